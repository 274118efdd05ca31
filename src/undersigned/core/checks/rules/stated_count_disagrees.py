"""A stated number of signatories is not the number that was counted.

## What it does

Reads every number of organisations, individuals, signatories and countries that the title, the text
or a heading over the list states of this letter's own signatories, in figures or in words, and
holds it against the list of signatories; where there is no list, against the first statement of the
same thing. While nobody has signed yet, a typed number is a warning. It knows English, French,
Spanish, Portuguese, Italian, German, Korean, Japanese, Russian and Arabic.

A number of organisations or individuals that the list refutes is an error. A number of countries is
a suggestion: somebody may have counted places that no list shows. The finding then says what was
counted, how, and which places stand in titles alone. Bounds are understood: "over 60" agrees with
69, and "about 70" is never refuted. Placeholders are counted and so never disagree.

## Why is this bad?

Whoever doubts the letter counts the names first. A wrong number in the title is the easiest reason
not to answer the rest.

## Example

    67 NGOs' Joint Letter

over a list of 69 organisations.

## Use instead

    {{ organisations | one: NGO, other: NGOs }}' Joint Letter

which prints what was counted.
"""

import re
from collections.abc import Iterable, Iterator
from functools import reduce

from undersigned.core.checks.contacts import MAIL
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.stated import Statement, statements_in
from undersigned.core.checks.stated_fix import counted_instead
from undersigned.core.checks.title_places import places_in_titles
from undersigned.core.counting import counting_rule_sentence
from undersigned.core.lexicon.places import country_name
from undersigned.core.said import say, say_count

_SURE_ENOUGH = 0.8  # from here on an entry is taken for one that signs
RULE = Rule.of(__name__, "error")

_LIST = say("list of signatories")
_NAME = re.compile(r"signatories\.\d+\.name")


def check(context: Context) -> Iterator[Finding]:
    statements = [each for passage in context.passages for each in statements_in(passage)]
    statements += _over_the_list(context)
    if context.signatories:
        for statement in statements:
            yield from _against_list(context, statement)
    else:
        yield from _without_a_list(context, statements)


def _without_a_list(context: Context, statements: list[Statement]) -> Iterator[Finding]:
    """Against the first statement of the same thing; where people are to sign, each at all."""
    first: dict[str, Statement] = {}
    for statement in statements:
        if statement.bound == "exactly":
            earlier = first.setdefault(statement.counted, statement)
            if earlier.number != statement.number:
                yield _against_each_other(earlier, statement)
                continue
        if context.is_counted and statement.counted != "members":
            yield _nobody_yet(statement)


def _nobody_yet(statement: Statement) -> Finding:
    return RULE.finding(
        statement.passage.part,
        f"The {statement.passage.where} says “{statement.words}”; nobody has signed yet.",
        do="Use the counted number: it is right however many sign.",
        span=(statement.start, statement.end),
        facts=(_stated(statement), Fact(value="0", where=_LIST)),
        fix=counted_instead(statement),
        severity="suggestion" if statement.counted == "countries" else "warning",
    )


def _over_the_list(context: Context) -> Iterator[Statement]:
    """What headings and remarks above the first name state, unless it is right of their group."""
    left_out = context.reading.left_out
    names = sorted(each.start for each in context.reading.spans if _NAME.fullmatch(each.part))
    pieces = [(left_out[int(each.part.rpartition(".")[2])], each) for each in context.list_remarks]
    if not names:
        return
    next_group = min((piece.start for piece, _ in pieces if piece.start > names[0]), default=None)
    group = sum(next_group is None or name < next_group for name in names)
    for piece, passage in pieces:
        if piece.end <= names[0]:
            yield from (each for each in statements_in(passage) if each.number != group)


def _against_list(context: Context, statement: Statement) -> Iterator[Finding]:
    counted = _counted(context, statement)
    if counted is None or not statement.is_refuted_by(counted):
        return
    if statement.counted == "countries":
        yield _countries(context, statement, counted)
        return
    severity, doubt = _certainty(context, statement, counted)
    said = say(
        "The {where} says “{words}”; the list holds {named}.",
        where=statement.passage.where,
        words=statement.words,
        named=_named(counted, statement),
    )
    yield RULE.finding(
        statement.passage.part,
        _together([said, doubt]) if doubt else said,
        do=say("Use the counted number, or mend the list."),
        span=(statement.start, statement.end),
        facts=(_stated(statement), Fact(value=str(counted), where=_LIST)),
        fix=counted_instead(statement),
        severity=severity,
    )


def _counted(context: Context, statement: Statement) -> int | None:
    """What the list holds of it; ``None`` for members that no signatory names."""
    if statement.counted == "members":
        return context.counts.represented or None
    return int(getattr(context.counts, statement.counted))


def _certainty(context: Context, statement: Statement, counted: int) -> tuple[Severity, str]:
    """An error where the list refutes the number; a suggestion where it cannot."""
    if statement.counted == "members":
        return "suggestion", say("Members may be counted otherwise than signatories.")
    if counted == 0:
        return "suggestion", say("Perhaps the list is not all here.")
    doubtful = _doubtful(context)
    if doubtful and abs(counted - statement.number) <= doubtful:
        return "suggestion", say_count(
            "{n} line of the list could be read in two ways.",
            "{n} lines of the list could be read in two ways.",
            doubtful,
        )
    return RULE.severity, ""


def _doubtful(context: Context) -> int:
    """How many entries of the list may be none: unsure ones, and lines with somebody's address."""
    unsure = {
        part.split(".")[1]
        for part, confidence in context.reading.confidence
        if part.startswith("signatories.") and confidence < _SURE_ENOUGH
    }
    entries = enumerate(context.signatories)
    addressed = {str(n) for n, each in entries if MAIL.search(each.name) or ":" in each.name}
    return len(unsure | addressed)


def _against_each_other(earlier: Statement, later: Statement) -> Finding:
    return RULE.finding(
        later.passage.part,
        say(
            "The {where} says “{words}”; the {other_where} says “{other_words}”.",
            where=later.passage.where,
            words=later.words,
            other_where=earlier.passage.where,
            other_words=earlier.words,
        ),
        do=say("State both by the counted number."),
        span=(later.start, later.end),
        facts=(_stated(earlier), _stated(later)),
        fix=counted_instead(later),
    )


def _countries(context: Context, statement: Statement, counted: int) -> Finding:
    coded = [place for place in context.counts.places if _is_code(place)]
    uncoded = [place for place in context.counts.places if not _is_code(place)]
    elsewhere = places_in_titles(context)
    facts = [
        _stated(statement),
        Fact(value=str(counted), where=say("{list}, places printed", list=_LIST)),
    ]
    if uncoded:
        facts.append(
            Fact(value=str(len(coded)), where=say("{list}, places with a country code", list=_LIST))
        )
        facts += [
            Fact(value=name, where=say("{list}, no country code", list=_LIST)) for name in uncoded
        ]
    facts += [
        Fact(value=place, where=say("title of {holder}", holder=holder))
        for place, holder in elsewhere
    ]
    return RULE.finding(
        statement.passage.part,
        _together(_country_sentences(context, statement, coded, uncoded)),
        do=say("Use the counted number, or print the places that make it up."),
        span=(statement.start, statement.end),
        facts=tuple(facts),
        fix=counted_instead(statement),
        severity="suggestion",
    )


def _country_sentences(
    context: Context, statement: Statement, coded: list[str], uncoded: list[str]
) -> Iterator[str]:
    total = len(coded) + len(uncoded)
    stated = {"where": statement.passage.where, "words": statement.words}
    if uncoded:
        yield say(
            "The {where} says “{words}”; {n} places stand beside signatories"
            " ({coded} with a country code, and {listed}).",
            n=total,
            coded=len(coded),
            listed=_list(uncoded),
            **stated,
        )
    else:
        yield say(
            "The {where} says “{words}”; {n} places stand beside signatories.", n=total, **stated
        )
    names = sorted({place for place, _ in places_in_titles(context)})
    if names:
        yield say("Only inside titles: {listed}.", listed=_list(names))
    yield counting_rule_sentence(context.edition.counting)


def _together(sentences: Iterable[str]) -> str:
    """Sentences one after the other, each of which can still be said in another language."""
    return reduce(lambda said, more: say("{said} {more}", said=said, more=more), sentences)


def _is_code(place: str) -> bool:
    return country_name(place, "en") != place


def _list(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _stated(statement: Statement) -> Fact:
    prefix = "" if statement.bound == "exactly" else f"{statement.bound} "
    return Fact(value=f"{prefix}{statement.number}", where=statement.passage.where)


def _named(counted: int, statement: Statement) -> str:
    kind = "organisations" if statement.counted == "members" else statement.counted
    match kind:
        case "organisations":
            return say_count("{n} organisation", "{n} organisations", counted)
        case "individuals":
            return say_count("{n} individual", "{n} individuals", counted)
        case _:
            return say_count("{n} signatory", "{n} signatories", counted)
