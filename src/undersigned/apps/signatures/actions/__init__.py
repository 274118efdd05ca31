"""Every write to a signature that has consequences; each act owns its transaction.

Acts that change what counts lock the letter's row first, so that counting sees whole acts only.
Putting a new, unconfirmed sign-on down changes no count and waits for nobody.
"""

from .calling import cancel_call, plan_call
from .changing import ChangeMeaning, change_text, what_a_change_means
from .consent import confirm, refuse, renew, withdraw
from .entering import enter
from .erasing import erase, erase_due, erase_own, keep_until
from .importing import enter_imported
from .inviting import (
    correct_invitation,
    decline_invitation,
    invite,
    match_sign_ons,
    refuse_mails,
    renew_invitation_link,
    reopen_invitation,
    revoke_invitation,
    stop_calls,
)
from .judging import accept, accept_all, decline, quarantine
from .members import drop_members, take_members
from .printing import correct_own_name, correct_printed_name, create_organisation, link_organisation
from .sheets import (
    begin_sheet,
    choose_columns,
    discard_sheet,
    enter_sheet,
    go_on_with_sheet,
    keep_sheet,
    undo_sheet,
)
from .signing import sign

__all__ = [
    "ChangeMeaning",
    "accept",
    "accept_all",
    "begin_sheet",
    "cancel_call",
    "change_text",
    "choose_columns",
    "confirm",
    "correct_invitation",
    "correct_own_name",
    "correct_printed_name",
    "create_organisation",
    "decline",
    "decline_invitation",
    "discard_sheet",
    "drop_members",
    "enter",
    "enter_imported",
    "enter_sheet",
    "erase",
    "erase_due",
    "erase_own",
    "go_on_with_sheet",
    "invite",
    "keep_sheet",
    "keep_until",
    "link_organisation",
    "match_sign_ons",
    "plan_call",
    "quarantine",
    "refuse",
    "refuse_mails",
    "renew",
    "renew_invitation_link",
    "reopen_invitation",
    "revoke_invitation",
    "sign",
    "stop_calls",
    "take_members",
    "undo_sheet",
    "what_a_change_means",
    "withdraw",
]
