"""What a finished PDF says of itself, read by other libraries than the one that made it."""

import ctypes
import io
import re
from dataclasses import dataclass, field

import pikepdf
import pypdfium2

from undersigned.core.renderers.pdf import render

MILLIMETRE = 72 / 25.4


def words_of(data: bytes) -> str:
    """All words in their order, with single spaces, the feet of the pages too."""
    return " ".join(" ".join(text_of_page(page) for page in pypdfium2.PdfDocument(data)).split())


def text_of_page(page: pypdfium2.PdfPage) -> str:
    # PDFium gives U+FFFE where a line ends in a hyphen, and U+0002 for a soft one.
    return page.get_textpage().get_text_bounded()


def pages_of(data: bytes) -> list[str]:
    """The words of each page."""
    return [" ".join(text_of_page(page).split()) for page in pypdfium2.PdfDocument(data)]


@dataclass
class Element:
    """An element of the tag tree, with the elements in it."""

    kind: str
    language: str = ""
    inside: list["Element"] = field(default_factory=list)
    words: str = ""

    def all(self, *kinds: str) -> list["Element"]:
        """Every element of these kinds, this one too, in reading order."""
        own = [self] if self.kind in kinds else []
        return own + [found for each in self.inside for found in each.all(*kinds)]


class Tags:
    """The tag tree of a PDF with the words that each element marks (ISO 32000-1, 14.7 and 14.9)."""

    def __init__(self, data: bytes) -> None:
        self._pdf = pikepdf.open(io.BytesIO(data))
        self._said = {
            page.obj.objgen: _marked_words(page) for page in self._pdf.pages
        }  # by page, then by marked content
        self.root = self._element(self._pdf.Root.StructTreeRoot.K, None)

    def _element(self, node, page) -> Element:
        if isinstance(node, pikepdf.Array):
            (node,) = node
        page = node.get("/Pg", page)
        element = Element(str(node.S).lstrip("/"), str(node.get("/Lang", "")))
        children = node.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            self._add(element, child, page)
        return element

    def _add(self, element: Element, child, page) -> None:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            inner = self._element(child, page)
            element.inside.append(inner)
            element.words += inner.words
        elif isinstance(child, pikepdf.Dictionary) and "/MCID" in child:
            element.words += self._said[child.get("/Pg", page).objgen][int(child.MCID)]
        elif not isinstance(child, pikepdf.Dictionary):
            element.words += self._said[page.objgen][int(child)]


def _marked_words(page) -> dict[int, str]:
    """The words of a page by the number of their marked content, as a screen reader takes them."""
    fonts = {name: _unicode_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    said: dict[int, str] = {}
    open_marks: list[tuple[int | None, bool]] = []  # its number; whether it replaces its glyphs
    font: dict[bytes, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                properties = operands[1]
                number = properties.get("/MCID")
                number = int(number) if number is not None else None
                instead = properties.get("/ActualText")
                open_marks.append((number, instead is not None))
                _say(said, open_marks, str(instead) if instead is not None else "")
            case "BMC":
                open_marks.append((None, False))
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ" if not any(replaced for _, replaced in open_marks):
                shown = operands[0] if str(operator) == "TJ" else [operands[0]]
                glyphs = b"".join(bytes(each) for each in shown if isinstance(each, pikepdf.String))
                codes = [glyphs[index : index + 2] for index in range(0, len(glyphs), 2)]
                _say(said, open_marks, "".join(font.get(code, "") for code in codes))
    return said


def _say(said: dict[int, str], open_marks, words: str) -> None:
    number = next((each for each, _ in reversed(open_marks) if each is not None), None)
    if number is not None:
        said[number] = said.get(number, "") + words


_PAIRS = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


def _unicode_of(font) -> dict[bytes, str]:
    table = font.ToUnicode.read_bytes()
    assert b"beginbfrange" not in table  # typst lists every glyph by itself
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _PAIRS.findall(table)
    }


def tags_of(data: bytes) -> Element:
    """The root of the tag tree (the Document element)."""
    return Tags(data).root


@dataclass(frozen=True)
class Spot:
    """Words on the first page, with their edges in millimetres from its upper left corner."""

    words: str
    left: float
    top: float
    right: float
    bottom: float


def spot_of(data: bytes, words: str, page_number: int = 0) -> Spot:
    """Where ``words`` stand: the box around all their letters."""
    page = pypdfium2.PdfDocument(data)[page_number]
    text = page.get_textpage()
    height = page.get_height()
    index, count = text.search(words).get_next()
    boxes = [text.get_charbox(index + each) for each in range(count)]
    return Spot(
        words,
        min(box[0] for box in boxes) / MILLIMETRE,
        (height - max(box[3] for box in boxes)) / MILLIMETRE,
        max(box[2] for box in boxes) / MILLIMETRE,
        (height - min(box[1] for box in boxes)) / MILLIMETRE,
    )


def seen_lines(data: bytes) -> list[str]:
    """The lines of the first page as they are seen, from left to right, without blanks."""
    page = pypdfium2.PdfDocument(data)[0]
    text = page.get_textpage()
    lines: dict[int, list[tuple[float, str]]] = {}
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        origin = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(text, index, *map(ctypes.byref, origin))
        if character.strip():
            lines.setdefault(round(origin[1].value), []).append((origin[0].value, character))
    return ["".join(each for _, each in sorted(lines[height])) for height in sorted(lines)][::-1]


def overlaps_of(data: bytes) -> list[tuple[str, str]]:
    """Pairs of words that are printed over each other, on any page."""
    found = []
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        for number, one in enumerate(boxes):
            for other in boxes[:number]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                if across > 1 and down > 0.4 * min(one[3] - one[1], other[3] - other[1]):
                    found.append((text.get_text_bounded(*one), text.get_text_bounded(*other)))
    return found


def made(edition, roll, language="en", **options) -> bytes:
    return render(edition, roll, language, **options)
