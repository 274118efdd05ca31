"""What every renderer asks of a letter first: its words in one language, and who signs."""

from collections.abc import Callable
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from undersigned.core.counting import NUMBERS, filler
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import (
    Ask,
    Asks,
    Block,
    Counts,
    Edition,
    Footnote,
    Inline,
    Kind,
    LetterText,
    Placeholder,
    Roll,
    Signatory,
    plain,
    words,
)
from undersigned.core.lexicon.dates import format_date
from undersigned.core.lexicon.places import country_name
from undersigned.core.renderers.phrases import Phrases, phrases, withheld_sentence

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class Entry:
    """A signatory as it is printed in one language. ``index`` is its place in the roll."""

    index: int
    kind: Kind
    name: str
    title: str
    place: str
    country: str
    place_hidden: bool
    members: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """One edition, with one roll, about to be printed in one language."""

    edition: Edition
    roll: Roll
    text: LetterText
    fill: Callable[[Placeholder], str]

    @property
    def language(self) -> str:
        return self.text.language

    @property
    def title(self) -> tuple[Inline, ...]:
        """The title; the words of the authentic one where a translation has none."""
        return self.text.title or self._authentic_words(self.edition.authentic.title)

    def _authentic_words(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        # A placeholder of the authentic text inflects its noun as that language does.
        own = filler(self.counts, self.edition, self.edition.authentic.language)
        return words(plain(inlines, keep_together(own)))

    @property
    def phrases(self) -> Phrases:
        return phrases(self.language)

    @property
    def counts(self) -> Counts:
        return self.roll.counts

    @property
    def asks(self) -> tuple[tuple[int, Ask, str], ...]:
        """The asks in the authentic text's order: index in the text that words it, ask, language.

        An ask that the translation lacks stands in the authentic language rather than not at all.
        """
        own = {ask.id: (index, ask, self.language) for index, ask in enumerate(self.text.asks)}
        authentic = self.edition.authentic
        return tuple(
            own.get(ask.id)
            or (
                index,
                ask.model_copy(update={"text": self._authentic_words(ask.text)}),
                authentic.language,
            )
            for index, ask in enumerate(authentic.asks)
        )

    @property
    def body(self) -> tuple[tuple[int, Block], ...]:
        """The blocks with their index, without footnotes; the asks last if no block has them."""
        blocks = [
            (index, block)
            for index, block in enumerate(self.text.blocks)
            if not isinstance(block, Footnote)
        ]
        if self.asks and not any(isinstance(block, Asks) for _, block in blocks):
            blocks.append((len(self.text.blocks), Asks()))
        return tuple(blocks)

    @property
    def footnotes(self) -> tuple[tuple[int, Footnote], ...]:
        """The footnotes with their index among the blocks; the first bears the mark 1."""
        return tuple(
            (index, block)
            for index, block in enumerate(self.text.blocks)
            if isinstance(block, Footnote)
        )

    def note_number(self, label: str) -> str:
        """The printed mark of the footnote with this label; the label if there is no such note."""
        labels = [note.label for _, note in self.footnotes]
        return str(labels.index(label) + 1) if label in labels else label

    @property
    def date(self) -> str:
        """The letter's date in words, in the text's language; empty where it has none."""
        return format_date(self.edition.date, self.language) if self.edition.date else ""

    def entries(self, kind: Kind) -> tuple[Entry, ...]:
        """The signatories of one kind whose names are printed, in the roll's order."""
        return tuple(
            self._entry(index, signatory)
            for index, signatory in enumerate(self.roll.signatories)
            if signatory.kind == kind and not signatory.withheld
        )

    def _entry(self, index: int, signatory: Signatory) -> Entry:
        form = signatory.printed_in(self.language)
        shown = not signatory.place_hidden
        place = self.place_of(signatory) if shown else ""
        # "Poet, Kenya" says already where; a place is printed once.
        said = bool(form.title) and form.title.endswith(place)
        return Entry(
            index=index,
            kind=signatory.kind,
            name=form.name,
            title=form.title,
            place="" if said else place,
            country=signatory.country if shown else "",
            place_hidden=signatory.place_hidden,
            members=signatory.members,
        )

    def place_of(self, signatory: Signatory) -> str:
        """Its place as it is printed: as the signatory wrote it, in a translation by its code."""
        if signatory.country and self.language != self.edition.authentic.language:
            return country_name(signatory.country, self.language)
        return signatory.place

    @property
    def withheld(self) -> str:
        """How many names are withheld, as a sentence without its full stop; empty if none is."""
        hidden = [signatory.kind for signatory in self.roll.signatories if signatory.withheld]
        return withheld_sentence(
            hidden.count("organisation"), hidden.count("individual"), self.language
        )

    @property
    def direction(self) -> str:
        """The direction of the script: "ltr" or "rtl"."""
        return text_direction(self.language)


def printed(edition: Edition, roll: Roll, language: str) -> Printed:
    """The letter in ``language``; an error names the languages that it has."""
    try:
        text = edition.text_in(language)
    except KeyError:
        known = ", ".join(text.language for text in edition.texts)
        raise UndersignedError(
            f"The letter has no text in {language!r}.", do=f"Take one of its languages: {known}."
        ) from None
    return Printed(edition, roll, text, keep_together(filler(roll.counts, edition, language)))


def refuse_no_office(edition: Edition, addressee: int | None) -> None:
    """An error for the copy of an office (its place from 0) that the letter does not have."""
    if addressee is not None and not 0 <= addressee < len(edition.addressees):
        raise UndersignedError(
            f"The letter has no addressee {addressee + 1}.",
            do=f"Take one of its {len(edition.addressees)}, or none for a copy to all of them.",
        )


def keep_together(fill: Callable[[Placeholder], str]) -> Callable[[Placeholder], str]:
    """``fill`` with a no-break space between a number in figures and its noun."""

    def filled(placeholder: Placeholder) -> str:
        filling = fill(placeholder)
        if placeholder.name in NUMBERS and filling[:1].isdigit():
            return filling.replace(" ", NO_BREAK_SPACE, 1)
        return filling

    return filled


def text_direction(language: str) -> str:
    """ "rtl" for languages that are written from right to left (CLDR), "ltr" for all others."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return str(locale.text_direction)


def public_signatories(roll: Roll, language: str) -> tuple[Signatory, ...]:
    """The roll as anybody may have it: nothing in it tells who or where a withheld name is.

    A withheld name becomes one of the same kind that says only that it is withheld, behind all
    others of its kind (its place in the alphabet would tell its first letters). A hidden place is
    left out. So the kinds can be counted again from a download, and the places only as printed.
    """
    own = phrases(language)
    shown: list[Signatory] = []
    kinds: tuple[Kind, ...] = ("organisation", "individual")
    for kind in kinds:
        of_kind = [signatory for signatory in roll.signatories if signatory.kind == kind]
        for signatory in of_kind:
            if not signatory.withheld:
                hidden = {"place": "", "country": ""} if signatory.place_hidden else {}
                shown.append(signatory.model_copy(update=hidden))
        shown += [
            Signatory(kind=kind, name=own.name_withheld, withheld=True)
            for signatory in of_kind
            if signatory.withheld
        ]
    return tuple(shown)
