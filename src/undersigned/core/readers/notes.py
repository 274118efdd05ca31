"""Footnotes that the file itself tells apart: they stand under the text, wherever they stood."""

from undersigned.core.letter import Footnote, Paragraph
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.inlines import note_label
from undersigned.core.readers.lines import Line
from undersigned.core.readers.stretches import joined


def set_notes_apart(draft: Draft) -> None:
    """Takes the lines of footnotes out, so that none stands between two names."""
    draft.notes = [line for line in draft.lines if note_label(line.note)]
    draft.lines = [line for line in draft.lines if not note_label(line.note)]


def add_notes(draft: Draft) -> None:
    """One footnote a label, in the order of their first lines."""
    by_label: dict[str, list[Line]] = {}
    for line in draft.notes:
        by_label.setdefault(note_label(line.note), []).append(line)
    for label, lines in by_label.items():
        for line in lines:
            draft.span(f"blocks.{len(draft.blocks)}", line.outer, line.end)
        paragraph = Paragraph(inlines=tuple(joined(lines)))
        draft.blocks.append(Footnote(label=label, blocks=(paragraph,)))
