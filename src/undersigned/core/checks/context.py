"""What a rule may look at."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from undersigned.core.checks.passages import (
    Passage,
    asks_in_place,
    list_remarks,
    passages_of,
    printed_once,
)
from undersigned.core.counting import count
from undersigned.core.letter import Addressee, Counts, Edition, Kind, Roll, Signatory
from undersigned.core.reading import Reading


@dataclass(frozen=True)
class Context:
    """One letter under check.

    ``today`` is the day of the check, or ``None`` where it must not matter. ``roll`` replaces the
    signatories and counts of the reading: on the server the list comes from accepted signatures.
    """

    reading: Reading
    today: dt.date | None = None
    roll: Roll | None = None

    @property
    def edition(self) -> Edition:
        return self.reading.edition

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of every language in the order of reading, each sentence once.

        An ask that stands in the text itself is found there.
        """
        return asks_in_place(self._all_passages)

    @cached_property
    def printed(self) -> tuple[Passage, ...]:
        """The passages as they stand on paper: asks that stand in the text are points of it."""
        return printed_once(self._all_passages)

    @cached_property
    def list_remarks(self) -> tuple[Passage, ...]:
        """What stands over and in the file's own list; nothing where ``roll`` replaces it."""
        return list_remarks(self.reading) if self.roll is None else ()

    @cached_property
    def _all_passages(self) -> tuple[Passage, ...]:
        return passages_of(self.reading)

    @property
    def signatories(self) -> tuple[Signatory, ...]:
        return self.roll.signatories if self.roll else self.reading.signatories

    @property
    def is_counted(self) -> bool:
        """Whether there is a list to count; a draft before sign-on has none."""
        return self.roll is not None or bool(self.reading.signatories)

    @cached_property
    def counts(self) -> Counts:
        return self.roll.counts if self.roll else count(self.signatories, self.edition.counting)

    def of_kind(self, kind: Kind) -> list[tuple[int, Signatory]]:
        """The signatories of one kind with their numbers in the list, which their parts bear."""
        return [(i, each) for i, each in enumerate(self.signatories) if each.kind == kind]

    def offices(self) -> Iterator[tuple[str, Addressee]]:
        """Addressees, then those who get copies, with their parts."""
        for path, offices in (("addressees", self.edition.addressees), ("cc", self.edition.cc)):
            for number, office in enumerate(offices):
                yield f"{path}.{number}", office

    def plain_text(self, part: str) -> str:
        """The plain text that offsets into ``part`` count in; empty for what is no passage."""
        return self._texts.get(part, "")

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {each.part: each.text for each in (*self._all_passages, *self.list_remarks)}

    @property
    def last_text_part(self) -> str:
        """Where the authentic text ends: there a reader looks for what is missing."""
        last = [each.part for each in self.printed if each.role == "text" and "/" not in each.part]
        return last[-1] if last else "blocks"
