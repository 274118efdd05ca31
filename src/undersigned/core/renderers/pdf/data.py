"""What the template prints, as data: the letterhead, the words, the columns of names.

The keys are those that ``letter.typ`` and ``names.typ`` ask for. Lengths are millimetres.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import Addressee, Sender, plain
from undersigned.core.lexicon.locales import comma
from undersigned.core.renderers.layout import Box, Layout
from undersigned.core.renderers.pdf.fonts import (
    LANGUAGE_OF_VARIANT,
    families,
    language_data,
    main_script,
    scripts_in,
    setting,
    turned,
)
from undersigned.core.renderers.pdf.roll import roll_data
from undersigned.core.renderers.pdf.words import PrintedWords
from undersigned.core.renderers.printed import NO_BREAK_SPACE, Printed
from undersigned.core.renderers.words import mail_address

Data = dict[str, Any]

_MARGIN = 25  # from the left and right edges of the sheet


@dataclass(frozen=True)
class Choices:
    """How this file is to be: its layout, whose copy it is, and the hash of its release."""

    layout: Layout
    addressee: int | None = None
    edition_hash: str = ""


def file_data(letters: tuple[Printed, ...], choices: Choices) -> Data:
    """The whole file: one sheet of data for each of ``letters``."""
    sheets = [_sheet(letter, number, choices) for number, letter in enumerate(letters)]
    return {
        "paper": _paper(choices.layout),
        "title": _title(letters[0]),
        "keywords": [choices.edition_hash] if choices.edition_hash else [],
        "plain-fonts": families("en", "Latn", scripts_in(strings_in(sheets))),
        "strict": choices.addressee is not None and not choices.layout.for_fax,
        "sheets": sheets,
    }


def strings_in(data: Any) -> Iterator[str]:
    """Every string that is printed, or at least handed over."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings_in(value)


def _paper(layout: Layout) -> Data:
    envelope = layout.measures
    address = envelope.address
    width, height = envelope.sheet
    paper: Data = {
        "width": width,
        "height": height,
        "margin": _MARGIN,
        "window": _box(envelope.window),
        "address": _box(address),
        "details": _box(envelope.details),
        "clear": envelope.clear,
        "folds": [] if layout.for_fax else list(envelope.folds),
        "least": layout.least_size,
    }
    if envelope.has_return_line and not layout.for_fax:
        top = address.top - _RETURN_LINE
        paper["return-line"] = _box(Box(address.left, top, address.width, _RETURN_LINE - 1.5))
    return paper


_RETURN_LINE = 5


def _box(box: Box) -> Data:
    return {"left": box.left, "top": box.top, "width": box.width, "height": box.height}


def _title(letter: Printed) -> str:
    """PDF/UA-1 wants a title: the letter's, else its subject, else how it begins."""
    text = letter.text
    for inlines in (letter.title, text.subject, text.salutation):
        if (
            words := plain(inlines, letter.fill)
            .replace("\n", " ")
            .replace(NO_BREAK_SPACE, " ")
            .strip()
        ):
            return words
    return letter.edition.sender.name or letter.date or letter.language


def _sheet(letter: Printed, number: int, choices: Choices) -> Data:
    words = PrintedWords(letter, number)
    text = letter.text
    data: Data = {
        **language_data(letter.language),
        "rtl": letter.direction == "rtl",
        **_letterhead(letter),
        **_offices(letter, choices.addressee),
        "top": words.top,
        "title": words.line(letter.title),
        "subject": words.line(text.subject),
        "salutation": words.line(text.salutation),
        "body": words.body(),
        "cc": [said for office in letter.edition.cc if (said := _named(letter, office))],
        "roll": roll_data(letter, choices.layout, number),
        "withheld": f"{letter.withheld}." if letter.withheld else "",
        "code": check_code(text_hash(letter.edition)),
        **_labels(letter),
    }
    data["notes"] = words.unmarked_notes()
    return {**data, **_typography(letter, data)}


def _typography(letter: Printed, data: Data) -> Data:
    language = letter.language
    main = main_script("".join(strings_in([data["body"], data["salutation"]])))
    scripts = scripts_in(strings_in(data))
    how = setting(language, main)
    fonts = families(language, main, scripts)
    in_names = scripts_in(entry["name"] for section in data["roll"] for entry in section["entries"])
    return {
        "fonts": fonts,
        "leading": how.leading,
        "justified": how.justified,
        "slanted": how.slanted,
        "names": {
            "fonts": fonts,
            "plain-fonts": families("en", "Latn", scripts),
            "han": {
                variant: {**language_data(tag), "fonts": families(tag, "Hani", scripts)}
                for variant, tag in LANGUAGE_OF_VARIANT.items()
            },
            "leading": max([how.leading, *(setting("", each).leading for each in in_names)]),
        },
    }


# --- The head of the first page -------------------------------------------------------------------


def _letterhead(letter: Printed) -> Data:
    own, edition = letter.phrases, letter.edition
    sender = edition.sender
    label = own.label(own.contact).strip()
    contact = [{"label": label, "value": sender.contact, "turns": True}]
    return {
        "sender": {
            "name": sender.name,
            "address": list(sender.address),
            **_turned(letter, sender.name, *sender.address),
        },
        "details": [*(contact if sender.contact else []), *_reach(letter, sender)],
        "dateline": [
            {"words": part, **_turned(letter, part)}
            for part in (edition.place, letter.date)
            if part
        ],
    }


def _offices(letter: Printed, addressee: int | None) -> Data:
    """The office in the window with those named under it, or all of them side by side."""
    offices = letter.edition.addressees
    if addressee is None and len(offices) != 1:
        listed = [{**_office(letter, each), "reach": _reach(letter, each)} for each in offices]
        return {"offices": listed, "reach": [], "also": []}
    first = addressee or 0
    others = [office for number, office in enumerate(offices) if number != first]
    return {
        "window": _office(letter, offices[first]),
        "reach": _reach(letter, offices[first]),
        "also": [said for office in others if (said := _named(letter, office))],
    }


def _office(letter: Printed, office: Addressee) -> Data:
    lines = (office.name, office.role, office.organisation, *office.address)
    return {"lines": [line for line in lines if line], **_turned(letter, *lines)}


def _turned(letter: Printed, *lines: str) -> Data:
    """Against the letter's direction, lines keep together and are set as in their own language."""
    direction = turned("".join(lines), letter.direction)
    return {"turned": direction} if direction else {}


def _named(letter: Printed, office: Addressee) -> str:
    parts = (office.name, office.role, office.organisation)
    return comma(letter.language).join(part for part in parts if part)


def _reach(letter: Printed, who: Addressee | Sender) -> list[Data]:
    own = letter.phrases
    fax = getattr(who, "fax", "")  # a sender states none
    rows = ((own.fax, fax, ""), (own.phone, who.phone, ""), (own.email, who.email, "mail"))
    return [
        _reach_row(own.label(label).strip(), value, kind) for label, value, kind in rows if value
    ]


def _reach_row(label: str, value: str, kind: str) -> Data:
    link = mail_address(value) if kind == "mail" else ""
    return {"label": label, "value": value, "turns": False, **({"link": link} if link else {})}


def _labels(letter: Printed) -> Data:
    """The few words of ours, and their language where it is not the letter's."""
    own = letter.phrases
    speaks = letter.language.partition("-")[0].lower() == own.language
    return {
        "subject-label": own.label(own.subject).strip(),
        "notes-label": own.notes,
        "cc-label": own.label(own.copy).strip(),
        "also-label": own.label(own.also_to).strip(),
        "code-label": own.label(own.check_code).strip(),
        "own": None if speaks else language_data(own.language),
    }
