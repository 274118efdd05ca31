"""Every ink can be read on every paper it stands on (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

import undersigned.apps.ui

TOKENS = Path(undersigned.apps.ui.__file__).parent / "static" / "ui" / "tokens.css"
TEXT = 4.5
EDGE = 3.0

PAIRS = [
    ("ink", "paper", TEXT), ("ink", "sheet", TEXT), ("ink", "wash", TEXT),
    ("quiet", "paper", TEXT), ("quiet", "sheet", TEXT), ("quiet", "wash", TEXT),
    ("accent", "paper", TEXT), ("accent", "sheet", TEXT), ("accent", "wash", TEXT),
    ("accent-strong", "wash", TEXT), ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT), ("good", "good-wash", TEXT), ("wait", "wait-wash", TEXT),
    ("bad", "bad-wash", TEXT), ("bad", "paper", TEXT), ("ink", "bad-wash", TEXT),
    ("ink", "wait-wash", TEXT), ("ink", "good-wash", TEXT), ("accent", "bad-wash", TEXT),
    ("edge", "paper", EDGE), ("edge", "sheet", EDGE),
]  # fmt: skip


def schemes() -> dict[str, dict[str, str]]:
    light, dark = TOKENS.read_text("utf-8").split("@media", 1)
    found = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
    return {"light": dict(found.findall(light)), "dark": dict(found.findall(dark))}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_the_ink_stands_out(scheme, ink, paper, least):
    colours = schemes()[scheme]
    bright, dim = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (bright + 0.05) / (dim + 0.05) >= least
