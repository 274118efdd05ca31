"""The bodies that a signing organisation represents, as the directory knows them."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ..directory import represented
from ..errors import NotPossibleError
from ..models import Signature
from .rows import lock_signature, require_state, take_note


def fill_members(signature: Signature, by: Any) -> None:
    """Let a body that states no members itself be counted with those of the directory.

    The caller saves. What a signer stated is the signer's word, and stays.
    """
    entry = signature.organisation
    if entry is None or signature.members:
        return
    signature.members = represented([entry]).get(entry.pk, [])
    if signature.members:
        take_note(signature, "members taken", by, number=len(signature.members))


@transaction.atomic
def take_members(*, signature: Signature, by: Any) -> Signature:
    """Count it with the members of its entry as they stand now, whatever it stated before.

    Raises ``NotPossibleError`` where it has no entry, or the entry no members.
    """
    signature = lock_signature(signature)
    require_state(signature, Signature.LIVE)
    entry = signature.organisation
    members = represented([entry]).get(entry.pk, []) if entry else []
    if not members:
        raise NotPossibleError(
            _("The directory knows no members of it."),
            do=_("Link the sign-on to its entry, and say there who its members are."),
        )
    signature.members = members
    signature.save(update_fields=["members"])
    take_note(signature, "members taken", by, number=len(members))
    return signature


@transaction.atomic
def drop_members(*, signature: Signature, by: Any) -> Signature:
    """Count it for itself alone."""
    signature = lock_signature(signature)
    require_state(signature, Signature.LIVE)
    if signature.members:
        take_note(signature, "members dropped", by, number=len(signature.members))
        signature.members = []
        signature.save(update_fields=["members"])
    return signature
