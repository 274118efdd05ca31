"""Who makes what is sent: one builder a kind, registered by the app that owns the kind."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from django.core.mail import EmailMessage

from undersigned.channels.base import ChannelError, Receipt

from .models import OutboxRow


class Outgoing(Protocol):
    """What is no plain mail and sends itself; ``wire`` is the open mail connection."""

    def send(self, wire: Any, *, message_id: str, now: datetime) -> Receipt:
        """The other side's receipt; ``ChannelError`` where it did not take it."""


class NotYetError(Exception):
    """Raised by a builder: what it was asked for may not leave before ``until``. It is no try."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"not before {until}")
        self.until = until


Builder = Callable[[OutboxRow], EmailMessage | Outgoing | None]
Settled = Callable[[OutboxRow, Receipt | ChannelError | None, bool], None]

_builders: dict[str, Builder] = {}
_settled: dict[str, Settled] = {}


def register(kind: str, builder: Builder, settled: Settled | None = None) -> None:
    """``builder`` makes what is sent for rows of ``kind``, anew at every try.

    It gets the row and returns a mail with exactly one recipient, something that sends itself, or
    None where it is no longer needed (the row is then cancelled). ``settled(row, outcome, final)``
    is called in the transaction that settles the row after a try: ``outcome`` is the receipt, the
    error, or None for a cancelled row; ``final`` tells that no other try follows by itself. Call
    this in ``AppConfig.ready``.
    """
    if _builders.get(kind, builder) is not builder:
        raise ValueError(f"two builders for the mail {kind}")
    _builders[kind] = builder
    if settled is not None:
        _settled[kind] = settled


def build(row: OutboxRow) -> EmailMessage | Outgoing | None:
    """What is to be sent for ``row``; ``LookupError`` where nobody registered its kind."""
    if row.kind not in _builders:
        raise LookupError(f"no builder is registered for {row.kind}")
    return _builders[row.kind](row)


def tell(row: OutboxRow, outcome: Receipt | ChannelError | None, *, final: bool) -> None:
    """Tell the owner of the row's kind what came of a try, where it wants to know."""
    if row.kind in _settled:
        _settled[row.kind](row, outcome, final)


def kinds() -> tuple[str, ...]:
    return tuple(sorted(_builders))
