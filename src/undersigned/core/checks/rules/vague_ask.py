"""Nobody could say whether this ask was met.

## What it does

Finds, in ten languages, words that leave it to the office what to do ("consider", "appropriate
measures", "make efforts") and when ("as soon as possible", "in due course"; only where the ask has
no deadline). What is quoted is left alone.

## Why is this bad?

An office that considers has done what it was asked for. A year later there is nothing to hold
against it.

## Example

    1. Consider taking appropriate steps as soon as possible.

## Use instead

    1. Open the archive by 31 March 2031.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_WHAT = {
    "en": r"consider (?:the possibility of |whether )?\w+ing|consider (?:the possibility|whether)"
    r"|(?:appropriate|adequate|suitable|necessary|all possible|meaningful|concrete)"
    r" (?:measures|steps|action|actions)|(?:make|intensify|strengthen|redouble) (?:all |every )?"
    r"(?:possible )?efforts?|look into|take note of|give (?:due )?consideration|bear in mind"
    r"|explore (?:ways|options|the possibility)",
    "fr": r"envisager de|(?:mesures|dispositions) (?:appropriées|adéquates|nécessaires|utiles)"
    r"|prendre en considération|examiner la possibilité|tenir compte de",
    "es": r"considerar (?:la posibilidad|que)|medidas (?:adecuadas|apropiadas|necesarias"
    r"|pertinentes)"
    r"|tener en cuenta|hacer (?:todos los )?esfuerzos|tomar nota",
    "pt": r"considerar (?:a possibilidade|que)|medidas (?:adequadas|apropriadas|necessárias"
    r"|cabíveis)"
    r"|levar em (?:conta|consideração)|envidar esforços",
    "it": r"prendere in considerazione|misure (?:adeguate|appropriate|necessarie|opportune)"
    r"|valutare (?:la possibilità|l['’]opportunità)|tenere conto",
    "de": r"(?:geeignete|angemessene|notwendige|nötige|erforderliche)n? (?:maßnahmen|schritte)"
    r"|in betracht (?:zu )?ziehen|(?:zu )?prüfen, ob|zu erwägen|berücksichtigen",
    "ru": r"рассмотреть (?:возможность|вопрос)|(?:надлежащие|необходимые|соответствующие) меры"
    r"|принять (?:во внимание|к сведению)|приложить усилия",
    "ko": r"적절한 조치|필요한 조치|검토(?:하|해)|고려(?:하|해)|노력(?:하|해)",
    "ja": r"適切な(?:措置|対応)|必要な(?:措置|対応)|検討(?:する|して|す)|考慮(?:する|して)"
    r"|努め(?:る|て)",
    "ar": r"(?:التدابير|الإجراءات|الخطوات) (?:اللازمة|المناسبة)|النظر في|بذل الجهود",
}
_WHEN = {
    "en": r"as soon as possible|at the earliest (?:opportunity|convenience)|in due course"
    r"|in the near"
    r" future|in a timely manner|without (?:undue |further )?delay|promptly|urgently|immediately",
    "fr": r"dès que possible|dans les (?:plus brefs|meilleurs) délais|sans (?:plus )?tarder"
    r"|sans délai"
    r"|au plus vite|immédiatement|en temps utile",
    "es": r"(?:lo antes|tan pronto como sea) posible|a la brevedad|sin (?:más )?demora|con urgencia"
    r"|inmediatamente|oportunamente",
    "pt": r"o mais (?:breve|rápido) possível|assim que possível|sem demora|imediatamente"
    r"|com urgência",
    "it": r"(?:il|quanto) prima (?:possibile)?|al più presto|senza (?:indugio|ritardo)"
    r"|immediatamente",
    "de": r"so (?:bald|schnell) wie möglich|schnellstmöglich|umgehend|unverzüglich|zeitnah|sofort"
    r"|baldmöglichst",
    "ru": r"как можно скорее|в (?:кратчайшие|ближайшие) сроки|незамедлительно|безотлагательно"
    r"|немедленно",
    "ko": r"가능한 한 빨리|조속히|즉각|즉시|빠른 시일|하루빨리",
    "ja": r"(?:できる限り|可能な限り)早(?:く|期)|速やかに|直ちに|早急に|早期に",
    "ar": r"في أقرب وقت(?: ممكن)?|دون (?:تأخير|إبطاء)|على الفور|فورا",
}


def check(context: Context) -> Iterator[Finding]:
    dated = {ask.id for ask in context.edition.authentic.asks if ask.by}
    ids = {text.language: [ask.id for ask in text.asks] for text in context.edition.texts}
    for passage in context.passages:
        if passage.role != "ask":
            continue
        number = int(passage.part.rpartition(".")[2])
        yield from _found(passage, _WHAT, say("leaves it open what is to be done"))
        if ids[passage.language][number] not in dated:
            yield from _found(passage, _WHEN, say("says no day"))


def _found(passage: Passage, phrases: dict[str, str], fault: str) -> Iterator[Finding]:
    """The first of ``phrases``: one is enough to mend the ask."""
    language = passage.language.partition("-")[0]
    source = phrases.get(language)
    if source is None:
        return
    bounded = source if language in {"ko", "ja"} else rf"(?<!\w)(?:{source})(?!\w)"
    quoted = quoted_spans(passage.text)
    for match in re.finditer(bounded, passage.text, re.IGNORECASE):
        if not any(start < match.start() < end for start, end in quoted):
            yield RULE.finding(
                passage.part,
                say("“{words}” {fault}.", words=match[0], fault=fault),
                do=say("Name the act and the day."),
                span=match.span(),
                facts=(Fact(value=match[0], where=passage.where),),
            )
            return
