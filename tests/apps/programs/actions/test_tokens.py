"""Tokens are stored as hashes, end once, and are not without number."""

import pytest

from undersigned.apps.outbox.tokens import token_hash
from undersigned.apps.programs import actions
from undersigned.apps.programs.actions import tokens
from undersigned.apps.programs.models import ProgramToken
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


def test_the_words_are_stored_nowhere(coalition, ama):
    row, words = actions.make_token(coalition=coalition, name="CRM", scope="read", by=ama)
    assert words.startswith("undersigned_")
    stored = ProgramToken.objects.values().get(pk=row.pk)
    assert words not in str(stored)
    assert stored["token_hash"] == token_hash(words)


def test_revoking_twice_keeps_the_first_hour(coalition, ama):
    row, _words = actions.make_token(coalition=coalition, name="CRM", scope="read", by=ama)
    actions.revoke_token(token=row)
    row.refresh_from_db()
    first = row.revoked_at
    actions.revoke_token(token=row)
    row.refresh_from_db()
    assert row.revoked_at == first


def test_a_coalition_has_no_endless_tokens(coalition, ama, monkeypatch):
    monkeypatch.setattr(tokens, "MOST", 1)
    row, _words = actions.make_token(coalition=coalition, name="CRM", scope="read", by=ama)
    with pytest.raises(UndersignedError, match="already"):
        actions.make_token(coalition=coalition, name="Map", scope="read", by=ama)
    actions.revoke_token(token=row)
    assert actions.make_token(coalition=coalition, name="Map", scope="read", by=ama)
