"""Who writes the words of a mail: one builder a kind, registered by the app that owns the kind."""

from collections.abc import Callable

from django.core.mail import EmailMessage

from .models import OutboxRow

Builder = Callable[[OutboxRow], EmailMessage | None]

_builders: dict[str, Builder] = {}


def register(kind: str, builder: Builder) -> None:
    """``builder`` makes the mail for rows of ``kind``, anew at every try.

    It gets the row and returns the mail with exactly one recipient, or None where the mail is no
    longer needed (the row is then cancelled). Call this in ``AppConfig.ready``.
    """
    if _builders.get(kind, builder) is not builder:
        raise ValueError(f"two builders for the mail {kind}")
    _builders[kind] = builder


def build(row: OutboxRow) -> EmailMessage | None:
    """The mail for ``row``; ``LookupError`` where nobody registered its kind."""
    if row.kind not in _builders:
        raise LookupError(f"no builder is registered for {row.kind}")
    return _builders[row.kind](row)


def kinds() -> tuple[str, ...]:
    return tuple(sorted(_builders))
