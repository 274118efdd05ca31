"""One signatory with the spans of its parts, and what is usual among many."""

from collections.abc import Callable, Sequence

from undersigned.core.letter import Kind, Signatory
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import Parted, has_organisation_word, kind_of, name_end
from undersigned.core.readers.roll.section import Section


def usual_kind(texts: Sequence[str]) -> Kind:
    """What most names of a list are, by the words in them."""
    people = sum(kind_of(text, "organisation") == "individual" for text in texts)
    bodies = sum(has_organisation_word(text[: name_end(text)]) for text in texts)
    return "individual" if people > bodies and people * 10 >= len(texts) * 3 else "organisation"


def sign(
    draft: Draft,
    entry: tuple[list[int], int, int],
    text: str,
    kind: Kind,
    parted: Parted,
    section: Section,
) -> None:
    """One signatory, with the spans of its parts."""
    part = f"signatories.{len(draft.signatories)}"
    indices, begin, end = entry
    lines = [draft.lines[each] for each in indices]
    if len(lines) == 1:
        at = _from(lines[0], begin)
    else:
        at = [line.at(each) for line in lines for each in range(len(line.text) + 1)].__getitem__
    outer = lines[0].outer if begin == 0 else at(0)
    last = lines[-1].end if len(lines) > 1 else lines[0].at(end - 1) + 1
    draft.span(part, outer, last)
    for name in ("name", "title", "place"):
        where = getattr(parted, name)
        if where:
            draft.span(f"{part}.{name}", at(where[0]), at(where[1] - 1) + 1)
    place = text[slice(*parted.place)] if parted.place else ""
    code = parted.code
    if not place and section.place:
        place, code = section.place.name, section.place.code
    draft.taken.update(indices)
    draft.signatories.append(
        Signatory(
            kind=kind,
            name=text[slice(*parted.name)],
            title=text[slice(*parted.title)] if parted.title else "",
            place=place,
            country=code,
        )
    )


def _from(line: Line, begin: int) -> Callable[[int], int]:
    return lambda index: line.at(begin + index)
