"""Every write about counting, releasing, press links and quotes; each owns its transaction."""

from .quoting import add_press_quote, remove_press_quote
from .releasing import (
    PRESS_LINK_LASTS,
    add_press_link,
    archive_letter,
    call_back,
    count_and_close,
    count_late,
    release,
    revoke_press_link,
    set_late_sign_on,
    supersede,
    withdraw,
)

__all__ = [
    "PRESS_LINK_LASTS",
    "add_press_link",
    "add_press_quote",
    "archive_letter",
    "call_back",
    "count_and_close",
    "count_late",
    "release",
    "remove_press_quote",
    "revoke_press_link",
    "set_late_sign_on",
    "supersede",
    "withdraw",
]
