"""What stands on a page of facts, in one language and ready to be printed."""

from collections.abc import Mapping
from dataclasses import dataclass

from undersigned.core.counting import counting_rule_sentence
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import Addressee, Edition, Inline, Roll, plain
from undersigned.core.lexicon.locales import comma
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.phrases import counted
from undersigned.core.renderers.printed import Printed, printed

Words = tuple[Inline, ...]


@dataclass(frozen=True)
class Labels:
    """Our own few words on the page, in ``language``, which may be another than the letter's.

    ``embargo`` is the line over everything: until when nothing may be published, or that it may.
    """

    language: str
    embargo: str
    heading: str
    to: str
    date: str
    sender: str
    address: str
    check_code: str
    asks: str
    quotes: str
    contacts: str


@dataclass(frozen=True)
class Quote:
    """Words by language, and who says them; nobody named where the letter says them."""

    words: Mapping[str, Words]
    speaker: str = ""


@dataclass(frozen=True)
class Contact:
    """Whom a journalist may ask."""

    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Shown:
    """A passage with its language, where that is not the page's own, and who says it."""

    words: str
    language: str = ""
    speaker: str = ""


@dataclass(frozen=True)
class Sheet:
    """The whole page. ``numbers`` are (figures, noun), ``facts`` and ``contacts`` rows of words."""

    language: str
    direction: str
    labels: Labels
    title: str
    numbers: tuple[tuple[str, str], ...]
    rule: str
    facts: tuple[tuple[str, str], ...]
    asks: tuple[Shown, ...]
    quotes: tuple[Shown, ...]
    contacts: tuple[Contact, ...]


def fact_sheet(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    labels: Labels,
    quotes: tuple[Quote, ...] = (),
    contacts: tuple[Contact, ...] = (),
    address: str = "",
) -> Sheet:
    """The page of facts about ``edition`` with ``roll``; ``address`` is where the letter stands.

    Raises ``UndersignedError`` for a language that the letter does not have, ``CountingError`` for
    a placeholder that cannot be filled.
    """
    letter = printed(edition, roll, language)
    return Sheet(
        language=language,
        direction=letter.direction,
        labels=labels,
        title=_line(plain(letter.title, letter.fill)),
        numbers=tuple(
            (in_figures(n, language), noun) for n, noun in counted(roll.counts, language)
        ),
        rule=counting_rule_sentence(edition.counting, language),
        facts=_facts(letter, labels, address),
        asks=tuple(
            Shown(_line(plain(ask.text, letter.fill)), _other(tag, language))
            for _index, ask, tag in letter.asks
        ),
        quotes=tuple(_quote(edition, roll, each, language) for each in quotes if each.words),
        contacts=contacts,
    )


def _facts(letter: Printed, labels: Labels, address: str) -> tuple[tuple[str, str], ...]:
    named = (_office(each, letter.language) for each in letter.edition.addressees)
    rows = (
        (labels.to, "; ".join(filter(None, named))),
        (labels.sender, letter.edition.sender.name),
        (labels.date, letter.date),
        (labels.address, address),
        (labels.check_code, check_code(text_hash(letter.edition))),
    )
    return tuple((label, value) for label, value in rows if value)


def _office(office: Addressee, language: str) -> str:
    return comma(language).join(filter(None, (office.name, office.role, office.organisation)))


def _quote(edition: Edition, roll: Roll, quote: Quote, language: str) -> Shown:
    """In this language, else in the first that it has: a quote is not left out."""
    tag = language if language in quote.words else next(iter(quote.words))
    fill = printed(edition, roll, tag).fill
    return Shown(_line(plain(quote.words[tag], fill)), _other(tag, language), quote.speaker)


def _other(tag: str, language: str) -> str:
    return "" if tag == language else tag


def _line(words: str) -> str:
    """Words on one line; what keeps a number and its noun together stays."""
    return words.replace("\n", " ").strip()
