"""A letter's words as the editor's script shows them: as printed, with counted values as chips.

The script (``editor.js``) writes this markup back to source form. What it cannot edit (a table, a
footnote, the place of the asks) is an island that carries its source in ``data-source``.
"""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from undersigned.apps.ui.languages import in_their_language
from undersigned.core.counting import PLACEHOLDERS
from undersigned.core.errors import CountingError
from undersigned.core.letter import (
    Asks,
    Block,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Paragraph,
    Placeholder,
    Quote,
    Text,
)
from undersigned.core.renderers.markup import Html, join, tag
from undersigned.core.textformat import write_blocks, write_inlines

Fill = Callable[[Placeholder], str]


def editable_line(inlines: Iterable[Inline], fill: Fill | None = None) -> Html:
    """One line; ``fill`` gives what a placeholder shows, its name without it."""
    return join(_inline(inline, fill) for inline in inlines)


def editable_blocks(blocks: Iterable[Block], fill: Fill | None = None) -> Html:
    """The blocks of a body."""
    return join(_block(block, fill) for block in blocks)


def _inline(inline: Inline, fill: Fill | None) -> Html:
    match inline:
        case Text(text=text):
            return join([text])
        case Emphasis(strong=strong, children=children):
            return tag("strong" if strong else "em", editable_line(children, fill))
        case Link(href=href, children=children):
            return tag("a", editable_line(children, fill), href=href)
        case LineBreak():
            return tag("br")
        case Placeholder():
            return _chip(
                shown(inline, fill),
                inline,
                in_their_language(PLACEHOLDERS.get(inline.name, inline.name)),
            )
        case _:
            return _chip(f"[{inline.label}]", inline, _("A mark of a footnote."))


def shown(placeholder: Placeholder, fill: Fill | None) -> str:
    """What stands for ``placeholder``; its name where it cannot be counted."""
    try:
        return (fill(placeholder) if fill else "") or placeholder.name
    except CountingError:
        return placeholder.name


def _chip(words: str, inline: Inline, title: str) -> Html:
    source = write_inlines((inline,), starts_block=False)
    return tag(
        "span", words, class_="chip", data_source=source, title=title, contenteditable="false"
    )


def _block(block: Block, fill: Fill | None) -> Html:
    match block:
        case Paragraph(inlines=inlines):
            return tag("p", editable_line(inlines, fill))
        case Heading(level=level, inlines=inlines):
            return tag(f"h{level}", editable_line(inlines, fill))
        case Quote(blocks=blocks):
            return tag("blockquote", editable_blocks(blocks, fill))
        case List(ordered=ordered, start=start, items=items):
            inside = [tag("li", _item(item, fill)) for item in items]
            return tag("ol" if ordered else "ul", *inside, start="" if start == 1 else str(start))
        case Asks():
            return _island(_("The numbered asks stand here."), block)
        case _:
            return _island(write_blocks((block,)), block)


def _item(blocks: tuple[Block, ...], fill: Fill | None) -> Html:
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return editable_line(blocks[0].inlines, fill)
    return editable_blocks(blocks, fill)


def _island(words: str, block: Block) -> Html:
    source = write_blocks((block,))
    return tag("div", words, class_="island", data_source=source, contenteditable="false")
