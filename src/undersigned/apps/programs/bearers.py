"""Who asks: a token in the header, which may do what its maker may, and no more."""

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from undersigned.apps.coalitions.models import Membership, Role
from undersigned.apps.outbox.tokens import token_hash

from .actions import take_note_of_use
from .models import ProgramToken

# What the maker of a token must still be for it to hold.
NEEDED = {ProgramToken.Scope.READ: Role.VIEWER, ProgramToken.Scope.MANAGE: Role.EDITOR}


class Token(HttpBearer):
    """A token of the coalition's desk, for ``scope`` or more."""

    def __init__(self, scope: str = ProgramToken.Scope.READ) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> ProgramToken | None:  # noqa: ARG002
        row = holding(token)
        if row is None:
            return None
        if self.scope == ProgramToken.Scope.MANAGE and row.scope != self.scope:
            raise HttpError(403, "This token may only read. Make one that may manage.")
        take_note_of_use(token=row)
        return row


def holding(words: str) -> ProgramToken | None:
    """The token of these words, while it holds and its maker may still do so much."""
    found = ProgramToken.objects.filter(token_hash=token_hash(words), revoked_at__isnull=True)
    row = found.select_related("coalition", "created_by").first()
    if row is None or not row.created_by.is_active:
        return None
    member = Membership.objects.filter(coalition=row.coalition, user=row.created_by).first()
    if member is None or not member.may(NEEDED[ProgramToken.Scope(row.scope)]):
        return None
    return row
