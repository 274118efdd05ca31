"""Fields of a Word file (ISO/IEC 29500-1, 17.16): their result is read, never computed."""

import re
from dataclasses import dataclass, field

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\"]+))', re.IGNORECASE)


def link_of(instruction: str) -> str:
    """The address in 'HYPERLINK "https://..."'; "" for other fields and for places inside."""
    match = _LINK.match(instruction)
    return (match["quoted"] or match["bare"] or "") if match else ""


@dataclass(slots=True)
class _Open:
    """A field that has begun: what it says, and whether its result is being read."""

    instruction: str = ""
    shown: bool = False
    start: int = 0


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of the text, the outermost first."""

    _open: list[_Open] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether the place is inside a field's code and not inside its result."""
        return any(not each.shown for each in self._open)

    def begin(self) -> None:
        self._open.append(_Open())

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1].shown:
            self._open[-1].instruction += text

    def show(self, start: int) -> None:
        """The result begins, at ``start`` of its paragraph."""
        if self._open:
            self._open[-1].shown = True
            self._open[-1].start = start

    def new_paragraph(self) -> None:
        """A result that goes on in the next paragraph begins there anew."""
        for each in self._open:
            each.start = 0

    def end(self) -> tuple[int, str]:
        """Where the result that ends began, and the address that it links to; "" for none."""
        if not self._open:
            return 0, ""
        done = self._open.pop()
        return done.start, link_of(done.instruction) if done.shown else ""

    def links(self) -> list[tuple[int, str]]:
        """The links whose result goes on beyond this paragraph."""
        found = [(each.start, link_of(each.instruction)) for each in self._open if each.shown]
        return [(start, target) for start, target in found if target]
