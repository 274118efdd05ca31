"""Signatories that a page's front matter lists, for a template to print.

Sites made by Jekyll, Hugo and the like keep names in YAML before the text: a list of names, or of
mappings with a name and what is said of it. Only such plain lists are read here, and each character
keeps its place in the source.
"""

import re
from collections.abc import Iterator

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.lines import Printed

_LIST = re.compile(
    r"^(?P<key>[A-Za-z][\w-]{2,40})[ \t]*:[ \t]*\n"
    r"(?P<items>(?:[ \t]*-[ \t]+\S.*\n(?:[ \t]+[^\s-].*\n)*)+)",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[ \t]*-[ \t]+", re.MULTILINE)
_VALUE = re.compile(
    r"^[ \t]*(?:(?P<field>[A-Za-z]\w*)[ \t]*:(?:[ \t]+|$))?"
    r"(?P<quote>[\"']?)(?P<value>[^\n]*?)(?P=quote)[ \t]*$",
    re.MULTILINE,
)
_NAMES = ("name", "nombre", "nome", "nom", "title", "organization", "organisation")
_SAID = ("role", "position", "affiliation", "organisation", "organization", "country", "location")

Span = tuple[int, int]


def listed_in_matter(source: str, start: int, end: int) -> Iterator[Printed]:
    """A heading and an item a name, as they would be printed; nothing where there is no list."""
    for found in _LIST.finditer(source, start, end):
        key = re.sub(r"[_-]", " ", found["key"]).lower()
        if not pattern("*", "signature_headings").fullmatch(key):
            continue
        at = found.start("key")
        yield from ((at, each) for each in "\n\n## ")
        yield from _copied(source, found.span("key"))
        for item in _items(source, *found.span("items")):
            yield item[0][0], "\n"
            yield from ((item[0][0], each) for each in "- ")
            for number, value in enumerate(item):
                if number:
                    yield from ((value[0], each) for each in ", ")
                yield from _copied(source, value)
        yield found.end() - 1, "\n"


def _items(source: str, start: int, end: int) -> Iterator[list[Span]]:
    """Of each item the values that say who signs, the name first."""
    marks = [match.span() for match in _ITEM.finditer(source, start, end)]
    for number, (_, begin) in enumerate(marks):
        stop = marks[number + 1][0] if number + 1 < len(marks) else end
        values = _values(source, begin, stop)
        if values:
            yield values


def _values(source: str, start: int, end: int) -> list[Span]:
    found: dict[str, Span] = {}
    for match in _VALUE.finditer(source[start:end]):
        if match["value"].strip():
            first, last = match.span("value")
            found.setdefault((match["field"] or "").lower(), (start + first, start + last))
    if "" in found:
        return [found[""]]
    name = next((each for each in _NAMES if each in found), "")
    said = [found[each] for each in _SAID if each in found and each != name]
    return [found[name], *said] if name else []


def _copied(source: str, span: Span) -> Iterator[Printed]:
    return zip(range(*span), source[slice(*span)], strict=True)
