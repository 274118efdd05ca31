"""The picture that stands beside a link to the letter: its title and the numbers counted.

1200 by 630 pixels, PNG, as the Open Graph protocol's readers crop it. It is set like the letter on
paper, so that every script is, and mixed with Latin names. Words of which no font has a character
are left out rather than shown as boxes, and the figures always stand. Withheld names count, and
nobody is named.
"""

import json
import re
from pathlib import Path
from typing import Any

import typst

from undersigned.core.letter import Edition, Roll, plain
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.pdf.fonts import (
    families,
    language_data,
    main_script,
    scripts_in,
    setting,
)
from undersigned.core.renderers.pdf.typesetting import system_fonts
from undersigned.core.renderers.phrases import counted
from undersigned.core.renderers.printed import Printed, printed

FORMAT = Format("share", "png", "image/png", "Picture for sharing (PNG)")

_TEMPLATE = Path(__file__).with_name("share.typ")
_TITLE_SIZES = (64, 56, 48, 42, 36)  # pixels
_PIXELS_PER_INCH = 72  # a point is a pixel
_LONG_WORD = re.compile(r"[^\s\u200b]{24,}")
_BREAK_HERE = "\u200b"
_NO_GLYPH = "could not be displayed with font"


def render(edition: Edition, roll: Roll, language: str) -> bytes:
    """The picture for the letter in ``language``."""
    data = _data(printed(edition, roll, language))
    if not _has_fonts(data):
        data = _without_the_unprintable(data)
    return _compiled(data, "png")


def _data(letter: Printed) -> dict[str, Any]:
    title = _breakable(" ".join(plain(letter.title, letter.fill).split(" ")))
    numbers = [
        (in_figures(count, letter.language), noun)
        for count, noun in counted(letter.counts, letter.language)
    ]
    said = [title, letter.edition.sender.name, *(noun for _, noun in numbers), "0…"]
    main = main_script(title)
    listed = families(letter.language, main, scripts_in(said))
    return {
        **language_data(letter.language),
        "rtl": letter.direction == "rtl",
        "fonts": [each for each in listed if isinstance(each, str) or "signs" not in each],
        "leading": setting(letter.language, main).leading,
        "sizes": _TITLE_SIZES,
        "name": FORMAT.label,
        "title": title,
        "sender": letter.edition.sender.name,
        "numbers": numbers,
    }


def _breakable(title: str) -> str:
    """Words that are longer than any line may break anywhere."""
    return _LONG_WORD.sub(lambda word: _BREAK_HERE.join(word[0]), title)


def _compiled(data: dict[str, Any], form: str) -> bytes:
    compiler = typst.Compiler(
        b'#include "share.typ"',
        root=_TEMPLATE.parent,
        font_paths=system_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    if form == "pdf":
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    else:
        made = compiler.compile(format="png", ppi=_PIXELS_PER_INCH)
    assert isinstance(made, bytes)  # noqa: S101 - a list only for several pages
    return made


# --- Which words cannot be shown ------------------------------------------------------------------


def _has_fonts(data: dict[str, Any]) -> bool:
    """Whether each character has a font. Only accessible PDF is refused where one has none."""
    try:
        _compiled(data, "pdf")
    except typst.TypstError as error:
        if _NO_GLYPH not in error.diagnostic:
            raise
        return False
    return True


def _without_the_unprintable(data: dict[str, Any]) -> dict[str, Any]:
    bare = data | {"title": "", "sender": "", "numbers": []}

    def shown(words: str) -> str:
        return words if _has_fonts(bare | {"sender": words}) else ""

    return data | {
        "title": shown(data["title"]),
        "sender": shown(data["sender"]),
        "numbers": [(figures, shown(noun)) for figures, noun in data["numbers"]],
    }
