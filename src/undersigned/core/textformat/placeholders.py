"""``{{ organisations in words | one: NGO, other: NGOs }}``, read and written."""

import re
from typing import cast, get_args

from undersigned.core.counting import PLACEHOLDERS
from undersigned.core.letter import Placeholder, PluralCategory
from undersigned.core.textformat.source import Position, faults_at

_HEAD = re.compile(r"\s*(?P<name>[^\s|]+)(?P<words>\s+in\s+words)?\s*")
_COMMAS = re.compile(r"((?:[^\\,]|\\.)*)(?:,|$)", re.DOTALL)
_SPECIAL = re.compile(r"[\\,{}]")
_CATEGORIES = get_args(PluralCategory)


def parse_placeholder(content: str, position: Position) -> Placeholder:
    """What stands between the braces. An unknown name is an error that lists the known ones."""
    head, bar, tail = content.partition("|")
    match = _HEAD.fullmatch(head)
    if not match:
        raise position.fault(
            f"{{{{{content}}}}} is no placeholder.",
            do="Write it like {{ organisations }}, {{ organisations in words }} or"
            " {{ organisations | one: NGO, other: NGOs }}.",
        )
    if match["name"] not in PLACEHOLDERS:
        raise position.fault(
            f"{{{{ {match['name']} }}}} is unknown.", do=f"Use one of: {', '.join(PLACEHOLDERS)}."
        )
    forms = _forms(tail, position) if bar else ()
    with faults_at(position, f"{{{{ {match['name']} }}}}"):
        return Placeholder(name=match["name"], in_words=bool(match["words"]), forms=forms)


def _forms(tail: str, position: Position) -> tuple[tuple[PluralCategory, str], ...]:
    forms = []
    for part in _split(tail):
        category, colon, noun = part.partition(":")
        if not colon or category.strip() not in _CATEGORIES or not noun.strip():
            raise position.fault(
                f"“{part.strip()}” is no form of a noun.",
                do=f"Write a category and a noun, such as other: NGOs."
                f" The categories are {', '.join(_CATEGORIES)}.",
            )
        plain = re.sub(r"\\(.)", r"\1", noun, flags=re.DOTALL)
        forms.append((cast("PluralCategory", category.strip()), plain))
    return tuple(forms)


def _split(tail: str) -> list[str]:
    """``tail`` at its commas; a comma behind a backslash is a comma of the noun."""
    parts = []
    position = 0
    while position <= len(tail):
        match = _COMMAS.match(tail, position)
        if not match:
            return [tail]
        parts.append(match[1])
        position = match.end() + (0 if match[0].endswith(",") else 1)
    return parts


def write_placeholder(placeholder: Placeholder) -> str:
    words = " in words" if placeholder.in_words else ""
    forms = ", ".join(
        f"{category}: {_SPECIAL.sub(_behind_backslash, noun)}"
        for category, noun in placeholder.forms
    )
    return f"{{{{ {placeholder.name}{words}{' | ' + forms if forms else ''} }}}}"


def _behind_backslash(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
