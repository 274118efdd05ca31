"""The fields of front matter, asked for by name; a field that nobody asked for is an error."""

from difflib import get_close_matches

from undersigned.core.letter import Inline
from undersigned.core.reading import Span
from undersigned.core.textformat.inlines import parse_inlines
from undersigned.core.textformat.source import Position
from undersigned.core.textformat.yaml import Node


class Spans:
    """Collects where the parts of one file stand; ``prefix`` is a translation's language."""

    def __init__(self, file: str, prefix: str = "") -> None:
        self.file = file
        self.prefix = f"{prefix}/" if prefix else ""
        self.found: list[Span] = []

    def add(self, part: str, start: int, end: int) -> None:
        span = Span(part=self.prefix + part, start=start, end=max(start, end), file=self.file)
        self.found.append(span)


class Fields:
    """One mapping; ``part`` is its path in the letter, for spans."""

    def __init__(self, node: Node, spans: Spans, part: str = "") -> None:
        if not isinstance(node.value, dict):
            raise node.position.fault(
                f"{_named(part)} is no list of fields.", do="Write each as name: value."
            )
        self._nodes = node.value
        self._asked: list[str] = []
        self.position = node.position
        self.spans = spans
        self.part = part

    def _take(self, name: str) -> Node | None:
        self._asked.append(name)
        return self._nodes.get(name)

    def _path(self, name: str) -> str:
        return f"{self.part}.{name}" if self.part else name

    def at(self, name: str) -> Position:
        """Where the field stands; where the mapping begins if it is not there."""
        return self._nodes[name].position if name in self._nodes else self.position

    def text(self, name: str) -> str:
        """A field of one scalar; empty if it is not there."""
        node = self._take(name)
        return self._scalar(node, self._path(name)) if node else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that lists scalars; a single scalar is a list of one."""
        path = self._path(name)
        return tuple(
            self._scalar(node, f"{path}.{number}") for number, node in enumerate(self._list(name))
        )

    def inlines(self, name: str, part: str = "") -> tuple[Inline, ...]:
        """A field of one line of Markdown; ``part`` is its path where that is not its name."""
        node = self._take(name)
        if not node:
            return ()
        return parse_inlines(self._scalar(node, part or self._path(name)), node.position)

    def mapping(self, name: str, part: str | None = None) -> "Fields | None":
        node = self._take(name)
        path = self._path(name) if part is None else part
        return Fields(node, self.spans, path) if node and node.value != "" else None

    def mappings(self, name: str) -> "tuple[Fields, ...]":
        path = self._path(name)
        return tuple(
            Fields(node, self.spans, f"{path}.{number}")
            for number, node in enumerate(self._list(name))
        )

    def names(self) -> list[str]:
        """Every field there is, for mappings whose names are free."""
        return list(self._nodes)

    def finish(self) -> None:
        """Raises for the first field that nobody asked for, with the nearest known name."""
        for name, node in self._nodes.items():
            if name not in self._asked:
                near = get_close_matches(name, self._asked, n=1)
                hint = f"Did you mean {near[0]}? " if near else ""
                raise node.position.fault(
                    f"{_named(self.part)} has a field “{name}” that is unknown.",
                    do=f"{hint}Known are: {', '.join(self._asked)}.",
                )

    def _list(self, name: str) -> list[Node]:
        node = self._take(name)
        if node is None or node.value == "":
            return []
        return node.value if isinstance(node.value, list) else [node]

    def _scalar(self, node: Node, path: str) -> str:
        if not isinstance(node.value, str):
            raise node.position.fault(
                f"{_named(path)} is to be one line of text.", do="Put it between double quotes."
            )
        self.spans.add(path, node.start, node.end)
        return node.value


def _named(part: str) -> str:
    return f"“{part}”" if part else "The front matter"
