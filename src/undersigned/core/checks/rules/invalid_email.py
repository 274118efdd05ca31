"""An e-mail address cannot be written to.

## What it does

Checks the addresses of addressees, of those who get copies and of the sender against the grammar of
RFC 5322 (section 3.4.1) and its successors, without asking the network whether they exist.

## Why is this bad?

The letter comes back, or the answer cannot come.

## Example

    E-mail: president@president,go.kr

## Use instead

    E-mail: president@president.go.kr
"""

from collections.abc import Iterator

from email_validator import EmailNotValidError, validate_email

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    addresses = [(part, office.email, "addressee") for part, office in context.offices()]
    for part, address, whose in [*addresses, ("sender", context.edition.sender.email, "sender")]:
        reason = _fault(address) if address else ""
        if reason:
            yield RULE.finding(
                f"{part}.email",
                say(
                    "The e-mail address “{address}” is not valid. {reason}",
                    address=address,
                    reason=reason,
                ),
                do=say("Write it as name@domain."),
                facts=(
                    Fact(
                        value=address,
                        where=say("e-mail of the addressee")
                        if whose == "addressee"
                        else say("e-mail of the sender"),
                    ),
                ),
            )


def _fault(address: str) -> str:
    """What is wrong with ``address``, in a sentence; empty for a valid one."""
    try:
        # Without `globally_deliverable` the reserved domains of made-up letters (.example) pass.
        validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as error:
        return str(error)
    domain = address.rpartition("@")[2]
    return "" if "." in domain else "The part after the @-sign is no full domain."
