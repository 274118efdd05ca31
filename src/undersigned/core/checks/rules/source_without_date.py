"""A source is cited, and neither its date nor its address is given.

## What it does

Takes footnotes that cite ("See", "Report of", a title in quotation marks or italics), and sentences
of the text that lean on a report, study or survey ("according to a recent report", "studies show"),
in English, French, Spanish, Portuguese, Italian and German. It looks in the note, or in the
paragraph, for a year, a date, an address, a link, a footnote mark, a number of a case or the symbol
of a document. Articles of laws and treaties are left alone, and so are notes that point to another
note.

## Why is this bad?

The office looks for the report, finds three, and answers that the figure cannot be confirmed.

## Example

    According to a recent report of Lantern House, half of the wells are dry.

## Use instead

    According to Lantern House (“The Wells of Sarrania”, May 2031), half of the wells are dry.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.notes import notes_of
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import links_in, web_addresses
from undersigned.core.letter import Emphasis, Inlines, NoteMark
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

# A source in running text: the words that lean on it, and what it is.
_WORKS = {
    "en": r"reports?|stud(?:y|ies)|surveys?|polls?|investigations?|research|papers?|press release",
    "fr": r"rapports?|études?|sondages?|enquêtes?|recherches?|communiqué",
    "es": r"informes?|estudios?|encuestas?|investigaci(?:ón|ones)|sondeos?",
    "pt": r"relatórios?|estudos?|pesquisas?|inquéritos?|sondagens?|sondagem",
    "it": r"rapport[oi]|stud[io]|sondagg[io]|ricerc(?:a|he)|indagin[ei]",
    "de": r"bericht(?:e[ns]?|s)?|studien?|umfragen?|untersuchung(?:en)?|erhebung(?:en)?",
}
_LEANS = {
    "en": r"according to (?:an?|the|one|some|several)(?: \w+)? (?:{works})"
    r"|(?:an?|one|several|some) recent(?:ly \w+)? (?:{works})"
    r"|(?:{works}) (?:shows?|ha(?:s|ve) shown|suggests?|confirms?|found|find)",
    "fr": r"(?:selon|d['’]après) (?:une?|des|plusieurs)(?: \w+)? (?:{works})"
    r"|(?:une?|plusieurs) (?:{works}) récente?s?"
    r"|(?:{works}) (?:montre|montrent|démontre|démontrent|confirme|confirment)",
    "es": r"(?:según|de acuerdo con) (?:una?|varios|varias)(?: \w+)? (?:{works})"
    r"|(?:una?|varios|varias) (?:{works}) recientes?"
    r"|(?:{works}) (?:muestran?|demuestran?|confirman?|revelan?)",
    "pt": r"(?:segundo|de acordo com) (?:uma?|vários|várias)(?: \w+)? (?:{works})"
    r"|(?:uma?|vários|várias) (?:{works}) recentes?"
    r"|(?:{works}) (?:mostram?|demonstram?|confirmam?|revelam?)",
    "it": r"secondo (?:uno?|una|alcuni|alcune)(?: \w+)? (?:{works})"
    r"|(?:uno?|una) recenti? (?:{works})|(?:{works}) (?:mostrano?|dimostrano?|confermano?)",
    "de": r"(?:laut|nach) eine[rm](?: \w+)? (?:{works})"
    r"|eine? (?:aktuelle|neue|jüngste|kürzlich \w+)[rs]? (?:{works})"
    r"|(?:{works}) (?:zeigt|zeigen|belegt|belegen|bestätigt|bestätigen)",
}
_CITES = re.compile(
    r"^\W*\d*\W*(?:see|cf|compare|source|sources|voir|cfr|véase|ver|fuente|fonte|vedi|siehe|vgl"
    r"|quelle)\b|\b(?:report|study|survey|rapport|étude|informe|estudio|relatório|estudo|rapporto"
    r"|bericht|studie)\b",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"\b(?:ibid|ibidem|idem|op\.? ?cit|loc\.? ?cit|supra|infra|above|below|note|a\. ?a\. ?o"
    r"|art(?:icle|icles|ículo|igo|icolo|ikel|s)?\.? \d|§)",
    re.IGNORECASE,
)
# A year, a day in figures, an address, a symbol or number of a document (A/74/1, C-131/12).
_TOLD = re.compile(
    r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\w/\w+/\w|\d+/\d+"
    r"|\bdoi\b|\bisbn\b|\bno\. ?\d|\bn[.º°] ?\d|\bnr\. ?\d",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    notes = {part for notes in notes_of(context) for part, _ in notes.labels.values()}
    for passage in context.passages:
        if passage.role not in {"text", "ask"} or _is_told(passage):
            continue
        if any(passage.part == note or passage.part.startswith(f"{note}.") for note in notes):
            yield from _in_note(passage)
        else:
            yield from _in_text(passage)


def _is_told(passage: Passage) -> bool:
    """Whether the passage says when or where, or leads there."""
    return (
        _TOLD.search(passage.text) is not None
        or any(True for _ in web_addresses(passage))
        or any(True for _ in links_in(passage))
        or _has(passage.inlines, NoteMark)
        or re.search(r"\w\s?\[\d{1,3}\]", passage.text) is not None
    )


def _in_note(passage: Passage) -> Iterator[Finding]:
    names_a_work = bool(quoted_spans(passage.text)) or _has(passage.inlines, Emphasis)
    cites = _CITES.search(passage.text) or names_a_work
    if cites and not _NO_SOURCE.search(passage.text):
        yield _finding(passage, (0, len(passage.text)))


def _in_text(passage: Passage) -> Iterator[Finding]:
    language = passage.language.partition("-")[0]
    if language not in _LEANS:
        return
    leans = _LEANS[language].format(works=_WORKS[language])
    quoted = quoted_spans(passage.text)
    for match in re.finditer(rf"(?<!\w)(?:{leans})(?!\w)", passage.text, re.IGNORECASE):
        if not any(start < match.start() < end for start, end in quoted):
            yield _finding(passage, match.span())
            return


def _has(inlines: Inlines, kind: type) -> bool:
    return any(
        isinstance(each, kind) or (isinstance(each, Emphasis) and _has(each.children, kind))
        for each in inlines
    )


def _finding(passage: Passage, span: tuple[int, int]) -> Finding:
    words = passage.text[slice(*span)]
    return RULE.finding(
        passage.part,
        say("A source is cited without its date or address."),
        do=say("Say when it appeared, or where it can be read."),
        span=span,
        facts=(Fact(value=words, where=passage.where),),
    )
