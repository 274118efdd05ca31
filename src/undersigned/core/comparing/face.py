"""A letter as it stands on paper: numbers filled in, words in their order, one language."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from undersigned.core.checks.passages import Passage, inline_runs
from undersigned.core.checks.stated import Statement, statements_in
from undersigned.core.counting import count, filler
from undersigned.core.letter import (
    Addressee,
    Asks,
    Counts,
    LetterText,
    Placeholder,
    Signatory,
    plain,
)
from undersigned.core.reading import Reading

_WITH_IDS = frozenset({"folder", "editor"})  # elsewhere the reader makes them up
_APPARATUS = re.compile(r"\s*<(?:https?://|mailto:)[^<>\s]+>|\s?\[\d{1,3}\]")
Fill = Callable[[Placeholder], str]


@dataclass(frozen=True, slots=True)
class FacedAsk:
    """An ask as printed, with its deadline; ``id`` where a person gave it one."""

    text: str
    by: dt.date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """What a reader of the paper sees. ``lines`` are those of the text without the asks.

    ``counts`` are of all who sign, which is what the text states; ``signatories`` and ``listed``
    leave out names that are withheld, which no list prints.
    """

    language: str
    title: str
    subject: str
    salutation: str
    date: dt.date | None
    addressees: tuple[Addressee, ...]
    lines: tuple[str, ...]
    asks: tuple[FacedAsk, ...]
    statements: tuple[Statement, ...]
    signatories: tuple[Signatory, ...]
    counts: Counts
    listed: Counts


def face_of(reading: Reading, language: str = "") -> Face:
    """``reading`` in ``language`` or, where it has no such text, in its authentic one."""
    edition = reading.edition
    text = next(
        (each for each in edition.texts if _main(each.language) == _main(language)),
        edition.authentic,
    )
    counts = count(reading.signatories, edition.counting)
    printed = tuple(each for each in reading.signatories if not each.withheld)
    fill = filler(counts, edition, text.language)
    deadlines = {ask.id: ask.by for ask in edition.authentic.asks}
    return Face(
        language=text.language,
        title=_words(plain(text.title, fill)),
        subject=_words(plain(text.subject, fill)),
        salutation=_words(plain(text.salutation, fill)),
        date=edition.date,
        addressees=edition.addressees,
        lines=tuple(_lines(text, fill)),
        asks=tuple(
            FacedAsk(
                _words(plain(ask.text, fill)),
                deadlines.get(ask.id),
                ask.id if reading.format in _WITH_IDS else "",
            )
            for ask in text.asks
        ),
        statements=tuple(_statements(text, fill)),
        signatories=printed,
        counts=counts,
        listed=count(printed, edition.counting),
    )


def _main(language: str) -> str:
    return language.partition("-")[0]


def _words(text: str) -> str:
    """One line, without marks of notes and addresses in brackets, which some formats print."""
    return " ".join(_APPARATUS.sub("", text).split())


def _lines(text: LetterText, fill: Fill) -> Iterator[str]:
    """The lines of the text in order; those that are an ask word for word are left to the asks."""
    asks = {_words(plain(ask.text, fill)) for ask in text.asks}
    for block in text.blocks:
        if isinstance(block, Asks):
            continue
        for _, inlines in inline_runs((block,), ""):
            line = _words(plain(inlines, fill))
            if line and line not in asks:
                yield line


def _statements(text: LetterText, fill: Fill) -> Iterator[Statement]:
    """What title, subject and text state of how many sign."""
    parts = [("title", "title", text.title), ("subject", "subject", text.subject)]
    parts += [("text", "text", inlines) for _, inlines in inline_runs(text.blocks, "")]
    for part, role, inlines in parts:
        words = _words(plain(inlines, fill))
        yield from statements_in(Passage(part, role, words, inlines, text.language))  # type: ignore[arg-type]
