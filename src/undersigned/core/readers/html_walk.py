"""Walks a web page's elements and writes down what a person sees, as a flat row of blocks.

Elements may stand a hundred thousand deep in each other, so nothing here calls itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from undersigned.core.lexicon.cues import single_words
from undersigned.core.readers.html_blocks import Block, Flow, Region, host_of
from undersigned.core.readers.html_line import Kind, LineInMaking
from undersigned.core.readers.html_lists import OpenItem, OpenList, open_list
from undersigned.core.readers.html_tables import Grid, is_data, rows_of
from undersigned.core.readers.html_words import hides, is_for_ears, names_site, note_label

_SKIPPED = single_words(
    "script style template noscript head title iframe object embed svg canvas video audio map"
    " select option datalist textarea input button progress meter rt rp label frameset"
)
_FIELDS = frozenset(["input", "select", "textarea"])
_PLAIN = single_words(
    "span font u small big tt code kbd samp var abbr acronym mark time bdi bdo q sub ruby rb ins"
    " nobr wbr data output picture"
)
_INLINE: dict[str, Kind | None] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "a": "link",
    "sup": "note",
    **dict.fromkeys(_PLAIN, None),
}
_STRUCK = frozenset(("del", "s", "strike"))
_APART = single_words(
    "p h1 h2 h3 h4 h5 h6 blockquote pre hr address article section header footer main aside"
    " nav figure fieldset form details caption"
)
_REGIONS = single_words(
    "body div section article main aside nav header footer form ul ol dl table td details"
    " blockquote address figure"
)
_NEVER_REGIONS = single_words(
    "p h1 h2 h3 h4 h5 h6 li tr th tbody thead tfoot pre dt dd center caption summary html"
    " figcaption legend colgroup col"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MORE_WORDS = re.compile(r"\w+\W+\w+")
_LONGEST_HIDDEN = 2000


Leave = Callable[[], None]


@dataclass(slots=True)
class Walker:
    """One walk; ``host`` is the page's own."""

    host: str = ""
    flow: Flow = field(default_factory=Flow)
    line: LineInMaking = field(default_factory=LineInMaking)
    _gap: bool = False
    _heading: int = 0
    _pre: int = 0
    _note: str = ""
    _lists: list[OpenList] = field(default_factory=list)
    _items: list[OpenItem] = field(default_factory=list)
    _grids: list[Grid | None] = field(default_factory=list)
    _region: int = -1

    def walk(self, root: LexborNode) -> Flow:
        """Everything under ``root``, in the order of reading."""
        leaves: list[Leave | None] = []
        node: LexborNode | None = root
        while node is not None:
            leave = self._enter(node)
            child = node.first_child if leave is not _closed else None
            if child is not None:
                leaves.append(leave)
                node = child
                continue
            if leave is not None:
                leave()
            while node.next is None and leaves:
                above = node.parent
                left = leaves.pop()
                if left is not None:
                    left()
                if above is None:
                    break
                node = above
            node = node.next if leaves else None
        self._break()
        return self.flow

    def _enter(self, node: LexborNode) -> Leave | None:
        """Takes up a node; what is to be done when it ends, ``_closed`` for what is not entered."""
        tag = node.tag
        if tag == "-text":
            self._text(node.text_content or "")
            return None
        if tag is None or tag[0] in "-!" or tag in _SKIPPED:
            if tag in _FIELDS:
                self._count_field()
            return _closed
        attributes = node.attributes
        if (attributes or tag == "dialog") and self._is_hidden(node, attributes):
            return _closed
        if tag in _INLINE:
            return self._inline(tag, attributes)
        return self._other(node, tag, attributes)

    def _text(self, text: str) -> None:
        if not self._pre:
            self.line.add(text)
            return
        for number, each in enumerate(text.split("\n")):
            if number:
                self._line_break()
            self.line.add(each)

    def _is_hidden(self, node: LexborNode, attributes: dict[str, str | None]) -> bool:
        style = attributes.get("style")
        if (
            "hidden" in attributes
            or (style and hides(style))
            or (node.tag == "dialog" and "open" not in attributes)
        ):
            words = " ".join(node.text(deep=True, separator=" ").split())[:_LONGEST_HIDDEN]
            if _MORE_WORDS.search(words):
                self.flow.hidden.append((len(self.flow.blocks), words))
            return True
        names = attributes.get("class")
        return attributes.get("aria-hidden") == "true" or bool(names and is_for_ears(names))

    def _inline(self, tag: str, attributes: dict[str, str | None]) -> Leave | None:
        kind = _INLINE[tag]
        if kind is None:
            if tag != "q":
                return None
            self.line.add("“")
            return lambda: self.line.add("”")
        target = ""
        if kind == "link":
            target = (attributes.get("href") or "").strip()
            if not target:
                self._note = note_label(attributes.get("name") or "") or self._note
                return None
        host = host_of(target)
        self.line.begin(kind, target, away=bool(host) and host != self.host)
        return lambda: self.line.end(kind)

    def _other(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> Leave | None:
        """An element that breaks the line."""
        if tag == "br":
            self._line_break()
            return _closed
        if tag == "img":
            self._picture(attributes.get("alt") or "")
            return _closed
        if tag in _STRUCK:
            self._left(node.text(deep=True, separator=" "), "struck out")
            return _closed
        self._break(gap=tag in _APART or (tag in ("ul", "ol", "dl", "table") and not self._lists))
        if tag == "hr":
            return _closed
        outer_note = self._note
        self._note = note_label(attributes.get("id") or "") or outer_note
        special = self._special(node, tag, attributes)
        region = self._begin_region(tag, attributes)

        def leave() -> None:
            self._break()
            if special is not None:
                special()
            self._end_region(region, tag)
            self._note = outer_note

        return leave

    def _special(
        self, node: LexborNode, tag: str, attributes: dict[str, str | None]
    ) -> Leave | None:
        if tag in _HEADINGS or attributes.get("role") == "heading":
            named = names_site(attributes.get("class") or attributes.get("id") or "")
            return self._begin_heading(0 if named else _HEADINGS.get(tag, 2))
        if tag in ("ul", "ol", "menu"):
            return self._begin_list(node, attributes, ordered=tag == "ol")
        if tag == "li":
            return self._begin_item(attributes)
        if tag == "pre":
            return self._begin_pre()
        if tag == "table":
            return self._begin_table(node, attributes)
        if tag in ("tr", "td", "th"):
            return self._begin_cell(node, tag, attributes)
        if tag == "dt":
            self._gap = True
        return None

    # Headings, lists, preformatted text.

    def _begin_heading(self, level: int) -> Leave:
        outer, self._heading = self._heading, level
        if self._items and self._grid_cell() is None:
            self._items[-1].loose = True

        def leave() -> None:
            self._heading = outer
            self._gap = True

        return leave

    def _begin_list(
        self, node: LexborNode, attributes: dict[str, str | None], *, ordered: bool
    ) -> Leave:
        self._lists.append(open_list(node, attributes, ordered=ordered))

        def leave() -> None:
            self._lists.pop()
            if not self._lists:
                self._gap = True

        return leave

    def _begin_item(self, attributes: dict[str, str | None]) -> Leave:
        within = self._lists[-1] if self._lists else OpenList(None)
        number, marker = within.marker((attributes.get("value") or "").strip())
        depth = max(len(self._lists) - 1, 0)
        self._items.append(OpenItem(number, marker, depth, first=depth == 0 and not within.begun))
        within.begun = True

        def leave() -> None:
            self._items.pop()

        return leave

    def _begin_pre(self) -> Leave:
        self._pre += 1

        def leave() -> None:
            self._pre -= 1

        return leave

    # Tables.

    def _grid_cell(self) -> Grid | None:
        """The table of data in whose cell the walk is."""
        grid = self._grids[-1] if self._grids else None
        return grid if grid is not None and grid.cell is not None else None

    def _begin_table(self, node: LexborNode, attributes: dict[str, str | None]) -> Leave:
        data = self._grid_cell() is None and is_data(node, attributes.get("role") or "")
        grid = Grid() if data else None
        self._grids.append(grid)

        def leave() -> None:
            self._grids.pop()
            if grid is not None:
                grid.cell = None
                for block in rows_of(grid):
                    self._put(block)
            self._gap = True

        return leave

    def _begin_cell(
        self, node: LexborNode, tag: str, attributes: dict[str, str | None]
    ) -> Leave | None:
        grid = self._grids[-1] if self._grids else None
        if grid is None:
            self._gap = self._gap or tag == "tr"
            return None
        if tag == "tr":
            above = node.parent
            grid.begin_row(head=above is not None and above.tag == "thead")
            return None
        columns, rows = attributes.get("colspan") or "", attributes.get("rowspan") or ""
        grid.begin_cell(head=tag == "th", columns=columns, rows=rows)

        def leave() -> None:
            grid.cell = None

        return leave

    # Regions.

    def _begin_region(self, tag: str, attributes: dict[str, str | None]) -> int:
        known = tag in _REGIONS
        if self._grid_cell() is not None or (not known and tag in _NEVER_REGIONS):
            return -1
        role = attributes.get("role") or ""
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
        if not known:
            names = f"{tag} {names}"
        here = len(self.flow.regions)
        self.flow.regions.append(Region(tag, role, names, self._region, len(self.flow.blocks)))
        self._region = here
        return here

    def _end_region(self, index: int, tag: str) -> None:
        if tag in _APART:
            self._gap = True
        if index < 0:
            return
        region = self.flow.regions[index]
        region.end = len(self.flow.blocks)
        self._region = region.parent
        # What stands under each other in a box of its own stands apart from what is around it.
        if region.end - region.start >= 2 and not self._items:
            self.flow.blocks[region.start].gap = True
            self._gap = True

    def _count_field(self) -> None:
        index = self._region
        while index >= 0:
            self.flow.regions[index].fields += 1
            index = self.flow.regions[index].parent

    # Lines.

    def _line_break(self) -> None:
        if self._heading:
            self.line.add(" ")
            return
        if not self._break():
            self._gap = True

    def _break(self, *, gap: bool = False) -> bool:
        """Ends the line; whether there was one."""
        block = self.line.cut()
        if block is not None:
            self._put(block)
        self._gap = self._gap or gap
        return block is not None

    def _put(self, block: Block) -> None:
        grid = self._grid_cell()
        if grid is not None and grid.cell is not None:
            held = grid.cell.pictures if block.kind == "picture" else grid.cell.lines
            held.append(block)
            return
        if block.kind == "line":
            self._hints(block)
        block.gap = block.gap or self._gap
        self._gap = False
        self.flow.blocks.append(block)

    def _hints(self, block: Block) -> None:
        block.heading = block.heading or self._heading
        block.note = self._note
        item = self._items[-1] if self._items else None
        if item is None or item.loose:
            return
        block.depth = item.depth
        if item.fresh:
            item.fresh = False
            block.number, block.marker = item.number, item.marker
            block.bullet = item.number is None
            # Items stand under each other, and an inner list under its item.
            self._gap = self._gap and item.first
        else:
            self._gap = False

    def _picture(self, description: str) -> None:
        name = " ".join(description.split())
        if name:
            self._break()
            self._put(Block(name, kind="picture"))

    def _left(self, text: str, reason: str) -> None:
        words = " ".join(text.split())
        if words:
            self._break()
            self._put(Block(words, kind="left", reason=reason))


def _closed() -> None:
    """Nothing is to be done, and what is inside is not entered."""
