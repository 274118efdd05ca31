"""Sign-ons and invitations that point at the directory, moved when two entries are merged."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.apps.coalitions import references
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.models import Letter

from .contacts import invited_contact, open_invited, organisation_key
from .models import Invitation, Signature


class SignOns:
    """Signatures that are linked to an entry."""

    name = "sign-ons"
    label = gettext_lazy("sign-ons")

    def count(self, entry: Organisation) -> int:
        return Signature.objects.filter(organisation=entry).count()

    def obstacle(self, merged: Organisation, kept: Organisation) -> str:
        """One body is printed once under a letter."""
        accepted = Signature.objects.accepted()
        both = Letter.objects.filter(
            pk__in=accepted.filter(organisation=merged).values("letter")
        ).filter(pk__in=accepted.filter(organisation=kept).values("letter"))
        names = ", ".join(both.order_by("created_at").values_list("slug", flat=True))
        if not names:
            return ""
        return _("Both are accepted under: %(letters)s. Decline one of the two there first.") % {
            "letters": names
        }

    def move(self, merged: Organisation, kept: Organisation) -> list[str]:
        linked = Signature.objects.filter(organisation=merged).order_by()
        ids = [str(pk) for pk in linked.values_list("pk", flat=True)]
        linked.update(organisation=kept)
        return ids

    def move_back(self, ids: list[str], merged: Organisation, kept: Organisation) -> None:
        Signature.objects.filter(pk__in=ids, organisation=kept).update(organisation=merged)


class Invitations:
    """Invitations hold their entry sealed, and are found by a keyed hash."""

    name = "invitations"
    label = gettext_lazy("invitations")

    def count(self, entry: Organisation) -> int:
        return len(self._of(entry))

    def obstacle(self, merged: Organisation, kept: Organisation) -> str:  # noqa: ARG002
        """None: whoever was asked twice was asked twice."""
        return ""

    def move(self, merged: Organisation, kept: Organisation) -> list[str]:
        found = self._of(merged)
        _let_point_at(found, kept)
        return [str(invitation.pk) for invitation in found]

    def move_back(self, ids: list[str], merged: Organisation, kept: Organisation) -> None:
        _let_point_at([each for each in self._of(kept) if str(each.pk) in ids], merged)

    def _of(self, entry: Organisation) -> list[Invitation]:
        letters = Letter.objects.filter(coalition=entry.coalition_id).values_list("pk", flat=True)
        keys = [organisation_key(letter, entry.pk) for letter in letters]
        found = Invitation.objects.filter(organisation_key__in=keys)
        return list(found.select_related("contact"))


def _let_point_at(invitations: Iterable[Invitation], entry: Organisation) -> None:
    for invitation in invitations:
        invited = open_invited(invitation)
        if invited is not None:  # an erased one keeps its key alone
            invited_contact(
                invitation.pk, replace(invited, organisation=entry.pk), invitation.contact
            ).save()
        invitation.organisation_key = organisation_key(invitation.letter_id, entry.pk)
        invitation.save(update_fields=["organisation_key"])


def register() -> None:
    """Tell the directory what of this app points at it."""
    references.register(SignOns())
    references.register(Invitations())
