"""What happened to a signature, in words for the secretariat."""

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from .models import SignatureEvent
from .reasons import CorrectionReason, DeclineReason

SENTENCES = {
    "signed": _("The form was filled in"),
    "signed again": _("The form was filled in again"),
    "confirmed": _("The signer confirmed"),
    "refused": _("The address answered: this was not me"),
    "renewed": _("The signer consented to the new text"),
    "withdrawn": _("The signer withdrew"),
    "entered": _("Entered by the secretariat"),
    "accepted": _("Accepted"),
    "declined": _("Declined"),
    "quarantined": _("Set aside for a check"),
    "corrected": _("Printed name corrected"),
    "corrected by signer": _("The signer changed how the name is printed"),
    "linked": _("Linked to the directory"),
    "unlinked": _("No longer linked to the directory"),
    "members taken": _("Members taken from the directory"),
    "contact erased": _("The signer had the contact data erased"),
    "members dropped": _("Counted without members"),
}
_REASONS = {"declined": DeclineReason, "corrected": CorrectionReason}


def said(event: SignatureEvent) -> str:
    """ "Declined: it is on the list already"; the verb itself where there is no sentence for it."""
    sentence = str(SENTENCES.get(event.verb, event.verb))
    reason = event.details.get("reason")
    if reason:
        return f"{sentence}: {_REASONS[event.verb](reason).label}"
    if event.verb == "members taken":
        return f"{sentence}: {event.details['number']}"
    if event.details.get("rule"):
        return _t("%(sentence)s: the name mixes scripts inside a word") % {"sentence": sentence}
    return sentence
