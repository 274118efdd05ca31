"""A signatory looks like a test, a joke, or a form that was not filled in.

## What it does

Finds names that are words of a form ("Name", "Affiliation", "이름"), tests ("test", "asdf"),
stand-ins ("John Doe", "Max Mustermann"), words for nobody ("Anonymous", "n/a"), figures and marks
alone, one letter over and over, and, among individuals, a letter or two alone and handles with
figures in them ("user32"). Words come from ten languages. Odd names may be real, so it asks only.

## Why is this bad?

One joke among the names is what the reader remembers, and quotes.

## Example

    Ama Orru, asdf, Ben Ilo

## Use instead

    Ama Orru, Ben Ilo

## How many it finds

Of 37 names known to be residue or jokes it found 24, and it took none of 29 odd but real ones for
one (25 November 2026).
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Signatory
from undersigned.core.lexicon.cues import phrases
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FORM = phrases(
    "name|full name|your name|first name|last name|first last|surname|given name|family name|title"
    "|affiliation|position|organisation|organization|organisation name|organization name"
    "|name of organisation|name of organization|country|city|email|e mail|signature|individual"
    "|signatory|nom|prénom|nom prénom|nom complet|pays|nombre|apellido|nombre completo|apellidos"
    "|organización|país|nome|nome completo|sobrenome|organização|cognome|nome e cognome"
    "|organizzazione|vorname|nachname|vorname nachname|имя|фамилия|имя фамилия|организация|страна"
    "|الاسم|اسم|الاسم الكامل|المنظمة|البلد|이름|성명|단체명|소속|국가|名前|氏名|お名前|団体名|所属"
)
_NOBODY = phrases(
    "anonymous|anon|anonymous person|nobody|no one|none|someone|somebody|unknown|undefined|null"
    "|nil|na|not applicable|no name|noname|private|citizen|concerned citizen|a citizen|user"
    "|username|anonyme|inconnu|citoyen|anónimo|anónima|desconocido|ciudadano|anônimo|anônima"
    "|cidadão|anonimo|anonima|nessuno|cittadino|anonym|niemand|unbekannt|bürger|аноним|никто"
    "|неизвестно|مجهول|مجهولة|익명|무명|시민|匿名|名無し|匿名希望"
)
_TESTS = phrases(
    "test|test test|testing|tester|test user|test name|prueba|teste|prova|essai|тест|اختبار|테스트"
    "|テスト|asdf|asdfgh|asdfasdf|asd|sdf|qwe|qwer|qwerty|qwertz|azerty|foo|bar|foobar|foo bar|blah"
    "|bla bla|lorem ipsum|xyz|abc|yes|no|hello|hi"
)
_STAND_INS = phrases(
    "john doe|jane doe|joe bloggs|john q public|max mustermann|erika mustermann|fulano de tal"
    "|juan pérez pérez|mario rossi rossi|홍길동|山田太郎|иван иванович иванов|mickey mouse"
    "|donald duck|bugs bunny|homer simpson|santa claus|superman|batman"
)
_WHY = {
    normalised_name(word): why
    for words, why in (
        (_FORM, say("is a word of the form")),
        (_NOBODY, say("names nobody")),
        (_TESTS, say("looks like a test")),
        (_STAND_INS, say("stands in for any name")),
    )
    for word in words
}
# One-word organisations may bear any of these names.
_OF_PEOPLE_ALONE = re.compile(
    r"^(?:anonym\w*|user|nobody)\w*\d+$|^(?=.*\d{2})[^\W_]*[^\W\d_][^\W_]*$"
)


def check(context: Context) -> Iterator[Finding]:
    for number, signatory in shown_signatories(context):
        why = _why(signatory)
        if why:
            yield RULE.finding(
                f"signatories.{number}.name",
                say("“{name}” {why}.", name=signatory.name, why=why),
                do=say("Ask who signed, or take the entry out."),
                facts=(Fact(value=signatory.name, where=entry(number)),),
            )


def _why(signatory: Signatory) -> str:
    name = signatory.name.strip()
    known = _WHY.get(normalised_name(name))
    if known:
        return known
    letters = [each for each in name if each.isalpha()]
    if not letters:
        # "11.11.11" may be a body; a person, and a bare number, are none.
        is_number = name.isdigit() or not any(map(str.isdigit, name))
        return say("holds no letter") if is_number or signatory.kind == "individual" else ""
    if len(letters) > 2 and len({each.casefold() for each in letters}) == 1:
        return say("is one letter over and over")
    return _why_no_person(name, letters) if signatory.kind == "individual" else ""


def _why_no_person(name: str, letters: list[str]) -> str:
    # Where letters have no case, one or two of them may be a whole name.
    has_case = letters[0].lower() != letters[0].upper()
    if has_case and len(letters) <= 2 and len(name.split()) <= 2:
        return say("is too short for a name")
    if _OF_PEOPLE_ALONE.fullmatch(name.casefold()):
        return say("looks like the name of an account")
    return say("names nobody") if re.match(r"anonym(?:ous|e|)\b\s", name, re.IGNORECASE) else ""
