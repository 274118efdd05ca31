"""How mail leaves: the development outbox, SMTP, or another Django mail backend."""

from typing import Any
from urllib.parse import unquote, urlsplit

from .env import LOCAL_HOSTS

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
