"""A visitor's program, and a letter that anybody may read."""

import pytest
from django.test import Client

from tests.apps.programs.listening import Listener
from tests.apps.releases.conftest import clock  # noqa: F401  (fixture)


class Program:
    """Asks the interface and reads its JSON; no cookie ever comes back."""

    def __init__(self, token: str = "") -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    def get(self, path: str, **query):
        return self._checked(self.client.get(f"/api/v1{path}", query, headers=self.headers))

    def post(self, path: str, body=None):
        answer = self.client.post(
            f"/api/v1{path}", body or {}, content_type="application/json", headers=self.headers
        )
        return self._checked(answer)

    def _checked(self, answer):
        assert not answer.cookies
        assert answer["Content-Type"].startswith("application/json")
        return answer


@pytest.fixture
def program(db):
    return Program()


@pytest.fixture
def listener(settings):
    """A listener beside this server, which is allowed here."""
    settings.PRIVATE_WEBHOOKS = True
    listener = Listener()
    yield listener
    listener.close()
