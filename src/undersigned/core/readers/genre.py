"""How a letter's lines look: prose, names, furniture of the page."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.cues import compile_phrases, pattern
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.places import Place, find_place, is_region
from undersigned.core.readers.lines import Line

_ENDS = re.compile(r"[.!?…。！？؟][\"'”’»)\]*_]*$")
_WORDS = re.compile(r"[^\W\d_][\w'’.-]*")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CRUMBS = re.compile(r"\s*(?:[>»›→]|::|/(?=\s))\s*")
_ADDRESS = re.compile(r"(?:\[\w+\]:?\s*)?<?(?:https?://|www\.)\S+>?")
_ARROW = re.compile(r"[←→↑↓↩⇐⇒«‹›»]\s*\S.{0,40}|.{0,40}\S\s*[←→↑↓↩⇐⇒›»]")
# «Lantern»: the marks of a quotation, which are arrows only where they stand alone.
_QUOTED = re.compile(r"«[^«»]*»|»[^«»]*«|‹[^‹›]*›|›[^‹›]*‹")
_RUN_ON = re.compile(r"\s*[/／;；]\s*|\s+[·•∙‧|]\s+")
_COMMA_RUN = re.compile(r"\s*[,，、،]\s*")
_FEWEST_COMMAS = 5
_REMEMBERED = 1024  # lines, each of which several passes ask about
_CASED = re.compile(r"[A-Za-zÀ-ʯͰ-ӿ]")
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_WORDS = 4  # of a name in a script without capitals
_FEW_SMALL = 0.34  # the share of small words up to which commas part names and not clauses
_FEWEST_RUN_ON = 4
_LONGEST_RUN_ON_NAME = 60
# "Signed by: A, B and C", "Kenya: A, B;": what heads the names of a line.
_LABEL = re.compile(r"(?P<label>[^:：,;/、，]{2,60}?)\s*[:：]\s*(?=\S)")
_LABEL_WORDS = 7
_COLON = re.compile(r"[:：]")
_INNER_LABEL = re.compile(r"(?P<label>[^:：,;；.·•|]{2,60}?)\s*[:：]\s*(?=\S)")
_FEWEST_LED = 2
_STRONG = re.compile(r"\s*[;；]\s*|\s*[/／]\s*|\s+[·•∙‧|]\s+")  # between names with commas
_LONG = 200
RULER = "a line between parts"
_LONGEST_MENU = 400  # a paragraph is no row of links; looking for them in it takes long
_CODE = re.compile(r"[\s{}%$]*(?:\{[%{].*[%}]\}|\$\w+\$)\s*")
_FULL = 60
_NARROWEST = 35  # of the widest line that a sentence is wrapped in; a stanza's are shorter
_SHORTEST_WIDE = 16  # of a sentence whose script has no blanks


def width(text: str) -> int:
    """Length in half-width characters: Hangul, kana and Han say more with each."""
    return len(text) + len(_WIDE.findall(text))


def small_share(text: str) -> float:
    """The share of words that do not begin with a capital; 0 where there are no words."""
    words = _WORDS.findall(text)
    return sum(not word[0].isupper() for word in words) / len(words) if words else 0.0


def ends_sentence(text: str) -> bool:
    return bool(_ENDS.search(text))


def is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines that stand together are sentences and not names, titles or an address."""
    if lines[0].heading or lines[0].cells:
        return False
    if len(lines) == 1 and names_in_line(lines[0].text):
        return _says_who_signs(lines[0].text)
    if signing_label(lines[0].text) or are_led_by_places(lines):
        return False
    text = " ".join(line.text for line in lines)
    if len(lines) == 1:
        return _is_sentence(text)
    if all(line.item for line in lines):
        return sum(_says_something(line.text) for line in lines) * 2 > len(lines)
    if not ends_sentence(text):
        return all(width(line.text) > _LONG for line in lines)
    inner = [width(line.text) for line in lines[:-1]]
    wrapped = sum(line.text[0].islower() for line in lines[1:]) * 4 >= len(lines) - 1
    wrapped = wrapped and max(inner) >= _NARROWEST
    return _is_sentence(text) and (wrapped or sum(inner) / len(inner) >= _FULL)


def _says_who_signs(text: str) -> bool:
    """ "This letter is signed by A, B and C.": a sentence, though names run on in it."""
    start, end = names_in_line(text)[0]
    told = pattern("*", "signing").search(text, start, end)
    return told is not None and told.start() > start and text.endswith(".")


@lru_cache(maxsize=_REMEMBERED)
def signing_label(text: str) -> int:
    """Where "Signed by:" ends before the names that follow it in the line; 0 where none do."""
    label = _LABEL.match(text)
    if label is None or len(label["label"].split()) > _LABEL_WORDS:
        return 0
    signs = pattern("*", "signature_headings").search(label["label"])
    return label.end() if signs and led_names(text, label.end()) else 0


def led_names(text: str, start: int) -> bool:
    """Whether what stands behind a label are names: several, none of which begins small."""
    firsts = [text[begin] for begin, _ in run_pieces(text, start, len(text.rstrip(" ;,.")))]
    small = sum(each.islower() for each in firsts)
    named = firsts and not firsts[0].islower() and not firsts[0].isdigit()
    return bool(named) and len(firsts) >= _FEWEST_LED and small * 2 < len(firsts)


def run_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What stands between the semicolons, slashes or dots of a run; where it has none, commas."""
    for separator in (_STRONG, _COMMA_RUN):
        cuts = [(start + a, start + b) for a, b in outside_brackets(text[start:end], separator)]
        starts = [start, *(after for _, after in cuts)]
        ends = [*(before for before, _ in cuts), end]
        pieces = [each for each in zip(starts, ends, strict=True) if each[1] > each[0]]
        if len(pieces) > 1:
            return pieces
    return [(start, end)] if end > start else []


def place_label(text: str) -> re.Match[str] | None:
    """ "Kenya:", "Western Asia:", before the names of a line."""
    label = _LABEL.match(text)
    told = label and (find_place(label["label"]) or is_region(label["label"]))
    return label if told else None


def place_labels(line: Line) -> list[tuple[int, int, Place | None]]:
    """Where "Kenya:" begins and ends inside a line that several of them part; and the place."""
    if len(_COLON.findall(line.text)) < _FEWEST_LED:
        return []
    bold = [mark.start for mark in line.marks if mark.kind == "strong"]
    found: list[tuple[int, int, Place | None]] = []
    for match in _INNER_LABEL.finditer(line.text):
        starts = [*(each for each in bold if match.start() < each < match.end()), match.start()]
        for start in starts:
            said = line.text[start : match.end("label")].strip()
            place = find_place(said)
            if place or is_region(said):
                found.append((start, match.end(), place))
                break
    return found if len(found) >= _FEWEST_LED else []


def are_led_by_places(lines: Sequence[Line]) -> bool:
    """Whether countries with a colon begin most of several lines, or part a single one."""
    if len(lines) == 1:
        return bool(place_labels(lines[0]))
    led = sum(place_label(line.text) is not None for line in lines)
    return led >= _FEWEST_LED and led * 10 >= len(lines) * 6


@lru_cache(maxsize=_REMEMBERED)
def names_in_line(text: str) -> Sequence[tuple[int, int]]:
    """The names in one line that holds many: between slashes, semicolons or commas; else none."""
    found = run_on(text, _RUN_ON)
    if found or not may_be_run(text):
        return found
    return run_on(text, _COMMA_RUN, _FEWEST_COMMAS)


def may_be_run(text: str) -> bool:
    """Whether commas may part names: few small words, or no sentence where there is no case."""
    if len(_CASED.findall(text)) * 2 > len(_LETTERS.findall(text)):
        return small_share(text) < _FEW_SMALL
    pieces = _COMMA_RUN.split(text)
    short = sum(len(each.split()) <= _MOST_WORDS for each in pieces)
    return not ends_sentence(text) and short * 10 >= len(pieces) * 9


def run_on(
    text: str, separator: re.Pattern[str], fewest: int = _FEWEST_RUN_ON
) -> list[tuple[int, int]]:
    """The pieces of ``text`` between separators that stand in no bracket, if they are names."""
    cuts = list(outside_brackets(text, separator))
    if "://" in text or len(cuts) < fewest or len(text) > _LONGEST_RUN_ON_NAME * (len(cuts) + 1):
        return []
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    pieces = [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    places = sum(find_place(text[start:end]) is not None for start, end in pieces)
    return [] if places * 5 > len(pieces) else pieces


def outside_brackets(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the separator stands outside brackets; in one walk, however long the line is."""
    depth = position = 0
    for match in separator.finditer(text):
        before = text[position : match.start()]
        depth += sum(map(before.count, "(（")) - sum(map(before.count, ")）"))
        position = match.start()
        if depth <= 0:
            yield match.span()


def _is_sentence(text: str) -> bool:
    if width(text) > _LONG or (text.endswith("。") and width(text) >= _SHORTEST_WIDE):
        return True
    words = len(_WORDS.findall(text))
    return ends_sentence(text) and (
        (small_share(text) >= 0.4 and (width(text) >= _FULL or words >= 4))
        or (small_share(text) >= 0.3 and words >= 10)
    )


def _says_something(text: str) -> bool:
    """Whether an item of a list is a sentence; a short one where it demands something."""
    demands = ends_sentence(text) and pattern("*", "demands").search(text)
    return bool(demands) or _is_sentence(text)


def is_crumbs(text: str) -> bool:
    """A path through the page's menu: "Home > Information > Releases"."""
    parts = _CRUMBS.split(text)
    if len(parts) < 3 or not all(part and len(part) <= 30 for part in parts):
        return False
    # Names run on with slashes too; a path with slashes begins at "Home".
    return "/" not in text or bool(pattern("*", "page_words").fullmatch(parts[0]))


@cache
def _language_names() -> re.Pattern[str]:
    """Languages as they call themselves: the links to a page's translations."""
    return compile_phrases(
        name.lower() for each in LANGUAGES if (name := locale_of(each).get_language_name(each))
    )


def is_page_words(text: str) -> bool:
    """Nothing but buttons and links of a page: "Prev  Next", "English | Français"."""
    if len(text) > _LONGEST_MENU:
        return False
    rest = pattern("*", "page_words").sub("", _language_names().sub("", text))
    return (rest != text and not re.search(r"\w", rest)) or bool(
        _ARROW.fullmatch(text) and not _QUOTED.search(text)
    )


def is_web_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text))


def furniture(text: str) -> str:
    """Why the line belongs to the page and not to the letter; empty where it does not."""
    if is_crumbs(text):
        return "the page's breadcrumb"
    if is_page_words(text):
        return "the page's links"
    if is_web_address(text):
        return "an address of the page"
    if _CODE.fullmatch(text):
        return "code of the page"
    if not re.search(r"\w", text):
        return RULER
    return ""


def unmarked(text: str) -> str:
    """``text`` without the marks that people type for bold and italic, and without a colon."""
    bare = text.strip(" *_:：-–—=【】〔〕［］《》＜＞<>◆◇▼▶■□●")
    return bare[1:-1].strip() if bare[:1] == "[" and bare[-1:] == "]" else bare
