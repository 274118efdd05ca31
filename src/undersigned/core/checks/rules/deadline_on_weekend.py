"""A deadline falls on a day on which the addressee's office is closed.

## What it does

Looks at the weekday of each ask's deadline, by the weekend of the first addressee's country
(Unicode CLDR: Saturday and Sunday in most, Friday in others). Without a country it says nothing.

## Why is this bad?

The office does it on the Monday, and was late; or on the Friday, and lost a day.

## Example

    by: 2031-03-30 (a Sunday)

## Use instead

    by: 2031-03-31
"""

import datetime as dt
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.written_dates import weekday_name
from undersigned.core.lexicon.places import country_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    country = next((office.country for _, office in context.offices() if office.country), "")
    for number, ask in enumerate(context.edition.authentic.asks):
        if country and ask.by and _is_weekend(ask.by, country):
            day = weekday_name(ask.by, "en")
            yield RULE.finding(
                f"asks.{number}",
                say(
                    "The deadline of ask {number}, {by}, is a {day}.",
                    number=number + 1,
                    by=ask.by.isoformat(),
                    day=day,
                ),
                do=say("Choose a working day."),
                facts=(
                    Fact(
                        value=f"{day}, {ask.by.isoformat()}",
                        where=say("ask {number}", number=number + 1),
                    ),
                    Fact(value=country_name(country, "en"), where=say("country of the addressee")),
                ),
            )


def _is_weekend(day: dt.date, country: str) -> bool:
    try:
        locale = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return False
    first, last = locale.weekend_start, locale.weekend_end
    return (day.weekday() - first) % 7 <= (last - first) % 7
