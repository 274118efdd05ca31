"""The body of a letter, read from Markdown."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from markdown_it.tree import SyntaxTreeNode

from undersigned.core.letter import (
    Asks,
    Block,
    Blocks,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    List,
    Paragraph,
    Quote,
    Table,
)
from undersigned.core.textformat.inlines import BREAKS, inlines_of
from undersigned.core.textformat.markdown import DEEPEST, parser
from undersigned.core.textformat.source import Position, faults_at

_ASKS = re.compile(r"\{\{\s*asks\s*\}\}")
_REFUSED = MappingProxyType(
    {
        "hr": ("A rule (---)", "Leave it out, or use a heading (##)."),
        "code_block": ("Code", "Begin the line without blanks; four of them make it code."),
        "fence": ("Code", "Leave the ``` or ~~~ out."),
        "html_block": ("HTML", "Write it in Markdown, or put a backslash before each <."),
    }
)


class BodyReader:
    """Reads the blocks of one text; ``position`` is that of its first line."""

    def __init__(self, source: str, position: Position) -> None:
        self.position = position
        self.tree = SyntaxTreeNode(self._tokens(source))

    def _tokens(self, source: str) -> list:  # type: ignore[type-arg]  # tokens go into the tree alone
        tokens = parser().parse(source)
        deepest = max(tokens, key=lambda token: token.level, default=None)
        if deepest and deepest.level > DEEPEST:
            raise self.position.fault(
                "Quotes and lists stand inside each other too deep.", do="Keep them flatter."
            )
        return tokens

    def nodes(self) -> Sequence[SyntaxTreeNode]:
        return self.tree.children

    def at(self, node: SyntaxTreeNode) -> Position:
        return self.position.below(node.map[0] if node.map else 0)

    def block(self, node: SyntaxTreeNode) -> Block:
        """One node of the tree as a block; ``FormatError`` for what letters do not have."""
        read = _READ.get(node.type)
        if read:
            with faults_at(self.at(node), "This part"):
                return read(self, node)
        if node.type == "html_block" and node.content.strip() in BREAKS:
            return Paragraph(inlines=(LineBreak(),))
        what, do = _REFUSED.get(node.type, (f"“{node.type}”", "Leave it out."))
        raise self.at(node).fault(f"{what} cannot stand in a letter.", do=do)

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        return tuple(self.block(node) for node in nodes)

    def inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        found: list[Inline] = []
        for inline in node.children:
            tokens = [token for child in inline.children for token in child.to_tokens()]
            found.extend(inlines_of(tokens, self.at(node)))
        return tuple(found)

    def paragraph(self, node: SyntaxTreeNode) -> Block:
        if _ASKS.fullmatch(node.children[0].content.strip()):
            return Asks()
        return Paragraph(inlines=self.inlines(node))

    def heading(self, node: SyntaxTreeNode) -> Block:
        level = int(node.tag.removeprefix("h"))
        if level == 1:
            raise self.at(node).fault(
                "A heading of the first level (#) stands in the text.",
                do="The title stands in the front matter; begin headings with ##.",
            )
        return Heading(level=level, inlines=self.inlines(node))

    def quote(self, node: SyntaxTreeNode) -> Block:
        return Quote(blocks=self.blocks(node.children))

    def list(self, node: SyntaxTreeNode) -> Block:
        return List(
            ordered=node.type == "ordered_list",
            start=int(node.attrs.get("start", 1)),
            items=tuple(self.blocks(item.children) for item in node.children),
        )

    def table(self, node: SyntaxTreeNode) -> Block:
        self._check_table(node)
        rows = [row for part in node.children for row in part.children]
        header, *others = [tuple(self.inlines(cell) for cell in row.children) for row in rows]
        return Table(header=header, rows=tuple(others))

    def _check_table(self, node: SyntaxTreeNode) -> None:
        """What the parser would drop without a word: surplus cells, and alignment."""
        width = len(node.children[0].children[0].children)
        for row in (row for part in node.children for row in part.children):
            if row.meta.get("cells", 0) > width:
                raise self.at(row).fault(
                    f"This row has more cells than the {width} of the header.",
                    do="Give every row as many cells as the header; write a bar as \\|.",
                )
            if any("style" in cell.attrs for cell in row.children):
                raise self.at(row).fault(
                    "The columns of this table are aligned with colons.",
                    do="Leave the colons out of the line of hyphens.",
                )

    def footnote(self, node: SyntaxTreeNode) -> Block:
        return Footnote(label=str(node.meta["label"]), blocks=self.blocks(node.children))


_READ: Mapping[str, Callable[[BodyReader, SyntaxTreeNode], Block]] = MappingProxyType(
    {
        "paragraph": BodyReader.paragraph,
        "heading": BodyReader.heading,
        "blockquote": BodyReader.quote,
        "bullet_list": BodyReader.list,
        "ordered_list": BodyReader.list,
        "table": BodyReader.table,
        "footnote_reference": BodyReader.footnote,
    }
)


def parse_blocks(source: str, position: Position | None = None) -> Blocks:
    """The blocks of a body in Markdown; ``FormatError`` names the line after ``position``."""
    reader = BodyReader(source, position or Position())
    return tuple(
        block
        for block in reader.blocks(reader.nodes())
        if not isinstance(block, Paragraph) or block.inlines
    )
