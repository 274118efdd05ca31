"""Who looks at the pages of drafting: Ama owns, Kofi edits, Efua may look, Chidi sees nothing."""

import pytest
from django.urls import reverse

from tests.factories import make_edition_value, make_member, make_user
from undersigned.apps.letters.actions import create_letter


@pytest.fixture
def letter(coalition, ama):
    """A draft that was begun blank."""
    return create_letter(coalition=coalition, edition=make_edition_value(), by=ama)


@pytest.fixture
def owner(client, ama):
    client.force_login(ama)
    return client


def member(client, coalition, name, role):
    user = make_user(name)
    make_member(coalition, user, role)
    client.force_login(user)
    return client


@pytest.fixture
def editor(client, coalition):
    return member(client, coalition, "Kofi Asante", "editor")


@pytest.fixture
def viewer(client, coalition):
    return member(client, coalition, "Efua Sarpong", "viewer")


def at(letter, name="text", *args):
    """The address of a page of ``letter``."""
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def words_of(answer):
    return " ".join(answer.content.decode().split())
