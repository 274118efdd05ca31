"""Tells other apps that a release was made, corrected, withdrawn or counted anew.

Who wants to hear registers (in ``AppConfig.ready``) and is told in the transaction of the act. A
release may be told of before its hour: whoever passes it on waits for ``public_at``.
"""

from collections.abc import Callable

from .models import Release

PUBLISHED = "release.published"
CORRECTED = "release.corrected"
WITHDRAWN = "release.withdrawn"
COUNTED = "release.counted"

Listener = Callable[[str, Release], None]

_listeners: dict[str, Listener] = {}


def register(name: str, listener: Listener) -> None:
    _listeners[name] = listener


def announce(kind: str, release: Release) -> None:
    for name in sorted(_listeners):
        _listeners[name](kind, release)
