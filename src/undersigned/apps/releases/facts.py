"""The page of facts for the press about a letter, in one of its languages.

Its numbers are those of the roll that is handed over. Quotes are kept in their source form: what
they state is counted when the page is made.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.ui.languages import page_language, speaking
from undersigned.core.counting import fill
from undersigned.core.errors import FormatError
from undersigned.core.letter import (
    Edition,
    Inline,
    LetterText,
    Paragraph,
    Roll,
    placeholders,
    plain,
)
from undersigned.core.press import Contact, Labels, Quote, Sheet, fact_sheet
from undersigned.core.textformat import parse_inlines, write_inlines

from . import addresses
from .hours import in_words
from .models import PressQuote, Release


def facts(
    letter: Letter, edition: Edition, roll: Roll, language: str, release: Release | None = None
) -> Sheet:
    """The page about ``edition`` with ``roll``; of a letter that is not released without one."""
    coalition = letter.coalition
    contact = Contact(coalition.contact_name, coalition.contact_phone, coalition.contact_email)
    quotes = (quote_of(each, edition) for each in letter.press_quotes.all())
    with speaking(language):
        return fact_sheet(
            edition,
            roll,
            language,
            labels=_labels(language, release),
            quotes=tuple(quotes),
            contacts=(contact,),
            address=addresses.absolute(addresses.page(release, language)) if release else "",
        )


def _labels(language: str, release: Release | None) -> Labels:
    return Labels(
        language=page_language(language),
        embargo=_embargo(release),
        heading=_("Facts for the press"),
        to=_("To"),
        date=_("Date"),
        sender=_("From"),
        address=_("Where it stands"),
        check_code=_("Check code"),
        asks=_("What is asked"),
        quotes=_("In their words"),
        contacts=_("Contact"),
    )


def _embargo(release: Release | None) -> str:
    if release is None:
        return _("Not released yet. Not for publication; the numbers may change.")
    hour = in_words(release.public_at, release.time_zone)
    if release.public_at > timezone.now():
        return _("Under embargo until %(hour)s.") % {"hour": hour}
    return _("For immediate release. Public since %(hour)s.") % {"hour": hour}


# --- Quotes ---------------------------------------------------------------------------------------


def passages(edition: Edition) -> dict[str, str]:
    """The paragraphs of the authentic text: their source, by which they are kept, and their words.

    Placeholders stand in the words by name.
    """
    return {
        _source(block): " ".join(plain(block.inlines).split())
        for block in edition.authentic.blocks
        if isinstance(block, Paragraph)
    }


def said_by(words: dict[str, str], speaker: str, edition: Edition) -> dict[str, str]:
    """The words that were entered, by language, once each can be printed.

    Raises ``UndersignedError`` where nothing is said, nobody says it, or a placeholder is wrong.
    """
    lines = {tag: " ".join(said.split()) for tag, said in words.items()}
    said = {tag: line for tag, line in lines.items() if line}
    if not said or not speaker.strip():
        raise FormatError(
            _("A quote needs its words and who says them."),
            where=_("quote"),
            do=_("Write both, in one language at least."),
        )
    for tag, source in said.items():
        for placeholder in placeholders(parse_inlines(source)):
            fill(placeholder, Roll().counts, tag, edition.authentic.language)
    return said


def quote_of(row: PressQuote, edition: Edition) -> Quote:
    """The words in each language that has them; none where the letter does not say them now."""
    if row.passage:
        return Quote(_passage(row.passage, edition))
    own = {text.language for text in edition.texts}
    said = {tag: parse_inlines(source) for tag, source in row.words.items() if tag in own}
    return Quote(said, row.speaker)


def _passage(source: str, edition: Edition) -> dict[str, tuple[Inline, ...]]:
    """A paragraph of the letter, and what stands in its place in each translation that has one."""
    blocks = edition.authentic.blocks
    places = [n for n, block in enumerate(blocks) if _source(block) == source]
    if not places:
        return {}
    found = {}
    for text in edition.texts:
        block = text.blocks[places[0]] if _is_built_alike(text, edition.authentic) else None
        if isinstance(block, Paragraph):
            found[text.language] = block.inlines
    return found


def _is_built_alike(text: LetterText, authentic: LetterText) -> bool:
    return [type(block) for block in text.blocks] == [type(block) for block in authentic.blocks]


def _source(block: object) -> str:
    return write_inlines(block.inlines) if isinstance(block, Paragraph) else ""
