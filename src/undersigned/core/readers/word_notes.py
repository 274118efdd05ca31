"""Footnotes, endnotes and comments of a Word file: their words, their numbers, their order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.numerals import printed_number
from undersigned.core.readers.word_package import W
from undersigned.core.readers.word_styles import number, value


@dataclass(slots=True)
class Notes:
    """The notes of one kind: w:footnote or w:endnote by id, numbered as the text names them."""

    elements: Mapping[str, etree._Element]
    form: str = "decimal"
    start: int = 1
    prefix: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)  # the ids in the order of the text

    def label(self, key: str) -> str:
        """The printed number of a note; "" for one that is not there."""
        if key not in self.elements:
            return ""
        if key not in self.labels:
            self.labels[key] = printed_number(self.start + len(self.labels), self.form)
            self.named.append(key)
        return self.labels[key]

    def known(self, key: str) -> str:
        """The label by which marks and notes find each other; unlike in all kinds of notes."""
        return self.prefix + self.label(key)


def notes_of(
    root: etree._Element | None,
    settings: etree._Element | None,
    body: etree._Element,
    name: str,
    form: str,
) -> Notes:
    """Notes of one kind (``name``: "footnote"); their format stands in settings or a section."""
    elements = {
        each.get(f"{W}id", ""): each
        for each in (root.iterchildren(W + name) if root is not None else ())
        if each.get(f"{W}type", "normal") == "normal"
    }
    told = next(body.iter(f"{W}{name}Pr"), None)
    if told is None and settings is not None:
        told = settings.find(f"{W}{name}Pr")
    start = number(value(told, "numStart"))
    return Notes(elements, value(told, "numFmt") or form, 1 if start is None else max(start, 0))
