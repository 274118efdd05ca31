"""Files made to hurt whoever reads them. Each is built when a test asks for it; none is kept."""

import io
import itertools
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache

MB = 1024 * 1024

_TYPES = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/{main}" ContentType="{type}"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="{target}" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/{kind}"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN = "application/vnd.openxmlformats-officedocument"
_DOCX_TYPE = f"{_OPEN}.wordprocessingml.document.main+xml"
_XLSX_TYPE = f"{_OPEN}.spreadsheetml.sheet.main+xml"

LINES = (
    "Dear Minister Torrek,",
    "We write because nobody has answered for the missing of Sarrania.",
    "Yours sincerely,",
    "Saltmarsh Union, Norway",
)


def packed(entries: Iterable[tuple[str | zipfile.ZipInfo, bytes | str]]) -> bytes:
    """A ZIP of these entries."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in entries:
            archive.writestr(path, data)
    return held.getvalue()


def paragraphs(*texts: str) -> str:
    """The body of a Word document."""
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f'<w:document xmlns:w="{_WORD}"><w:body>{runs}</w:body></w:document>'


def docx(
    document: bytes | str,
    *others: tuple[str, bytes | str],
    type_: str = _DOCX_TYPE,
) -> bytes:
    """A Word document with this main part."""
    return packed(
        [
            ("[Content_Types].xml", _TYPES.format(main="word/document.xml", type=type_)),
            ("_rels/.rels", _RELATIONS.format(target="word/document.xml", kind="officeDocument")),
            ("word/document.xml", document),
            *others,
        ]
    )


def xlsx(sheet: bytes | str) -> bytes:
    """A workbook with this sheet."""
    workbook = (
        f'<workbook xmlns="{_SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        '2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return packed(
        [
            ("[Content_Types].xml", _TYPES.format(main="xl/workbook.xml", type=_XLSX_TYPE)),
            ("_rels/.rels", _RELATIONS.format(target="xl/workbook.xml", kind="officeDocument")),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                _RELATIONS.format(target="worksheets/sheet1.xml", kind="worksheet"),
            ),
            ("xl/worksheets/sheet1.xml", sheet),
        ]
    )


@cache
def _thousand_in_one() -> bytes:
    """One part of 1 GB in a file of 1 MB."""
    held = io.BytesIO(docx(paragraphs(*LINES)))
    with (
        zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/media/image1.bmp", "w", force_zip64=True) as entry,
    ):
        for _ in range(1024):
            entry.write(bytes(MB))
    return held.getvalue()


def _spaces_in_document() -> bytes:
    """The main part itself: 30 MB of blanks."""
    return docx(paragraphs(*LINES).replace("<w:body>", "<w:body>" + " " * (30 * MB)))


def _many_elements() -> bytes:
    body = "<w:p/>" * (5 * MB)
    return docx(paragraphs(*LINES).replace("<w:body>", "<w:body>" + body))


def _nested() -> bytes:
    inner = packed([("a", bytes(100 * MB))])
    for _ in range(5):
        inner = packed([(f"{number}.zip", inner) for number in range(8)])
    return docx(paragraphs(*LINES), ("word/embeddings/a.zip", inner))


def _laughs(attribute: str = "") -> str:
    names = "abcdefghij"
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names)
    )
    return f"<!DOCTYPE w [{entities}]>" + paragraphs(*LINES, "&j;").replace(
        "<w:body>", f"<w:body{attribute}>"
    )


def _quadratic() -> str:
    return f'<!DOCTYPE w [<!ENTITY a "{"a" * 100_000}">]>' + paragraphs(*LINES, "&a;" * 100_000)


def outer_entity(address: str) -> bytes:
    """A Word document that wants ``address`` in its text."""
    declared = f'<!DOCTYPE w [<!ENTITY e SYSTEM "{address}">]>'
    return docx(declared + paragraphs(*LINES, "&e;"))


def _deep_word() -> str:
    table = "<w:tbl><w:tr><w:tc>"
    return paragraphs(*LINES).replace("<w:body>", "<w:body>" + table * 100_000)


# --- PDF ------------------------------------------------------------------------------------------


def pdf(objects: dict[int, bytes], *, root: int = 1, extra: bytes = b"") -> bytes:
    """A PDF of these objects, with a table of where they stand."""
    held = io.BytesIO()
    held.write(b"%PDF-1.7\n")
    places = {}
    for number, data in objects.items():
        places[number] = held.tell()
        held.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
    table = held.tell()
    held.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in places.items():
        held.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    size = max(objects) + 1
    held.write(b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (size, root, extra))
    held.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return held.getvalue()


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object, deflated."""
    small = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(small),
        more,
        small,
    )


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _page(contents: bytes = b"4 0 R", resources: bytes = b"") -> dict[int, bytes]:
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s"
        b" /Resources << /Font << /F 5 0 R >> %s >> >>" % (contents, resources),
        5: _FONT,
    }


def pdf_of(*lines: str) -> bytes:
    """An ordinary page with these lines."""
    shown = b"".join(b"(%s) Tj T*\n" % line.encode("latin-1") for line in lines)
    text = b"BT /F 12 Tf 72 760 Td 18 TL\n" + shown + b"ET"
    return pdf({**_page(), 4: stream(text)})


def _looping_tree() -> bytes:
    objects = _page()
    objects[2] = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 /Parent 2 0 R >>"
    return pdf({**objects, 4: stream(b"")})


def _many_pages() -> bytes:
    """A tree that leads to one page a million times."""
    objects = _page()
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count 1000000 >>" % (b"10 0 R " * 1000)
    objects[10] = b"<< /Type /Pages /Parent 2 0 R /Kids [%s] /Count 1000 >>" % (b"3 0 R " * 1000)
    return pdf({**objects, 4: stream(b"BT /F 12 Tf (Dear all,) Tj ET")})


def _bomb_page() -> bytes:
    deflater = zlib.compressobj(9)
    piece = b"BT /F 12 Tf (Dear all) Tj ET\n" * 40_000
    small = b"".join(deflater.compress(piece) for _ in range(900)) + deflater.flush()
    data = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(small), small)
    return pdf({**_page(), 4: data})


def _twice_deflated() -> bytes:
    inner = zlib.compress(zlib.compress(bytes(500 * MB), 9), 9)
    head = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(inner)
    return pdf({**_page(), 4: head + inner + b"\nendstream"})


def _deep_arrays() -> bytes:
    return pdf({**_page(), 4: b"[" * 1_000_000 + b"]" * 1_000_000, 6: b"<< /A " * 500_000})


def _looping_forms() -> bytes:
    form = stream(
        b"/X Do /Y Do /X Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
        b" /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>",
    )
    objects = _page(resources=b"/XObject << /X 6 0 R /Y 7 0 R >>")
    return pdf({**objects, 4: stream(b"/X Do /Y Do"), 6: form, 7: form})


def _doubling_forms() -> bytes:
    """Each form shows the next twice: 2^30 lines of text."""
    objects = _page(resources=b"/XObject << /X 10 0 R >>")
    for number in range(10, 40):
        more = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >>"
        more += b" /XObject << /X %d 0 R >> >>" % (number + 1)
        objects[number] = stream(b"/X Do /X Do", more)
    objects[40] = stream(
        b"BT /F 9 Tf (Dear) Tj ET",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> >>",
    )
    return pdf({**objects, 4: stream(b"/X Do")})


def _looping_tables() -> bytes:
    """A cross-reference table that names itself as the one before it."""
    data = pdf({**_page(), 4: stream(b"")})
    place = data.rindex(b"xref\n0 1")
    return data.replace(b"/Root", b"/Prev %d /Root" % place)


def _many_objects() -> bytes:
    """Object streams that claim ten million objects."""
    objects = _page()
    for number in range(20, 30):
        objects[number] = stream(b"1 0 " * 2_000_000, b"/Type /ObjStm /N 10000000 /First 40000000")
    return pdf({**objects, 4: stream(b"")})


def _cut_pdf() -> bytes:
    return pdf_of(*LINES)[:-200] + b"\0" * 1000


# --- Texts ----------------------------------------------------------------------------------------


def _sentences() -> bytes:
    return ("\n\n".join(LINES) + "\n").encode() * (9 * MB // 200)


def _after(greeting: str, piece: str, size: int = 300_000) -> Callable[[], bytes]:
    """A letter's beginning, and ``piece`` over and over: small enough that memory does not end."""
    return lambda: (greeting + piece * (size // len(piece.encode())) + "\n").encode()


TEXTS: dict[str, Callable[[], bytes]] = {
    "nine MB of letters": _sentences,
    "one line of nine MB": _after("Dear all, ", "we write ", 9 * MB),
    "nine MB of names": _after("Dear all,\n\nWe write.\n\nSigned:\n", "A B, C (D), E\n", 9 * MB),
    "brackets": _after("Dear all,\n\n", "([{{"),
    "stops": _after("Dear all,\n\n", "."),
    "blanks": _after("Dear all,\n\nWe", " "),
    "tabs in a line": _after("Dear all,\n\n", "a\t"),
    "digits": _after("Dear all,\n\nOn ", "1"),
    "dates": _after("Dear all,\n\n", "1.1.1.1.2019 "),
    "ats": _after("Dear all,\n\n", "a@"),
    "dots and ats": _after("Dear all,\n\n", "a.b@c."),
    "addresses": _after("Dear all,\n\n", "http://a.b/"),
    "quotes": _after("Dear all,\n\n", "> "),
    "stars": _after("Dear all,\n\n", "*_"),
    "back-slashes": _after("Dear all,\n\n", "\\"),
    "links": _after("Dear all,\n\n", "[a]("),
    "numbers in a list": _after("Dear all,\n\nWe urge you to:\n\n", "1. a\n"),
    "names": _after("Dear all,\n\nWe write.\n\nSigned:\n", "A B, C (D), E; F / G\n"),
    "commas": _after("Dear all,\n\nWe write.\n\nSigned:\n", "A, "),
    "colons": _after("To: ", "To: "),
    "capitals": _after("Dear all,\n\n", "A B. C "),
    "empty lines": _after("Dear all,\n\n", "\n"),
    "marks": _after("Dear all,\n\ne", "\u0301"),
    "directions": _after("Dear all,\n\n", "\u202e\u2067a"),
    "ligatures": _after("Dear all,\n\n", "\ufdfa"),
    "Hangul": _after("존경하는 분께,\n\n", "가"),
}


def _deep_html(tag: str) -> bytes:
    return f"<html><body>{f'<{tag}>' * 1_000_000}Dear all, we write.".encode()


def _deep_mail() -> bytes:
    parts = (
        f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n'
        for number in range(20_000)
    )
    head = "From: ama@example.org\nTo: ben@example.org\nSubject: Deep\nMIME-Version: 1.0\n"
    return (head + "".join(parts) + "Content-Type: text/plain\n\nDear all,\n").encode()


def _many_parts() -> bytes:
    head = (
        "From: ama@example.org\nSubject: Many\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n'
    )
    return (head + "--b\nContent-Type: text/plain\n\nDear all,\n" * 150_000 + "--b--\n").encode()


def _long_headers() -> bytes:
    words = "=?utf-8?q?=41?= " * 300_000
    return f"From: ama@example.org\nSubject: {words}\nTo: {'a, ' * 500_000}\n\nDear all,".encode()


def _wide_sheet() -> str:
    cells = "<c t='inlineStr'><is><t>a</t></is></c>" * 700_000
    return (
        f'<worksheet xmlns="{_SHEET}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    )


def _far_cell() -> str:
    cells = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in (1, 1_048_576))
    return (
        f'<worksheet xmlns="{_SHEET}"><dimension ref="A1:XFD1048576"/>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )


# Name of the file → how it is made. Where the name has no ending of its own, it is a text.
FILES: dict[str, Callable[[], bytes]] = {
    "1 GB in 1 MB.docx": _thousand_in_one,
    "nested.docx": _nested,
    "blanks.docx": _spaces_in_document,
    "elements.docx": _many_elements,
    "entries.docx": lambda: docx(paragraphs(*LINES), *((f"a/{n}", b"") for n in range(50_000))),
    "laughs.docx": lambda: docx(_laughs()),
    "laughs in an attribute.docx": lambda: docx(_laughs(' a="&j;"')),
    "quadratic.docx": lambda: docx(_quadratic()),
    "file.docx": lambda: outer_entity("file:///etc/passwd"),
    "deep.docx": lambda: docx(_deep_word()),
    "laughs.xlsx": lambda: xlsx(_laughs()),
    "wide.xlsx": lambda: xlsx(_wide_sheet()),
    "far cell.xlsx": lambda: xlsx(_far_cell()),
    "laughs.hwpx": lambda: packed(
        [("mimetype", "application/hwp+zip"), ("Contents/section0.xml", _laughs())]
    ),
    "laughs.xml": lambda: _laughs().encode(),
    "looping tree.pdf": _looping_tree,
    "million pages.pdf": _many_pages,
    "bomb.pdf": _bomb_page,
    "twice deflated.pdf": _twice_deflated,
    "deep.pdf": _deep_arrays,
    "looping forms.pdf": _looping_forms,
    "doubling forms.pdf": _doubling_forms,
    "looping tables.pdf": _looping_tables,
    "many objects.pdf": _many_objects,
    "cut.pdf": _cut_pdf,
    "deep div.html": lambda: _deep_html("div"),
    "deep b.html": lambda: _deep_html("b"),
    "deep table.html": lambda: _deep_html("table"),
    "many attributes.html": lambda: (
        b"<html><body><p " + b"".join(b"a%d=1 " % n for n in range(900_000)) + b">Dear all,"
    ),
    "entities.html": lambda: b"<html><body>Dear all,<p>" + b"&amp" * (2 * MB),
    "deep.eml": _deep_mail,
    "many parts.eml": _many_parts,
    "long headers.eml": _long_headers,
    **{f"{name}.txt": make for name, make in TEXTS.items()},
    **{f"{name}.md": TEXTS[name] for name in ("stars", "brackets", "quotes")},
    "wide.csv": lambda: b"name," * (2 * MB) + b"\n" + b"a," * MB,
    "quotes.csv": lambda: b'name,country\n"' + b'""' * (4 * MB),
}
