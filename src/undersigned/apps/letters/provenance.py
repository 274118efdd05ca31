"""What each passage of a translation was made from: the words of its source at that time.

It is kept beside a draft and never in its ``Edition``, so that it enters no hash. Words are in
source form (Markdown), which says the same for equal values and for no others: a passage is still
right where its source says today what is kept here.
"""

from collections.abc import Mapping, Sequence

from undersigned.core.letter import Block, Edition, Inlines, LetterText, Value
from undersigned.core.textformat import write_blocks, write_inlines

from .alignment import aligned


class Unit(Value):
    """So many ``blocks`` of a translation in a row, and the block of the source behind them.

    ``source`` is empty where the translation says more than its source. ``blocks`` is 0 where
    somebody said that nothing has to stand for this block.
    """

    source: str = ""
    blocks: int = 1


class MadeFrom(Value):
    """What the passages of one translation were made from; its units cover its blocks in order."""

    title: str = ""
    subject: str = ""
    salutation: str = ""
    units: tuple[Unit, ...] = ()
    asks: tuple[tuple[str, str], ...] = ()  # id of the ask, its words in the source


LINES = ("title", "subject", "salutation")


def line_source(inlines: Inlines) -> str:
    """A line in source form."""
    return write_inlines(inlines, starts_block=False, one_line=True)


def block_source(block: Block) -> str:
    """A block in source form."""
    return write_blocks((block,))


def fresh(source: LetterText, target: LetterText) -> MadeFrom:
    """``target`` as a translation of ``source`` as it stands."""
    return MadeFrom(
        **{name: _line(source, target, name) for name in LINES},
        units=_units(source.blocks, target.blocks),
        asks=tuple(
            (ask.id, line_source(ask.text)) for ask in source.asks if _ask_words(target).get(ask.id)
        ),
    )


def _line(source: LetterText, target: LetterText, name: str) -> str:
    return line_source(getattr(source, name)) if getattr(target, name) else ""


def _units(source: Sequence[Block], target: Sequence[Block]) -> tuple[Unit, ...]:
    units: list[Unit] = []
    at = 0
    for ours, theirs in aligned(source, target):
        words = [block_source(block) for block in source[at : at + ours]]
        at += ours
        if theirs:
            units.append(Unit(source=words[0] if words else "", blocks=theirs))
            # Two paragraphs in one: the translation of the first says the second too.
            units += [Unit(source=each, blocks=0) for each in words[1:]]
    return tuple(units)


def _ask_words(text: LetterText) -> dict[str, Inlines]:
    return {ask.id: ask.text for ask in text.asks if ask.text}


# --- From draft to draft --------------------------------------------------------------------------


def following(
    before: Mapping[str, MadeFrom], old: Edition, edition: Edition, *, rewritten: bool
) -> dict[str, MadeFrom]:
    """What the translations of ``edition`` were made from, by language.

    ``old`` is the draft before, and ``before`` what its translations were made from.
    A passage that says what it said was made from what it was made from. ``rewritten`` says what a
    passage is that says something else: a new translation of the source as it stands in ``edition``
    (a file was read), or else the same one with a small mend (a typed number became a counted one).
    """
    texts = {text.language: text for text in old.texts[1:]}
    found = {}
    for text in edition.texts[1:]:
        known = texts.get(text.language)
        if known is None or text.language not in before:
            found[text.language] = fresh(edition.authentic, text)
        else:
            found[text.language] = _carried(
                before[text.language], known, edition.authentic, text, rewritten=rewritten
            )
    return found


def _carried(
    made: MadeFrom, old: LetterText, source: LetterText, target: LetterText, *, rewritten: bool
) -> MadeFrom:
    now = fresh(source, target)

    def kept(before: Inlines, after: Inlines) -> bool:
        return bool(before) and (before == after or not rewritten)

    def line(name: str) -> str:
        stays = kept(getattr(old, name), getattr(target, name))
        return getattr(made if stays else now, name) if getattr(target, name) else ""

    old_asks, asks, made_asks = _ask_words(old), _ask_words(target), dict(made.asks)
    return MadeFrom(
        **{name: line(name) for name in LINES},
        units=_carried_units(made, old, now, target, kept_shape=not rewritten),
        asks=tuple(
            (
                name,
                made_asks.get(name, words) if kept(old_asks.get(name, ()), asks[name]) else words,
            )
            for name, words in now.asks
        ),
    )


def _carried_units(
    made: MadeFrom, old: LetterText, now: MadeFrom, target: LetterText, *, kept_shape: bool
) -> tuple[Unit, ...]:
    if old.blocks == target.blocks or (kept_shape and len(old.blocks) == len(target.blocks)):
        return made.units
    known: dict[tuple[Block, ...], list[str]] = {}
    for unit, blocks in with_blocks(made.units, old.blocks):
        known.setdefault(blocks, []).append(unit.source)
    units = []
    for unit, blocks in with_blocks(now.units, target.blocks):
        sources = known.get(blocks) if blocks else None
        units.append(unit.model_copy(update={"source": sources.pop(0)}) if sources else unit)
    taken = {unit.source for unit in units}
    return (*units, *(u for u in made.units if not u.blocks and u.source not in taken))


def with_blocks(
    units: Sequence[Unit], blocks: Sequence[Block]
) -> list[tuple[Unit, tuple[Block, ...]]]:
    """Each unit with the blocks that it covers."""
    found = []
    at = 0
    for unit in units:
        found.append((unit, tuple(blocks[at : at + unit.blocks])))
        at += unit.blocks
    return found
