"""Data into PDF: typst with its templates, without network, packages or other files."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

import typst

from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.pdf.data import strings_in
from undersigned.core.renderers.pdf.fonts import package_of, script_name

_STANDARD: Literal["ua-1"] = "ua-1"
_TOO_LONG = "undersigned: the addressee does not fit the window"
_REMEMBERED_FILES = 10
_MOST_REMEMBERED = 50_000  # characters of data, about 500 names
_NO_GLYPH = "could not be displayed with font"


def typeset(data: dict[str, Any]) -> bytes:
    """The PDF. Raises ``UndersignedError`` before anything is made: where no font has a character,
    with the package that has one, and where an address does not fit into its window."""
    letter = json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(_LETTER, letter)
    except typst.TypstError as error:
        if _NO_GLYPH in error.diagnostic:
            raise _missing(data) from None
        if _TOO_LONG in error.message:
            raise _address_too_long(data) from None
        raise
    finally:
        if len(letter) > _MOST_REMEMBERED:
            _forget()


_TEMPLATES = Path(str(resources.files(__package__)))
_LETTER = b'#include "letter.typ"'


@cache
def system_fonts() -> typst.Fonts:
    """The fonts of this machine and those that come with typst; looked for once."""
    return typst.Fonts()


def _compiled(template: bytes, letter: str) -> bytes:
    compiler = typst.Compiler(
        template,
        root=_TEMPLATES,
        font_paths=system_fonts(),
        sys_inputs={"letter": letter},
        package_path=_NOWHERE,
        package_cache_path=_NOWHERE,
    )
    made = compiler.compile(format="pdf", pdf_standards=[_STANDARD])
    assert isinstance(made, bytes)  # noqa: S101 - a list only for pictures of pages
    return made


def _forget() -> None:
    """Typst remembers what it laid out for ten files, 25 kB a name: a server would grow by that."""
    for _ in range(_REMEMBERED_FILES):
        _compiled(b'#set document(title: "-")', "{}")


# The templates ask for no package; were one asked for, there is none.
_NOWHERE = _TEMPLATES / "packages"


# --- Which font is missing ------------------------------------------------------------------------


def _missing(data: dict[str, Any]) -> UndersignedError:
    fonts = [font for sheet in data["sheets"] for font in sheet["fonts"]]
    refused = _unprintable(strings_in(data["sheets"]), [*fonts, *data["plain-fonts"]])
    if not refused:  # each is there, and not what they make together
        return UndersignedError(
            "No font on this machine has all signs of this letter.",
            do="Install the Debian packages fonts-noto-core and fonts-noto-cjk and try again.",
        )
    characters = sorted(refused, key=lambda each: (_lack(each), each))
    lacks = [(lack, "".join(each)) for lack, each in groupby(characters, key=_lack)]
    named = "; ".join(f"{script or 'signs'} ({_some(found)})" for (_, script), found in lacks)
    packages = sorted({package for (package, _), _ in lacks if package})
    do = f"Install the Debian packages {' '.join(packages)} and try again." if packages else ""
    if any(not package for (package, _), _ in lacks):
        do = f"{do} Take out the characters that belong to no script: no font has them.".strip()
    return UndersignedError(f"No font on this machine has these characters: {named}.", do=do)


def _lack(character: str) -> tuple[str, str]:
    return package_of(character), script_name(character)


def _some(characters: str) -> str:
    most = 8
    return characters if len(characters) <= most else f"{characters[:most]} …"


def _unprintable(strings: Iterator[str], fonts: list[Any]) -> set[str]:
    """The characters that no font has: each is typeset by itself, and the refused are told."""
    characters = sorted(set().union(*strings))
    refused: set[str] = set()
    while True:
        left = [each for each in characters if each not in refused]
        probe = {"title": "…", "fonts": fonts, "characters": left}
        try:
            _compiled(_PROBE, json.dumps(probe, ensure_ascii=False))
        except typst.TypstError as error:
            found = _told(error.diagnostic) - refused
            if not found:
                raise
            refused |= found
        else:
            return refused


def _told(diagnostic: str) -> set[str]:
    """The characters in typst's messages, which write some as "\\u{e31}"."""
    told = re.findall(r'the text `"(.+?)"` could not be displayed', diagnostic)
    return {re.sub(r"\\u\{(\w+)\}", lambda found: chr(int(found[1], 16)), each) for each in told}


_PROBE = b"""
#import "fonts.typ": typefaces
#let file = json(bytes(sys.inputs.letter))
#set document(title: file.title)
#set text(font: typefaces(file.fonts), fallback: false)
#for each in file.characters { text(each) + parbreak() }
"""


def _address_too_long(data: dict[str, Any]) -> UndersignedError:
    lines = next(sheet["window"]["lines"] for sheet in data["sheets"])
    return UndersignedError(
        f"The addressee takes {len(lines)} lines, more than the envelope's window shows.",
        where=lines[0],
        do="Shorten the address, or choose an envelope with a larger window.",
    )
