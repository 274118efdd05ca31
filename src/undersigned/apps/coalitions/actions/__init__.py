"""Every write about accounts, coalitions, members and the directory that has consequences."""

from .doubles import keep_apart, look_for_doubles, propose_again, search_doubles
from .entries import (
    EntryValues,
    add_entry,
    change_entry,
    remove_entry,
    set_members,
    set_people,
)
from .importing import (
    Brought,
    discard_import,
    enter_import,
    keep_import,
    plan_of,
    undo_import,
)
from .members import (
    MembershipError,
    accept_invitation,
    change_role,
    create_coalition,
    find_invitation,
    find_sign_in,
    invite,
    make_account,
    make_sign_in_link,
    remove_member,
    revoke,
    use_sign_in_link,
)
from .merging import MergePlan, merge, plan_merge, undo_merge

__all__ = [
    "Brought",
    "EntryValues",
    "MembershipError",
    "MergePlan",
    "accept_invitation",
    "add_entry",
    "change_entry",
    "change_role",
    "create_coalition",
    "discard_import",
    "enter_import",
    "find_invitation",
    "find_sign_in",
    "invite",
    "keep_apart",
    "keep_import",
    "look_for_doubles",
    "make_account",
    "make_sign_in_link",
    "merge",
    "plan_merge",
    "plan_of",
    "propose_again",
    "remove_entry",
    "remove_member",
    "revoke",
    "search_doubles",
    "set_members",
    "set_people",
    "undo_import",
    "undo_merge",
    "use_sign_in_link",
]
