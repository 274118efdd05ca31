"""Every write that changes a letter's text or state. Each owns its transaction.

Acts that touch signatures (a new version of an open letter, say) are in ``signatures.actions``.
"""

from .drafts import add_draft, create_letter, replace_draft, save_draft, slug_of
from .imported import add_signatory, correct_signatory, take_off_signatory
from .opening import extend_sign_on, freeze_edition, must_be_later, open_letter
from .reviewing import add_review_link, record_review, revoke_review_link
from .rows import lock_letter, record_event
from .translating import add_translation, remove_translation, save_translation

__all__ = [
    "add_draft",
    "add_review_link",
    "add_signatory",
    "add_translation",
    "correct_signatory",
    "create_letter",
    "extend_sign_on",
    "freeze_edition",
    "lock_letter",
    "must_be_later",
    "open_letter",
    "record_event",
    "record_review",
    "remove_translation",
    "replace_draft",
    "revoke_review_link",
    "save_draft",
    "save_translation",
    "slug_of",
    "take_off_signatory",
]
