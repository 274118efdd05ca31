"""Translations: one more language, one less, and the words of one."""

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.core.letter import Asks, Edition, LetterText

from ..errors import DraftConflictError, NotNowError
from ..models import Draft, Letter
from ..provenance import MadeFrom, fresh
from .drafts import add_draft
from .rows import lock_letter, record_event


@transaction.atomic
def add_translation(*, letter: Letter, language: str, by: User | None) -> Draft:
    """An empty text in ``language``, to be translated. Raises ``NotNowError`` where it is there."""
    letter = lock_letter(letter)
    latest = letter.latest_draft
    edition = latest.value
    if any(text.language == language for text in edition.texts):
        raise NotNowError(
            _("The letter has a text in this language already."), do=_("Go on with that one.")
        )
    place = tuple(block for block in edition.authentic.blocks if isinstance(block, Asks))
    text = LetterText(language=language, blocks=place)
    made_from = latest.made_from | {language: fresh(edition.authentic, text)}
    draft = _with_texts(letter, (*edition.texts, text), made_from, by)
    record_event(letter, "language added", by, language=language)
    return draft


@transaction.atomic
def remove_translation(*, letter: Letter, language: str, by: User | None) -> Draft:
    """The letter goes on without its text in ``language``; the drafts before keep it."""
    letter = lock_letter(letter)
    edition = letter.latest_draft.value
    kept = tuple(text for text in edition.texts[1:] if text.language != language)
    if len(kept) == len(edition.texts) - 1:
        raise NotNowError(
            _("The letter has no translation into this language."), do=_("There is nothing to do.")
        )
    draft = _with_texts(letter, (edition.authentic, *kept), letter.latest_draft.made_from, by)
    record_event(letter, "language removed", by, language=language)
    return draft


@transaction.atomic
def save_translation(
    *, letter: Letter, text: LetterText, made_from: MadeFrom, seen_number: int, by: User | None
) -> Draft:
    """Save ``text``, a translation that was begun when draft ``seen_number`` was the latest.

    What others saved of the other languages meanwhile stays, and where they changed the source
    ``made_from`` tells it. Raises ``DraftConflictError`` when somebody changed this translation
    meanwhile.
    """
    letter = lock_letter(letter)
    latest = letter.latest_draft
    edition = latest.value
    theirs = _text(edition, text.language)
    known = letter.drafts.filter(number=seen_number).first()
    seen = _text(known.value, text.language) if known else None
    if theirs is None or seen is None or theirs != _with_asks_of(edition, seen):
        raise DraftConflictError(latest)
    text = _with_asks_of(edition, text)
    if text == theirs and made_from == latest.made_from[text.language]:
        return latest
    texts = (text if each.language == text.language else each for each in edition.texts)
    return _with_texts(letter, tuple(texts), latest.made_from | {text.language: made_from}, by)


def _text(edition: Edition, language: str) -> LetterText | None:
    return next((text for text in edition.texts[1:] if text.language == language), None)


def _with_asks_of(edition: Edition, text: LetterText) -> LetterText:
    """``text`` without the asks that the source has no more."""
    known = {ask.id for ask in edition.authentic.asks}
    return text.model_copy(update={"asks": tuple(ask for ask in text.asks if ask.id in known)})


def _with_texts(
    letter: Letter, texts: tuple[LetterText, ...], made_from: dict[str, MadeFrom], by: User | None
) -> Draft:
    edition = letter.latest_draft.value
    # Validated anew, so that the texts stand in their order.
    changed = Edition.model_validate({**dict(edition), "texts": texts})
    own = {text.language: made_from[text.language] for text in changed.texts[1:]}
    return add_draft(letter=letter, edition=changed, by=by, made_from=own)
