"""Every write of this app; each owns its transaction."""

from .sites import allow_site, forbid_site
from .tokens import make_token, revoke_token, take_note_of_use
from .webhooks import (
    add_webhook,
    choose_kinds,
    fill,
    remove_webhook,
    settle,
    tell,
    tell_again,
    tell_test,
)

__all__ = [
    "add_webhook",
    "allow_site",
    "choose_kinds",
    "fill",
    "forbid_site",
    "make_token",
    "remove_webhook",
    "revoke_token",
    "settle",
    "take_note_of_use",
    "tell",
    "tell_again",
    "tell_test",
]
