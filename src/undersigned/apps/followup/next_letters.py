"""The next letter of a series: what is known of the last one, and the draft that begins from it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.letters.models import Letter
from undersigned.apps.ui.cldr import day
from undersigned.apps.ui.languages import speaking, spoken
from undersigned.core.letter import (
    Addressee,
    Asks,
    Block,
    Edition,
    LetterText,
    List,
    Paragraph,
    words,
)
from undersigned.core.record.following import Asked, followed, to_ask_again
from undersigned.core.record.headline import headline
from undersigned.core.record.history import Run, runs, told

from .letters import edition_of
from .looks import headline_words
from .models import AskRecord, OfficeCheck
from .tracked import date_of, family_of, first_words, tracked, without_proposals

# For how long it is taken for known who holds an office.
CHECK_HOLDS = dt.timedelta(days=30)


@dataclass(frozen=True)
class AskBefore:
    """An ask of the last letter: its words, what became of it, and whether to ask it again.

    ``row`` is None where nobody follows it; then nothing is known, and ``told`` is empty.
    ``told`` is in the reader's language; ``runs`` is what it tells.
    """

    id: str
    number: int
    words: str
    status: str
    runs: tuple[Run, ...]
    again: bool
    row: AskRecord | None = None

    @property
    def told(self) -> str:
        return told(self.runs, spoken())


def asks_before(letter: Letter) -> list[AskBefore]:
    """The asks of ``letter`` in order, with their history in one sentence."""
    edition = edition_of(letter)
    rows = {row.ask_id: row for row in AskRecord.objects.filter(letter=letter)}
    return [
        _ask_before(letter, edition, number, ask.id, rows.get(ask.id))
        for number, ask in enumerate(edition.authentic.asks, start=1)
    ]


def _ask_before(
    letter: Letter, edition: Edition, number: int, ask_id: str, row: AskRecord | None
) -> AskBefore:
    said = first_words(edition, ask_id)
    if row is None:
        return AskBefore(ask_id, number, said, _("not followed"), (), again=True)
    family = family_of(row)
    value = without_proposals(tracked(row, family, edition))
    asked = followed([Asked(letter.slug, date_of(letter, edition), value)])
    return AskBefore(
        id=ask_id,
        number=number,
        words=said,
        status=headline_words(headline(value)),
        runs=runs(value),
        again=bool(to_ask_again(asked)),
        row=row,
    )


def office_key(office: Addressee) -> str:
    """What names an office whoever holds it; by the holder's name where the letter has no role."""
    parts = (office.role, office.organisation, office.country)
    named = parts if office.role or office.organisation else (office.name,)
    return " / ".join(" ".join(part.casefold().split()) for part in named if part)[:600]


def last_checks(coalition: Coalition, offices: Iterable[Addressee]) -> Mapping[str, OfficeCheck]:
    """The last look at who holds each office, by its key; those that nobody checked are missing."""
    keys = [office_key(each) for each in offices]
    rows = coalition.office_checks.filter(office__in=keys).select_related("checked_by")
    return {row.office: row for row in reversed(rows)}


def unchecked(coalition: Coalition, edition: Edition, now: dt.datetime) -> list[Addressee]:
    """The offices of which nobody has lately noted that the addressee holds them."""
    checks = last_checks(coalition, edition.addressees)
    return [
        office
        for office in edition.addressees
        if not (
            (check := checks.get(office_key(office)))
            and check.holder == office.name
            and check.checked_at > now - CHECK_HOLDS
        )
    ]


def next_edition(
    before: Edition,
    *,
    holders: Sequence[str],
    asks: Sequence[AskBefore],
    keep_words: bool,
    tell_history: bool,
) -> Edition:
    """The draft that continues ``before``: in its own language, without a date.

    ``holders`` are the names of those who hold the offices now. Where one is another person the
    salutation is left to be written. The deadlines were those of last time and are left out.
    """
    text = before.authentic
    chosen = {each.id for each in asks}
    addressees = tuple(
        office.model_copy(update={"name": holder})
        for office, holder in zip(before.addressees, holders, strict=True)
    )
    opening = list(_told(before, asks)) if tell_history else []
    next_text = LetterText(
        language=text.language,
        title=text.title,
        subject=text.subject,
        salutation=text.salutation if addressees == before.addressees else (),
        blocks=_blocks(text.blocks if keep_words else (), opening),
        asks=tuple(ask.model_copy(update={"by": None}) for ask in text.asks if ask.id in chosen),
    )
    values: dict[str, Any] = {"date": None, "addressees": addressees, "texts": (next_text,)}
    return before.model_copy(update=values)


def _blocks(kept: Sequence[Block], opening: list[Block]) -> tuple[Block, ...]:
    """``opening`` before the asks; a text without a place for them gets one at its end."""
    places = [number for number, block in enumerate(kept) if isinstance(block, Asks)]
    if not places:
        return (*kept, *opening, Asks())
    return (*kept[: places[0]], *opening, *kept[places[0] :])


def _told(before: Edition, asks: Sequence[AskBefore]) -> Iterator[Block]:
    """What became of those asks of which something is known, as a paragraph and a list."""
    known = [each for each in asks if each.runs]
    if not known:
        return
    language = before.authentic.language
    with speaking(language):
        if before.date:
            said = _("On %(day)s we asked for this, and since then:") % {
                "day": day(before.date, language)
            }
        else:
            said = _("We have asked for this before, and since then:")
        yield Paragraph(inlines=words(said))
        items = [f"“{each.words}” {told(each.runs, language)}" for each in known]
    yield List(items=tuple((Paragraph(inlines=words(item)),) for item in items))
