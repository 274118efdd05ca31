"""What stands above the text: the page's furniture, title, offices, subject."""

import re
from collections.abc import Iterator, Sequence

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import find_dates, parse_date
from undersigned.core.readers.addressing import (
    each_to,
    label_end,
    name_addressees,
    span_office,
    take_addressees,
    take_headed,
    to_end,
)
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import furniture, is_prose, small_share, unmarked, width
from undersigned.core.readers.greeting import titled
from undersigned.core.readers.lines import Line
from undersigned.core.readers.offices import (
    has_contacts,
    is_body,
    is_office,
    is_role,
    read_office,
)
from undersigned.core.readers.people import looks_like_person, surely_person
from undersigned.core.reading import LeftOut
from undersigned.core.said import say

_LONGEST_TITLE = 300
_FEWEST_WORDS = 4  # of a subject without a label
_LEAST_WIDTH = 24
_FURNITURE_LINES = 6
_LONGEST_ADDRESS = 90  # of one line with no label
_FEW_CAPITALS = 0.5
_FEW_WORDS = 6
_LABELLED = re.compile(r"[^:：,]{2,25}[:：]\s*\S")
_LEADS = ".:!?…。："
_LEAD_WORDS = 8  # of a line that says something, above the letter
_MARKED = re.compile(r"\s[|·•–—-]\s")
_OFFICE_LABELS = ("to_labels", "from_labels", "cc_labels")


def leave_furniture(draft: Draft) -> None:
    """Breadcrumbs above the letter, "Prev Next" under it."""
    for index in draft.free(0, draft.body):
        if reason := furniture(draft.lines[index].text):
            draft.leave(index, reason)
    for index in reversed(draft.free(draft.roll, len(draft.lines))[-_FURNITURE_LINES:]):
        reason = furniture(draft.lines[index].text)
        if not reason:
            return
        draft.leave(index, reason)


def take_subject(draft: Draft) -> None:
    """The line with "RE:", above the salutation or just under it."""
    end = min(draft.body + 2, draft.roll)
    for index in draft.free(0, end):
        line = draft.lines[index]
        begin = label_end(line.text, draft.language, "subject_labels")
        if 0 < begin < len(line.text):
            _subject(draft, index, begin)
            return
    if draft.salutation and draft.body < draft.roll:
        line = draft.lines[draft.body]
        if line.heading or (line.text.isupper() and not is_prose([line])):
            _subject(draft, draft.body, 0)


def take_bare_subject(draft: Draft) -> None:
    """A line under the title that says what the letter is about, without a label.

    Over a salutation any such line; over a text that greets nobody a heading that calls itself a
    letter. Where several lines could be it, none is.
    """
    title = next((each.start for each in draft.spans if each.part == "title"), None)
    if title is None or draft.subject:
        return
    free = draft.free(0, draft.body)
    below = [each for each in free if draft.lines[each].start > title]
    found = [
        block[0]
        for block in draft.blocks_of(below)
        if len(block) == 1
        and _may_be_subject(draft, block[0])
        and unmarked(draft.lines[block[0]].text).casefold() != unmarked(draft.title).casefold()
    ]
    if len(found) == 1:
        _subject(draft, found[0], 0)
        draft.doubt("subject", 0.6, say("nothing calls this line the subject"))


def _may_be_subject(draft: Draft, index: int) -> bool:
    line = draft.lines[index]
    bare = unmarked(line.text)
    if len(bare.split()) < _FEWEST_WORDS and width(bare) < _LEAST_WIDTH:
        return False
    if line.text.rstrip(" *_").endswith((":", "：", ".")) or re.search(r"[|·•]", bare):
        return False
    told = draft.salutation or (line.heading and pattern("*", "letter_words").search(bare))
    others = (
        _is_address_line(draft, line)
        or is_office(bare)
        or to_end(bare, draft.language) > 0
        or titled(bare, draft.language)
        or looks_like_person(bare)
        or surely_person(bare)
        or pattern("*", "signature_headings").match(bare)
        or pattern("*", "date_labels").match(bare)
        or parse_date(bare, draft.language)
    )
    return bool(told) and not others and not is_prose([line])


def _subject(draft: Draft, index: int, begin: int) -> None:
    line = draft.lines[index]
    draft.subject = line.text[begin:]
    draft.take("subject", index, begin, len(line.text))
    _leave_label(draft, index, begin)


def _leave_label(draft: Draft, index: int, end: int) -> None:
    if end:
        line = draft.lines[index]
        draft.left_out.append(LeftOut(start=line.outer, end=line.at(end - 1) + 1, reason="a label"))


def take_title(draft: Draft) -> None:
    """The heading, the line that calls itself a letter, or the first line that is no address."""
    free = draft.free(0, draft.body)
    headings = [
        each for each in free if draft.lines[each].heading and not _is_letterheads(draft, each)
    ]
    # A site's name links to its home page; and a blog's day stands over its posts.
    own = [each for each in headings if not _is_sites(draft.lines[each])]
    chosen = next((each for each in own if draft.lines[each].heading == 1), None)
    if chosen is None:
        chosen = next(iter(own or headings), None)
    if chosen is None:
        chosen = next((each for each in free if _calls_itself_letter(draft, each)), None)
    if chosen is None and free and _stands_alone(draft, free[0]):
        chosen = free[0]
        draft.doubt("title", 0.7, say("it is only the first line"))
    if chosen is None:
        return
    last = chosen
    while _goes_on(draft, last + 1) or (last == chosen and _names_the_letter(draft, chosen)):
        last += 1
    lines = draft.lines[chosen : last + 1]
    draft.title = " ".join(line.text for line in lines).strip("*_ ")
    draft.span("title", lines[0].outer, lines[-1].end)
    draft.taken.update(range(chosen, last + 1))


def _is_sites(line: Line) -> bool:
    """Whether a heading is a link from its first word to its last, or no more than a date."""
    linked = any(
        mark.kind == "link" and mark.start == 0 and mark.end >= len(line.text)
        for mark in line.marks
    )
    date = parse_date(line.text)
    return linked or (date is not None and (date.start, date.end) == (0, len(line.text)))


def _is_letterheads(draft: Draft, index: int) -> bool:
    """Whether a heading is an address, or a body's name over one, as a letterhead has it."""
    line, below = draft.lines[index], draft.lines[index + 1 : index + 2]
    return has_contacts(line) or (bool(below) and is_body(line.text) and has_contacts(below[0]))


def _calls_itself_letter(draft: Draft, index: int) -> bool:
    line = draft.lines[index]
    words = pattern("*", "letter_words")
    wordy = len(line.text.split()) >= 3 or width(line.text) > len(line.text)
    return (
        bool(words.search(line.text))
        and (wordy or bool(words.fullmatch(unmarked(line.text))))
        and len(line.text) <= _LONGEST_TITLE
        and not is_prose([line])
        and not _is_address_line(draft, line)
    )


def _names_the_letter(draft: Draft, index: int) -> bool:
    """Whether the line under "OPEN LETTER" says on what: small letters, standing alone."""
    below = index + 1
    if below >= draft.body or below in draft.taken:
        return False
    line, following = draft.lines[below], draft.lines[below + 1 : below + 2]
    bare = pattern("*", "letter_words").fullmatch(unmarked(draft.lines[index].text))
    alone = not following or following[0].gap > 0
    goes_on = line.text[0].islower() or pattern(draft.language, "about_words").match(line.text)
    return bare is not None and alone and bool(goes_on) and not is_prose([line])


def _stands_alone(draft: Draft, index: int) -> bool:
    """One line between two empty ones that is neither an office nor a body of one word or two."""
    line = draft.lines[index]
    following = draft.lines[index + 1] if index + 1 < len(draft.lines) else None
    alone = following is None or following.gap > 0 or index + 1 in draft.taken
    wordy = len(line.text.split()) >= 4 or width(line.text) >= 20 or not draft.salutation
    bracketed = not draft.salutation and line.text[:1] in "[【"  # "[Statement] Light the lamps"
    known = is_role(line.text) and not bracketed
    known = known or is_prose([line]) or _is_address_line(draft, line)
    known = known or _is_letterheads(draft, index)
    return alone and wordy and not known


def _is_address_line(draft: Draft, line: Line) -> bool:
    labels = (label_end(line.text, draft.language, each) for each in _OFFICE_LABELS)
    return has_contacts(line) or any(end > 0 for end in labels)


def _goes_on(draft: Draft, index: int) -> bool:
    if index >= draft.body or index in draft.taken:
        return False
    line, above = draft.lines[index], draft.lines[index - 1]
    capitals = line.text.isupper() and above.text.isupper() and not line.heading
    return not line.gap and (line.text[0].islower() or (capitals and not above.heading))


def take_offices(draft: Draft) -> None:
    """Sender, addressees and copies, from the address blocks above the salutation."""
    take_headed(draft)
    _leave_page(draft)
    dates = [span.start for span in draft.spans if span.part == "date"]
    blocks = list(_labels_apart(draft, draft.free(0, draft.body)))
    after_date = [each for each in blocks if dates and draft.lines[each[0]].start > dates[0]]
    copying = False
    if not after_date and dates and _is_letterhead(draft, blocks):
        after_date = blocks[1:]
    for block in blocks:
        label = _label(draft, block[0])
        copying = label == "cc_labels" or (copying and not label)
        if copying:
            take_copies(draft, block)
        elif _is_sender(draft, block, after_date):
            _take_sender(draft, block)
        elif _is_address(draft, block):
            take_addressees(draft, block)
        else:
            for index in block:
                draft.leave(index, "stands above the letter; not understood")
    if not draft.addressees:
        name_addressees(draft)


def _is_letterhead(draft: Draft, blocks: list[list[int]]) -> bool:
    """Whether the first of several blocks over the date is a body's, and the next an office's."""
    if len(blocks) < 2 or len(blocks[0]) < 2 or any(_label(draft, each[0]) for each in blocks[:2]):
        return False
    first, second = ([draft.lines[each].text for each in block] for block in blocks[:2])
    styles = pattern("*", "honorifics")
    offices = [
        any(is_role(text) or styles.match(text) for text in each) for each in (first, second)
    ]
    return is_body(first[0]) and offices == [False, True]


def _labels_apart(draft: Draft, indices: Sequence[int]) -> Iterator[list[int]]:
    """Lines that stand together; one with a label such as "From:" begins a block of its own."""
    for block in draft.blocks_of(indices):
        current: list[int] = []
        for index in block:
            if current and _label(draft, index):
                yield current
                current = []
            current.append(index)
        yield current


def _label(draft: Draft, index: int) -> str:
    """Which label the line begins with: "to_labels", "from_labels", "cc_labels"; "" for none."""
    text = draft.lines[index].text
    ends = ((each, label_end(text, draft.language, each)) for each in _OFFICE_LABELS)
    return next((each for each, end in ends if end > 0), "")


def _leave_page(draft: Draft) -> None:
    """Above the letter's own head a page may say something: up to its last sentence or heading."""
    free = draft.free(0, draft.body)
    last = _above_title(draft)
    for block in draft.blocks_of(free):
        lines = [draft.lines[each] for each in block]
        if is_prose(lines) or lines[0].heading or _is_of_the_page(draft, lines):
            last = block[-1]
    for index in free:
        if index <= last:
            draft.leave(index, "the page's, above the letter")


def _is_of_the_page(draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether the page speaks: who put the letter there and when, "Read it here:"."""
    first = lines[0].text
    if _is_address_line(draft, lines[0]):
        return False
    byline = _MARKED.search(first) is not None and bool(find_dates(first, draft.language))
    leads = len(first.split()) >= _LEAD_WORDS and first.endswith((":", "："))
    said = len(first.split()) >= _LEAD_WORDS and is_prose(lines[:1])
    return (len(lines) == 1 and (byline or leads)) or said


def _above_title(draft: Draft) -> int:
    """The last line above the title, where a heading of the page is the title; else -1."""
    title = next((each for each in draft.spans if each.part == "title"), None)
    if title is None:
        return -1
    heading = next(
        (n for n, line in enumerate(draft.lines) if line.outer == title.start and line.heading), 0
    )
    return heading - 1


def _is_sender(draft: Draft, block: list[int], after_date: list[list[int]]) -> bool:
    if label_end(draft.lines[block[0]].text, draft.language, "from_labels") > 0:
        return True
    addressed = label_end(draft.lines[block[0]].text, draft.language, "to_labels") > 0
    return (
        bool(after_date)
        and block not in after_date
        and not addressed
        and (len(block) > 1 or has_contacts(draft.lines[block[0]]))
    )


def _is_address(draft: Draft, block: list[int]) -> bool:
    lines = [draft.lines[each] for each in block]
    labelled = label_end(lines[0].text, draft.language, "to_labels") > 0
    labelled = labelled or (
        len(lines) > 1 and all(each_to(line.text, draft.language) for line in lines)
    )
    if len(lines) == 1 and not labelled and _is_about_page(lines[0]):
        return False
    if labelled or any(has_contacts(line) or is_role(line.text) for line in lines):
        return True
    # Over a salutation more is an address: several lines, a styled or plain name, a body.
    named = any(
        looks_like_person(line.text) or surely_person(line.text) or is_body(line.text)
        for line in lines
    )
    return bool(draft.salutation) and (len(lines) > 1 or named)


def _is_about_page(line: Line) -> bool:
    """A lone line that leads into the letter, or says when and by whom the page was made."""
    text = line.text
    told = text[-1:] in _LEADS and not pattern("*", "honorifics").search(text[-5:])
    long = width(text) > _LONGEST_ADDRESS and small_share(text) > _FEW_CAPITALS
    dated = parse_date(text) is not None and not has_contacts(line)
    bracketed = text[:1] in "[【" and text[-1:] not in "]】"
    labelled = _LABELLED.match(text) is not None and not (is_role(text) or has_contacts(line))
    return long or dated or bracketed or labelled or (told and len(text.split()) > _FEW_WORDS)


def _take_sender(draft: Draft, block: list[int]) -> None:
    begin = max(label_end(draft.lines[block[0]].text, draft.language, "from_labels"), 0)
    contact, first = _contact(draft, block[1:])
    office = read_office(draft, [index for index in block if index != contact], begin)
    draft.sender = office.sender()
    span_office(draft, "sender", block, office)
    if contact >= 0:
        name = draft.lines[contact].text[first:]
        draft.sender = draft.sender.model_copy(update={"contact": name})
        draft.take("sender.contact", contact, first)


def _contact(draft: Draft, indices: list[int]) -> tuple[int, int]:
    """The line that names whom to ask, and where the name begins in it; (-1, 0) without one."""
    for index in indices:
        line = draft.lines[index]
        begin = label_end(line.text, draft.language, "contact_labels")
        if 0 < begin < len(line.text) and not has_contacts(line):
            return index, begin
    return -1, 0


def take_copies(draft: Draft, block: list[int]) -> None:
    """A line a copy, with or without a label."""
    for index in block:
        line = draft.lines[index]
        begin = max(label_end(line.text, draft.language, "cc_labels"), 0)
        if begin >= len(line.text):
            draft.leave(index, "a label")
            continue
        office = read_office(draft, [index], begin)
        part = f"cc.{len(draft.cc)}"
        draft.cc.append(office.addressee())
        span_office(draft, part, [index], office)
