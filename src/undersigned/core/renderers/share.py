"""The picture that stands beside a link to the letter: its title and the numbers counted.

1200 by 630 pixels, PNG, as the Open Graph protocol's readers crop it. It is drawn with the first
serif font of the system that has every character; words that no font has are left out rather than
shown as boxes, and the figures always stand. Withheld names count, and nobody is named.
"""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

from undersigned.core.letter import Edition, Roll, plain
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.phrases import counted
from undersigned.core.renderers.printed import Printed, printed

FORMAT = Format("share", "png", "image/png", "Picture for sharing (PNG)")

WIDTH, HEIGHT = 1200, 630
_MARGIN = 84
_PAPER, _INK, _QUIET, _LINE, _ACCENT = "#fbfaf6", "#1d1c1a", "#5c574e", "#ddd7ca", "#7a1f33"
_TITLE_SIZES = (64, 56, 48, 42, 36)
_TITLE_HEIGHT = 300

_FONTS = (
    "NotoSerif-Regular.ttf",
    "DejaVuSerif.ttf",
    "LiberationSerif-Regular.ttf",
    "NotoSerifCJK-Regular.ttc",
    "NotoNaskhArabic-Regular.ttf",
    "NotoSerifDevanagari-Regular.ttf",
    "NotoSerifThai-Regular.ttf",
)
_NO_CHARACTER = "\U0010ffff"  # every font shows this noncharacter as it shows what it lacks

Width = Callable[[str], float]


def render(edition: Edition, roll: Roll, language: str) -> bytes:
    """The picture for the letter in ``language``."""
    # Loaded late: most commands never draw.
    from PIL import Image, ImageDraw

    letter = printed(edition, roll, language)
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, 14), fill=_ACCENT)
    _write(pen, letter, _MARGIN - 12, edition.sender.name, 28, _QUIET)
    _title(pen, letter)
    _numbers(pen, letter)
    png = io.BytesIO()
    image.save(png, "PNG", optimize=True)
    return png.getvalue()


def _title(pen: Any, letter: Printed) -> None:
    title = plain(letter.title, letter.fill)
    top = 136
    for size in _TITLE_SIZES:
        font = font_for(title, size)
        if font is None:
            return
        lines = fold(title, WIDTH - 2 * _MARGIN, font.getlength)
        if len(lines) * size * 1.25 <= _TITLE_HEIGHT:
            break
    lines = cut(lines, int(_TITLE_HEIGHT / (size * 1.25)), WIDTH - 2 * _MARGIN, font.getlength)
    for number, line in enumerate(lines):
        _write(pen, letter, top + number * size * 1.25, line, size, _INK)


def _numbers(pen: Any, letter: Printed) -> None:
    """The counted numbers in a row along the foot, each over its noun."""
    pen.line((_MARGIN, 470, WIDTH - _MARGIN, 470), fill=_LINE, width=2)
    rows = counted(letter.counts, letter.language)
    column = (WIDTH - 2 * _MARGIN) / 3
    for number, (count, noun) in enumerate(rows):
        left = _MARGIN + number * column
        figures = in_figures(count, letter.language)
        _write(pen, letter, 484, figures, 64, _ACCENT, shift=left - _MARGIN)
        _write(pen, letter, 562, noun, 28, _QUIET, shift=left - _MARGIN)


def _write(
    pen: Any,
    letter: Printed,
    top: float,
    text: str,
    size: int,
    colour: str,
    *,
    shift: float = 0,
) -> None:
    font = font_for(text, size)
    if not text or font is None:
        return
    if letter.direction == "rtl":
        pen.text((WIDTH - _MARGIN - shift, top), text, font=font, fill=colour, anchor="ra")
    else:
        pen.text((_MARGIN + shift, top), text, font=font, fill=colour, anchor="la")


def fold(text: str, room: float, length: Width) -> list[str]:
    """``text`` in lines no longer than ``room``; a word that is longer breaks where it must."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if length(joined) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if lines[-1] and length(lines[-1] + character) > room:
                lines.append("")
            lines[-1] += character
    return lines


def cut(lines: list[str], most: int, room: float, length: Width) -> list[str]:
    """At most ``most`` of the lines; an ellipsis stands for what is left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while length(f"{last} …") > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' .,')} …"]


def font_for(text: str, size: int) -> Any:
    """The first font that has every character of ``text``; ``None`` where there is none."""
    for name in (*_FONTS, ""):
        font = _font(name, size)
        if font is not None and all(_shows(name, character) for character in set(text)):
            return font
    return None


@cache
def _font(name: str, size: int) -> Any:
    from PIL import ImageFont

    if not name:
        return ImageFont.load_default(size)  # Pillow brings one with Latin letters
    try:
        return ImageFont.truetype(name, size)
    except OSError:
        return None


@cache
def _shows(name: str, character: str) -> bool:
    font = _font(name, 20)
    if character.isspace():
        return True
    return bytes(font.getmask(character)) != bytes(font.getmask(_NO_CHARACTER))
