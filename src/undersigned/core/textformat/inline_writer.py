"""Inlines as Markdown that reads as exactly these inlines again.

CommonMark tells stress from plain stars by the characters beside them (section 6.2, "left-flanking
delimiter run"). Where a neighbour would spoil it, that one character is written as its number
(``&#97;``); nothing else of the text changes.
"""

import re
import unicodedata

from markdown_it.common.utils import isWhiteSpace

from undersigned.core.letter import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Text,
)
from undersigned.core.textformat.placeholders import write_placeholder

_SPECIAL = re.compile(r"[\\`*\[\]<{]|&(?=[#A-Za-z])|_|!$")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?!\w)")
_OPENS_BLOCK = re.compile(r"[>|:~=]|#|[-+](?!\w)")
_BARE_ADDRESS = re.compile(r"[A-Za-z0-9:/?#@!$',;=.~%&+_*-]+")
_ENTITY_START = re.compile(r"&(?=[#A-Za-z])")


def write_inlines(
    inlines: tuple[Inline, ...], *, starts_block: bool = True, one_line: bool = False
) -> str:
    """``inlines`` as Markdown.

    ``starts_block`` guards against words that would open a list or heading; ``one_line`` writes
    line breaks as ``<br>``, as headings and table cells need it.
    """
    writer = _Writer(starts_block=starts_block, one_line=one_line)
    return writer.written(inlines)


def _is_word(character: str) -> bool:
    return not isWhiteSpace(ord(character)) and unicodedata.category(character)[0] not in "PS"


def _numbered(character: str) -> str:
    return f"&#{ord(character)};"


class _Writer:
    """Writes one run of inlines; runs inside emphasis and links have writers of their own."""

    def __init__(self, *, starts_block: bool, one_line: bool, stress: str = "") -> None:
        self.out = ""
        self.starts_block = starts_block
        self.one_line = one_line
        self.stress = stress  # the mark of the emphasis around this run
        self.beside = ""  # the mark of the emphasis that ended just now
        self.no_word_next = False

    def written(self, inlines: tuple[Inline, ...]) -> str:
        for number, inline in enumerate(inlines, start=1):
            beside, self.beside = self.beside, ""
            match inline:
                case Text(text=text):
                    self._text(text)
                case Emphasis():
                    self._emphasis(inline, beside)
                case Link():
                    self._link(inline)
                case Placeholder():
                    self._mark(write_placeholder(inline))
                case NoteMark(label=label):
                    self._mark(f"[^{label}]")
                case LineBreak():
                    self._break(is_last=number == len(inlines))
        self._seal()
        return self.out

    def _mark(self, source: str) -> None:
        self.out += source
        self.no_word_next = False

    def _text(self, text: str) -> None:
        at_start = not self.out or self.out.endswith("\n")
        head = self._guarded_start(text) if at_start else self._guarded_middle(text)
        source, rest = head
        self.out += source + _escaped(rest)
        self.no_word_next = False

    def _guarded_start(self, text: str) -> tuple[str, str]:
        """The first characters of a line in safe form, and what follows them."""
        bare = text.lstrip()
        blank = "".join(_numbered(each) for each in text[: len(text) - len(bare)])
        if blank or not (self.starts_block or self.out):
            return blank, bare
        if _OPENS_BLOCK.match(text):
            return f"\\{text[0]}", text[1:]
        if match := _NUMBERED.match(text):
            return f"{match[1]}\\{match[2]}", text[match.end() :]
        return "", text

    def _guarded_middle(self, text: str) -> tuple[str, str]:
        if self.no_word_next and _is_word(text[0]):
            return _numbered(text[0]), text[1:]
        if self.out.endswith("]") and text[0] in "(:":
            return f"\\{text[0]}", text[1:]
        return "", text

    def _emphasis(self, emphasis: Emphasis, beside: str) -> None:
        mark = "_" if "*" in (self.stress, beside) else "*"
        inside = self._inside(emphasis.children, mark)
        if self.out and _is_word(self.out[-1]) and (mark == "_" or not _is_word(inside[0])):
            self.out = self.out[:-1] + _numbered(self.out[-1])
        run = mark * (2 if emphasis.strong else 1)
        self.out += f"{run}{inside}{run}"
        self.beside = mark
        self.no_word_next = mark == "_" or not _is_word(inside[-1])

    def _link(self, link: Link) -> None:
        inside = self._inside(link.children, self.stress)
        self._mark(f"[{inside}]({_address(link.href)})")

    def _inside(self, inlines: tuple[Inline, ...], stress: str) -> str:
        return _Writer(starts_block=False, one_line=self.one_line, stress=stress).written(inlines)

    def _break(self, *, is_last: bool) -> None:
        if self.one_line or is_last:
            self._mark("<br>")
        else:
            self._seal()
            self._mark("\\\n")

    def _seal(self) -> None:
        """Blanks at the end of a line would be dropped; their numbers are not."""
        bare = self.out.rstrip() if not self.out.endswith("\n") else self.out
        self.out = bare + "".join(_numbered(each) for each in self.out[len(bare) :])


def _escaped(text: str) -> str:
    def behind_backslash(match: re.Match[str]) -> str:
        if match[0] == "_" and _inside_word(text, match.start()):
            return "_"
        return f"\\{match[0]}"

    return _SPECIAL.sub(behind_backslash, text)


def _inside_word(text: str, index: int) -> bool:
    """Whether the underscore has letters on both sides that no neighbour makes us number."""
    return 1 < index < len(text) - 2 and _is_word(text[index - 1]) and _is_word(text[index + 1])


def _address(href: str) -> str:
    escaped = _ENTITY_START.sub(r"\\&", href.replace("\\", "\\\\"))
    return escaped if _BARE_ADDRESS.fullmatch(href) else f"<{escaped}>"
