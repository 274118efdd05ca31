"""Any order of acts, by anybody, against a small model of what a signature's life allows."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from tests.factories import make_edition, make_open_letter, make_user
from undersigned.apps.signatures.actions import accept, confirm, decline, renew, sign, withdraw
from undersigned.apps.signatures.errors import (
    NotPossibleError,
    OrganisationAcceptedError,
    TextChangedError,
)
from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.rolls import current_roll

NAMES = ("River Watch Ghana", "Lake Friends")
ADDRESSES = ("ben@river-watch.example", "dina@lakes.example")
LIVE = {"pending", "confirmed", "accepted"}


class Life(RuleBasedStateMachine):
    """The model: for each name and address a list of [state, version consented to]."""

    def __init__(self) -> None:
        super().__init__()
        self.letter = make_open_letter()
        self.ama = make_user()
        self.model: dict[tuple[str, str], list[list]] = {}
        self.versions = ["first"]
        self.sent = 0

    signers = Bundle("signers")

    @property
    def substantive(self) -> int:
        return max(n for n, m in enumerate(self.versions, 1) if m != "correction")

    def row_of(self, key) -> Signature:
        """The signature that was made last for this name and address."""
        return self.rows(key)[-1]

    def rows(self, key) -> list[Signature]:
        rows = self.letter.signatures.order_by("created_at")
        return [row for row in rows if (row.name, row.events.first().details["of"]) == key]

    @rule(target=signers, name=st.sampled_from(NAMES), email=st.sampled_from(ADDRESSES))
    def sign(self, name, email):
        self.sent += 1
        before = set(self.letter.signatures.values_list("pk", flat=True))
        sign(
            letter=self.letter,
            language="en",
            kind="organisation",
            name=name,
            email=email,
            may_sign=True,
            form_key=f"form-{self.sent}",
        )
        for row in self.letter.signatures.exclude(pk__in=before):
            row.events.filter(verb="signed").update(details={"of": email})
        lives = self.model.setdefault((name, email), [])
        if lives and lives[-1][0] == "pending":
            lives[-1][1] = len(self.versions)
        elif not lives or lives[-1][0] not in LIVE:
            lives.append(["pending", len(self.versions)])
        return (name, email)

    @rule(key=signers, version=st.integers(1, 4))
    def confirm(self, key, version):
        life, version = self.model[key][-1], min(version, len(self.versions))
        edition = self.letter.editions.get(number=version)

        def act():
            confirm(signature=self.row_of(key), edition=edition, language="en")

        if life[0] in ("confirmed", "accepted"):
            act()
        elif life[0] != "pending":
            with pytest.raises(NotPossibleError):
                act()
        elif version < self.substantive:
            with pytest.raises(TextChangedError):
                act()
        else:
            act()
            life[:] = ["confirmed", version]

    @rule(target=signers, name=st.sampled_from(NAMES), email=st.sampled_from(ADDRESSES))
    def sign_confirm_and_accept(self, name, email):
        """The usual way, so that the unusual acts often meet an accepted signature."""
        key = self.sign(name, email)
        self.confirm(key, len(self.versions))
        self.accept(key)
        return key

    @rule(key=signers)
    def withdraw(self, key):
        life = self.model[key][-1]
        if life[0] == "declined":
            with pytest.raises(NotPossibleError):
                withdraw(signature=self.row_of(key))
        else:
            withdraw(signature=self.row_of(key))
            life[0] = "withdrawn"

    @rule(key=signers)
    def decline(self, key):
        life = self.model[key][-1]
        if life[0] not in LIVE:
            with pytest.raises(NotPossibleError):
                decline(signature=self.row_of(key), by=self.ama, reason="duplicate")
        else:
            decline(signature=self.row_of(key), by=self.ama, reason="duplicate")
            life[0] = "declined"

    @rule(key=signers)
    def accept(self, key):
        life = self.model[key][-1]
        taken = any(
            life_of[-1][0] == "accepted"
            for other, life_of in self.model.items()
            if other[0] == key[0] and other != key
        )
        if life[0] == "accepted":
            accept(signature=self.row_of(key), by=self.ama)
        elif life[0] != "confirmed" or taken:
            expected = OrganisationAcceptedError if life[0] == "confirmed" else NotPossibleError
            with pytest.raises(expected):
                accept(signature=self.row_of(key), by=self.ama)
        else:
            accept(signature=self.row_of(key), by=self.ama)
            life[0] = "accepted"

    @rule(marking=st.sampled_from(["correction", "substantive"]))
    def change(self, marking):
        make_edition(self.letter, marking=marking)
        self.versions.append(marking)

    @rule(key=signers)
    def renew(self, key):
        life, latest = self.model[key][-1], self.letter.latest_edition
        if life[0] in ("confirmed", "accepted"):
            renew(signature=self.row_of(key), edition=latest, language="en")
            life[1] = latest.number
        else:
            with pytest.raises(NotPossibleError):
                renew(signature=self.row_of(key), edition=latest, language="en")

    @invariant()
    def nothing_is_ever_deleted_and_every_state_is_the_models(self):
        found = {
            key: [[r.state, r.consent_edition.number] for r in self.rows(key)] for key in self.model
        }
        assert found == self.model

    @invariant()
    def what_counts_is_accepted_with_consent_to_the_last_substantive_text(self):
        counting = sorted(
            name
            for (name, _), lives in self.model.items()
            for state, version in lives
            if state == "accepted" and version >= self.substantive
        )
        roll = current_roll(self.letter)
        assert sorted(signatory.name for signatory in roll.signatories) == counting
        assert roll.counts.organisations == len(counting) == len(set(counting))


class TestLife(TestCase, Life.TestCase):
    settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
