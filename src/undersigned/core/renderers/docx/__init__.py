"""A letter as a Word document (DOCX, ISO/IEC 29500) that an office can file, quote and print.

Headings, lists, notes, tables and links are real ones, the signatories stand in columns, and what
is written from right to left is. The file names no author and no hour.
"""

from undersigned.core.letter import Edition, Roll, plain
from undersigned.core.renderers.docx.letter import write_letter
from undersigned.core.renderers.docx.package import WordFile
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.printed import printed, refuse_no_office
from undersigned.core.renderers.xml import as_xml

FORMAT = Format(
    "docx",
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "Word document",
)


def render(
    edition: Edition,
    roll: Roll,
    language: str,
    *,
    addressee: int | None = None,
    layout: Layout = Layout(),  # noqa: B008 - it is frozen
    edition_hash: str = "",
) -> bytes:
    """The letter in ``language``, or in each of the layout's languages, one after another.

    ``addressee`` is the place of the office whose copy this is; none prints every office.
    ``edition_hash`` is that of the release; it stands among the file's keywords.
    """
    refuse_no_office(edition, addressee)
    letters = [printed(edition, roll, each) for each in layout.languages or (language,)]
    title = as_xml(" ".join(plain(letters[0].title, letters[0].fill).split()))
    file = WordFile(letters[0].language, title, edition_hash)
    for number, letter in enumerate(letters):
        write_letter(
            file,
            letter,
            layout,
            addressee=addressee,
            last=number == len(letters) - 1,
        )
    return file.save()
