"""How a letter is laid out on paper: for which envelope, in how many columns, grouped by what.

The measures of the envelopes are those of the sheet as it lies folded in them, in millimetres from
the sheet's upper left corner.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from undersigned.core.errors import UndersignedError

EnvelopeName = Literal["din-5008-b", "us-10", "ks-a4"]
GroupBy = Literal["", "kind", "country", "region"]

MOST_COLUMNS = 3
# From so many names on they stand in two columns, and in three.
_TWO_COLUMNS, _THREE_COLUMNS = 9, 150
_LEAST_OF_FAX = 9.0  # legible at 98 lines an inch too, as machines send that have no finer mode


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet: its upper left corner and its size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True)
class Envelope:
    """A window envelope, and the sheet that is folded into it.

    ``sheet`` is the paper's width and height. ``window`` is what the window shows of the sheet when
    it lies on the envelope's lower edge, ``address`` where the addressee may stand in it, ``clear``
    the height below which the window shows nothing however the sheet slides. ``details`` is where
    the sender's telephone, e-mail and contact stand, ``folds`` how far down the sheet is folded.
    ``has_return_line``: the sender stands in one small line in the window, over the addressee.
    """

    label: str
    sheet: tuple[float, float]
    window: Box
    address: Box
    clear: float
    details: Box
    folds: tuple[float, float]
    has_return_line: bool = False


ENVELOPES: Mapping[EnvelopeName, Envelope] = MappingProxyType(
    {
        # DIN 5008:2020, form B: the field for the address is 85 mm by 45 mm, 20 mm from the left
        # and 45 mm from the top; the upper 17.7 mm are for the return line and remarks, the lower
        # 27.3 mm for the addressee; text begins 25 mm from the left. Window: DIN 680, 90 mm by
        # 45 mm, 20 mm from the left and 15 mm from the lower edge of an envelope DL (220 by 110).
        "din-5008-b": Envelope(
            label="DIN 5008 form B, envelope DL with a window on the left",
            sheet=(210, 297),
            window=Box(20, 45, 90, 45),
            address=Box(25, 62.7, 75, 27.3),
            clear=95,
            details=Box(125, 50, 65, 45),
            folds=(105, 210),
            has_return_line=True,
        ),
        # A number 10 envelope (9 1/2 by 4 1/8 in) has its window of 4 1/2 by 1 1/8 in 7/8 in from
        # the left and 1/2 in from the lower edge. USPS Publication 25, 3-9: at least 1/8 in stays
        # free around the address. The sheet slides 1 in from side to side and is folded in thirds.
        "us-10": Envelope(
            label="US number 10 envelope with a window",
            sheet=(215.9, 279.4),
            window=Box(22.2, 51.9, 114.3, 28.6),
            address=Box(25.4, 55.1, 82.5, 22.2),
            clear=92.1,
            details=Box(125, 52, 65.5, 38),
            folds=(93.1, 186.3),
        ),
        # The Korean envelope for A4 in thirds (220 by 105 mm) has the addressee on the right above
        # the lowest 17 mm, which Korea Post's machines read. We found no national standard for its
        # window: this is 90 by 45 mm, 20 mm from the right and from the lower edge.
        "ks-a4": Envelope(
            label="Korean envelope for A4 in thirds with a window on the right",
            sheet=(210, 297),
            window=Box(110, 34, 90, 45),
            address=Box(110, 41, 75, 38),
            clear=86,
            details=Box(25, 41, 75, 40),
            folds=(99, 198),
        ),
    }
)


@dataclass(frozen=True)
class Layout:
    """The choices of who prints a letter.

    ``envelope`` is the one that the letter is folded into: it tells the size of the sheet and where
    the addressee stands. ``columns`` is in how many columns the signatories stand: 0 leaves it to
    their number. ``group_by`` sets the signatories under headings: by kind (also if empty), or the
    organisations by country or region. ``languages``, if there are any, are printed one after
    another in one file. ``for_fax``: nothing is set smaller than 9 points, and what only an
    envelope needs is left out. A value that there is not raises ``UndersignedError``.
    """

    envelope: EnvelopeName = "din-5008-b"
    columns: int = 0
    group_by: GroupBy = ""
    languages: tuple[str, ...] = ()
    for_fax: bool = False

    @property
    def measures(self) -> Envelope:
        """The measures of the chosen envelope."""
        return ENVELOPES[self.envelope]

    @property
    def least_size(self) -> float:
        """The size in points below which nothing is set."""
        return _LEAST_OF_FAX if self.for_fax else 0

    def columns_of(self, names: int) -> int:
        """In how many columns so many names stand."""
        if self.columns:
            return self.columns
        if names < _TWO_COLUMNS:
            return 1
        return 2 if names < _THREE_COLUMNS else 3

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
