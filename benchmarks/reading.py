"""Reads a corpus of real letters and measures how much of them was understood.

    python -m benchmarks.reading --corpus DIR [--only NAME] [--json FILE] [--misread]

DIR holds a folder a letter: ``source.EXT`` as published and ``gold.json`` as a careful person reads
it. The figures are those of ``letter_scores``; beside them, from the same run, stand two baselines:
every line after the last full sentence, cut at the first comma or bracket, as a name; and
probablepeople for the kind. A letter that cannot be read scores as nothing and is named. Speeds are
letters a second in one process that has started, the best of three rounds; the peak is the resident
memory of that process after all letters were read, before the baselines are.
"""

import argparse
import json
import re
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.letter_scores import (
    SURE,
    Gold,
    Score,
    Share,
    means,
    overlap,
    same_form,
    score,
    sums,
    unread,
)
from undersigned.core.errors import UndersignedError
from undersigned.core.lexicon.places import find_place, trailing_place
from undersigned.core.readers import people, read
from undersigned.core.readers.genre import names_in_line
from undersigned.core.reading import Reading

ROUNDS = 3
# What remembers its answers by line: see ``forget``.
# Its own alone: the cue words' patterns, which it uses too, are made once a process.
PEOPLE = tuple(
    each
    for each in vars(people).values()
    if hasattr(each, "cache_clear") and each.__module__ == people.__name__
)
SPEED_KINDS = {
    "text_html": (".txt", ".md", ".html", ".htm"),
    "pdf": (".pdf",),
    "docx": (".docx",),
}
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)*_]*\s*$")
_FEWEST_WORDS = 5
_NAME_CUT = re.compile(r"[,(\[（，]")
_PERSON_LABELS = ("GivenName", "Surname", "Prefix", "FirstInitial", "LastInitial", "MiddleName")


@dataclass(slots=True)
class Case:
    """A letter of the corpus, and what came of reading it."""

    name: str
    source: Path
    gold: Gold
    reading: Reading | None = None
    error: str = ""
    score: Score = field(default_factory=Score)
    baseline: Share = field(default_factory=partial(Share, 0, 0, 0))

    def read(self) -> Reading:
        return read(self.source.read_bytes(), self.source.name)


def find_cases(corpus: Path, only: Sequence[str]) -> list[Case]:
    """The letters of the corpus by name; ``only`` takes names or their beginnings."""
    cases = []
    for gold in sorted(corpus.glob("*/gold.json")):
        name = gold.parent.name
        if only and not any(name.startswith(each) for each in only):
            continue
        (source,) = gold.parent.glob("source.*")
        cases.append(Case(name, source, json.loads(gold.read_text("utf-8"))))
    return cases


def read_case(case: Case) -> None:
    """Reads and scores one letter."""
    try:
        case.reading = case.read()
    except UndersignedError as error:
        case.error = str(error)
    except Exception as error:  # noqa: BLE001 - a reader that breaks is measured, not hidden
        case.error = f"{type(error).__name__}: {error}"
    case.score = score(case.reading, case.gold) if case.reading else unread(case.gold)


def forget() -> None:
    """Empties what the reader remembers of lines, so that no round is read from memory."""
    for remembered in (names_in_line, find_place, trailing_place, *PEOPLE):
        remembered.cache_clear()


def letters_a_second(cases: Sequence[Case]) -> float | None:
    """How many of these letters are read in a second; ``None`` where there are none to read."""
    readable = [case for case in cases if not case.error]
    if not readable:
        return None
    best = float("inf")
    for _ in range(ROUNDS):
        forget()
        start = time.perf_counter()
        for case in readable:
            case.read()
        best = min(best, time.perf_counter() - start)
    return len(readable) / best


def peak_mb() -> float:
    """The most memory that this process held so far, in MB."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / 1024


def names_after_the_text(source: str) -> list[str]:
    """The baseline's names: the lines after the last full sentence, cut at a comma or bracket."""
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    last = -1
    for index, line in enumerate(lines):
        if _SENTENCE_END.search(line) and len(line.split()) >= _FEWEST_WORDS:
            last = index
    names = (_NAME_CUT.split(line)[0] for line in lines[last + 1 :])
    return [name for name in map(same_form, names) if name]


def kind_by_probablepeople(name: str) -> str:
    """The baseline's kind."""
    import probablepeople  # its model stays out of the memory that is measured

    try:
        _, told = probablepeople.tag(name)
    except probablepeople.RepeatedLabelError:
        labels = [label for _, label in probablepeople.parse(name)]
        people = sum(label.startswith(_PERSON_LABELS) for label in labels)
        told = "Person" if people * 2 > len(labels) else "Corporation"
    return "individual" if told in ("Person", "Household") else "organisation"


def baselines(cases: Sequence[Case]) -> dict[str, float]:
    """What two simple ways make of the same letters."""
    names = Share(0, 0, 0)
    kinds = Share(0, 0, 0)
    for case in cases:
        rows = case.gold["signatories"]
        source = case.reading.source if case.reading else ""
        wanted = [same_form(row["name"]) for row in rows]
        case.baseline = overlap(names_after_the_text(source), wanted)
        names += case.baseline
        right = sum(kind_by_probablepeople(row["name"]) == row["kind"] for row in rows)
        kinds += Share(right, len(rows), len(rows))
    mean = sum(case.baseline.f1 for case in cases) / max(len(cases), 1)
    return {
        "lines_name_precision": names.precision,
        "lines_name_recall": names.recall,
        "lines_name_f1": names.f1,
        "lines_name_f1_mean": mean,
        "probablepeople_kind": kinds.f1,
    }


def confidence(cases: Sequence[Case]) -> dict[str, float | int | None]:
    """How often a part is right of which the reader was sure, and how often one of which not."""
    result: dict[str, float | int | None] = {"sure_from": SURE}
    for name in ("sure", "unsure"):
        right = sum(getattr(case.score, name)[True] for case in cases)
        said = right + sum(getattr(case.score, name)[False] for case in cases)
        result |= {f"{name}_parts": said, f"{name}_right": right / said if said else None}
    return result


def doubts(cases: Sequence[Case]) -> dict[str, dict[str, int]]:
    """Why parts were doubted: how many of them, and how many of these were wrong."""
    found: dict[str, dict[str, int]] = {}
    for case in cases:
        for why, judged in case.score.doubted.items():
            row = found.setdefault(why, {"parts": 0, "wrong": 0})
            row["parts"] += judged.total()
            row["wrong"] += judged[False]
    return dict(sorted(found.items(), key=lambda each: -each[1]["parts"]))


def measure(cases: Sequence[Case]) -> dict[str, Any]:
    """Reads all letters and gives every figure."""
    for case in cases:
        read_case(case)
    peak = peak_mb()
    speeds = {
        kind: letters_a_second([case for case in cases if case.source.suffix.lower() in endings])
        for kind, endings in SPEED_KINDS.items()
    }
    scores = [case.score for case in cases]
    return {
        "sum": sums(scores),
        "mean": means(scores),
        "letters_per_second": speeds,
        "peak_mb": peak,
        "baselines": baselines(cases),
        "confidence": confidence(cases),
        "doubts": doubts(cases),
        "letters": [_row(case) for case in cases],
    }


def _row(case: Case) -> dict[str, Any]:
    return {
        "name": case.name,
        "source": case.source.name,
        "error": case.error or None,
        "rows": case.score.names.wanted,
        **sums([case.score]),
        **means([case.score]),
        "baseline_name_f1": case.baseline.f1,
    }


_COLUMNS = {
    "rows": "rows",
    "name_precision": "prec",
    "name_recall": "rec",
    "name_f1": "F1",
    "kind": "kind",
    "country": "ctry",
    "asks_f1": "asks",
    "title": "title",
    "date": "date",
    "addressee": "addr",
    "subject": "subj",
    "salutation": "salu",
    "baseline_name_f1": "base",
}
_NAME_WIDTH = 38


def table(result: dict[str, Any]) -> str:
    """A line a letter, and all in all."""
    lines = ["".join([f"{'letter':{_NAME_WIDTH}}", *(f"{each:>7}" for each in _COLUMNS.values())])]
    for row in result["letters"]:
        shown = f"{row['name'][: _NAME_WIDTH - 2]:{_NAME_WIDTH}}"
        lines.append(shown + "".join(map(_cell, map(row.get, _COLUMNS))))
        if row["error"]:
            lines.append(f"  NOT READ: {row['error']}")
    base = result["baselines"]
    total = {"rows": sum(row["rows"] for row in result["letters"]), **result["sum"]}
    total["baseline_name_f1"] = base["lines_name_f1"]
    mean = result["mean"] | {"baseline_name_f1": base["lines_name_f1_mean"]}
    lines.append(f"{'sum':{_NAME_WIDTH}}" + "".join(map(_cell, map(total.get, _COLUMNS))))
    lines.append(f"{'mean':{_NAME_WIDTH}}" + "".join(map(_cell, map(mean.get, _COLUMNS))))
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    if value is None:
        return f"{'':7}"
    return f"{value:7}" if isinstance(value, int) else f"{value:7.3f}"


def rest(result: dict[str, Any]) -> str:
    """What stands under the table: baselines, speeds, memory, and whether confidence is honest."""
    base, sure = result["baselines"], result["confidence"]
    speeds = ", ".join(
        f"{kind.replace('_', ' and ')} {value:.1f}"
        for kind, value in result["letters_per_second"].items()
        if value is not None
    )
    in_sum, in_mean = base["lines_name_f1"], base["lines_name_f1_mean"]
    lines = (
        f"baseline, lines after the text as names, F1: {in_sum:.3f} sum, {in_mean:.3f} mean",
        f"baseline, probablepeople for the kind: {base['probablepeople_kind']:.3f}",
        f"letters a second: {speeds or 'none read'}",
        f"peak memory: {result['peak_mb']:.0f} MB",
        f"right where the reader was sure (from {SURE}): {_of(sure, 'sure')}",
        f"right where it was not sure: {_of(sure, 'unsure')}",
        *(
            f"  {row['wrong']:3} wrong of {row['parts']:4}: {why}"
            for why, row in result["doubts"].items()
        ),
    )
    return "\n".join(lines)


def _of(sure: dict[str, Any], name: str) -> str:
    share = sure[f"{name}_right"]
    return "none" if share is None else f"{share:.3f} of {sure[f'{name}_parts']} parts"


def print_misread(cases: Sequence[Case]) -> None:
    """For a person who mends the reader: what differs, letter by letter."""
    for case in cases:
        print(f"\n{case.name} ({case.source.name}) {case.error}")
        for part, read_as, stands in case.score.misread:
            print(f"  {part:24} read {read_as!r}" + (f", stands {stands!r}" if stands else ""))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument(
        "--only", action="append", default=[], help="a letter's name or its beginning; repeatable"
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misread", action="store_true", help="show what differs from the gold")
    options = parser.parse_args(arguments)
    cases = find_cases(options.corpus, options.only)
    if not cases:
        print(f"There is no such letter in {options.corpus}: no folder with a gold.json.")
        return 1
    result = measure(cases)
    if options.misread:
        print_misread(cases)
        print()
    print(table(result))
    print(rest(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1, ensure_ascii=False), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
