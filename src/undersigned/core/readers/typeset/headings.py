"""Headings: lines in larger type, or in bold with something under them that they head."""

from collections.abc import Container, Sequence

from undersigned.core.readers.genre import ends_sentence
from undersigned.core.readers.typeset.glyphs import Style
from undersigned.core.readers.typeset.passages import Passage, begins_item

_LARGER = 1.15
_LONGEST = 200
_LONGEST_BOLD = 160
_LONG_TITLE = 60
_HEADED_LINES = 3
_SENTENCE = 80
_LAST_LEVEL = 6
_NO_HEADING_ENDS = (",", ";", ".", "،", "、", "，", "。")


def levels_of(passages: Sequence[Passage], body: Style, ruled: Container[int]) -> list[int]:
    """For each passage 1 to 6 where it is a heading, else 0; ``body`` is how the text is set.

    ``ruled`` has the ``id`` of each strip that stands on a rule or beside one.
    """
    larger = [_is_larger(each, body) for each in passages]
    sizes = sorted(
        {each.strips[0].size for each, large in zip(passages, larger, strict=True) if large},
        reverse=True,
    )
    levels = []
    for index, passage in enumerate(passages):
        if larger[index]:
            levels.append(min(sizes.index(passage.strips[0].size) + 1, _LAST_LEVEL))
        elif not body.bold and _heads(passages, index, ruled):
            levels.append(min(len(sizes) + 1, _LAST_LEVEL))
        else:
            levels.append(0)
    return levels


def _is_larger(passage: Passage, body: Style) -> bool:
    text = _text(passage)
    return (
        bool(passage.strips)
        and all(each.size >= _LARGER * body.size for each in passage.strips)
        and len(text) <= _LONGEST
        and not text.endswith((",", ";"))
        and any(character.isalpha() for character in text)
    )


def _heads(passages: Sequence[Passage], index: int, ruled: Container[int]) -> bool:
    """Whether a bold line stands above what it heads: sentences, or some lines of a list."""
    passage, text = passages[index], _text(passages[index])
    if not _is_bold(passage) or len(text) > _LONGEST_BOLD or text.endswith(_NO_HEADING_ENDS):
        return False
    if begins_item(passage.strips[0]) or (index and not passage.gap):
        return False
    if id(passage.strips[-1]) in ruled and index + 1 < len(passages):
        return True
    below = passages[index + 1 : index + 1 + _HEADED_LINES]
    if not below or _is_bold(below[0]):
        above = index and _is_bold(passages[index - 1])
        return text.isupper() and bool(below) and not above and not _text(below[0]).isupper()
    if len(passage.strips) > 1 or len(text) > _LONG_TITLE:
        return not text.endswith((":", "："))
    if below[0].row or _is_sentence(_text(below[0])) or begins_item(below[0].strips[0]):
        return True
    together = below[0].gap and not any(each.gap for each in below[1:])
    return len(below) == _HEADED_LINES and together and not any(map(_is_bold, below))


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and ends_sentence(text)


def _is_bold(passage: Passage) -> bool:
    """Whether all of it is bold."""
    return bool(passage.strips) and all(
        glyph.style.bold
        for strip in passage.strips
        for word in strip.words
        for glyph in word.glyphs
    )


def _text(passage: Passage) -> str:
    return " ".join(each.text for each in passage.strips)
