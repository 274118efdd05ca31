"""Languages of which we know only what begins and ends a letter and its list of names.

A language that has its own file (``languages/``) is read whole. For these, ``further.csv`` has a
row a field: the language, the field of ``Cues``, its phrases parted by "|" as they are there.
"""

import csv
from functools import cache
from importlib.resources import files


@cache
def further_phrases() -> dict[str, dict[str, frozenset[str]]]:
    """Language → field → phrases."""
    source = files("undersigned.core.lexicon").joinpath("further.csv").read_text("utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in csv.DictReader(source.splitlines()):
        found.setdefault(row["language"], {})[row["field"]] = frozenset(row["phrases"].split("|"))
    return found


@cache
def further_everywhere(field: str) -> frozenset[str]:
    """The phrases of one field in all these languages."""
    return frozenset().union(*(each.get(field, ()) for each in further_phrases().values()))
