"""Every write that has consequences for a delivery. Each owns its transaction."""

from .acting import cancel, hold, let_go, retry
from .answers import record_bounce
from .by_hand import record_by_hand, record_report
from .planning import Foreseen, Order, foresee, plan
from .settings import set_channel

__all__ = [
    "Foreseen",
    "Order",
    "cancel",
    "foresee",
    "hold",
    "let_go",
    "plan",
    "record_bounce",
    "record_by_hand",
    "record_report",
    "retry",
    "set_channel",
]
