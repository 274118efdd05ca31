"""A signatory whose name is withheld is named all the same.

## What it does

Looks for the names of signatories that are to be withheld in the title, the text, the asks and the
letterhead of every language, and among the names and titles that are printed. Case, accents and the
order of given and family name make no difference; a single word is not looked for, since it may be
anybody's.

## Why is this bad?

The name was promised not to be printed.

## Example

    Our colleague Ama Orru was questioned in May.

in a letter that Ama Orru signs with her name withheld.

## Use instead

    A colleague of ours was questioned in May.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def check(context: Context) -> Iterator[Finding]:
    withheld = {
        form: number
        for number, each in enumerate(context.signatories)
        if each.withheld
        for form in _forms(each.name)
    }
    if not withheld:
        return
    longest = max(len(form.split()) for form in withheld)
    for part, where, text in _printed(context):
        for start, end, number in _named(text, withheld, longest):
            yield RULE.finding(
                part,
                say(
                    "Entry {number} of the list is withheld, and the {where} names it.",
                    number=number + 1,
                    where=where,
                ),
                do=say("Take the name out, or ask its bearer whether it may be printed."),
                span=(start, end),
                facts=(Fact(value=say("entry {number}", number=number + 1), where=where),),
            )


def _forms(name: str) -> Iterator[str]:
    """The name, and with its last word first, folded; none for a single word."""
    words = normalised_name(name).split()
    if len(words) > 1:
        yield " ".join(words)
        yield " ".join([words[-1], *words[:-1]])


def _printed(context: Context) -> Iterator[tuple[str, str, str]]:
    """Part, place in words and text of everything that is printed."""
    for passage in context.passages:
        yield passage.part, passage.where, passage.text
    sender = context.edition.sender
    yield "sender.name", say("sender"), sender.name
    yield "sender.contact", say("sender’s contact"), sender.contact
    for number, each in enumerate(context.signatories):
        if not each.withheld:
            yield f"signatories.{number}.name", say("list of signatories"), each.name
            yield f"signatories.{number}.title", say("list of signatories"), each.title


def _named(text: str, withheld: dict[str, int], longest: int) -> Iterator[tuple[int, int, int]]:
    words = list(_WORD.finditer(text))
    for index in range(len(words)):
        for length in range(2, longest + 1):
            run = words[index : index + length]
            number = withheld.get(" ".join(normalised_name(word[0]) for word in run))
            if len(run) == length and number is not None:
                yield run[0].start(), run[-1].end(), number
