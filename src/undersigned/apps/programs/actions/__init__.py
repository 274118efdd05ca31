"""Every write of this app; each owns its transaction."""

from .tokens import make_token, revoke_token, take_note_of_use

__all__ = ["make_token", "revoke_token", "take_note_of_use"]
