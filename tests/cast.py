"""The cast of the stories.

Ama runs the secretariat and owns the coalition. Ben represents a member organisation, Dina a second
one; Esi signs for two bodies and for herself: they have no accounts. Chidi belongs to another
coalition and must see nothing.
"""

from dataclasses import dataclass

import pytest

from tests.factories import make_coalition, make_member, make_user


@dataclass(frozen=True)
class Person:
    """Somebody who signs; without an account."""

    name: str
    role: str
    organisation: str
    place: str
    email: str


@pytest.fixture
def coalition(db):
    return make_coalition(slug="clear-rivers")


@pytest.fixture
def ama(coalition):
    """Owner of the coalition."""
    user = make_user("Ama Mensah", email="ama@clear-rivers.example")
    make_member(coalition, user, "owner")
    return user


@pytest.fixture
def chidi(db):
    """Owner of another coalition."""
    user = make_user("Chidi Okafor", email="chidi@open-fields.example")
    make_member(make_coalition("Open Fields Alliance", slug="open-fields"), user, "owner")
    return user


@pytest.fixture
def ben():
    return Person("Ben Adler", "Director", "River Watch Ghana", "Ghana", "ben@river-watch.example")


@pytest.fixture
def dina():
    return Person("Dina Haddad", "Secretary", "Lake Friends", "Lebanon", "dina@lakes.example")


@pytest.fixture
def esi():
    return Person("Esi Boateng", "Chair", "Delta Forum", "Ghana", "esi@delta.example")
