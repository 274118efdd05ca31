"""Mails for a real mail server on the loopback."""

import uuid

import pytest
from django.core.mail import EmailMessage
from django.db import transaction

from tests.smtp_server import serving
from undersigned.apps.outbox import actions, builders
from undersigned.config.mail import mail

KIND = "tests.mail"


@pytest.fixture
def server(settings):
    with serving() as handler:
        for name, value in mail(f"smtp://127.0.0.1:{handler.controller.port}").items():
            setattr(settings, name, value)
        yield handler


@pytest.fixture
def words(monkeypatch):
    """A builder whose mails go to the address that stands as the row's subject."""
    built: dict[str, EmailMessage | Exception | None] = {}

    def build(row):
        if row.subject_pk not in built:
            return EmailMessage("Hello", "Words.", "us@example.org", [row.subject_pk])
        if isinstance(built[row.subject_pk], Exception):
            raise built[row.subject_pk]
        return built[row.subject_pk]

    monkeypatch.setitem(builders._builders, KIND, build)
    return built


@pytest.fixture
def put(words):
    """Enqueue a mail to an address."""

    def enqueue(address: str = "", **values):
        with transaction.atomic():
            return actions.enqueue(KIND, address or f"{uuid.uuid4().hex}@example.org", **values)

    return enqueue
