"""What can stand in the way of a letter, in words that say what to do."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from undersigned.core.errors import UndersignedError

if TYPE_CHECKING:
    from .gate import Obstacle
    from .models import Draft


class DraftConflictError(UndersignedError):
    """Somebody saved another draft in between; ``latest`` is theirs."""

    def __init__(self, latest: "Draft") -> None:
        super().__init__(
            _("Somebody else saved this letter while you were writing."),
            do=_("Look at both texts below, take over what you need, and save again."),
        )
        self.latest = latest


class GateClosedError(UndersignedError):
    """Errors or missing approvals stand in the way; a named person's reason passes them."""

    def __init__(self, obstacles: "list[Obstacle]") -> None:
        count = len(obstacles)
        super().__init__(
            ngettext(
                "%(count)s thing stands in the way.", "%(count)s things stand in the way.", count
            )
            % {"count": count},
            do=_("Mend what can be mended, or write down why it goes on all the same."),
        )
        self.obstacles = obstacles


class NotNowError(UndersignedError):
    """The letter's state does not allow this act."""
