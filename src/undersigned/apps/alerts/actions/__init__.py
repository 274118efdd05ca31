"""Every write of this app; each owns its transaction."""

from .following import ask, confirm, follow_as_signer, leave, leave_all, stop_as_signer, sweep
from .telling import hear, settle_confirm, settle_digest, spread, take_up

__all__ = [
    "ask",
    "confirm",
    "follow_as_signer",
    "hear",
    "leave",
    "leave_all",
    "settle_confirm",
    "settle_digest",
    "spread",
    "stop_as_signer",
    "sweep",
    "take_up",
]
