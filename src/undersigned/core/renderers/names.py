"""The signatories as HTML: compact, because a thousand of them stand on one page."""

from collections.abc import Sequence

from undersigned.core.letter import Kind
from undersigned.core.renderers.grouping import by_country
from undersigned.core.renderers.markup import Html, join, tag
from undersigned.core.renderers.printed import Entry, Printed
from undersigned.core.renderers.words import Marker


def roll_sections(letter: Printed, marker: Marker, group: str) -> Html:
    """Organisations, then individuals with their titles, then how many names are withheld.

    ``group`` is "kind", or "place" for the organisations under the names of their places.
    """
    organisations = letter.entries("organisation")
    names = _by_place if group == "place" else _list
    sections = (
        _section(letter, "organisation", names(letter, marker, organisations)),
        _section(letter, "individual", _list(letter, marker, letter.entries("individual"))),
        tag("p", f"{letter.withheld}.", class_="withheld") if letter.withheld else "",
    )
    return join(sections)


def name_list(letter: Printed, kind: Kind) -> Html:
    """The names of one kind by themselves, as they stand in the list; empty without any."""
    return _list(letter, Marker(), letter.entries(kind))


def _section(letter: Printed, kind: Kind, names: Html) -> Html:
    if not names:
        return Html("")
    own = letter.phrases
    title = own.organisations if kind == "organisation" else own.individuals
    heading = tag("h2", title, lang="" if _speaks(letter) else own.language)
    return tag("section", heading, names, class_="signatories", id=f"{kind}s")


def _speaks(letter: Printed) -> bool:
    return letter.language.startswith(letter.phrases.language)


def _list(letter: Printed, marker: Marker, entries: Sequence[Entry]) -> Html:
    if not entries:
        return Html("")
    return tag("ul", *(_entry(letter, marker, entry) for entry in entries))


def _entry(letter: Printed, marker: Marker, entry: Entry, *, with_place: bool = True) -> Html:
    part = f"signatories.{entry.index}"
    name = tag("bdi", marker.text(f"{part}.name", entry.name))
    place = marker.text(f"{part}.place", entry.place) if with_place else Html("")
    line = join([name, place] if place else [name], ", ")
    title = tag("small", marker.text(f"{part}.title", entry.title)) if entry.title else ""
    members = _members(letter, entry) if entry.members else ""
    return tag("li", line, " " if title else "", title, members)


def _members(letter: Printed, entry: Entry) -> Html:
    names = join([tag("bdi", name) for name in entry.members], "; ")
    return tag("small", " ", letter.phrases.label(letter.phrases.members), names, class_="members")


def _by_place(letter: Printed, marker: Marker, entries: Sequence[Entry]) -> Html:
    return join(
        join(
            [
                tag("h3", group.title),
                tag("ul", *(_entry(letter, marker, e, with_place=False) for e in group.entries)),
            ]
        )
        for group in by_country(letter, entries)
    )
