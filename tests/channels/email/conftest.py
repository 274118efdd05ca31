"""A real mail server on the loopback, and the backend that talks to it."""

import pytest

from tests.smtp_server import serving
from undersigned.apps.outbox.backends import SmtpBackend


@pytest.fixture
def server():
    with serving() as handler:
        yield handler


@pytest.fixture
def wire(server):
    backend = SmtpBackend(
        host="127.0.0.1", port=server.controller.port, username="", password="", use_tls=False
    )
    yield backend
    backend.connection = None
