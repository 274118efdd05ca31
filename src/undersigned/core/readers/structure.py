"""From lines with hints to a letter: small passes in the order of one table.

Every pass takes lines that no pass before it took. What nobody takes is left out, with the reason;
so each character of the source is in a span, in ``left_out``, or white space.
"""

from collections.abc import Callable, Sequence

from undersigned.core.errors import UnreadableError
from undersigned.core.letter import Edition, LetterText, words
from undersigned.core.readers.body import read_body
from undersigned.core.readers.dateline import take_date
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import is_prose, width
from undersigned.core.readers.language import guess_language
from undersigned.core.readers.letterhead import (
    leave_furniture,
    take_bare_subject,
    take_offices,
    take_subject,
    take_title,
)
from undersigned.core.readers.lines import Line, hidden_runs
from undersigned.core.readers.notes import add_notes, set_notes_apart
from undersigned.core.readers.parts import find_parts
from undersigned.core.readers.roll import read_roll, read_sentences, read_top
from undersigned.core.readers.wrapped import join_runs, number_lines
from undersigned.core.reading import LeftOut, Reading

# Half-width characters of sentences: from how many they tell the language, and how many do.
_FEWEST_SAID, _ENOUGH_SAID = 200, 300

PASSES: tuple[Callable[[Draft], None], ...] = (
    number_lines,
    join_runs,
    set_notes_apart,
    find_parts,
    read_top,
    leave_furniture,
    take_subject,
    take_date,
    take_title,
    take_bare_subject,
    take_offices,
    read_body,
    add_notes,
    read_roll,
    read_sentences,
)


def read_lines(
    source: str, lines: Sequence[Line], name: str, left_out: Sequence[LeftOut] = ()
) -> Reading:
    """The letter on these lines of ``source``; ``left_out`` is what it made no lines of.

    Raises ``UnreadableError`` where there is neither a salutation nor a sentence nor a headed list
    of names: that is no letter.
    """
    draft = Draft(source, list(lines), _language(lines))
    for each in PASSES:
        each(draft)
    if not (draft.salutation or draft.blocks or draft.signatories):
        raise UnreadableError(
            "There is no letter in this text: no salutation, no sentence, no names.",
            where=name,
            do="Choose the file that holds the letter's text.",
        )
    draft.left_out.extend(left_out)
    _leave_hidden(draft)
    _leave_gaps(draft)
    return _reading(draft)


def _language(lines: Sequence[Line]) -> str:
    """That of the first sentences; where there are hardly any, that of everything.

    A long list of names may be in another language than the letter, and a translation may follow.
    """
    said, size = [], 0
    for line in lines:
        if size < _ENOUGH_SAID and is_prose([line]):
            said.append(line.text)
            size += width(line.text)
    told = said if size >= _FEWEST_SAID else [line.text for line in lines]
    return guess_language("\n".join(told))


def _leave_hidden(draft: Draft) -> None:
    for start, end in hidden_runs(draft.source):
        reason = "hidden characters, which no letter may hold"
        draft.left_out.append(LeftOut(start=start, end=end, reason=reason))


def _leave_gaps(draft: Draft) -> None:
    """What no span and no reason covers: separators between parts, or what was not understood."""
    covered = sorted(
        [(each.start, each.end) for each in draft.spans]
        + [(each.start, each.end) for each in draft.left_out]
    )
    position = 0
    for start, end in [*covered, (len(draft.source), len(draft.source))]:
        gap = draft.source[position:start] if start > position else ""
        if gap.strip():
            words_in_it = any(character.isalnum() for character in gap)
            reason = "not understood" if words_in_it else "marks between parts"
            draft.left_out.append(LeftOut(start=position, end=start, reason=reason))
        position = max(position, end)


def _reading(draft: Draft) -> Reading:
    text = LetterText(
        language=draft.language,
        title=words(draft.title),
        subject=words(draft.subject),
        salutation=words(draft.salutation),
        blocks=tuple(draft.blocks),
        asks=tuple(draft.asks),
    )
    edition = Edition(
        date=draft.date,
        place=draft.place,
        sender=draft.sender,
        addressees=tuple(draft.addressees),
        cc=tuple(draft.cc),
        texts=(text,),
    )
    return Reading(
        edition=edition,
        signatories=tuple(draft.signatories),
        source=draft.source,
        spans=tuple(draft.spans),
        confidence=tuple(draft.doubts.items()),
        doubts=tuple(draft.reasons.items()),
        left_out=tuple(sorted(draft.left_out, key=lambda each: (each.start, each.end))),
    )
