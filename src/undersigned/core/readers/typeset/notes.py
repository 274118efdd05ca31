"""Footnotes: what stands at the foot of a page, in small type or under a short rule, with a label.

A label counts where the text above bears it, raised.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.core.readers.typeset.glyphs import Glyph, Rule
from undersigned.core.readers.typeset.rows import Strip, Word, word_of

_SMALL = 0.93
_UNDERLINE = 0.35  # ems below its line
_LONGEST_LABEL = 5
_LABEL = re.compile(r"[\[(]?(?P<label>\d{1,3}|[*†‡§¶]{1,3})[\])]?[.:]?")
# Some fonts have raised figures of their own, which stand in the file like others.
_FLUSH = re.compile(r"(?:[a-zà-ÿ]|[^\W\d][^\w\s-]{1,3})(?P<label>\d{1,2})(?=$|[\s.,;:!?)])")
_GLUED = re.compile(r"(?P<label>\d{1,3})(?:[^\W\da-zà-ÿ]|[“\"‘'(«]|https?:|www\.)")
_MAY_LABEL = re.compile(r"[\d*†‡§¶⁰¹²³⁴-⁹]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: ``label`` as the text bears it, and its lines, the first without its label."""

    label: str
    strips: tuple[Strip, ...]


def label_of(text: str) -> str:
    """ "3" for "[3]", "3.", "³"; empty where it is no label."""
    if len(text) > _LONGEST_LABEL:
        return ""
    found = _LABEL.fullmatch(text.translate(_SUPERSCRIPTS))
    return found["label"] if found else ""


def raised_labels(strips: Iterable[Strip]) -> set[str]:
    """Labels that stand raised in the text, behind a word."""
    return {label for strip in strips for _, _, label in raised_runs(strip)}


def raised_runs(strip: Strip) -> list[tuple[int, int, str]]:
    """Where labels stand raised in a line as it is read: (start, end, label)."""
    if not _MAY_LABEL.search(strip.text):
        return []
    runs: list[list[int]] = []
    read = strip.read
    for place, glyph in enumerate(read):
        raised = glyph is not None and (
            strip.is_raised(glyph) or glyph.text.translate(_SUPERSCRIPTS) != glyph.text
        )
        if raised and runs and runs[-1][1] == place:
            runs[-1][1] = place + 1
        elif raised and place:
            runs.append([place, place + 1])
    found = []
    for start, end in runs:
        text = "".join(each.text for each in read[start:end] if each)
        found.extend(_labels_in(text, start))
    return found or _flush_runs(read)


def _flush_runs(read: Sequence[Glyph | None]) -> list[tuple[int, int, str]]:
    """Figures that stand right behind a word, as raised ones do: "opened.3"."""
    # One character for each place, so that places in the text are places in the line.
    text = "".join(each.text[0] if each else " " for each in read)
    return [(*match.span("label"), match["label"]) for match in _FLUSH.finditer(text)]


def _labels_in(text: str, start: int) -> list[tuple[int, int, str]]:
    """The labels of a raised run; "3,4" are two."""
    pieces = [(match.start(), match[0]) for match in re.finditer(r"[^,;\s]+", text)]
    labels = [(start + at, start + at + len(each), label_of(each)) for at, each in pieces]
    return [each for each in labels if each[2]]


def notes_of(
    strips: Sequence[Strip], rules: Sequence[Rule], size: float, labels: set[str]
) -> tuple[list[Strip], list[Strip]]:
    """The strips of a page that are its text, and those that are its footnotes.

    ``size`` is that of the text; ``labels`` are those that the text bears.
    """
    begin = len(strips)
    small = True  # Whether all from here on is set in small type.
    for index in range(len(strips) - 1, -1, -1):
        strip = strips[index]
        ruled = bool(index) and _ruled(strips[index - 1], strip, rules)
        small = small and strip.size <= size * _SMALL
        if not (small or ruled or begin < len(strips)):
            continue
        if not small and not ruled:
            break
        if _head(strip, labels)[0]:
            begin = index
            if ruled:
                break
    return list(strips[:begin]), list(strips[begin:])


def _ruled(above: Strip, strip: Strip, rules: Sequence[Rule]) -> bool:
    """Whether a rule stands between two lines, and not as the underline of the upper one."""
    return any(
        above.base + _UNDERLINE * above.size < rule.y < strip.base - 0.5 * strip.size
        and rule.left <= strip.left + strip.size
        for rule in rules
    )


def parted_notes(strips: Sequence[Strip], labels: set[str]) -> list[Note]:
    """Lines at the foot of a page as notes; the first line has a label."""
    notes: list[Note] = []
    for strip in strips:
        label, rest = _head(strip, labels)
        if label and (not notes or _follows(notes[-1].label, label)):
            notes.append(Note(label, (Strip(rest),) if rest else ()))
        else:
            last = notes[-1]
            notes[-1] = Note(last.label, (*last.strips, strip))
    return notes


def _head(strip: Strip, labels: set[str]) -> tuple[str, tuple[Word, ...]]:
    """The known label that a line begins with, and the words behind it; empty for none."""
    word, *others = strip.words
    label = label_of(word.text)
    if label in labels:
        return label, tuple(others)
    glued = _GLUED.match(word.text)
    if glued and glued["label"] in labels:
        return glued["label"], (word_of(word.glyphs[len(glued["label"]) :]), *others)
    return "", strip.words


def _follows(before: str, label: str) -> bool:
    if before.isdigit() and label.isdigit():
        return int(label) == int(before) + 1
    return True
