"""Somebody is quoted, and nothing says who or where.

## What it does

Takes quotations of a sentence's length in the paragraphs of the text. It looks in the same
paragraph and the one before for a footnote mark, a link, a year, the symbol of a document, or a
word of saying ("said", "according to", "wrote"), in ten languages. Quotations in a quote block are
left alone, and so are short ones, which may be names or irony. It is a suggestion: the source may
be told in other words.

## Why is this bad?

The office asks where that was said, and nobody remembers.

## Example

    The families live in fear. “Nobody has told us anything for a year and a half.”

## Use instead

    The families live in fear. “Nobody has told us anything for a year and a half,” a mother told
    the Lantern in May 2031.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Emphasis, Inlines, Link, NoteMark
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_TELLS = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\[\d{1,3}\]|\b(?:A|S|E)/[A-Z\d]|https?:|www\.|\d{4}[년年]"
    # English
    r"|\b(?:sa(?:id|ys?|ying)|stat(?:e[sd]?|ing|ements?)|wr(?:ote|ites?|itten|iting)|told|tells?"
    r"|accord\w*|declar\w+|announc\w+|report\w*|warn\w*|call\w*|describ\w+|vow\w*|pledg\w+"
    r"|promis\w+|quot\w+|words?|article|section|provi[ds]\w+|require\w*|affirm\w*|recogni\w+"
    r"|express\w*|urg\w+|respond\w*|explain\w*|note[sd]?|noting|conclud\w+|recommend\w*|clarif\w+"
    r"|argu\w+|claim\w*|ask\w*|demand\w*|decid\w+|defin\w+|read(?:s|ing)?|titled|entitled|spoke"
    r"|speech|stress\w*|agree[sd]?|commit\w*|propos\w+|refer\w*|law|act|treaty|convention)\b"
    # French, Spanish, Portuguese, Italian
    r"|\b(?:d[ií]t\b|dis(?:ent|ait|ant|se|seram)\b|dic(?:e|en|iendo|ono|hiar\w+)\b|dij\w+|diz\w*"
    r"|selon|d[’']après|según|segundo|secondo|afirm\w+|afferm\w+|déclar\w+|declar\w+|dichiar\w+"
    r"|écri\w+|escri\w+|scri\w+|annon\w+|anunci\w+|annunc\w+|rappor\w+|relat\w+|informe\w*"
    r"|estim\w+|soulign\w+|subray\w+|sublinh\w+|sottoline\w+|article|artículo|artigo|articolo"
    r"|prévoi\w+|establec\w+|estabelec\w+|stabil\w+|reconn\w+|recono\w+|reconhec\w+|riconosc\w+"
    r"|exprim\w+|expres\w+|appel\w+|llam\w+|cham\w+|chiam\w+|recommand\w+|recomend\w+|raccomand\w+"
    r"|ley|loi|lei|legge|résolution|resoluci\w+|resoluç\w+|risoluzion\w+|palabras|palavras|parole"
    r"|mots|conform\w+)"
    # German, Russian
    r"|\b(?:sag\w+|laut\b|zufolge\b|schr(?:eib|ieb)\w*|erklär\w+|so\b|heißt|heisst|betont\w*"
    r"|forder\w*|warn\w*|nann\w*|nenn\w*|Artikel|Gesetz|Zitat|zitier\w*|Wort\w*)"
    r"|\b(?:сказа\w+|говор\w+|согласно|словам|заяв\w+|напис\w+|пиш\w+|отмет\w+|подчерк\w+|стать\w+)"
    # Korean, Japanese, Arabic
    r"|라고|다고|고\s(?:말|밝|했|주장|발표|선언|약속)|따르면|따라|말했|말한|밝혔|발표|조항|제\d+조"
    r"|と述べ|と言|と語|によると|によれば|と書|条|と主張|と表明"
    r"|قال|قالت|وفق|بحسب|صرح|أعلن|كتب|ذكر|المادة",
    re.IGNORECASE,
)
_FEWEST_WORDS = 8
_FEWEST_UNSPACED = 24


def check(context: Context) -> Iterator[Finding]:
    before: Passage | None = None
    for passage in context.passages:
        if passage.role == "text" and not _is_apart(passage):
            told = _tells(passage) or (before is not None and _tells(before))
            if not told:
                yield from _findings(passage)
        before = passage


def _is_apart(passage: Passage) -> bool:
    """Quote blocks, footnotes and cells of tables."""
    return any(step in passage.part for step in (".blocks.", ".rows.", ".header."))


def _tells(passage: Passage) -> bool:
    """Whether the words around the quotations, or a mark or link, tell of a source."""
    outside, at = "", 0
    for start, end in sorted(quoted_spans(passage.text)):
        outside += passage.text[at:start] + " "
        at = max(at, end)
    return bool(_TELLS.search(outside + passage.text[at:])) or _leads(passage.inlines)


def _leads(inlines: Inlines) -> bool:
    return any(
        isinstance(each, Link | NoteMark) or (isinstance(each, Emphasis) and _leads(each.children))
        for each in inlines
    )


def _findings(passage: Passage) -> Iterator[Finding]:
    for start, end in quoted_spans(passage.text):
        words = passage.text[start:end]
        unspaced = len(re.findall("[\u3040-\u30ff\u3400-\u9fff]", words))
        if len(words.split()) >= _FEWEST_WORDS or unspaced >= _FEWEST_UNSPACED:
            yield RULE.finding(
                passage.part,
                say("Nothing says whose words these are: {words}", words=words),
                do=say("Say who said so, where and when, or add a footnote."),
                span=(start, end),
                facts=(Fact(value=words, where=passage.where),),
            )
