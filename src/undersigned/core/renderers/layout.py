"""How a letter is laid out on paper: for which envelope, in how many columns, grouped by what.

The measures of the envelopes are those of the sheet as it lies folded in them, in millimetres from
the sheet's upper left corner.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from undersigned.core.errors import UndersignedError

EnvelopeName = Literal["din-5008-b", "us-10", "ks-a4"]
GroupBy = Literal["", "kind", "country", "region"]

MOST_COLUMNS = 3


@dataclass(frozen=True)
class Layout:
    """The choices of who prints a letter.

    ``envelope`` is the one that the letter is folded into: it tells the size of the sheet and where
    the addressee stands. ``columns`` is in how many columns the signatories stand: 0 leaves it to
    their number. ``group_by`` sets the signatories under headings: by kind (also if empty), or the
    organisations by country or region. ``languages``, if there are any, are printed one after
    another in one file. A value that there is not raises ``UndersignedError``.
    """

    envelope: EnvelopeName = "din-5008-b"
    columns: int = 0
    group_by: GroupBy = ""
    languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _refuse_unknown("an envelope", self.envelope, get_args(EnvelopeName))
        _refuse_unknown("a way to group", self.group_by, get_args(GroupBy))
        if not 0 <= self.columns <= MOST_COLUMNS:
            raise UndersignedError(
                f"The signatories cannot stand in {self.columns} columns.",
                do=f"Take 1 to {MOST_COLUMNS} columns, or 0 to leave it to their number.",
            )


def _refuse_unknown(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        names = ", ".join(each for each in known if each)
        raise UndersignedError(f"{value} is not {what} that there is.", do=f"Take one of: {names}.")
