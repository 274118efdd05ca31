"""Lists of a web page: their numbers as a browser counts them."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from undersigned.core.readers.numerals import printed_number

# The attribute "type" of an ordered list (HTML, 4.4.5).
_FORMS = {"a": "lower-alpha", "A": "upper-alpha", "i": "lowerRoman", "I": "upperRoman"}
_WHOLE = re.compile(r"\s*([+-]?[0-9]{1,6})\s*")


@dataclass(slots=True)
class OpenList:
    """A list that is open: its next number, or None for bullets."""

    number: int | None
    step: int = 1
    form: str = "1"
    begun: bool = False

    def marker(self, value: str) -> tuple[int | None, str]:
        """The next item's number and what is printed before it; ``value`` is the item's own."""
        if self.number is None:
            return None, "•"
        number = whole(value, self.number)
        self.number = number + self.step
        return number, f"{printed_number(number, _FORMS.get(self.form, ''))}."


@dataclass(slots=True)
class OpenItem:
    """An item of a list that is open; ``fresh`` until its first line is written."""

    number: int | None
    marker: str
    depth: int
    # Whether it begins a list that stands in no other.
    first: bool = False
    fresh: bool = True
    # An item that holds headings is no item but a part of the page.
    loose: bool = False


def whole(value: str | None, otherwise: int) -> int:
    """An attribute's whole number; ``otherwise`` where it has none."""
    found = _WHOLE.fullmatch(value or "")
    return int(found[1]) if found else otherwise


def open_list(node: LexborNode, attributes: dict[str, str | None], *, ordered: bool) -> OpenList:
    """A list that begins, with the number of its first item."""
    if not ordered:
        return OpenList(None)
    backwards = "reversed" in attributes
    first = sum(child.tag == "li" for child in node.iter()) if backwards else 1
    return OpenList(
        whole(attributes.get("start"), first),
        step=-1 if backwards else 1,
        form=attributes.get("type") or "1",
    )
