"""The titles of letters with their numbers, for pages that head one and lists that head many."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Subquery
from pydantic import TypeAdapter

from undersigned.apps.letters.models import Draft, Letter
from undersigned.apps.releases.models import Release, RollRecord
from undersigned.apps.signatures.counts import counts_now
from undersigned.core.counting import count, filler
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Counting, Counts, Inlines, Signatory, placeholders, plain

_TITLE = TypeAdapter(Inlines)


@dataclass(frozen=True)
class _Heading:
    """What the newest draft of a letter says of its title."""

    title: Inlines
    language: str
    counting: Counting

    @property
    def is_counted(self) -> bool:
        return any(True for _ in placeholders(self.title))

    def worded(self, counts: Counts) -> str:
        try:
            return plain(self.title, filler(counts, self.counting, self.language))
        except UndersignedError:
            return plain(self.title, lambda _placeholder: "…")


def titles(letters: Iterable[Letter]) -> dict[UUID, str]:
    """Each draft's title with its numbers: those counted at the close, or else as they count now.

    "…" stands for a number that cannot be worded; a letter without a title is called by its
    address. However many letters and signatories there are, the queries are the same few.
    """
    listed = list(letters)
    headings = _headings([letter.pk for letter in listed])
    counted = [pk for pk, heading in headings.items() if heading.is_counted]
    counts = _counts(counted, headings) if counted else {}
    return {
        letter.pk: headings[letter.pk].worded(counts.get(letter.pk, Counts()))
        if letter.pk in headings
        else letter.slug
        for letter in listed
    }


def _headings(letters: Collection[UUID]) -> dict[UUID, _Heading]:
    """The headings of those letters that have a title."""
    newest = Draft.objects.filter(letter=OuterRef("letter")).order_by("-number")
    drafts = Draft.objects.filter(letter__in=letters, number=Subquery(newest.values("number")[:1]))
    rows = drafts.values_list(
        "letter_id", "edition__texts__0__title", "edition__texts__0__language", "edition__counting"
    )
    return {
        letter: _Heading(_TITLE.validate_python(title), language, Counting.model_validate(counting))
        for letter, title, language, counting in rows
        if title
    }


def _counts(letters: Collection[UUID], headings: dict[UUID, _Heading]) -> dict[UUID, Counts]:
    """What was counted at the close stands, whoever comes or goes later."""
    found = _counts_of_files(letters, headings)
    found |= counts_now(letters)
    closed = RollRecord.objects.filter(letter__in=letters).order_by("number")
    released = Release.objects.filter(letter__in=letters).order_by("number")
    for rows in (
        closed.values_list("letter_id", "roll__counts"),
        released.values_list("letter_id", "roll__roll__counts"),
    ):
        found |= {letter: Counts.model_validate(counts) for letter, counts in rows}
    return found


def _counts_of_files(
    letters: Collection[UUID], headings: dict[UUID, _Heading]
) -> dict[UUID, Counts]:
    """Before a letter opens the list of the file that it came from counts."""
    imported = Letter.objects.filter(
        pk__in=letters, state=Letter.State.DRAFT, imported__isnull=False
    )
    return {
        letter: count(map(Signatory.model_validate, listed), headings[letter].counting)
        for letter, listed in imported.values_list("pk", "imported__signatories")
    }
