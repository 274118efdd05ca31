"""Counts that a person typed into words for which nobody else vouches: a quote for the press.

In a letter only numbers of its own signatories are judged (``stated``). Beside a letter every
number of organisations, people or countries is taken for the letter's own by whoever reads it, so
all of them are found here. Years, dates, hours, symbols, addresses and numbers that name something
("Law 12") count nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from undersigned.core.checks.passages import Passage
from undersigned.core.checks.stated import Statement, counts_of_anybody, statements_in
from undersigned.core.checks.stated_fix import counted_instead
from undersigned.core.checks.stated_words import STATED_WORDS
from undersigned.core.checks.written_numbers import is_named, numbers_in
from undersigned.core.letter import Inlines, plain, words
from undersigned.core.lexicon.numbers import parse_number

_YEAR = re.compile(r"(?:19|20)\d\d")
# Before a year as it stands in a sentence: "In 2119 organisations were closed".
_YEAR_COMES = {
    "en": r"in|since|until|till|by|before|after|from|during|of|year",
    "fr": r"en|depuis|avant|après|de|dès|l['’]an|année",
    "es": r"en|desde|hasta|antes de|después de|de|año",
    "pt": r"em|desde|até|antes de|depois de|de|ano",
    "it": r"nel|dal|fino al|del|anno|entro il",
    "de": r"in|im|seit|bis|vor|nach|jahr|jahre|jahres",
    "ru": r"в|с|до|после|году|год",
    "ar": r"و?(?:في|منذ|حتى|قبل|بعد|عام|سنة|العام)",
}
_YEAR_GOES = re.compile(r"\s?(?:년|年|год|г\.)")
# Before a number that names something.
_NAMES_COME = {
    "en": r"laws?|acts?|articles?|no\.?|nos\.?|number|section|resolution|rule|chapter|principle"
    r"|goal|session|page|paragraph|bill|decree|directive|regulation|convention",
    "fr": r"loi|article|no\.?|n[°º]|numéro|section|résolution|règle|chapitre|principe|objectif"
    r"|session|page|paragraphe|décret|directive|règlement|convention",
    "es": r"ley|artículo|art\.|n[°º]|núm\.|número|sección|resolución|regla|capítulo|principio"
    r"|objetivo|sesión|página|párrafo|decreto|directiva|reglamento|convenio",
    "pt": r"lei|artigo|art\.|n\.?[°º]|número|seção|secção|resolução|regra|capítulo|princípio"
    r"|objetivo|sessão|página|parágrafo|decreto|diretiva|regulamento|convenção",
    "it": r"legge|articolo|art\.|n\.|numero|sezione|risoluzione|regola|capitolo|principio"
    r"|obiettivo|sessione|pagina|paragrafo|decreto|direttiva|regolamento|convenzione",
    "de": r"gesetz|artikel|art\.|nr\.|nummer|abschnitt|resolution|regel|kapitel|grundsatz|ziel"
    r"|tagung|seite|absatz|paragraf|paragraph|§|verordnung|richtlinie|konvention",
    "ru": r"закон|стать[яиею]|ст\.|№|номер|раздел|резолюци[яи]|правило|глава|принцип|цель"
    r"|сессия|страница|пункт|указ|директива|конвенция",
    "ar": r"[وبلف]?(?:(?:ال)?قانون|(?:ال)?مادة|رقم|(?:ال)?قرار|(?:ال)?فصل|(?:ال)?مبدأ|(?:ال)?هدف"
    r"|(?:ال)?دورة|(?:ال)?صفحة|(?:ال)?فقرة|(?:ال)?مرسوم|(?:ال)?اتفاقية)",
}  # fmt: skip
# Where number and noun are written together: what the rules of a letter pass over, since a letter
# says it of others too. The noun may come first ("단체 70곳", "個人10名").
_NOUN_FIRST = {
    "ko": r"(?:\w*단체|\w*조직|\w*기관|(?P<individuals>개인|시민)|(?P<countries>국가|나라))"
    r"\s?(?P<number>\d[\d,]*)여?\s?(?:개|곳|명|인)",
    "ja": r"(?:団体|組織|(?P<individuals>個人)|(?P<countries>国))(?P<number>\d[\d,]*)"
    r"(?:団体|組織|名|人|[かカヶケ]国)?(?![\d年月日])",
}
_IN_WORDS = {
    "ko": r"(?<![가-힣])(?P<number>[가-힣]{1,6})\s?"
    r"(?:(?:개\s?|명의\s)(?:\w{0,4}?\s?)(?:단체|조직|기관|(?P<individuals>개인|시민))"
    r"|개\s?(?P<countries>국|나라))",
    "ja": r"(?<![一二三四五六七八九十百千])(?P<number>[一二三四五六七八九十百千]+)"
    r"(?:の?(?:団体|組織)|(?P<individuals>名の個人|人の個人)|(?P<countries>[かカヶケ]国))",
}


@dataclass(frozen=True, slots=True)
class TypedCount:
    """``words`` as they stand at ``start``; ``source`` prints the same with the counted number."""

    words: str
    start: int
    source: str


def typed_counts(said: Inlines, language: str) -> tuple[TypedCount, ...]:
    """What ``said`` states in figures or words that could be counted, in order.

    In a language whose words we do not have every number in figures is taken, but for years.
    """
    text = plain(said)
    if language.partition("-")[0] not in STATED_WORDS:
        return tuple(
            TypedCount(each.words, each.start, "{{ signatories }}")
            for each in numbers_in(text, language)
            if not _YEAR.fullmatch(each.words)
        )
    passage = Passage("quote", "text", text, words(text), language)
    found = [
        TypedCount(each.words, each.start, _instead(each))
        for each in counts_of_anybody(passage)
        if not _names_something(each)
    ]
    return tuple(_apart([*found, *_together(text, language)]))


def _apart(found: list[TypedCount]) -> Iterator[TypedCount]:
    """In order, without those that begin inside another."""
    end = 0
    for each in sorted(found, key=lambda each: each.start):
        if each.start >= end:
            yield each
            end = each.start + len(each.words)


def own_counts(said: Inlines, language: str) -> tuple[TypedCount, ...]:
    """What ``said``, a paragraph of a letter, states of the letter's own signatories."""
    text = plain(said)
    passage = Passage("quote", "text", text, words(text), language)
    return tuple(
        TypedCount(each.words, each.start, _instead(each)) for each in statements_in(passage)
    )


def _instead(statement: Statement) -> str:
    if _is_two_counts(statement):
        return "{{ organisations }}"
    fix = counted_instead(statement)
    return fix.source if fix else "{{ represented }}"


def _is_two_counts(statement: Statement) -> bool:
    """Whether people follow with a number of their own: "70 groups and 10 individuals"."""
    language = statement.passage.language
    own = any(parse_number(word, language) is not None for word in statement.noun.split())
    return own or re.match(r"\s?\d", statement.passage.text[statement.end :]) is not None


def _names_something(statement: Statement) -> bool:
    """Whether the number is a year, or part of a date, a symbol or a name."""
    text, language = statement.passage.text, statement.passage.language
    start = statement.number_end - len(statement.in_figures)
    if is_named(text, language, start, statement.number_end):
        return True
    before = text[:start]
    if _comes(before, language, _NAMES_COME):
        return True
    if not _YEAR.fullmatch(statement.in_figures):
        return False
    is_followed = _YEAR_GOES.match(text, statement.number_end) is not None
    return is_followed or _comes(before, language, _YEAR_COMES)


def _comes(before: str, language: str, names: Mapping[str, str]) -> bool:
    """Whether ``before`` ends with one of ``names``, words by language."""
    source = names.get(language.partition("-")[0])
    return bool(source and re.search(rf"(?<!\w)(?:{source})\s*$", before, re.IGNORECASE))


def _together(text: str, language: str) -> Iterator[TypedCount]:
    base = language.partition("-")[0]
    for source in filter(None, (_NOUN_FIRST.get(base), _IN_WORDS.get(base))):
        for match in re.finditer(source, text):
            number = parse_number(match["number"], language)
            if number and not is_named(text, language, *match.span("number")):
                kind = next((name for name in ("individuals", "countries") if match[name]), None)
                yield TypedCount(match[0], match.start(), f"{{{{ {kind or 'organisations'} }}}}")
