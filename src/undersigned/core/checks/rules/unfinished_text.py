"""A gap that was to be filled in still stands in the text.

## What it does

Finds, in the ten languages, bracketed reminders ("[insert date]", "[NAME]", "[fecha]", "[이름]"),
"TBC", "TBD" and "TODO", lines to write on ("____"), and printers' dummy text. Omissions in
quotations ("[...]") are left alone.

## Why is this bad?

It says that nobody read the letter to its end before it was sent.

## Example

    We write on behalf of [number] organisations.

## Use instead

    We write on behalf of {{ organisations }} organisations.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.prose import around
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_VERBS = (
    "insert|add|fill in|to be (?:confirmed|added|completed|decided)|insérer|ajouter|à compléter"
    "|insertar|añadir|por completar|inserir|adicionar|a completar|inserire|aggiungere|da completare"
    "|einfügen|einsetzen|ergänzen|вставить|добавить|заполнить|أدخل|أضف"
)
_NOUNS = (
    "(?:your |full |organi[sz]ation )?name|date|number|country|place|title|address|organi[sz]ation"
    "|nom|lieu|pays|adresse|numéro|nombre|fecha|país|lugar|número|nome|data|paese|luogo|numero"
    "|datum|ort|land|anzahl|имя|дата|число|страна|место|الاسم|التاريخ|العدد|البلد"
    "|이름|성명|날짜|단체명|국가|氏名|名前|日付|団体名|国名"
)
_GAPS = re.compile(
    rf"(?P<bracket>[\[［]\s*(?:(?:{_VERBS})\b[^\]］]*|(?:{_NOUNS})(?:\s+(?:{_VERBS}))?|[xX]{{1,5}}|[?？]+)\s*[\]］])"
    r"|(?P<reminder>(?<!\w)(?-i:TBC|TBD|TODO|TK)(?!\w))"
    r"|(?P<line>(?<!\w)_{3,}(?!\w))"
    r"|(?P<dummy>lorem ipsum)",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _GAPS.finditer(passage.text):
            yield RULE.finding(
                passage.part,
                say("“{words}” still waits to be filled in.", words=match[0]),
                do=say("Fill it in, or take it away."),
                span=match.span(),
                facts=(Fact(value=around(passage.text, *match.span()), where=passage.where),),
            )
