"""What a call says before anybody has written it, in the languages that are wanted."""

from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.calls import Words
from undersigned.apps.signatures.models import Call
from undersigned.apps.signatures.pages import language_name
from undersigned.apps.ui.languages import known_language, speaking

MOST_LANGUAGES = 12


def languages_wanted(letter: Letter) -> list[str]:
    """The letter's languages, then those in which the asked read, without regions."""
    texts = letter.latest_edition.value.texts if letter.latest_edition else ()
    own = [text.language for text in texts]
    asked = letter.invitations.live().order_by("language").values_list("language", flat=True)
    near = [tag.partition("-")[0] for tag in asked.distinct()]
    known = {tag.partition("-")[0] for tag in own}
    return list(dict.fromkeys([*own, *(tag for tag in near if tag not in known)]))[:MOST_LANGUAGES]


def proposed(letter: Letter, purpose: str) -> list[tuple[str, str, Words]]:
    """Each wanted language: tag, its own name, and a first text; empty where we do not speak it."""
    return [(tag, language_name(tag), _words(tag, purpose)) for tag in languages_wanted(letter)]


def _words(tag: str, purpose: str) -> Words:
    if not known_language(tag):
        return Words(tag, "", "")
    with speaking(tag):
        if purpose == Call.Purpose.REMINDER:
            return Words(tag, _("Until {deadline}: will you sign a joint letter?"), _reminder())
        return Words(tag, _("Will you sign a joint letter?"), _call())


def _call() -> str:
    return _(
        "Dear {name},\n\n"
        "{coalition} asks {organisation} to sign this joint letter:\n\n"
        "{letter}\n\n"
        "On this page you read it, see how you will be printed, and sign. Opening it changes"
        " nothing:\n\n"
        "{link}\n\n"
        "Sign-on ends: {deadline}"
    )


def _reminder() -> str:
    return _(
        "Dear {name},\n\n"
        "we have asked {organisation} to sign this joint letter, and have no answer yet:\n\n"
        "{letter}\n\n"
        "On this page you sign, or say that you do not:\n\n"
        "{link}\n\n"
        "Sign-on ends: {deadline}"
    )
