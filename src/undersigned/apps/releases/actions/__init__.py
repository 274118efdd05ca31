"""Every write about counting, releasing, press links and quotes; each owns its transaction.

Every act that changes a letter or its signatures locks the letter's row first, so that the count
sees whole acts only. ``now`` is an argument where time decides, so that it can be said in a test.
"""

from .closing import count_and_close
from .press_links import PRESS_LINK_LASTS, add_press_link, revoke_press_link
from .quoting import add_press_quote, remove_press_quote
from .releasing import release
from .since import count_late, set_late_sign_on
from .superseding import supersede
from .taking_back import archive_letter, call_back, withdraw

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
