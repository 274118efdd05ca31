"""What happened to a letter, in words for the secretariat."""

from django.utils.translation import gettext_lazy as _

from .models import LetterEvent

SENTENCES = {
    # Text
    "created": _("Begun"),
    "imported": _("Imported from a file"),
    "continued": _("A next letter was begun from it"),
    "replaced from a file": _("The text was replaced from a file"),
    "list of the file corrected": _("The list of the file was corrected"),
    "language added": _("A language was added"),
    "language removed": _("A language was removed"),
    "shared for review": _("Shared for review"),
    "review link revoked": _("A link for review was revoked"),
    "reviewed": _("Reviewed"),
    "version frozen": _("A version was frozen"),
    # Sign-on
    "opened": _("Opened for sign-on"),
    "deadline moved": _("The deadline was moved"),
    "asked to sign": _("Asked to sign"),
    "invitation taken back": _("An invitation was taken back"),
    "call planned": _("A call was planned"),
    "call cancelled": _("A call was cancelled"),
    "sheet entered": _("A sheet was entered"),
    "sheet undone": _("A sheet was taken back"),
    "closed": _("Counted and closed"),
    "late sign-on on": _("Later sign-ons are taken"),
    "late sign-on off": _("Later sign-ons are no longer taken"),
    "counted late": _("Later sign-ons were counted"),
    "keeping set": _("It was said until when contacts are kept"),
    "personal data erased": _("Personal data was erased"),
    # Release and delivery
    "released": _("Released"),
    "called back": _("Called back before its hour"),
    "superseded": _("A corrected version took its place"),
    "withdrawn": _("Withdrawn"),
    "archived": _("Archived"),
    "press link added": _("A link for the press was made"),
    "press link revoked": _("A link for the press was revoked"),
    "press quote added": _("A quote for the press was added"),
    "press quote removed": _("A quote for the press was removed"),
    "copy compared": _("A published copy was compared"),
    "copy removed": _("A published copy was removed"),
    "deliveries planned": _("Deliveries were planned"),
    "delivered by hand": _("Delivered by hand"),
    # Follow-up
    "something came back": _("Something came back"),
    "reply filed": _("A reply was filed"),
    "reply published": _("A reply was published"),
    "reply taken off the page": _("A reply was taken off the page"),
    "ask followed": _("An ask is followed"),
    "ask described": _("An ask was described"),
    "ask linked": _("An ask was linked to an earlier one"),
    "ask unlinked": _("An ask was unlinked"),
    "ask published": _("An ask was published"),
    "ask taken off the page": _("An ask was taken off the page"),
    "ask assessed": _("An occasion was assessed"),
    "ask disputed": _("An outcome was disputed"),
    "dispute settled": _("A dispute was settled"),
    "yardstick set": _("What would show that an ask was met was chosen"),
    "occasion added": _("An occasion was added"),
    "evidence added": _("Evidence was added"),
    "evidence checked": _("Evidence was checked"),
    "evidence set aside": _("Evidence was set aside"),
}


def said(event: LetterEvent) -> str:
    """The event's sentence; the verb itself where a version before this one wrote another."""
    return str(SENTENCES.get(event.verb, event.verb))
