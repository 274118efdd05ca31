"""The page of facts on paper: one sheet of A4, its letters as small as they have to be."""

import json
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import typst

from undersigned.core.errors import UndersignedError
from undersigned.core.press.sheet import Sheet
from undersigned.core.renderers.pdf.fonts import (
    families,
    language_data,
    main_script,
    package_of,
    scripts_in,
)
from undersigned.core.renderers.pdf.typesetting import system_fonts

_TEMPLATE = Path(str(files(__package__))) / "sheet.typ"
_SIZES = (10.5, 9.5, 8.5, 7.5)  # points
_NO_GLYPH = "could not be displayed with font"


def as_pdf(sheet: Sheet) -> bytes:
    """The PDF, of one page where the smallest size lets it be. The same sheet, the same bytes.

    Raises ``UndersignedError`` where no font of this machine has a character.
    """
    made = b""
    for size in _SIZES:
        made = _compiled(sheet, size)
        if _pages(made) == 1:
            break
    return made


def _compiled(sheet: Sheet, size: float) -> bytes:
    data = _data(sheet, size)
    compiler = typst.Compiler(
        b'#include "sheet.typ"',
        root=_TEMPLATE.parent,
        font_paths=system_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if _NO_GLYPH not in error.diagnostic:
            raise
        raise _missing(sheet) from None
    assert isinstance(made, bytes)  # noqa: S101 - a list only for pictures of pages
    return made


def _data(sheet: Sheet, size: float) -> dict[str, Any]:
    said = _said(sheet)
    listed = families(sheet.language, main_script(sheet.title), scripts_in([said]))
    return {
        **asdict(sheet),
        **language_data(sheet.language),
        "fonts": [each for each in listed if isinstance(each, str) or "signs" not in each],
        "size": size,
    }


def _said(sheet: Sheet) -> str:
    """Every character that is printed, and no other script."""
    return json.dumps(asdict(sheet), ensure_ascii=False)


def _missing(sheet: Sheet) -> UndersignedError:
    packages = {package_of(each) for each in set(_said(sheet))} - {""}
    return UndersignedError(
        "No font on this machine has all signs of this page.",
        do=f"Install the Debian packages {' '.join(sorted(packages))} and try again.",
    )


def _pages(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
