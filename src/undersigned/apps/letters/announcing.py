"""Tells other apps what happened to a letter: opened, signed, released, answered, delivered.

Who wants to hear registers (in ``AppConfig.ready``) and is told in the transaction of the act. A
release may be told of before its hour: whoever passes it on waits for ``public_at``. Sign-ons and
deliveries are told of whether or not anybody else may know: whoever passes them on must ask.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .models import Letter

OPENED = "letter.opened"
CHANGED = "letter.changed"  # a new version of an open letter
CLOSED = "letter.closed"
SIGNATURES = "signatures.changed"
PUBLISHED = "release.published"
CORRECTED = "release.corrected"
WITHDRAWN = "release.withdrawn"
COUNTED = "release.counted"
REPLY = "reply.published"
ASK = "ask.changed"
DELIVERY = "delivery.changed"
ERASING = "signature.erasing"  # a signer's contact, which is still there; for us alone


@dataclass(frozen=True)
class News:
    """One thing that happened; ``release`` is the one that it is about, None for none.

    ``about`` is the id of the row that it is about, for us alone. ``facts`` name no person: they
    may leave this server.
    """

    kind: str
    letter: Letter
    release: Any = None
    about: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


Listener = Callable[[News], None]

_listeners: dict[str, Listener] = {}


def register(name: str, listener: Listener) -> None:
    _listeners[name] = listener


def announce(kind: str, letter: Letter, **more: Any) -> None:
    """Tell all who listen; ``more`` are the other fields of ``News``."""
    news = News(kind, letter, **more)
    for name in sorted(_listeners):
        _listeners[name](news)
