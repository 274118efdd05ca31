"""Where the parts of a letter begin: letterhead, text, list of signatories."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import (
    furniture,
    is_prose,
    signing_label,
    small_share,
    unmarked,
    width,
)
from undersigned.core.readers.lines import Line

_LONGEST_SALUTATION = 120
_LONGEST_HEADING = 100
_LEAD_WORDS = 5  # of a sentence that a list of demands ends
_BARE_WORDS = 8  # of a salutation without a mark at its end
_CLOSING_WORDS = 10  # of a closing that ends in a comma
# After "Signatories": how many there are.
_COUNTED = re.compile(r"[^:：]{0,30}[:：]\s*\d")
_SALUTATION_ENDS = (",", ":", "!", "，", "、", "：", "،", "！", ";")
# "】（五十音順）", behind a heading of a list.
_BEHIND_NAME = re.compile(r"[】〕］\]]?\s*[(（][^()（）]*[)）]$")
# A list between the text and closing notes must be this long to be taken for the signatories.
_SHORTEST_INNER_LIST = 5
# A list behind the closing must be this long to come before a headed one.
_SHORTEST_LIST = 5


def find_parts(draft: Draft) -> None:
    """Sets ``body`` and ``roll``, and takes the salutation."""
    draft.roll = len(draft.lines)
    greeting = _salutation(draft)
    if greeting:
        first, last = greeting
        draft.salutation = " ".join(draft.lines[each].text for each in range(first, last + 1))
        draft.span("salutation", draft.lines[first].outer, draft.lines[last].end)
        draft.taken.update(range(first, last + 1))
        draft.body = last + 1
    else:
        draft.body = _after_subject(draft) or _first_prose(draft)
    draft.roll = _roll(draft)


def _salutation(draft: Draft) -> tuple[int, int] | None:
    """First and last line of the salutation."""
    greets = pattern(draft.language, "salutations")
    for index, line in enumerate(draft.lines):
        if line.item:
            continue
        if _greets(line.text, greets):
            last = index
            while last + 1 < len(draft.lines) and _greets(draft.lines[last + 1].text, greets):
                last += 1
            return index, last
        if _addresses(draft, index) or _greets_barely(draft, index):
            return index, index
    return None


def _addresses(draft: Draft, index: int) -> bool:
    """ "To the ministers of the islands," on a line of its own, over sentences."""
    line = draft.lines[index]
    below = draft.lines[index + 1 : index + 2]
    if not line.text.endswith((",", "，")) or len(line.text) > _LONGEST_SALUTATION:
        return False
    to = pattern(draft.language, "to_labels").match(line.text)
    alone = bool(line.gap or not index) and bool(below) and below[0].gap > 0
    return bool(to) and alone and is_prose(below)


def _greets_barely(draft: Draft, index: int) -> bool:
    """ "Dear Secretary of State" without a mark at its end, alone over sentences."""
    line = draft.lines[index]
    below = draft.lines[index + 1 : index + 2]
    greeting = pattern(draft.language, "salutations").match(line.text)
    if greeting is None or not below or line.text[-1:] in ".?:;" or line.heading:
        return False
    alone = bool(line.gap) and below[0].gap > 0 and is_prose(below)
    said = line.text[greeting.end() :].strip()
    return alone and bool(said) and len(line.text.split()) <= _BARE_WORDS and not is_prose([line])


def _greets(text: str, greets: re.Pattern[str]) -> bool:
    bare = text.strip("*_ ")
    # Korean and Japanese greet at the end of the line: "대통령님께", "殿".
    found = greets.match(bare) or (width(bare) > len(bare) and _ends_with(greets, bare))
    return bool(found) and len(bare) <= _LONGEST_SALUTATION and bare.endswith(_SALUTATION_ENDS)


def _ends_with(greets: re.Pattern[str], text: str) -> bool:
    bare = text.rstrip("".join(_SALUTATION_ENDS))
    return any(match.end() == len(bare) for match in greets.finditer(bare))


def _after_subject(draft: Draft) -> int:
    """The text begins under "Re: ..." where nobody is greeted; 0 where there is no such line."""
    subject = pattern(draft.language, "subject_labels")
    for index, line in enumerate(draft.lines[:-1]):
        label = subject.match(line.text.lstrip("*_ "))
        rest = line.text.lstrip("*_ ")[label.end() :].lstrip() if label else ""
        if rest[:1] in (":", "：") and len(rest) > 1:
            return index + 1
    return 0


def _first_prose(draft: Draft) -> int:
    blocks = [*_leads_apart(draft, range(len(draft.lines)))]
    for number, block in enumerate(blocks):
        below = blocks[number + 1] if number + 1 < len(blocks) else []
        if draft.lines[block[0]].item:
            continue
        if is_prose([draft.lines[each] for each in block]) or _leads_to(draft, block, below):
            return block[0]
    return min(_headed_lists(draft, 0), default=len(draft.lines))


def _leads_to(draft: Draft, block: list[int], below: list[int]) -> bool:
    """ "On this day we, the fishers of the coast, declare:", over a list of sentences."""
    lead = draft.lines[block[-1]]
    return (
        bool(below)
        and lead.text.endswith((":", "："))
        and not lead.heading
        and len(lead.text.split()) >= _LEAD_WORDS
        and not is_signature_heading(draft, block[-1])
        and all(draft.lines[each].item for each in below)
        and is_prose([draft.lines[each] for each in below])
    )


def is_signature_heading(draft: Draft, index: int) -> bool:
    """ "Signed by:", "Signatories", "The following organisations have signed:"."""
    line = draft.lines[index]
    bare = unmarked(line.text)
    headings = pattern("*", "signature_headings")
    first = headings.match(bare)
    if first and _COUNTED.match(bare, first.end()):
        return True
    if len(bare) > _LONGEST_HEADING or line.item:
        return False
    found = first or headings.search(bare)
    if not found:
        return False
    # Scripts without capitals: "【賛同団体】" is the whole line.
    whole = width(bare) > len(bare) and found.group() == _BEHIND_NAME.sub("", bare)
    alone = found.start() == 0 and (line.heading > 0 or whole or small_share(bare) < 0.7)
    words = _BEHIND_NAME.sub("", bare).split()
    return (alone and len(words) <= 6) or line.text.rstrip(" *_").endswith((":", "："))


def is_closing(draft: Draft, index: int) -> bool:
    """ "Sincerely," on a line of its own."""
    bare = draft.lines[index].text.strip(" *_,;.:!，、")
    found = pattern("*", "closings").match(bare)  # a translation may be longer than the letter
    most = _CLOSING_WORDS if draft.lines[index].text.endswith((",", "，")) else 6
    return bool(found) and len(bare.split()) <= most and not draft.lines[index].item


def _headed_lists(draft: Draft, start: int) -> list[int]:
    """Lines that head a list of signatories."""
    return [
        index
        for index in range(start, len(draft.lines))
        if signing_label(draft.lines[index].text) or _heads_list(draft, index)
    ]


def _heads_list(draft: Draft, index: int) -> bool:
    """Whether the line is a heading of signatories, over no sentence and no list of asks."""
    return (
        index + 1 < len(draft.lines)
        and is_signature_heading(draft, index)
        and not is_prose(_block_at(draft, index + 1))
        and not (draft.lines[index + 1].item and _is_lead_in(draft, index))
    )


def _is_lead_in(draft: Draft, index: int) -> bool:
    """Whether a sentence that asks for something ends here: a list of asks follows."""
    return bool(pattern(draft.language, "ask_leads").search(draft.lines[index].text))


def _block_at(draft: Draft, index: int) -> Sequence[Line]:
    """The lines from ``index`` to the next empty line."""
    end = index + 1
    while end < len(draft.lines) and not draft.lines[end].gap:
        end += 1
    return draft.lines[index:end]


def _roll(draft: Draft) -> int:
    headed = _headed_lists(draft, draft.body)
    runs = [(_after_closing(draft, *run), *run) for run in _name_runs(draft)]
    closed = [begin for begin, start, end in runs if start < begin < end]
    # What is closed and signed comes before what is attached to it.
    first = [begin for begin, _, end in runs if begin in closed and end - begin >= _SHORTEST_LIST]
    if headed:
        return min([headed[0], *first])
    unclosed = [
        begin
        for begin, start, end in runs
        if begin == start and (end == len(draft.lines) or end - begin >= _SHORTEST_INNER_LIST)
    ]
    return next(reversed(closed or unclosed), len(draft.lines))


def _name_runs(draft: Draft) -> list[tuple[int, int]]:
    """Stretches of the text after the salutation that are no prose, as [start, end)."""
    runs: list[tuple[int, int]] = []
    previous: list[int] = []
    seen_prose = in_list = False
    for block in _leads_apart(draft, range(draft.body, len(draft.lines))):
        lines = [draft.lines[each] for each in block]
        in_list = _is_inner_list(draft, previous, block, in_list=in_list)
        if in_list or is_prose(lines):
            seen_prose = True
        elif runs and runs[-1][1] == block[0]:
            runs[-1] = (runs[-1][0], block[-1] + 1)
        elif seen_prose or draft.salutation:
            runs.append((block[0], block[-1] + 1))
        previous = block
    return [run for run in runs if not _only_furniture(draft, run)]


def _leads_apart(draft: Draft, indices: Sequence[int]) -> Iterator[list[int]]:
    """Lines that stand together; a lead such as "We ask you to:" apart from the items under it."""
    for block in draft.blocks_of(indices):
        cut = next(
            (
                number
                for number, (above, below) in enumerate(pairwise(block), start=1)
                if draft.lines[below].item
                and not draft.lines[above].item
                and draft.lines[above].text.endswith((":", "："))
            ),
            len(block),
        )
        yield block[:cut]
        if cut < len(block):
            yield block[cut:]


def _is_inner_list(draft: Draft, previous: list[int], block: list[int], *, in_list: bool) -> bool:
    """Whether the block is a list inside the text, or more of one: a sentence leads into it."""
    if not previous or not draft.lines[block[0]].item:
        return False
    lead = previous[-1]
    if draft.lines[previous[0]].item:
        return in_list or is_prose([draft.lines[each] for each in previous])
    text = draft.lines[lead].text
    # Korean and Japanese end the sentence that leads to a list.
    told = width(text) > len(text) and _is_lead_in(draft, lead)
    led = told or text.endswith((":", "："))
    return led and not is_signature_heading(draft, lead) and not _closed_before(draft, lead)


def _closed_before(draft: Draft, index: int) -> bool:
    """Whether the letter closed in one of the three lines up to ``index``."""
    return any(is_closing(draft, each) for each in range(max(index - 2, draft.body), index + 1))


def _only_furniture(draft: Draft, run: tuple[int, int]) -> bool:
    return all(furniture(draft.lines[each].text) for each in range(*run))


def _after_closing(draft: Draft, start: int, end: int) -> int:
    """The list begins after the last "Sincerely," before it; what precedes that is text."""
    closings = [each for each in range(start, min(end, start + 6)) if is_closing(draft, each)]
    return closings[-1] + 1 if closings else start
