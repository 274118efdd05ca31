"""The mend of a typed number: the placeholder that prints the same sentence with the count."""

import re

from undersigned.core.checks.finding import Fix
from undersigned.core.checks.stated import Statement
from undersigned.core.checks.stated_words import STATED_WORDS

_LABEL = "Use the counted number"


def counted_instead(statement: Statement) -> Fix | None:
    """The placeholder for ``statement``; ``None`` where no count is meant by its noun.

    In English the noun goes into the placeholder in both plural forms, so that it agrees with any
    count. Elsewhere the noun stays as typed, since its forms are not ours to guess. A number in
    words stays in words, but for the first word of a sentence, which would lose its capital.
    """
    if statement.counted == "members" or statement.passage.role == "list":
        return None
    in_words = " in words" if statement.in_figures[0].islower() else ""
    forms = _forms(statement)
    if STATED_WORDS[statement.passage.language.partition("-")[0]].counter:
        return Fix(  # number and noun are written together: the noun stays where it is
            part=statement.passage.part,
            start=statement.start,
            end=statement.number_end,
            source=f"{{{{ {statement.counted}{in_words} }}}}",
            label=_LABEL,
        )
    kept = "" if forms else f" {statement.noun}"
    return Fix(
        part=statement.passage.part,
        start=statement.start,
        end=statement.end,
        source=f"{{{{ {statement.counted}{in_words}{forms} }}}}{kept}",
        label=_LABEL,
    )


def _forms(statement: Statement) -> str:
    """The noun by plural category; empty where a mark in it would end a form."""
    english = statement.passage.language.partition("-")[0] == "en"
    if not english or statement.counted == "signatories" or re.search(r"[,:|{}]", statement.noun):
        return ""
    noun = " ".join(statement.noun.split())
    return f" | one: {_singular(noun)}, other: {noun}"


def _singular(noun: str) -> str:
    """The singular of an English noun of ``stated_words``: each ends in -s or -ies."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
