"""What the browser is told."""

import pytest

from undersigned.config.security import security


@pytest.mark.django_db
def test_every_page_is_told_to_load_from_here_alone(client):
    answer = client.get("/outbox/")
    policy = answer["Content-Security-Policy"]
    for part in ("default-src 'none'", "script-src 'self'", "form-action 'self'",
                 "base-uri 'none'", "frame-ancestors 'none'"):  # fmt: skip
        assert part in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.django_db
def test_who_only_reads_is_given_no_cookie(client):
    assert not client.get("/outbox/").cookies
    assert not client.get("/nothing-here/").cookies


def test_over_https_cookies_are_bound_to_the_host():
    settings = security(https=True, behind_proxy=False)
    assert settings["SESSION_COOKIE_NAME"] == "__Host-session"
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_HSTS_SECONDS"] > 0


def test_a_proxy_is_believed_only_when_it_was_named():
    assert "SECURE_PROXY_SSL_HEADER" not in security(https=True, behind_proxy=False)
    assert "SECURE_PROXY_SSL_HEADER" in security(https=True, behind_proxy=True)
