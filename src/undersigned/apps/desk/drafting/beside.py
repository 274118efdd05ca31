"""The passages of a letter beside what stands for them in a translation, as the page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BoundField

from undersigned.apps.letters.models import Letter
from undersigned.apps.letters.provenance import LINES
from undersigned.apps.letters.standing import Row
from undersigned.apps.signatures.diffs import ChangedParagraph, changes
from undersigned.core.checks.passages import inline_runs
from undersigned.core.counting import filler
from undersigned.core.letter import Asks, Block, Edition, Footnote, Placeholder, plain
from undersigned.core.renderers.markup import Html, join
from undersigned.core.renderers.printed import Printed
from undersigned.core.renderers.words import Words
from undersigned.core.textformat import parse_blocks, parse_inlines

from ..frames import roll_shown
from .editable import Fill, shown
from .editing import checked
from .marked import Shown
from .translation_forms import TranslationForm, label_of


@dataclass(frozen=True)
class Pair:
    """A row as the page shows it; ``differs`` is what its source says otherwise by now."""

    row: Row
    label: str
    source: Html
    target: Html
    field: BoundField | None
    differs: tuple[ChangedParagraph, ...]
    findings: list[Shown]


def pairs(letter: Letter, form: TranslationForm) -> tuple[list[Pair], list[Shown]]:
    """Every passage, and the findings that stand at none of them."""
    ours, theirs = _printer(letter, form.edition, ""), _printer(letter, form.edition, form.language)
    found = _findings(letter, form)
    rows = form.stands.rows
    at = {each: _row_of(each.finding.part, rows, form) for each in found}
    shown_pairs = [
        Pair(
            row=row,
            label=label_of(row, rows),
            source=_source(ours, row),
            target=_target(theirs, row, form),
            field=None if row.is_asks else form[row.key],
            differs=_differs(row, ours.letter.fill) if row.is_stale else (),
            findings=[each for each in found if at[each] == row.key],
        )
        for row in rows
    ]
    return shown_pairs, [each for each in found if not at[each]]


def _printer(letter: Letter, edition: Edition, language: str) -> Words:
    """The words of one language as they are printed; a number that cannot be worded by its name."""
    text = edition.text_in(language) if language else edition.authentic
    roll = roll_shown(letter, edition.counting)
    fill = filler(roll.counts, edition, text.language)

    def shown_or_named(placeholder: Placeholder) -> str:
        return shown(placeholder, fill)

    return Words(Printed(edition, roll, text, shown_or_named))


def _source(words: Words, row: Row) -> Html:
    """What the source says now."""
    if row.block is not None:
        return _blocks(words, (row.block,))
    return words.line("", parse_inlines(row.source)) if row.source else Html("")


def _target(words: Words, row: Row, form: TranslationForm) -> Html:
    """What the translation says now."""
    if row.is_block:
        return _blocks(words, row.blocks)
    return words.line("", form.words_of(row))


def _blocks(words: Words, blocks: tuple[Block, ...]) -> Html:
    bare = [block.blocks if isinstance(block, Footnote) else (block,) for block in blocks]
    return join(Html("") if _is_asks(each) else words.blocks("", each) for each in bare)


def _is_asks(blocks: tuple[Block, ...]) -> bool:
    """Their place has no words of its own."""
    return any(isinstance(block, Asks) for block in blocks)


def _differs(row: Row, fill: Fill) -> tuple[ChangedParagraph, ...]:
    """What the source said when it was translated against what it says now."""
    return tuple(changes(_plain(row.made_from, row, fill), _plain(row.source, row, fill)))


def _plain(source: str, row: Row, fill: Fill) -> list[str]:
    if not row.is_block:
        return [plain(parse_inlines(source), fill)] if source else []
    runs = inline_runs(parse_blocks(source), "")
    return [plain(inlines, fill) for _part, inlines in runs]


# --- Findings -------------------------------------------------------------------------------------


def _findings(letter: Letter, form: TranslationForm) -> list[Shown]:
    """What the rules find in this translation as it was saved."""
    _roll, found, _passed = checked(letter, form.edition)
    own = [each for each in found if each.part.startswith(f"{form.language}/")]
    return [Shown(number, finding, "") for number, finding in enumerate(own, start=1)]


def _row_of(part: str, rows: Sequence[Row], form: TranslationForm) -> str:
    """The key of the row where ``part`` stands ("fr/blocks.3.items.1.0"); empty for none."""
    path = part.partition("/")[2].split(".")
    if len(path) == 1:
        return path[0] if path[0] in LINES else ""
    number = int(path[1])
    if path[0] == "asks":
        return f"ask-{form.text.asks[number].id}"
    return next((r.key for r in rows if r.is_block and r.at <= number < r.at + len(r.blocks)), "")
