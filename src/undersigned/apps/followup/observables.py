"""What would show that an ask was met, as it is stored: {"test": "sponsor", ...}.

The set of tests is closed: ``core.record.questions`` has them all.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter, ValidationError

from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Statement,
    Vote,
)

from .errors import AskError
from .looks import actor_words

TESTS: dict[str, TypeAdapter[Any]] = {
    "sponsor": TypeAdapter(Sponsor),
    "vote": TypeAdapter(Vote),
    "adoption": TypeAdapter(Adoption),
    "meeting": TypeAdapter(MeetingHeld),
    "document": TypeAdapter(DocumentExists),
    "statement": TypeAdapter(Statement),
}
_NAMES = {
    Sponsor: "sponsor",
    Vote: "vote",
    Adoption: "adoption",
    MeetingHeld: "meeting",
    DocumentExists: "document",
    Statement: "statement",
}


def stored(observable: Observable) -> dict[str, Any]:
    """``observable`` as JSON; ``observable_of`` reads it back."""
    name = _NAMES[type(observable)]
    return {"test": name, **TESTS[name].dump_python(observable, mode="json")}


def observable_of(kept: dict[str, Any]) -> Observable:
    """Raises ``AskError`` for a test that is not of the set, or that lacks what it needs."""
    values = {key: value for key, value in kept.items() if key != "test"}
    try:
        return TESTS[str(kept.get("test"))].validate_python(values)
    except (KeyError, ValidationError) as error:
        raise AskError(
            _("This is no test that would show that an ask was met."),
            where=str(kept.get("test", "")),
            do=_("Choose one of: %(tests)s.") % {"tests": ", ".join(TESTS)},
        ) from error


def in_words(observable: Observable) -> str:
    """One sentence for people: what is to be seen."""
    match observable:
        case Sponsor(state, of):
            return _("%(who)s is among the sponsors of %(what)s.") % {
                "who": actor_words(state),
                "what": _named(of),
            }
        case Vote(state, of, wanted):
            ways = " / ".join(sorted(wanted))
            return _("%(who)s votes “%(ways)s” on %(what)s.") % {
                "who": actor_words(state),
                "ways": ways,
                "what": _named(of),
            }
        case Adoption(how, of):
            return _("%(what)s is adopted %(how)s.") % {"what": _named(of), "how": how}
        case MeetingHeld():
            return _("A meeting is held on “%(topic)s”.") % {"topic": observable.topic}
        case DocumentExists(symbol):
            return _("The document %(symbol)s exists.") % {"symbol": symbol}
        case Statement(actor, about):
            return _("%(who)s speaks about “%(about)s”.") % {
                "who": actor_words(actor),
                "about": about,
            }


def _named(of: Any) -> str:
    return of.symbol or f"“{of.subject}”"
