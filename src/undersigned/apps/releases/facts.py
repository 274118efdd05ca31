"""The page of facts for the press about a letter, in one of its languages.

Its numbers are those of the roll that is handed over. Quotes are kept in their source form: what
they state is counted when the page is made.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.ui.languages import page_language, speaking
from undersigned.core.letter import Edition, Roll
from undersigned.core.press import Contact, Labels, Sheet, fact_sheet

from . import addresses
from .hours import in_words
from .models import Release
from .quotes import quote_of


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
