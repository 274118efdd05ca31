"""A letter as HTML: one ``<article>``, or a whole document that prints well by itself."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Literal

from undersigned.core.letter import Addressee, Edition, Roll, Sender, plain
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.json_ld import json_ld
from undersigned.core.renderers.markup import Html, join, tag
from undersigned.core.renderers.names import roll_sections
from undersigned.core.renderers.printed import Printed, printed
from undersigned.core.renderers.words import Mark, Words, mail_link

FORMAT = Format("html", "html", "text/html", "Web page")

# The document holds no script and asks no other server for anything; its policy says so.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    marks: Sequence[Mark] = (),
    group: Literal["kind", "place"] = "kind",
) -> str:
    """A whole document in UTF-8, with its style and JSON-LD inside and nothing outside."""
    letter = printed(edition, roll, language)
    words = article(edition, roll, language, marks=marks, group=group)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("title", plain(letter.title, letter.fill)),
        tag("style", _style()),
        json_ld(edition, roll, language),
    )
    page = tag("html", head, tag("body", words), lang=language, dir=letter.direction)
    return f"<!doctype html>\n{page}\n"


def article(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    marks: Sequence[Mark] = (),
    group: Literal["kind", "place"] = "kind",
) -> Html:
    """The letter as one ``<article>`` for a page that brings its own style.

    ``marks`` are put around the characters that they name; a mark whose part is not printed (a
    contact that is missing) stands nowhere, so ask whether its ``id="..."`` is in the result.
    ``group`` sets the signatories by kind, or the organisations by place. Raises
    ``UndersignedError`` for a language that the letter does not have.
    """
    letter = printed(edition, roll, language)
    words = Words(letter, marks)
    parts = (
        _header(letter, words),
        tag("div", _body(letter, words), class_="body"),
        words.notes(),
        roll_sections(letter, words.marker, group),
        _footer(letter, words),
    )
    return tag("article", *parts, class_="letter", lang=language, dir=letter.direction)


@cache
def _style() -> Html:
    return Html(resources.files(__package__).joinpath("stationery.css").read_text("utf-8"))


def _header(letter: Printed, words: Words) -> Html:
    text = letter.text
    offices = [
        _office(letter, words, f"addressees.{number}", addressee)
        for number, addressee in enumerate(letter.edition.addressees)
    ]
    subject = words.line("subject", text.subject)
    return tag(
        "header",
        tag("h1", words.line("title", letter.title)) if letter.title else "",
        _place_and_date(letter, words),
        *offices,
        tag("p", letter.phrases.label(letter.phrases.subject), subject, class_="subject")
        if subject
        else "",
    )


def _place_and_date(letter: Printed, words: Words) -> Html:
    edition = letter.edition
    parts = []
    if edition.place:
        parts.append(words.marker.text("place", edition.place))
    if edition.date:
        date = words.marker.text("date", letter.date)
        parts.append(tag("time", date, datetime=edition.date.isoformat()))
    return tag("p", join(parts, ", "), class_="date") if parts else Html("")


def _body(letter: Printed, words: Words) -> Html:
    salutation = words.line("salutation", letter.text.salutation)
    return join(
        [
            tag("p", salutation, class_="salutation") if salutation else "",
            *(words.block(f"blocks.{index}", block) for index, block in letter.body),
        ]
    )


def _office(letter: Printed, words: Words, part: str, office: Addressee) -> Html:
    mark = words.marker.text
    names = ("name", "role", "organisation")
    lines = [mark(f"{part}.{name}", getattr(office, name)) for name in names]
    lines += [mark(f"{part}.address.{number}", line) for number, line in enumerate(office.address)]
    lines += _reach(letter, words, part, office)
    shown = [line for line in lines if line]
    return tag("address", join(shown, tag("br"))) if shown else Html("")


def _reach(letter: Printed, words: Words, part: str, who: Addressee | Sender) -> list[Html]:
    own = letter.phrases
    labels = {"fax": own.fax, "phone": own.phone, "email": own.email}
    reach = []
    for field, label in labels.items():
        value = getattr(who, field, "")
        if value:
            shown = words.marker.text(f"{part}.{field}", value)
            reach.append(join([own.label(label), mail_link(value, shown)]))
    return reach


def _footer(letter: Printed, words: Words) -> Html:
    own, sender = letter.phrases, _sender(letter, words)
    offices = [
        _office(letter, words, f"cc.{number}", office)
        for number, office in enumerate(letter.edition.cc)
    ]
    copies = [tag("p", own.label(own.copy), class_="copies"), *offices] if offices else []
    return tag("footer", sender, *copies) if sender or copies else Html("")


def _sender(letter: Printed, words: Words) -> Html:
    sender = letter.edition.sender
    mark = words.marker.text
    lines = [mark("sender.name", sender.name)]
    lines += [mark(f"sender.address.{number}", line) for number, line in enumerate(sender.address)]
    if sender.contact:
        contact = mark("sender.contact", sender.contact)
        lines.append(join([letter.phrases.label(letter.phrases.contact), contact]))
    lines += _reach(letter, words, "sender", sender)
    shown = [line for line in lines if line]
    return tag("address", join(shown, tag("br")), class_="sender") if shown else Html("")
