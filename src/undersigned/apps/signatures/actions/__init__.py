"""Every write to a signature that has consequences; each act owns its transaction.

Acts that change what counts lock the letter's row first, so that counting sees whole acts only.
Putting a new, unconfirmed sign-on down changes no count and waits for nobody.
"""

from .changing import ChangeMeaning, change_text, what_a_change_means
from .consent import confirm, refuse, renew, withdraw
from .entering import enter
from .importing import enter_imported
from .judging import accept, accept_all, decline, quarantine
from .printing import correct_printed_name, create_organisation, link_organisation
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
    "change_text",
    "choose_columns",
    "confirm",
    "correct_printed_name",
    "create_organisation",
    "decline",
    "discard_sheet",
    "enter",
    "enter_imported",
    "enter_sheet",
    "go_on_with_sheet",
    "keep_sheet",
    "link_organisation",
    "quarantine",
    "refuse",
    "renew",
    "sign",
    "undo_sheet",
    "what_a_change_means",
    "withdraw",
]
