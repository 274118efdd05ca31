"""A chart as a picture of its own: with its heading, the letter's title and a note under it."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from undersigned.core.renderers.pdf.fonts import families, language_data, main_script, scripts_in
from undersigned.core.renderers.pdf.typesetting import system_fonts
from undersigned.core.renderers.printed import text_direction

_TEMPLATE = Path(str(files(__package__))) / "chart.typ"
_PIXELS_PER_INCH = 144  # 600 points: 1,200 pixels wide


def png(chart: str, heading: str, letter: str, note: str, language: str) -> bytes:
    """``chart`` (SVG) over ``note``, under ``heading`` and the title of the ``letter``."""
    said = f"{heading}{letter}{note}"
    data = {
        **language_data(language),
        "fonts": _fonts(said, language),
        "rtl": text_direction(language) == "rtl",
        "heading": heading,
        "letter": letter,
        "note": note,
        "chart": chart,
    }
    compiler = typst.Compiler(
        b'#include "chart.typ"',
        root=_TEMPLATE.parent,
        font_paths=system_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    made = compiler.compile(format="png", ppi=_PIXELS_PER_INCH)
    assert isinstance(made, bytes)  # noqa: S101 - a list only for several pages
    return made


def _fonts(said: str, language: str) -> list[Any]:
    """The families for these words, without the one that stands for rare signs alone."""
    listed = families(language, main_script(said), scripts_in([said]))
    return [each for each in listed if isinstance(each, str) or "signs" not in each]
