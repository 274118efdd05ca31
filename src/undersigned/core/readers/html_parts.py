"""Which blocks of a web page are the letter's, and why the others are not.

The letter stands where most of the prose does. The page around it is told by its elements, by the
names of its parts, by lists of links within the site, and by headings such as "Related". The list
of signatories may stand in another part than the text; names that link to other sites are names.
"""

import re
from itertools import accumulate

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.html_blocks import Block, Flow, Region
from undersigned.core.readers.html_words import is_content, is_signed, page_reason
from undersigned.core.readers.logos import logo_name

_MOST_PROSE = 0.6
_LARGEST_FURNITURE = 0.4
_LONG_PROSE, _PROSE = 90, 40
_FEWEST_LINKS = 3
_LINK_SHARE = 0.7
_LONGEST_LINK = 120
_LONGEST_HEADING = 100
_LONGEST_NAME = 200
_FEWEST_NAMES = 3
_FEWEST_PICTURES = 3
_NEAR = 4  # blocks over the content among which its title may stand
_LONGEST_DATE = 60
_FIRST_PAGE = re.compile(r"(?:(?:https?:)?//[^/]+)?(?:\./|/)?(?:index\.\w+|[a-z]{2}/)?$")
_ROLES = {
    "navigation": "the page's menu",
    "search": "a form of the page",
    "contentinfo": "the page's foot",
    "complementary": "the page's sidebar",
    "dialog": "a notice over the page",
    "alertdialog": "a notice over the page",
    "banner": "the page's head",
}
_TAGS = {
    "nav": "the page's menu",
    "aside": "the page's sidebar",
    "footer": "the page's foot",
    "header": "the page's head",
    "form": "a form of the page",
    "dialog": "a notice over the page",
}
_ABOVE = "the page's, above the letter"
_BESIDE = "the page's, beside the letter"
_LINKS = "the page's links"
_RELATED = "other pages of the site"
_HEAD = "the page's head"


class Parting:
    """Decides block by block; ``reason`` of a block is set where it is no part of the letter."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.blocks = flow.blocks
        self.prose = [0, *accumulate(map(_prose, self.blocks))]
        self.links = [0, *accumulate(block.links for block in self.blocks)]
        self.words = [0, *accumulate(len(block.text) for block in self.blocks)]
        self.core = self._core()
        self.letter = self._letter()
        first, last = self.span(self.core)
        whole = [at for at in range(first, last) if self.prose[at + 1] > self.prose[at]]
        # Where its prose begins and ends.
        self.begin = whole[0] if whole else first
        self.end = whole[-1] + 1 if whole else first

    def span(self, region: int) -> tuple[int, int]:
        """The blocks of a region, of the whole page for -1."""
        if region < 0:
            return 0, len(self.blocks)
        return self.flow.regions[region].start, self.flow.regions[region].end

    def share(self, region: Region) -> float:
        """How much of the page's prose stands in the region."""
        inside = self.prose[region.end] - self.prose[region.start]
        return inside / self.prose[-1] if self.prose[-1] else 0.0

    def _core(self) -> int:
        """The innermost region with most of the prose."""
        found = -1
        for index, region in enumerate(self.flow.regions):
            if self.prose[-1] and self.share(region) >= _MOST_PROSE:
                found = index
        return found

    def chain(self, region: int) -> list[int]:
        """A region and those around it, from the inside."""
        found = []
        while region >= 0:
            found.append(region)
            region = self.flow.regions[region].parent
        return found

    def _letter(self) -> int:
        """The region that is the page's content; -1 where none calls itself so."""
        chain = [(index, self.flow.regions[index]) for index in self.chain(self.core)]
        for name in ("article", "main"):
            for index, region in chain:
                if name in (region.tag, region.role):
                    return index
        named = [index for index, each in chain if each.tag != "body" and is_content(each.names)]
        return named[-1] if named else -1

    def leave(self, start: int, end: int, reason: str) -> None:
        """The blocks are no part of the letter; the first reason holds."""
        for block in self.blocks[start:end]:
            block.reason = block.reason or reason

    def headed_as_roll(self, start: int) -> bool:
        """Whether a heading for signatories stands just above the block."""
        return any(map(heads_roll, self.blocks[max(0, start - 2) : start]))


def _prose(block: Block) -> int:
    if block.kind != "line" or block.heading:
        return 0
    own = len(block.text) - block.links
    if own >= _LONG_PROSE or (own >= _PROSE and ends_sentence(block.text.rstrip())):
        return width(block.text)
    return 0


def heads_roll(block: Block) -> bool:
    """Whether the line heads a list of signatories."""
    if len(block.text) > _LONGEST_HEADING:
        return False
    return bool(pattern("*", "signature_headings").search(block.text))


def part_page(flow: Flow) -> tuple[int, int]:
    """Sets the reasons of what is the page's; where the letter's prose begins and ends."""
    parting = Parting(flow)
    _name_pictures(parting)
    _leave_furniture(parting)
    _leave_related(parting)
    _leave_lists_of_links(parting)
    _leave_outside(parting)
    _leave_above(parting)
    _leave_site_name(parting)
    return parting.begin, parting.end


def _leave_furniture(parting: Parting) -> None:
    """Parts that say by element, role or name that they are the page's."""
    held = set(parting.chain(parting.core))
    for index, region in enumerate(parting.flow.regions):
        if index in held or region.start == region.end:
            continue
        reason = _furniture(parting, region)
        if reason and parting.share(region) <= _LARGEST_FURNITURE:
            parting.leave(region.start, region.end, reason)


def _furniture(parting: Parting, region: Region) -> str:
    if is_signed(region.names):
        return ""
    by_element = _ROLES.get(region.role) or _TAGS.get(region.tag, "")
    if region.tag in ("header", "footer") and region.role == "":
        by_element = by_element if not _in_content(parting, region) else ""
    if region.tag == "form" and not region.fields:
        by_element = ""
    if by_element or region.tag in ("body", "main", "article"):
        return by_element if not _holds_roll(parting, region) else ""
    reason = page_reason(region.names) if region.names else ""
    return reason if reason and not _holds_roll(parting, region) else ""


def _in_content(parting: Parting, region: Region) -> bool:
    """Whether a header or footer is the content's own."""
    first, last = parting.span(parting.letter)
    return parting.letter >= 0 and first <= region.start and region.end <= last


def _holds_roll(parting: Parting, region: Region) -> bool:
    """Whether a part holds a heading for signatories with names under it."""
    for at in range(region.start, region.end):
        block = parting.blocks[at]
        if heads_roll(block):
            names = parting.blocks[at + 1 : region.end]
            if len([each for each in names if _is_name(each)]) >= _FEWEST_NAMES:
                return True
    return False


def _is_name(block: Block) -> bool:
    return len(block.text) <= _LONGEST_NAME and not block.heading and not block.reason


def _leave_related(parting: Parting) -> None:
    """From a heading such as "Related" to the next heading that is not below it."""
    related = pattern("*", "page_headings")
    at = parting.begin
    while at < len(parting.blocks):
        block = parting.blocks[at]
        bare = block.text.strip(" :*…»>")
        if len(bare) > _LONGEST_HEADING or not related.fullmatch(bare) or block.item:
            at += 1
            continue
        end = _end_of_part(parting, at)
        # The letter itself does not stand under such a heading.
        if end > parting.begin and at >= parting.end:
            parting.leave(at, end, _RELATED)
            at = end
        else:
            block.reason = block.reason or _LINKS
            at += 1


def _end_of_part(parting: Parting, at: int) -> int:
    """Where what a heading stands over ends: at the end of its region, or at its like."""
    level = parting.blocks[at].heading or 6
    around = [each for each in parting.flow.regions if each.start <= at < each.end - 1]
    end = around[-1].end if around else len(parting.blocks)
    for index in range(at + 1, end):
        if 0 < parting.blocks[index].heading <= level:
            return index
    return end


def _leave_lists_of_links(parting: Parting) -> None:
    """Parts with hardly a word that is no link, the links leading about the site itself."""
    for region in parting.flow.regions:
        start, end = region.start, region.end
        blocks = parting.blocks[start:end]
        words = parting.words[end] - parting.words[start]
        links = parting.links[end] - parting.links[start]
        if not words or links < _LINK_SHARE * words or start < parting.begin < end:
            continue
        if parting.begin < start and end <= parting.end:
            continue  # Within the text: what is asked for, say, each with its link.
        anchors = sum(block.anchors for block in blocks)
        away = sum(block.away for block in blocks)
        long = any(len(block.text) > _LONGEST_LINK * max(block.anchors, 1) for block in blocks)
        if anchors < _FEWEST_LINKS or away * 2 >= anchors or long:
            continue
        if is_signed(region.names) or parting.headed_as_roll(start) or _under_roll(parting, region):
            continue
        parting.leave(start, end, _LINKS)


def _under_roll(parting: Parting, region: Region) -> bool:
    """Whether a part around it calls itself one of signatories, or it holds their heading."""
    index = region.parent
    while index >= 0:
        if is_signed(parting.flow.regions[index].names):
            return True
        index = parting.flow.regions[index].parent
    return _holds_roll(parting, region)


def _leave_outside(parting: Parting) -> None:
    """What stands beside the content: all but the title and the list of signatories."""
    first, last = parting.span(parting.letter)
    if parting.letter < 0:
        return
    title = _title_above(parting, first)
    for at in range(first):
        if not (title <= at and (at == title or _belongs_above(parting.blocks[at]))):
            parting.leave(at, at + 1, _ABOVE)
    kept = _rolls_after(parting, last)
    for at in range(last, len(parting.blocks)):
        if at not in kept:
            parting.leave(at, at + 1, _BESIDE)


def _title_above(parting: Parting, first: int) -> int:
    """The last heading of the first level before the content; ``first`` where there is none."""
    if any(block.heading == 1 for block in parting.blocks[first : parting.begin]):
        return first
    for at in range(first - 1, -1, -1):
        if parting.blocks[at].heading == 1 and parting.blocks[at].links == 0:
            parting.blocks[at].reason = ""
            return at
    if not any(block.heading for block in parting.blocks[first : parting.begin]):
        for at in range(first - 1, max(first - _NEAR, 0) - 1, -1):
            block = parting.blocks[at]
            if block.heading and not block.links and not block.reason:
                return at
    return first


def _belongs_above(block: Block) -> bool:
    return block.heading == 1 or (not block.reason and is_date(block))


def is_date(block: Block) -> bool:
    """Whether the line says little but a date."""
    text = block.text
    if len(text) > _LONGEST_DATE or not any(map(str.isdigit, text)):
        return False
    return parse_date(text) is not None


def _rolls_after(parting: Parting, last: int) -> set[int]:
    """Blocks after the content that are signatories: their part says so, or their heading."""
    kept: set[int] = set()
    for region in parting.flow.regions:
        if region.start >= last and (
            (is_signed(region.names) and region.tag != "form") or _holds_roll(parting, region)
        ):
            kept.update(_roll_in(parting, region))
    return kept


def _roll_in(parting: Parting, region: Region) -> range:
    """The part from its heading on; a part that encloses everything says nothing of its middle."""
    for at in range(region.start, region.end):
        block = parting.blocks[at]
        if heads_roll(block):
            return range(at, _end_of_part(parting, at) if block.heading else region.end)
    return range(region.start, region.end)


def _leave_above(parting: Parting) -> None:
    """Links before the text; and on a page without a content of its own, all before its title."""
    first, _ = parting.span(parting.letter)
    title = next(
        (at for at in range(parting.begin) if parting.blocks[at].heading == 1
         and not parting.blocks[at].reason), None,
    )  # fmt: skip
    for at in range(first, parting.begin):
        block = parting.blocks[at]
        if block.heading or block.reason:
            continue
        over_title = title is not None and at < title
        if block.anchors and (over_title or block.links >= 0.8 * len(block.text.strip())):
            block.reason = _LINKS
        elif over_title and parting.letter < 0 and not is_date(block):
            block.reason = _ABOVE


def _leave_site_name(parting: Parting) -> None:
    """A heading that leads to the site's first page, over the heading of the letter."""
    heads = [
        block
        for block in parting.blocks[: parting.begin]
        if block.heading and not block.reason and not is_date(block)
    ]
    for block in heads[:-1]:
        whole = (mark for mark in block.marks if mark.kind == "link" and mark.start == 0)
        if any(mark.end >= len(block.text) and _FIRST_PAGE.match(mark.target) for mark in whole):
            block.reason = _HEAD


def _name_pictures(parting: Parting) -> None:
    """Rows of logos give names; a single picture is an ornament."""
    blocks = parting.blocks
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind == "picture":
            end += 1
        named = [block for block in blocks[at:end] if logo_name(block.text)]
        if len(named) >= _FEWEST_PICTURES and at >= parting.begin:
            for block in named:
                block.kind, block.text = "line", logo_name(block.text)
        at = max(end, at + 1)
