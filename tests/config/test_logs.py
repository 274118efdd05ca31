"""The log names no path, no address and no value."""

import io
import logging

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve

from undersigned.config.logs import Bare

SECRET = "s3cret-token"


@pytest.fixture
def log():
    """What the console would say, as the settings have it."""
    config = settings.LOGGING["formatters"]["line"]
    assert config["()"] == "undersigned.config.logs.Bare"
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Bare(config["format"], style=config["style"]))
    root = logging.getLogger()
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)


def test_a_link_that_leads_nowhere_is_not_written(client, db, log):
    assert client.get(f"/sign/w/{SECRET}/").status_code == 404
    assert log.getvalue() == "WARNING django.request: 404 signatures:own\n"


def test_an_address_that_is_no_page_is_not_written(client, db, log):
    assert client.get(f"/nowhere/{SECRET}/").status_code == 404
    assert log.getvalue() == "WARNING django.request: 404 no page of ours\n"


def test_a_host_that_is_not_ours_is_not_written(client, db, log):
    assert client.get("/", headers={"host": f"{SECRET}.example"}).status_code == 400
    assert "DisallowedHost" in log.getvalue()
    assert SECRET not in log.getvalue()


def test_a_form_without_its_word_is_refused_without_its_path(client, db, log):
    client.handler.enforce_csrf_checks = True
    assert client.post("/accounts/login/code/", {"email": SECRET}).status_code == 403
    assert "403 account_request_login_code" in log.getvalue()
    assert SECRET not in log.getvalue()


def fails():
    raise ValueError(SECRET)


def test_a_fault_tells_where_in_the_code_and_not_what_it_was_about(log):
    request = RequestFactory().get(f"/sign/w/{SECRET}/")
    request.resolver_match = resolve(request.path)
    facts = {"status_code": 500, "request": request}
    try:
        fails()
    except ValueError:
        logging.getLogger("django.request").exception("Fault: %s", request.path, extra=facts)
    said = log.getvalue()
    assert said.startswith("ERROR django.request: 500 signatures:own\n")
    assert f"{__file__}:" in said
    assert "fails" in said
    assert said.endswith("builtins.ValueError\n")
    assert SECRET not in said


def test_our_own_sentences_and_those_of_libraries_stay(log):
    logging.getLogger("undersigned.followup").warning("replies: %s", "the mailbox is full")
    logging.getLogger("django.db").warning("slow")
    assert log.getvalue().splitlines() == [
        "WARNING undersigned.followup: replies: the mailbox is full",
        "WARNING django.db: slow",
    ]
