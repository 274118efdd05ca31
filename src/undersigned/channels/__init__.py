"""The wire: how a letter or a mail leaves the house. One folder a channel.

A channel is a folder in this package whose ``__init__`` has ``CHANNEL`` (a ``Channel``). It is
found by that: adding one edits no list.
"""

import importlib
import pkgutil
from functools import cache
from typing import Any

from undersigned.channels.base import Channel
from undersigned.core.errors import UndersignedError

__all__ = ["channel", "channels"]


@cache
def _known() -> dict[str, Channel[Any]]:
    found: dict[str, Channel[Any]] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        known = getattr(module, "CHANNEL", None)
        if isinstance(known, Channel):
            found[known.name] = known
    return found


def channels() -> tuple[Channel[Any], ...]:
    """Every known channel, by name."""
    return tuple(known for _, known in sorted(_known().items()))


def channel(name: str) -> Channel[Any]:
    """The channel with this name; an error lists the known ones."""
    try:
        return _known()[name]
    except KeyError:
        names = ", ".join(sorted(_known()))
        raise UndersignedError(
            f"{name or 'An empty name'} is no way to deliver a letter.",
            do=f"Take one of these: {names}.",
        ) from None
