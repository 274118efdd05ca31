"""Pages that channels print around a letter: covers, envelopes, slips.

A template is a Typst file beside its channel's code. It imports ``stationery.typ`` and finds what
it prints in ``data``, strings that are never read as Typst. The letter's own pages are put in as
they are. The same data give the same bytes: no clock goes in.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import typst

from undersigned.channels.base import ChannelError, Paper
from undersigned.core.renderers.pdf.typesetting import system_fonts

_STATIONERY = Path(__file__).with_name("stationery.typ")
PDF = "application/pdf"
_TOO_LONG = "undersigned: an address does not fit:"


def typeset(
    template: Path, data: Mapping[str, Any], letters: Mapping[str, Sequence[Paper]]
) -> bytes:
    """The PDF of ``template`` with ``data``.

    ``letters`` maps names to PDF papers; the template finds their pages under ``data.letters``, as
    {file, page, width, height}, in points (1/72 inch).
    """
    with tempfile.TemporaryDirectory(prefix="undersigned-") as folder:
        root = Path(folder)
        sheets = {name: _laid_out(root, name, papers) for name, papers in letters.items()}
        (root / "data.json").write_text(json.dumps({**data, "letters": sheets}), "utf-8")
        (root / "stationery.typ").write_text(_text(_STATIONERY), "utf-8")
        main = root / "main.typ"
        main.write_text(_text(template), "utf-8")
        return _compiled(main, root)


def _compiled(main: Path, root: Path) -> bytes:
    compiler = typst.Compiler(main, root=root, font_paths=system_fonts())
    try:
        made = compiler.compile(timestamp=0)
    except typst.TypstError as error:
        if _TOO_LONG not in error.message:
            raise
        line = error.message.partition(_TOO_LONG)[2].strip().strip('"')
        raise ChannelError(
            "an address does not fit on its envelope or label",
            permanent=True,
            do=f"Shorten the one that begins with {line}, or choose a larger envelope.",
        ) from None
    assert isinstance(made, bytes)  # noqa: S101 - a list only for pictures of pages
    return made


@cache
def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _laid_out(root: Path, name: str, papers: Sequence[Paper]) -> list[dict[str, Any]]:
    """The pages of ``papers``, which are put into ``root``."""
    sheets: list[dict[str, Any]] = []
    for number, paper in enumerate(papers):
        file = f"{name}-{number}.pdf"
        (root / file).write_bytes(paper.data)
        for page, (width, height) in enumerate(page_sizes(paper), start=1):
            sheets.append({"file": file, "page": page, "width": width, "height": height})
    return sheets


def page_sizes(paper: Paper) -> list[tuple[float, float]]:
    """Width and height of each page, in points; the papers are our own renderers' work."""
    try:
        document = pypdfium2.PdfDocument(paper.data)
    except pypdfium2.PdfiumError as error:
        raise ChannelError(
            f"{paper.name} is no PDF that can be printed",
            permanent=True,
            do="Make the release again, and try once more.",
        ) from error
    try:
        return [document.get_page_size(index) for index in range(len(document))]
    finally:
        document.close()


def pdfs(papers: Sequence[Paper]) -> list[Paper]:
    """Those of ``papers`` that can be printed; ``ChannelError`` where there is none."""
    found = [paper for paper in papers if paper.media_type == PDF]
    if not found:
        raise ChannelError(
            "the letter was not made as PDF",
            permanent=True,
            do="Make the release again, and try once more.",
        )
    return found
