"""The front matter of ``letter.md`` and its translations: what stands around the words."""

import datetime as dt
from typing import Any

from undersigned.core.letter import (
    Addressee,
    Ask,
    Counting,
    Edition,
    Ignored,
    LetterText,
    Localised,
    Region,
    Sender,
)
from undersigned.core.textformat.fields import Fields
from undersigned.core.textformat.inline_writer import write_inlines
from undersigned.core.textformat.source import faults_at
from undersigned.core.textformat.yaml import Plain

_ADDRESSEE = ("name", "role", "organisation", "country", "fax", "phone", "email")
_SENDER = ("name", "contact", "phone", "email")


# --- Reading --------------------------------------------------------------------------------------


def read_letterhead(fields: Fields) -> dict[str, Any]:
    """Everything of an edition but its texts, as keyword arguments of ``Edition``."""
    with faults_at(fields.position, "The front matter"):
        return {
            "date": read_date(fields, "date"),
            "place": fields.text("place"),
            "sender": _sender(fields),
            "addressees": tuple(_addressee(each) for each in fields.mappings("addressees")),
            "cc": tuple(_addressee(each) for each in fields.mappings("cc")),
            "counting": _counting(fields),
            "ignore": tuple(_ignored(each) for each in fields.mappings("ignore")),
        }


def read_date(fields: Fields, name: str) -> dt.date | None:
    text = fields.text(name)
    if not text:
        return None
    try:
        # Python would take 20191216 and 2019-W51-1 as well; nobody means those.
        return dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
    except ValueError:
        raise fields.at(name).fault(
            f"“{text}” is no date.", do="Write year, month and day, such as 2019-12-16."
        ) from None


def read_asks(fields: Fields, *, deadlines: bool) -> tuple[Ask, ...]:
    """The asks; a translation states no deadlines."""
    return tuple(_ask(each, deadlines=deadlines) for each in fields.mappings("asks"))


def _ask(fields: Fields, *, deadlines: bool) -> Ask:
    with faults_at(fields.position, "This ask"):
        ask = Ask(
            id=fields.text("id"),
            text=fields.inlines("text", fields.part),
            by=read_date(fields, "by") if deadlines else None,
        )
    fields.finish()
    return ask


def _addressee(fields: Fields) -> Addressee:
    with faults_at(fields.position, "This addressee"):
        addressee = Addressee(
            address=fields.texts("address"), **{name: fields.text(name) for name in _ADDRESSEE}
        )
    fields.finish()
    return addressee


def _sender(fields: Fields) -> Sender:
    inside = fields.mapping("sender")
    if not inside:
        return Sender()
    with faults_at(inside.position, "The sender"):
        sender = Sender(
            address=inside.texts("address"), **{name: inside.text(name) for name in _SENDER}
        )
    inside.finish()
    return sender


def _counting(fields: Fields) -> Counting:
    regions = tuple(_region(each) for each in fields.mappings("regions"))
    inside = fields.mapping("counting")
    countries = inside.text("countries") if inside else ""
    if inside:
        inside.finish()
    if countries not in {"", "places", "codes"}:
        raise fields.at("counting").fault(
            f"“{countries}” is no way to count countries.", do="Write places or codes."
        )
    return Counting(countries="codes" if countries == "codes" else "places", regions=regions)


def _ignored(fields: Fields) -> Ignored:
    rule, reason = fields.text("rule"), fields.text("reason")
    fields.finish()
    if not rule:
        raise fields.position.fault(
            "It is not said which rule is ignored.",
            do='Write {rule: "the rule’s name", reason: "why"}.',
        )
    if not reason.strip():
        raise fields.position.fault(
            f"“{rule}” is ignored without a reason.", do='Add a field such as reason: "why".'
        )
    with faults_at(fields.position, "This rule"):
        return Ignored(rule=rule, reason=reason)


def _region(fields: Fields) -> Region:
    named = fields.mapping("name")
    languages = named.names() if named else []
    with faults_at(fields.position, "This region"):
        region = Region(
            names=tuple(
                Localised(language=each, text=named.text(each)) for each in languages if named
            ),
            contains=fields.texts("contains"),
        )
    fields.finish()
    return region


# --- Writing --------------------------------------------------------------------------------------


def letterhead_fields(edition: Edition) -> dict[str, Plain]:
    """The fields of the authentic text's front matter, in the order of writing."""
    text = edition.authentic
    asks: list[Plain] = [
        _filled({"id": ask.id, "text": line(ask.text), "by": ask.by.isoformat() if ask.by else ""})
        for ask in text.asks
    ]
    counting = edition.counting
    return _filled(
        {
            "language": text.language,
            "date": edition.date.isoformat() if edition.date else "",
            "place": edition.place,
            "title": line(text.title),
            "subject": line(text.subject),
            "salutation": "" if text.salutation else "none",
            "sender": _filled(_fields_of(edition.sender)),
            "addressees": [_filled(_fields_of(each)) for each in edition.addressees],
            "cc": [_filled(_fields_of(each)) for each in edition.cc],
            "asks": asks,
            "counting": {"countries": "codes"} if counting.countries == "codes" else {},
            "regions": [_region_fields(each) for each in counting.regions],
            "ignore": [{"rule": each.rule, "reason": each.reason} for each in edition.ignore],
        }
    )


def translation_fields(text: LetterText) -> dict[str, Plain]:
    """The fields of a translation's front matter."""
    return _filled(
        {
            "language": text.language,
            "title": line(text.title),
            "subject": line(text.subject),
            "salutation": "" if text.salutation else "none",
            "asks": [_filled({"id": ask.id, "text": line(ask.text)}) for ask in text.asks],
        }
    )


def line(inlines: tuple[Any, ...]) -> str:
    """One line of Markdown."""
    return write_inlines(inlines, starts_block=False)


def _fields_of(value: Addressee | Sender) -> dict[str, Plain]:
    return dict(value.model_dump())


def _region_fields(region: Region) -> dict[str, Plain]:
    return {
        "name": {name.language: name.text for name in region.names},
        "contains": list(region.contains),
    }


def _filled(fields: dict[str, Plain]) -> dict[str, Plain]:
    return {name: value for name, value in fields.items() if value}
