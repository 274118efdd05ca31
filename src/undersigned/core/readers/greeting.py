"""Whom a salutation names, where no address block does: "Dear Minister Quill and all Members,"."""

import re

from undersigned.core.letter import Addressee
from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.offices import is_office, is_role
from undersigned.core.readers.people import looks_like_person

_UNNAMED = re.compile(
    r"(?:dear\s+)?(?:friends?|all|colleagues?|sirs?|madams?|sir or madam|sir/madam|reader|editor"
    r"|sir and madam)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,，、،]\s*")
_MARKS = " ,:;!.*_，、：،！"


def greeted(salutation: str, language: str) -> list[Addressee]:
    """The offices and people greeted; none for "Dear friends"."""
    rest = salutation.strip(_MARKS)
    match = pattern(language, "salutations").match(rest) or pattern(language, "to_labels").match(
        rest
    )
    if match is None:
        return []
    rest = rest[match.end() :].strip(_MARKS)
    found: list[Addressee] = []
    for piece in _pieces(rest, language):
        if _UNNAMED.fullmatch(piece):
            continue
        one = _one(piece)
        if one.role and not one.name and found and found[-1].name and not found[-1].role:
            # "Dear Ms Quill, Minister of Tides"
            found[-1] = found[-1].model_copy(update={"role": one.role})
        else:
            found.append(one)
    return found


def _pieces(text: str, language: str) -> list[str]:
    """The text at commas; at "and" where an office or a group begins behind it."""
    conjunctions = pattern(language, "conjunctions")
    pieces: list[str] = []
    for part in _COMMA.split(text):
        leading = conjunctions.match(part)
        bare = part[leading.end() :].strip() if leading else part
        cut = next(
            (
                each
                for each in conjunctions.finditer(bare)
                if each.start() and _begins(bare[each.end() :].strip())
            ),
            None,
        )
        parts = [bare[: cut.start()], bare[cut.end() :]] if cut else [bare]
        pieces += [each.strip(_MARKS) for each in parts]
    return [each for each in pieces if each]


def _begins(text: str) -> bool:
    """Whether an office, a style or "all Members" begins the text."""
    words = text.split()
    styled = pattern("*", "honorifics").match(text) or pattern("*", "role_words").match(text)
    # In "Minister for Ports and Tides" what follows is one word more of the same office.
    return bool(styled) or (len(words) > 1 and words[0].islower())


def _one(piece: str) -> Addressee:
    """A name with its style, an office before a name, or an office."""
    if pattern("*", "honorifics").match(piece) and not is_office(piece):
        return Addressee(name=piece)
    role = pattern("*", "role_words").match(piece)
    if role and looks_like_person(piece[role.end() :].strip()):
        return Addressee(name=piece[role.end() :].strip(), role=role[0])
    if looks_like_person(piece) and not is_role(piece):
        return Addressee(name=piece)
    return Addressee(role=piece)
