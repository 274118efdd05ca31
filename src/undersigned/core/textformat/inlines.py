"""What stands inside a line, read from Markdown."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from undersigned.core.letter import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Paragraph,
    Text,
)
from undersigned.core.textformat.markdown import parser
from undersigned.core.textformat.placeholders import parse_placeholder
from undersigned.core.textformat.source import Position, faults_at

BREAKS = frozenset({"<br>", "<br/>", "<br />"})
_REFUSED = MappingProxyType(
    {
        "image": "Leave it out; a letter has words alone.",
        "code_inline": "Put a backslash before the first backtick, or leave the backticks out.",
        "html_inline": "Leave the tag out; write *stressed*, **strong** or [a link](https://...).",
    }
)
_NAMES = MappingProxyType({"image": "An image", "code_inline": "Code", "html_inline": "HTML"})


def parse_inlines(source: str, position: Position | None = None) -> tuple[Inline, ...]:
    """One line of Markdown, such as a title, as inlines; ``FormatError`` names ``position``."""
    tokens = parser().parseInline(source)
    return inlines_of(tokens[0].children or [], position or Position())


def inlines_of(tokens: Sequence[Token], position: Position) -> tuple[Inline, ...]:
    """The parser's inline tokens as inlines, normal: one content, one value."""
    nodes = SyntaxTreeNode(list(tokens)).children if tokens else []
    with faults_at(position, "This line"):
        return Paragraph(inlines=_inlines(nodes, position)).inlines


def _inlines(nodes: Sequence[SyntaxTreeNode], position: Position) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for node in nodes:
        if node.type == "placeholder" and node.content.strip() == "asks":
            raise position.fault(
                "{{ asks }} stands inside a line.", do="Let it stand alone in its paragraph."
            )
        found.append(_inline(node, position))
        if node.type in {"softbreak", "hardbreak"}:
            position = position.below(1)
    return tuple(found)


def _inline(node: SyntaxTreeNode, position: Position) -> Inline:
    read = _READ.get(node.type)
    if read:
        return read(node, position)
    if node.content in BREAKS:
        return LineBreak()
    what = _NAMES.get(node.type, f"“{node.content or node.type}”")
    raise position.fault(
        f"{what} cannot stand in a letter: {node.content or node.type}",
        do=_REFUSED.get(node.type, "Leave it out."),
    )


def _text(node: SyntaxTreeNode, _: Position) -> Inline:
    return Text(text=node.content)


def _break(node: SyntaxTreeNode, _: Position) -> Inline:
    return Text(text=" ") if node.type == "softbreak" else LineBreak()


def _emphasis(node: SyntaxTreeNode, position: Position) -> Inline:
    return Emphasis(strong=node.type == "strong", children=_inlines(node.children, position))


def _link(node: SyntaxTreeNode, position: Position) -> Inline:
    href = str(node.attrs["href"])
    if node.attrs.get("title"):
        raise position.fault(
            f"The link to {href} has a title.", do="Leave the title out; nobody sees it in print."
        )
    if not href.startswith(("http://", "https://", "mailto:")):
        raise position.fault(
            f"“{href}” is no full address.", do="Begin it with https://, http:// or mailto:."
        )
    with faults_at(position, f"The link to {href}"):
        return Link(href=href, children=_inlines(node.children, position))


def _note(node: SyntaxTreeNode, position: Position) -> Inline:
    label = str(node.meta["label"])
    with faults_at(position, f"The footnote mark [^{label}]"):
        return NoteMark(label=label)


def _placeholder(node: SyntaxTreeNode, position: Position) -> Inline:
    return parse_placeholder(node.content, position)


def _broken(node: SyntaxTreeNode, position: Position) -> Inline:
    raise position.fault(
        f"A placeholder is not closed: {node.content}",
        do="Close it with }}, or put a backslash before each brace.",
    )


_READ: Mapping[str, Callable[[SyntaxTreeNode, Position], Inline]] = MappingProxyType(
    {
        "text": _text,
        "softbreak": _break,
        "hardbreak": _break,
        "em": _emphasis,
        "strong": _emphasis,
        "link": _link,
        "footnote_ref": _note,
        "placeholder": _placeholder,
        "broken_placeholder": _broken,
    }
)
