"""Applies fixes: the words of one part change, everything else stays as it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from undersigned.core.checks.finding import Finding, Fix
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import (
    Ask,
    Edition,
    Emphasis,
    Inline,
    Inlines,
    Link,
    NoteMark,
    Text,
    plain,
    words,
)
from undersigned.core.textformat.inlines import parse_inlines

_Path = Sequence[str]


def apply(edition: Edition, fix: Fix) -> Edition:
    """``edition`` with ``fix.source`` in the place of the part's characters [start, end).

    Emphasis and links around them stay; a placeholder is replaced as a whole. Raises
    ``UndersignedError`` where the part is not there or shorter than the fix.
    """
    language, _, path = fix.part.rpartition("/")
    index = _text_index(edition, language, fix)
    text = edition.texts[index]
    mended = _changed(text, path.split("."), fix)
    texts = (*edition.texts[:index], mended, *edition.texts[index + 1 :])
    return edition.model_copy(update={"texts": texts})


def apply_all(edition: Edition, findings: Iterable[Finding]) -> Edition:
    """``edition`` with the fixes of all ``findings`` that have one.

    They must come from one check of this edition: offsets are those before any fix. Of two fixes
    that overlap the first is taken.
    """
    chosen: list[Fix] = []
    for fix in sorted((f.fix for f in findings if f.fix), key=lambda each: (each.part, each.start)):
        if not (chosen and chosen[-1].part == fix.part and fix.start < chosen[-1].end):
            chosen.append(fix)
    for fix in reversed(chosen):
        edition = apply(edition, fix)
    return edition


def _text_index(edition: Edition, language: str, fix: Fix) -> int:
    for index, text in enumerate(edition.texts):
        if text.language == (language or edition.authentic.language):
            return index
    raise _misfit(fix)


def _changed(value: Any, path: _Path, fix: Fix) -> Any:
    """``value`` with the words at ``path`` changed; a path is field names and numbers in turn."""
    if not path and isinstance(value, tuple):
        return _spliced(value, fix)
    try:
        if isinstance(value, tuple):
            index = int(path[0])
            inner = _changed(value[index], path[1:], fix)
            return (*value[:index], inner, *value[index + 1 :])
        field = path[0] if path else _words_field(value)
        inner = _changed(getattr(value, field), path[1:], fix)
    except (AttributeError, IndexError, ValueError) as error:
        raise _misfit(fix) from error
    # Validated anew, so that two texts that now stand side by side become one.
    return type(value).model_validate({**dict(value), field: inner})


def _words_field(value: object) -> str:
    """The field that holds the words, where a path ends at the block or ask itself."""
    return "text" if isinstance(value, Ask) else "inlines"


def _spliced(inlines: Inlines, fix: Fix) -> Inlines:
    if not fix.start <= fix.end <= len(plain(inlines)):
        raise _misfit(fix)
    return tuple(_splice(inlines, fix.start, fix.end, parse_inlines(fix.source)))


def _splice(inlines: Inlines, start: int, end: int, new: Inlines) -> Iterator[Inline]:
    """``inlines`` with ``new`` in the place of their plain text [start, end), once."""
    at = 0
    pending = new
    for inline in inlines:
        first, at = at, at + len(plain((inline,)))
        if isinstance(inline, NoteMark) or at <= start:
            yield inline
            continue
        if first >= end:
            yield from pending
            yield inline
        else:
            yield from _cut(inline, start - first, end - first, pending)
        pending = ()
    yield from pending


def _cut(inline: Inline, start: int, end: int, new: Inlines) -> Iterator[Inline]:
    """One inline without its characters [start, end), and ``new`` where they began."""
    match inline:
        case Text(text=text):
            yield from (*words(text[: max(start, 0)]), *new, *words(text[end:]))
        case Emphasis(children=children) | Link(children=children):
            inner = tuple(_splice(children, max(start, 0), end, new))
            if inner:
                yield type(inline).model_validate({**dict(inline), "children": inner})
        case _:
            yield from new


def _misfit(fix: Fix) -> UndersignedError:
    return UndersignedError(
        "The text has changed since it was checked, so this mend no longer fits.",
        where=fix.part,
        do="Check the letter again.",
    )
