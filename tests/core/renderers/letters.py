"""Made-up letters for the renderers' tests, each with only what the test says."""

import datetime as dt

from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Block,
    Edition,
    Inline,
    LetterText,
    Paragraph,
    Placeholder,
    Roll,
    Sender,
    Signatory,
    words,
)
from undersigned.core.roll import make_roll

ORGANISATIONS = Placeholder(
    name="organisations", forms=(("one", "organisation"), ("other", "organisations"))
)


def paragraph(*inlines: Inline | str) -> Paragraph:
    return Paragraph(inlines=tuple(i for each in inlines for i in _inlines(each)))


def _inlines(each: Inline | str) -> tuple[Inline, ...]:
    return words(each) if isinstance(each, str) else (each,)


def make_text(*blocks: Block, language: str = "en", **values) -> LetterText:
    defaults = {
        "title": (ORGANISATIONS, *words(" to President Torrek")),
        "subject": words("The Ostrel Nine"),
        "salutation": words("Dear President Torrek,"),
        "blocks": blocks or (paragraph("We ask you to:"), Asks(), paragraph("Respectfully.")),
        "asks": (
            Ask(id="name-the-place", text=words("Say where they are held."), by="2026-01-31"),
            Ask(id="open-the-files", text=words("Open the registers."), by="2026-02-28"),
        ),
    }
    return LetterText(language=language, **{**defaults, **values})


def make_edition(*texts: LetterText, **values) -> Edition:
    defaults = {
        "date": dt.date(2025, 11, 3),
        "sender": Sender(name="Coalition for the Missing of Sarrania", email="x@missing.example"),
        "addressees": (
            Addressee(
                name="Ilvane Torrek",
                role="President of the Republic of Sarrania",
                address=("1 Palace Square", "Vestria 10110"),
                fax="+44 20 7946 0958",
                email="president@palace.sarrania.example",
            ),
        ),
    }
    return Edition(texts=texts or (make_text(),), **{**defaults, **values})


def organisation(name: str, place: str = "", country: str = "", **values) -> Signatory:
    return Signatory(kind="organisation", name=name, place=place, country=country, **values)


def individual(name: str, title: str = "", **values) -> Signatory:
    return Signatory(kind="individual", name=name, title=title, **values)


def roll_of(*signatories: Signatory, edition: Edition | None = None) -> Roll:
    edition = edition or make_edition()
    return make_roll(signatories, edition.counting, edition.authentic.language)


SMALL_ROLL = roll_of(
    organisation("Witness Orchard", "Uganda", "UG"),
    organisation("Amber Quill Foundation", "Sweden", "SE"),
    organisation("Nightdesk International"),
    individual("Ilka Vashe", "Mother of Liron Vashe"),
)
