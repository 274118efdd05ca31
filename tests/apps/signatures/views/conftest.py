"""A letter that is open for sign-on, and a browser that knows nothing."""

import pytest
from django.test import Client

from tests.factories import make_open_letter


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def browser():
    """A browser without cookies whose posts carry no CSRF token."""
    return Client(enforce_csrf_checks=True)
