"""Runs every rule on a corpus of real letters and tells how often each is right.

    python -m benchmarks.rules --corpus DIR [--only LETTER] [--json FILE]
                               [--right KEY] [--wrong KEY] [--forget]

DIR holds a folder a letter, as ``benchmarks.reading`` takes it. Whether a finding is right is a
person's word, kept in ``judgements.json`` and given by ``--right`` and ``--wrong``: KEY is a key as
printed, RULE for all findings of a rule that nobody has judged, or RULE/LETTER. ``--forget`` drops
judgements of findings that are no more. Nothing is held against the day of the run.

The exit code is 1 where a finding is not judged, a judged one is gone, or a rule that is right less
often than 95 times in 100 says more than a suggestion.
"""

import argparse
import datetime as dt
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.judgements import FILE, Judgements, key_of, load, save
from benchmarks.reading import Case, find_cases
from undersigned.core.checks.engine import check, rules
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.passages import passages_of
from undersigned.core.errors import UndersignedError


@dataclass(frozen=True, slots=True)
class Found:
    """A finding on a letter, by the key of its judgement; ``words`` are those at its place."""

    letter: str
    key: str
    finding: Finding
    words: str

    @property
    def rule(self) -> str:
        return self.finding.rule


def findings_on(case: Case) -> list[Found]:
    """What the rules find on one letter; two findings that nobody could tell apart are one."""
    reading = case.read()
    texts = {each.part: each.text for each in passages_of(reading)}
    found: dict[str, Found] = {}
    for finding in check(reading):
        text = texts.get(finding.part, "")
        key = key_of(finding, reading, text)
        words = text[finding.start : finding.end]
        found.setdefault(key, Found(case.name, key, finding, words))
    return list(found.values())


def findings_in(cases: Sequence[Case]) -> list[Found]:
    """The findings on all letters; one that cannot be read is named in ``Case.error``."""
    found = []
    for case in cases:
        try:
            found += findings_on(case)
        except UndersignedError as error:
            case.error = str(error)
    return found


def judge(found: Sequence[Found], judgements: Judgements, names: Sequence[str], *, right: bool):
    """Keeps a person's word on what ``names`` name."""
    for each in found:
        is_new = judgements.of(each.rule, each.letter, each.key) is None
        by_rule = is_new and (each.rule in names or f"{each.rule}/{each.letter}" in names)
        if each.key in names or by_rule:
            judgements.say(each.rule, each.letter, each.key, right=right)


def gone(found: Sequence[Found], judgements: Judgements) -> list[tuple[str, str, str]]:
    """Rule, letter and key of the judgements on findings that are no more."""
    there = {(each.rule, each.letter, each.key) for each in found}
    return [
        (rule, letter, key)
        for rule, letters in judgements.judged.items()
        for letter, keys in letters.items()
        for key in keys
        if (rule, letter, key) not in there
    ]


def forget(judgements: Judgements, what: Sequence[tuple[str, str, str]]) -> None:
    for rule, letter, key in what:
        del judgements.judged[rule][letter][key]
    judgements.judged = {
        rule: kept
        for rule, letters in judgements.judged.items()
        if (kept := {letter: keys for letter, keys in letters.items() if keys})
    }


def too_loud(found: Sequence[Found], judgements: Judgements) -> list[str]:
    """The rules that are right too seldom for what they say."""
    loud = {each.rule for each in found if each.finding.severity != "suggestion"}
    loud |= {each.name for each in rules() if each.rule.severity != "suggestion"}
    return sorted(name for name in loud if not judgements.rate(name).is_enough)


def measure(found: Sequence[Found], judgements: Judgements) -> dict[str, Any]:
    """Every figure."""
    by_rule: dict[str, list[Found]] = defaultdict(list)
    for each in found:
        by_rule[each.rule].append(each)
    return {
        "letters": judgements.letters,
        "rules": [
            {
                "rule": each.name,
                "severity": each.rule.severity,
                "found": len(by_rule[each.name]),
                "judged": judgements.rate(each.name).found,
                "right": judgements.rate(each.name).right,
                "share": judgements.rate(each.name).share,
                "unmeasured": judgements.unmeasured.get(each.name),
            }
            for each in rules()
        ],
        "unjudged": [
            {"rule": each.rule, "letter": each.letter, "key": each.key}
            for each in _unjudged(found, judgements)
        ],
        "gone": gone(found, judgements),
        "too_loud": too_loud(found, judgements),
    }


def _unjudged(found: Sequence[Found], judgements: Judgements) -> list[Found]:
    return [each for each in found if judgements.of(each.rule, each.letter, each.key) is None]


def table(result: dict[str, Any]) -> str:
    """A line a rule that found something, and the number of the others."""
    lines = [f"{'rule':32}{'severity':12}{'found':>6}{'right':>7}{'share':>7}"]
    quiet = 0
    for row in result["rules"]:
        if not row["found"]:
            quiet += 1
            continue
        share = "" if row["share"] is None else f"{row['share']:.0%}"
        lines.append(
            f"{row['rule']:32}{row['severity']:12}{row['found']:6}{row['right']:7}{share:>7}"
        )
    return "\n".join([*lines, f"{quiet} rules found nothing on {result['letters']} letters."])


def _print_unjudged(found: Sequence[Found], judgements: Judgements) -> None:
    """For the person who judges: the words, which no file keeps."""
    for each in _unjudged(found, judgements):
        finding = each.finding
        facts = "; ".join(f"{fact.value} ({fact.where})" for fact in finding.facts)
        print(f"{each.key} {each.letter} {each.rule} {finding.severity} line {finding.line}")
        print(f"    {finding.message} [{each.words}] {facts}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--only", action="append", default=[], help="a letter, or its beginning")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--judgements", type=Path, default=FILE)
    parser.add_argument("--right", action="append", default=[], metavar="KEY")
    parser.add_argument("--wrong", action="append", default=[], metavar="KEY")
    parser.add_argument("--forget", action="store_true")
    options = parser.parse_args(arguments)
    cases = find_cases(options.corpus, options.only)
    if not cases:
        print(f"There is no such letter in {options.corpus}: no folder with a gold.json.")
        return 1
    judgements = load(options.judgements)
    found = findings_in(cases)
    _keep(options, judgements, found)
    result = measure(found, judgements)
    if options.only:
        result["gone"] = []
    _print_unjudged(found, judgements)
    print(table(result))
    for case in cases:
        if case.error:
            print(f"NOT READ: {case.name}: {case.error}")
    for rule, letter, key in result["gone"]:
        print(f"GONE: {rule} in {letter} ({key}); --forget drops its judgement.")
    for name in result["too_loud"]:
        print(f"TOO LOUD: {name} is right less often than it may be for more than a suggestion.")
    if options.json:
        options.json.write_text(json.dumps(result, indent=1, ensure_ascii=False), "utf-8")
    return int(any(result[each] for each in ("unjudged", "gone", "too_loud")))


def _keep(options: argparse.Namespace, judgements: Judgements, found: Sequence[Found]) -> None:
    """Keeps what the person said on the command line."""
    # Wrong first: one letter can be taken out of a rule that is right in the others.
    judge(found, judgements, options.wrong, right=False)
    judge(found, judgements, options.right, right=True)
    if options.forget:
        forget(judgements, gone(found, judgements))
    if options.right or options.wrong or options.forget:
        judgements.date = dt.datetime.now().astimezone().date()
        judgements.letters = len(find_cases(options.corpus, []))
        save(judgements, options.judgements)


if __name__ == "__main__":
    sys.exit(main())
