"""Lines of plain text: wrapped by the width that they take, not by how many characters they are."""

import re
import unicodedata

from undersigned.core.lexicon.breaks import breakable

WIDTH = 72
# Holds two words together until the lines are made, then becomes a space. A no-break space would
# stay in the text, where nobody finds "69 NGOs" by typing it. (U+E000 is for private use.)
TIE = "\ue000"

# A line that began with one of these would be read again as the first line of a list or a quote.
_LOOKS_LIKE_A_LIST = re.compile(r"(\(?\d{1,3}[.)]|[a-z][.)]|[-*•–>])$", re.IGNORECASE)


def width(text: str) -> int:
    """The columns that ``text`` takes: wide characters two (UAX #11), combining marks none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, *, first: str = "", rest: str | None = None) -> list[str]:
    """``text`` as lines of at most 72 columns; a longer word stands alone on its line.

    ``first`` begins the first line and ``rest`` the others (blanks as wide as ``first`` if not
    given: a hanging indent). Line breaks in ``text`` stay.
    """
    indent = " " * width(first) if rest is None else rest
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        start = first if number == 0 else indent
        lines += _wrap_line(line, start, indent)
    return [line.replace(TIE, " ").rstrip() for line in lines]


def _wrap_line(text: str, start: str, indent: str) -> list[str]:
    lines: list[str] = []
    line, empty = start, True
    for blank, word in _pieces(text):
        if not empty and width(line) + len(blank) + width(word) > WIDTH:
            lines.append(line)
            line, empty = indent, True
        line = f"{line}{word}" if empty else f"{line}{blank}{word}"
        empty = False
    return [*lines, line]


def _pieces(text: str) -> list[tuple[str, str]]:
    """What may begin a line, each with the blank before it if it has one.

    What must not begin a line is tied to the word before it.
    """
    pieces: list[tuple[str, str]] = []
    for word in text.split(" "):
        for number, part in enumerate(breakable(word) if word else ()):
            blank = "" if number else " "
            if pieces and _LOOKS_LIKE_A_LIST.match(part):
                before, last = pieces.pop()
                pieces.append((before, f"{last}{TIE if blank else ''}{part}"))
            else:
                pieces.append((blank, part))
    return pieces
