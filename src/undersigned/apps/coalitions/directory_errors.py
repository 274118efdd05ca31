"""What can stand in the way of a change of the directory, each with what to do."""

from django.utils.translation import gettext as _

from undersigned.core.errors import UndersignedError


class DirectoryError(UndersignedError):
    """A change of the directory that cannot be made."""


class EntryTakenError(DirectoryError):
    """Another entry has this name and place."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("“%(name)s” is in the directory already, with this place.") % {"name": name},
            where="name",
            do=_("Change that entry, or merge the two."),
        )


class MergeError(DirectoryError):
    """Two entries that cannot become one, or a merge that cannot be undone."""
