"""Words that bodies' names are made of, by what they mean in any language.

``concepts.csv`` holds one concept a row: its role and its words in every language that we know them
in. A name's words are compared by concept, so that "Fundación" and "Foundation" are one word.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from undersigned.core.lexicon.places import normal_form

# small: articles and prepositions. legal: "Inc.", "e.V.". body: what a body calls itself
# ("network"). scope: "international", "European". part: "chapter", "section". word: all others.
Role = Literal["small", "legal", "body", "scope", "part", "word"]


@dataclass(frozen=True, slots=True)
class Concept:
    """What a word means: ``key`` is the English word, which stands for it in every language."""

    key: str
    role: Role


@cache
def _table() -> dict[str, Concept]:
    source = files("undersigned.core.lexicon").joinpath("concepts.csv").read_text("utf-8")
    table: dict[str, Concept] = {}
    for row in csv.DictReader(source.splitlines()):
        concept = Concept(row["concept"], cast("Role", row["role"]))
        for word in row["words"].split("|"):
            table.setdefault(normal_form(word), concept)
    return table


def concept_of(word: str) -> Concept | None:
    """The concept of one word in its normal form (small letters, no accents), or None."""
    return _table().get(word)
