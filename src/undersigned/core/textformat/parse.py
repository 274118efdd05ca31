"""Reads a letter folder: ``letter.md``, ``letter.<language>.md`` and ``signatories.csv``."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from undersigned.core.errors import FormatError
from undersigned.core.letter import Block, Edition, Inline, LetterText, Paragraph
from undersigned.core.reading import Reading
from undersigned.core.textformat.blocks import BodyReader
from undersigned.core.textformat.fields import Fields, Spans
from undersigned.core.textformat.front_matter import read_asks, read_letterhead
from undersigned.core.textformat.sheet import FILE as SHEET
from undersigned.core.textformat.sheet import read_sheet
from undersigned.core.textformat.source import Position, faults_at
from undersigned.core.textformat.yaml import read_yaml

LETTER = "letter.md"
_TRANSLATION = re.compile(r"letter\.(?P<language>[A-Za-z0-9-]+)\.md")
_FRONT_MATTER = re.compile(r"---[ ]*\n(?P<fields>.*?\n|)---[ ]*(?:\n|\Z)", re.DOTALL)


def read_folder(files: Mapping[str, bytes]) -> Reading:
    """The letter in a folder's files, by name; files that are none of the letter's are left alone.

    ``FormatError`` says file, line, what is wrong and what to do. Spans point into ``sources`` by
    file; ``source`` is that of ``letter.md``.
    """
    sources = {name: _decoded(name, files[name]) for name in _names(files)}
    if LETTER not in sources:
        raise FormatError(
            "The folder has no letter.md.", do="Add it, or give the folder that holds it."
        )
    spans = [Spans(LETTER)]
    front, text = _Text(sources[LETTER], spans[0]).read()
    letterhead = read_letterhead(front)
    front.finish()
    texts = [text]
    for name in sources:
        if match := _TRANSLATION.fullmatch(name):
            spans.append(Spans(name, match["language"]))
            texts.append(_translation(sources[name], spans[-1], match["language"]))
    with faults_at(Position(LETTER, 1), "The letter"):
        edition = Edition(texts=tuple(texts), **letterhead)
    spans.append(Spans(SHEET))
    signatories = read_sheet(sources[SHEET], spans[-1]) if SHEET in sources else ()
    return Reading(
        edition=edition,
        signatories=signatories,
        source=sources[LETTER],
        sources=tuple(sources.items()),
        spans=tuple(span for each in spans for span in each.found),
        format="folder",
    )


def _names(files: Mapping[str, bytes]) -> list[str]:
    """The letter's own files: ``letter.md`` first, the translations by language, the sheet."""
    own = [name for name in files if _TRANSLATION.fullmatch(PurePosixPath(name).name)]
    return [name for name in (LETTER, *sorted(own), SHEET) if name in files]


def _decoded(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Position(name, line).fault(
            "The file is not in UTF-8.", do="Save it again with the encoding UTF-8."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _translation(source: str, spans: Spans, language: str) -> LetterText:
    front, text = _Text(source, spans, language).read()
    front.finish()
    return text


class _Text:
    """One file with front matter and a body."""

    def __init__(self, source: str, spans: Spans, language: str = "") -> None:
        self.source = source
        self.spans = spans
        self.language = language
        self.top = Position(spans.file, 1)

    def read(self) -> tuple[Fields, LetterText]:
        """The front matter, of which the letterhead is yet to be asked, and the words."""
        match = _FRONT_MATTER.match(self.source)
        if not match:
            raise self.top.fault(
                "The file does not begin with front matter.",
                do="Begin it with a line of three hyphens, the fields, and three hyphens again.",
            )
        root = read_yaml(match["fields"], self.top.below(1), match.start("fields"))
        front = Fields(root, self.spans)
        language = self._language(front)
        stated = front.text("salutation")
        body = _Body(self.source, match.end(), self.spans)
        salutation = body.salutation(stated, front.at("salutation"))
        with faults_at(self.top, "The text"):
            text = LetterText(
                language=language,
                title=front.inlines("title"),
                subject=front.inlines("subject"),
                salutation=salutation,
                blocks=body.blocks(),
                asks=read_asks(front, deadlines=not self.language),
            )
        return front, text

    def _language(self, front: Fields) -> str:
        stated = front.text("language")
        if self.language and stated not in {"", self.language}:
            raise front.at("language").fault(
                f"The file's name says {self.language}, and its language is {stated}.",
                do="Rename the file or mend the language.",
            )
        if not stated and not self.language:
            raise self.top.fault(
                "The letter does not say its language.", do='Add a field such as language: "en".'
            )
        return stated or self.language


class _Body:
    """What stands under the front matter: the salutation and the blocks."""

    def __init__(self, source: str, start: int, spans: Spans) -> None:
        self.source = source
        self.start = start
        self.spans = spans
        first_line = Position(spans.file, source.count("\n", 0, start) + 1)
        self.reader = BodyReader(source[start:], first_line)
        self.nodes = list(self.reader.nodes())
        self.starts = [start]
        for line in source[start:].split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def salutation(self, stated: str, position: Position) -> tuple[Inline, ...]:
        """The first paragraph, unless the front matter says that there is none."""
        if stated == "none":
            return ()
        if stated:
            raise position.fault(
                "The salutation stands in the front matter.",
                do='Let it be the first paragraph of the text, or write salutation: "none".',
            )
        first = self.reader.block(self.nodes[0]) if self.nodes else None
        if not isinstance(first, Paragraph):
            raise self.reader.position.fault(
                "The text does not begin with a salutation.",
                do='Begin it with a paragraph of salutation, or write salutation: "none" above.',
            )
        self._add_span("salutation", self.nodes.pop(0).map)
        return first.inlines

    def blocks(self) -> tuple[Block, ...]:
        found: list[Block] = []
        for node in self.nodes:
            block = self.reader.block(node)
            if isinstance(block, Paragraph) and not block.inlines:
                continue
            part = f"blocks.{len(found)}"
            self._add_span(part, node.map)
            if node.type.endswith("_list"):
                for number, item in enumerate(node.children):
                    self._add_span(f"{part}.items.{number}", item.map)
            found.append(block)
        return tuple(found)

    def _add_span(self, part: str, lines: tuple[int, int] | None) -> None:
        if lines:
            start, end = self.starts[lines[0]], self.starts[lines[1]] - 1
            bare = self.source[start:end].rstrip()
            self.spans.add(part, start, start + len(bare))
