"""How findings and statuses are said and toned. The words tell; the tone only helps."""

import pycountry
from django.conf import settings
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from undersigned.apps.ui.languages import in_a_row, spoken
from undersigned.core.lexicon.places import country_name
from undersigned.core.record.asks import AskKind, Finding, Relation, SourceType
from undersigned.core.record.headline import Headline, Status
from undersigned.core.record.history import Run, told

from .models import StatusEvent

_FOUND = {
    Finding.MET: gettext_lazy("met"),
    Finding.PARTLY: gettext_lazy("partly met"),
    Finding.NOT_MET: gettext_lazy("not met"),
    Finding.CANNOT_TELL: gettext_lazy("cannot tell"),
    Finding.NO_EVIDENCE: gettext_lazy("no evidence found"),
    Finding.NOT_DUE: gettext_lazy("not due"),
    Finding.OVERTAKEN: gettext_lazy("overtaken"),
}
_STATUSES = {
    Status.NOT_ASSESSED: gettext_lazy("not yet assessed"),
    Status.NO_EVIDENCE: gettext_lazy("no evidence found"),
    Status.NOT_DUE: gettext_lazy("not due"),
    Status.CANNOT_TELL: gettext_lazy("cannot tell"),
    Status.NOT_MET: gettext_lazy("not met"),
    Status.PARTLY: gettext_lazy("partly met"),
    Status.MET: gettext_lazy("met"),
    Status.MET_LATE: gettext_lazy("met late"),
    Status.REVERSED: gettext_lazy("reversed"),
    Status.OVERTAKEN: gettext_lazy("overtaken"),
}
_TONES = {
    Status.MET: "good",
    Status.MET_LATE: "good",
    Status.PARTLY: "wait",
    Status.NOT_MET: "bad",
    Status.REVERSED: "bad",
}
_KINDS = {
    AskKind.ONE_OFF: gettext_lazy("one act"),
    AskKind.RECURRING: gettext_lazy("an act that recurs, each session or year"),
    AskKind.STANDING_DUTY: gettext_lazy("a standing duty"),
    AskKind.EXPRESSIVE: gettext_lazy("to say something"),
}
_RELATIONS = {
    Relation.SUPPORTS: gettext_lazy("says that it was met"),
    Relation.CONTRADICTS: gettext_lazy("says that it was not met"),
    Relation.CONTEXT: gettext_lazy("context"),
}
_SOURCES = {
    SourceType.OFFICIAL_RECORD: gettext_lazy("official record"),
    SourceType.GOVERNMENT_STATEMENT: gettext_lazy("government statement"),
    SourceType.PRESS: gettext_lazy("press"),
    SourceType.ORGANISATION: gettext_lazy("organisation"),
    SourceType.OWN_KNOWLEDGE: gettext_lazy("own knowledge"),
}


def actor_words(actor: str) -> str:
    """The state's name in the reader's language where ``actor`` is its code of three letters."""
    country = pycountry.countries.get(alpha_3=actor) if len(actor) == len("KOR") else None
    if country is None:
        return actor
    return country_name(country.alpha_2, get_language() or settings.LANGUAGE_CODE)


def found_words(found: Finding | None) -> str:
    """ "met"; "not known" where nobody has assessed it."""
    return str(_FOUND[found]) if found else _("not known")


def status_words(status: Status) -> str:
    return str(_STATUSES[status])


def headline_words(headline: Headline) -> str:
    """As ``Headline.words``, in the reader's language."""
    parts = [status_words(headline.status)]
    if headline.is_holding:
        parts.append(_("holding"))
    if headline.is_contested:
        parts.append(_("contested"))
    return in_a_row(parts)


def event_sentence(event: StatusEvent) -> str:
    """The history as it was told then, in the reader's language; what we no more know in English.

    Empty where nothing was known.
    """
    found = [Run(Finding(finding), tuple(keys), since) for finding, keys, since in event.runs]
    return told(found, spoken()) or event.sentence


def said_before(words: str) -> str:
    """A headline as it was stored (``Headline.words``), in the reader's language."""
    known = {str(status): said for status, said in _STATUSES.items()}
    known |= {"holding": gettext_lazy("holding"), "contested": gettext_lazy("contested")}
    return in_a_row(str(known.get(part, part)) for part in words.split(", "))


def tone_of(headline: Headline) -> str:
    """The tone of the badge; what is contested looks like nothing that is settled."""
    tone = _TONES.get(headline.status, "quiet")
    return "wait" if headline.is_contested and tone == "good" else tone


def kind_words(kind: AskKind) -> str:
    return str(_KINDS[kind])


def relation_words(relation: Relation) -> str:
    return str(_RELATIONS[relation])


def source_words(source: SourceType) -> str:
    return str(_SOURCES[source])
