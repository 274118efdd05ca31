"""The public text holds somebody's private e-mail address or mobile number.

## What it does

Finds e-mail addresses at providers where people have their own (gmail.com, for example), and
numbers that the public numbering plans give to mobile telephones, in the title, the text and the
asks of every language. It is a suggestion: a small coalition may have no other address, and some
countries do not tell mobile numbers from others. The sender's own contact in the letterhead is
left alone; so are numbers without a country code.

## Why is this bad?

The letter is public for good. Whoever dislikes it writes and calls there, at night as well.

## Example

    Please write to ama.orru@gmail.com.

## Use instead

    Please write to office@lantern.example.
"""

import re
from collections.abc import Iterator

import phonenumbers

from undersigned.core.checks.contacts import MAIL, is_personal
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_NUMBER = re.compile(r"\+\d[\d\s().\-–]{6,}\d")
_MOBILE = phonenumbers.PhoneNumberType.MOBILE


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in MAIL.finditer(passage.text):
            if is_personal(match[0]):
                yield _finding(
                    passage,
                    match,
                    say(
                        "“{words}” is the e-mail address at a provider for everybody.",
                        words=match[0],
                    ),
                )
        for match in _NUMBER.finditer(passage.text):
            if _is_mobile(match[0]):
                yield _finding(
                    passage,
                    match,
                    say("“{words}” is the number of a mobile telephone.", words=match[0]),
                )


def _is_mobile(number: str) -> bool:
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.number_type(parsed) == _MOBILE)


def _finding(passage: Passage, match: re.Match[str], message: str) -> Finding:
    return RULE.finding(
        passage.part,
        message,
        do=say("Give the address or number of a body, if it has one."),
        span=match.span(),
        facts=(Fact(value=match[0], where=passage.where),),
    )
