"""Reads catalogue records of the United Nations and holds the sponsors found against a truth.

    python -m benchmarks.record --drafts XML --truth CSV [--json FILE]
    python -m benchmarks.record --scale 100000 [--json FILE]

XML are drafts as the UN Digital Library exports them (MARCXML). CSV has a row a draft: ``symbol``,
``sponsors_first_245c``, ``sponsors_710``, ``sponsors_additional_515`` (ISO 3166-1 alpha-3, blanks
between), ``additional_source`` and ``on_behalf_of``. A state is a sponsor there if one of the three
names it; for every other the answer is "not met" if there is a note in 515 and nobody acts for a
group, else "cannot tell". Compared are all pairs of a draft and a member state. The file written
has ``drafts``: {symbol: {``sponsors``, ``others``}}, and beside ``sponsors`` those of them that a
note says were taken off the list again, as ``withdrawn``.

``--scale`` makes up that many records of the same shape and measures reading, memory and questions.
"""

import argparse
import csv
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.record_scale import measure
from undersigned.core.record.entries import Document
from undersigned.core.record.reading import RecordFile, read_record
from undersigned.core.record.sponsors import sponsorship_of

MEMBERS = 193  # of the United Nations
_FIELDS = ("sponsors_first_245c", "sponsors_710", "sponsors_additional_515")


def read(path: Path) -> RecordFile:
    with path.open("rb") as file:
        return read_record(file, path.name)


def drafts_of(file: RecordFile) -> dict[str, dict[str, Any]]:
    """What the records say: symbol → sponsors, those taken off again, the answer for all others."""
    found = {}
    for entry in file.entries:
        if isinstance(entry, Document):
            sponsorship = sponsorship_of(entry)
            found[entry.symbol] = {
                "sponsors": sorted(sponsorship.named),
                "withdrawn": sorted(sponsorship.removed),
                "others": str(sponsorship.others),
            }
    return found


def truth_of(path: Path) -> dict[str, dict[str, Any]]:
    """The same, as the truth has it."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["symbol"]: _truth(row) for row in csv.DictReader(file)}


def _truth(row: Mapping[str, str]) -> dict[str, Any]:
    sponsors = sorted({state for field in _FIELDS for state in row[field].split()})
    known = row["additional_source"] and not row["on_behalf_of"]
    return {"sponsors": sponsors, "others": "not met" if known else "cannot tell"}


def compared(
    found: Mapping[str, Mapping[str, Any]], truth: Mapping[str, Mapping[str, Any]]
) -> tuple[dict[str, int], list[str]]:
    """Figures, and a line for each draft that differs."""
    figures = dict.fromkeys(("drafts", "sponsors", "missed", "invented", "others_wrong"), 0)
    differing = []
    for symbol in sorted(found.keys() | truth.keys()):
        here = found.get(symbol, {"sponsors": [], "others": ""})
        there = truth.get(symbol, {"sponsors": [], "others": ""})
        missed = set(there["sponsors"]) - set(here["sponsors"])
        invented = set(here["sponsors"]) - set(there["sponsors"])
        wrong = here["others"] != there["others"]
        figures["drafts"] += 1
        figures["sponsors"] += len(here["sponsors"])
        figures["missed"] += len(missed)
        figures["invented"] += len(invented)
        figures["others_wrong"] += wrong
        if missed or invented or wrong:
            differing.append(
                f"{symbol}: missed {sorted(missed)}, invented {sorted(invented)},"
                f" others {here['others']!r} for {there['others']!r}"
            )
    return figures, differing


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.record")
    parser.add_argument("--drafts", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--scale", type=int)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if options.scale:
        report: dict[str, Any] = measure(options.scale)
        print("\n".join(f"{name:30} {value}" for name, value in report.items()))
    elif options.drafts:
        report = measured(options.drafts, options.truth)
    else:
        parser.error("give --drafts, or --scale")
    if options.json:
        options.json.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if report.get("differing"):
        sys.exit(1)


def measured(drafts: Path, truth: Path | None) -> dict[str, Any]:
    """Reads, compares and prints."""
    begun = time.perf_counter()
    file = read(drafts)
    found = drafts_of(file)
    seconds = time.perf_counter() - begun
    report: dict[str, Any] = {"drafts": found, "seconds": round(seconds, 3)}
    print(f"{len(found)} drafts read in {seconds:.2f} s; {file.refused_count} records refused")
    for each in file.refused:
        print(f"  line {each.line}: {each.reason}")
    for entry in file.entries:
        if isinstance(entry, Document) and (unknown := sponsorship_of(entry).unknown):
            print(f"  {entry.symbol}: in the place of a state stands {', '.join(unknown)}")
    for remark in file.remarks:
        print(f"  line {remark.line}: {remark.what}")
    if truth is not None:
        figures, differing = compared(found, truth_of(truth))
        pairs = figures["drafts"] * MEMBERS
        print(f"pairs of a draft and a member state: {pairs}")
        print(", ".join(f"{name} {value}" for name, value in figures.items()))
        print("\n".join(differing) or "every pair agrees")
        report["differing"] = differing
    return report


if __name__ == "__main__":
    main()
