"""What is quoted on the page of facts, and that no number in it was typed by hand."""

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Letter

from ..making import edition_to_release
from ..models import PressQuote
from ..quotes import TypedNumberError, passages, said_by, typed_numbers


def add_press_quote(
    *,
    letter: Letter,
    by: User,
    passage: str = "",
    words: dict[str, str] | None = None,
    speaker: str = "",
    reason: str = "",
) -> PressQuote:
    """A paragraph of the letter, or what somebody says by language, for the page of facts.

    A count that was typed is refused, unless ``reason`` says why it may stand; that is kept on
    record with the numbers.
    """
    with transaction.atomic():
        letter = lock_letter(letter)
        edition = edition_to_release(letter)
        said = {} if passage else said_by(words or {}, speaker, edition)
        if passage and passage not in passages(edition):
            raise NotNowError(
                _("The letter does not say that any more."),
                where=_("quote"),
                do=_("Choose one of its paragraphs as they are now."),
            )
        quote = PressQuote(
            letter=letter,
            passage=passage,
            words=said,
            speaker="" if passage else speaker.strip(),
            added_by=by,
        )
        typed = typed_numbers(quote, edition)
        if typed and not reason.strip():
            raise TypedNumberError(typed[0])
        quote.reason = reason.strip() if typed else ""
        quote.save()
        numbers = ", ".join(f"“{each.words}”" for each in typed)
        record_event(letter, "press quote added", by, numbers=numbers, reason=quote.reason)
    return quote


def remove_press_quote(*, quote: PressQuote, by: User) -> None:
    """It stands on no page of facts from now on."""
    with transaction.atomic():
        letter = lock_letter(quote.letter)
        if PressQuote.objects.filter(pk=quote.pk).delete()[0]:
            record_event(letter, "press quote removed", by)
