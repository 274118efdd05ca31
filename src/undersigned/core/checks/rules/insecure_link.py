"""A web address begins with http where https could stand.

## What it does

Finds addresses that begin with http://. It cannot see whether the site answers to https as well, as
most do: a suggestion.

## Why is this bad?

Between the reader and an http page anybody can see what is read, and change it. Some networks of
ministries do not open such pages.

## Example

    http://lantern.example/report

## Use instead

    https://lantern.example/report
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import addresses_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    for address in addresses_of(context):
        if address.address.lower().startswith("http://") and "." in address.host:
            yield address.finding(
                RULE,
                say("“{address}” can be read and changed on its way.", address=address.address),
                do=say("Try it with https://, and write that if it opens."),
            )
