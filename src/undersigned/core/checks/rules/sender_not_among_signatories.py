"""The letter's sender is not among those who sign it.

## What it does

Looks for the sender's name in the list of signatories, as a whole name or as part of one ("Lantern
House (LH)"), in titles of individuals, and among the members that organisations represent. A letter
that nobody has signed yet, or without a sender's name, is left alone.

## Why is this bad?

The addressee's office answers the sender. One that does not stand behind the letter itself makes it
ask why; mostly the secretariat forgot to sign.

## Example

    From: Lantern House

    Signed: Beacon Trust, Heron Society

## Use instead

    From: Lantern House

    Signed: Beacon Trust, Heron Society, Lantern House
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    sender = context.edition.sender.name
    if sender and context.signatories and not _signs(context, normalised_name(sender)):
        yield RULE.finding(
            "sender.name",
            say("{sender} sends the letter and does not sign it.", sender=sender),
            do=say("Let the sender sign too, or say on whose behalf it sends."),
            facts=(Fact(value=sender, where=say("sender")),),
        )


def _signs(context: Context, sender: str) -> bool:
    return any(
        f" {sender} " in f" {printed} " or f" {printed} " in f" {sender} "
        for each in context.signatories
        for printed in map(normalised_name, filter(None, (each.name, each.title, *each.members)))
    )
