"""Writes a letter folder; ``read_folder(write_folder(edition, signatories))`` gives both again."""

from collections.abc import Iterable

from undersigned.core.letter import Edition, LetterText, Paragraph, Signatory
from undersigned.core.textformat.block_writer import write_blocks
from undersigned.core.textformat.front_matter import letterhead_fields, translation_fields
from undersigned.core.textformat.parse import LETTER
from undersigned.core.textformat.sheet import FILE as SHEET
from undersigned.core.textformat.sheet import write_sheet
from undersigned.core.textformat.yaml import Plain, write_yaml


def write_folder(edition: Edition, signatories: Iterable[Signatory] = ()) -> dict[str, bytes]:
    """The files of the folder by name, in UTF-8 with LF line ends.

    ``signatories.csv`` is there when there are signatories.
    """
    files = {LETTER: _file(letterhead_fields(edition), edition.authentic)}
    for text in edition.texts[1:]:
        files[f"letter.{text.language}.md"] = _file(translation_fields(text), text)
    if listed := tuple(signatories):
        files[SHEET] = write_sheet(listed)
    return {name: content.encode("utf-8") for name, content in files.items()}


def _file(fields: dict[str, Plain], text: LetterText) -> str:
    greeting = (Paragraph(inlines=text.salutation),) if text.salutation else ()
    body = write_blocks((*greeting, *text.blocks))
    return f"---\n{write_yaml(fields)}---\n{body}\n"
