"""A member that one signatory represents is stated twice, or signs for itself as well.

## What it does

Compares the members that organisations state with each other and with the list of signatories,
without regard to case, accents and punctuation. A member that stands twice under one organisation
is a warning. One that two organisations state counts once; one that signs as well counts among the
organisations and among those represented: both are suggestions.

## Why is this bad?

"70 organisations representing 300 members" then counts somebody twice, and the reader who finds one
doubts the others.

## Example

    Lantern Union: Beacon Trust, Beacon Trust

## Use instead

    Lantern Union: Beacon Trust
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    organisations = [each for each in shown_signatories(context) if each[1].kind == "organisation"]
    signing = {normalised_name(each.name): number for number, each in organisations}
    stated: dict[str, int] = {}
    for number, organisation in organisations:
        for member in organisation.members:
            key = normalised_name(member)
            if stated.get(key) == number:
                yield _finding(number, member, say("stands twice among the members"), number, None)
            elif key in stated:
                other = stated[key]
                yield _finding(number, member, say("is a member of two"), other, "suggestion")
            if key in signing and stated.get(key) is None:
                own = signing[key]
                yield _finding(
                    number, member, say("is represented and signs too"), own, "suggestion"
                )
            stated.setdefault(key, number)


def _finding(
    number: int, member: str, fault: str, other: int, severity: Severity | None
) -> Finding:
    places = dict.fromkeys((number, other))
    first, *second = (say("entry {number}", number=each + 1) for each in places)
    listed = say("{first} and {second}", first=first, second=second[0]) if second else first
    return RULE.finding(
        f"signatories.{number}.name",
        say(
            "“{member}” {fault}: {listed}.",
            member=member,
            fault=fault,
            listed=listed,
        ),
        do=say("See that it is stated once."),
        facts=tuple(Fact(value=member, where=entry(each)) for each in places),
        severity=severity,
    )
