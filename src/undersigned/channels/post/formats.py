"""Sizes of envelopes and of sheets of labels, in millimetres.

ISO 269 and DIN 678 (DL, C5, C4), the US trade size 10, and the small one of the Korean post.
"""

from collections.abc import Mapping
from typing import Literal

Envelope = Literal["none", "dl", "c5", "c4", "us-10", "ks"]
Labels = Literal["none", "a4-3x8", "letter-3x10"]

ENVELOPES: Mapping[Envelope, Mapping[str, float] | None] = {
    "none": None,
    "dl": {"width": 220, "height": 110},
    "c5": {"width": 229, "height": 162},
    "c4": {"width": 324, "height": 229},
    "us-10": {"width": 241.3, "height": 104.8},
    "ks": {"width": 220, "height": 105},
}

# columns and rows, the sheet, the label, the sheet's margins left and top, the gap of columns
LABELS: Mapping[Labels, Mapping[str, float] | None] = {
    "none": None,
    "a4-3x8": {
        "columns": 3, "rows": 8, "sheet-width": 210, "sheet-height": 297,
        "width": 70, "height": 37, "left": 0, "top": 0.5, "gap": 0,
    },
    "letter-3x10": {
        "columns": 3, "rows": 10, "sheet-width": 215.9, "sheet-height": 279.4,
        "width": 66.7, "height": 25.4, "left": 4.8, "top": 12.7, "gap": 3.2,
    },
}  # fmt: skip
