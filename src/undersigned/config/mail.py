"""How mail leaves: the development outbox, SMTP, a provider, or another Django mail backend."""

from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from .env import LOCAL_HOSTS, mail_providers

DEVELOPMENT_OUTBOX = "undersigned.apps.outbox.backends.DevelopmentOutbox"
SMTP = "undersigned.apps.outbox.backends.SmtpBackend"
TIMEOUT = 30  # seconds; a silent mail server must not hold the worker longer


def mail(value: str) -> dict[str, Any]:
    """Django's mail settings for ``UNDERSIGNED_MAIL``."""
    if value == "outbox":
        return {"EMAIL_BACKEND": DEVELOPMENT_OUTBOX}
    if value.startswith("django:"):
        return {"EMAIL_BACKEND": value.removeprefix("django:")}
    parts = urlsplit(value)
    if parts.scheme in mail_providers():
        return _provider(parts)
    tls = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": SMTP,
        "EMAIL_HOST": parts.hostname or "",
        "EMAIL_PORT": parts.port or (465 if tls else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": tls,
        # RFC 8314 asks for TLS towards a submission server; one on this machine has no certificate.
        "EMAIL_USE_TLS": not tls and parts.hostname not in LOCAL_HOSTS,
        "EMAIL_TIMEOUT": TIMEOUT,
    }


def _provider(parts: SplitResult) -> dict[str, Any]:
    """``postmark://?server_token=WORD``: django-anymail's settings in the query."""
    name = parts.scheme.replace("-", "_")
    given = {f"{name}_{key}".upper(): word for key, word in parse_qsl(parts.query)}
    return {
        "EMAIL_BACKEND": f"anymail.backends.{name}.EmailBackend",
        "ANYMAIL": {**given, "REQUESTS_TIMEOUT": TIMEOUT},
    }
