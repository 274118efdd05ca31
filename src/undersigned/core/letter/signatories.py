"""Who stands under a letter, what it counts as one, and what was counted."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from undersigned.core.letter.base import CountryCode, FilledLine, Kind, LanguageTag, Line, Value


class Localised(Value):
    """A word or name in one language."""

    language: LanguageTag
    text: FilledLine


class Region(Value):
    """A region as this letter names it, and what lies in it.

    ``contains`` holds UN M49 numbers ("142" is Asia), country codes, or the names of places that
    have no code. ``names`` is its name by language.
    """

    names: tuple[Localised, ...]
    contains: tuple[FilledLine, ...]

    @model_validator(mode="after")
    def _one_name_each(self) -> Self:
        languages = [name.language for name in self.names]
        if len(set(languages)) != len(languages):
            raise ValueError("a region has two names in one language; keep one")
        return self


class Counting(Value):
    """What this letter counts as one.

    ``countries``: "places" counts distinct places as printed beside signatories, by code or else by
    name; "codes" counts only those with an ISO 3166-1 code. ``regions`` replaces UN M49's five
    regions by the letter's own names, splitting and order.
    """

    countries: Literal["places", "codes"] = "places"
    regions: tuple[Region, ...] = ()


class PrintedName(Value):
    """How a signatory is printed and sorted in one language."""

    language: LanguageTag
    name: FilledLine
    title: Line = ""
    sort_key: Line = ""


def _by_language(forms: tuple[PrintedName, ...]) -> tuple[PrintedName, ...]:
    languages = [form.language for form in forms]
    if len(set(languages)) != len(languages):
        raise ValueError("a signatory has two printed forms in one language; keep one")
    return tuple(sorted(forms, key=lambda form: form.language))


class Signatory(Value):
    """A name as printed under the letter.

    ``place`` is the place as printed ("South Korea", "UK", "Kashmir"), ``country`` its code where
    there is one. A signatory without a place is international. ``place_hidden``: the place counts
    but is not printed. ``withheld``: the name is not printed; it counts by kind, and its place
    counts only with consent (``place_consent``). ``members`` are the bodies that an organisation
    represents. ``title`` is an individual's role or affiliation, as printed.
    """

    kind: Kind
    name: FilledLine
    title: Line = ""
    sort_key: Line = ""
    place: Line = ""
    country: CountryCode = ""
    place_hidden: bool = False
    withheld: bool = False
    place_consent: bool = False
    members: tuple[FilledLine, ...] = ()
    printed: Annotated[tuple[PrintedName, ...], AfterValidator(_by_language)] = ()

    def printed_in(self, language: str) -> PrintedName:
        """The printed form for ``language``; the signatory's own form where it has none."""
        for form in self.printed:
            if form.language == language:
                return form
        return PrintedName(
            language=language, name=self.name, title=self.title, sort_key=self.sort_key
        )


class Counts(Value):
    """What was counted under a letter, all from one list at one instant.

    ``places`` are the distinct places counted, codes first, then names without a code; ``regions``
    are the regions that hold at least one of them, in the letter's order.
    """

    organisations: Annotated[int, Field(ge=0)] = 0
    individuals: Annotated[int, Field(ge=0)] = 0
    withheld: Annotated[int, Field(ge=0)] = 0
    represented: Annotated[int, Field(ge=0)] = 0
    places: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()

    @property
    def signatories(self) -> int:
        return self.organisations + self.individuals

    @property
    def countries(self) -> int:
        return len(self.places)

    @property
    def region_count(self) -> int:
        return len(self.regions)


class Roll(Value):
    """The signatories counted at one instant, with the counts, in the order of printing."""

    signatories: tuple[Signatory, ...] = ()
    counts: Counts = Counts()
