"""What a letter's charts show: the list that counts, since when, and who was asked."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models.functions import Coalesce
from django.utils import timezone

from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.making import current_release, edition_to_release, newest_roll
from undersigned.apps.releases.models import Release, RollRecord
from undersigned.apps.signatures.deadlines import zone_of
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Signature, SignatureQuerySet
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import Edition, Roll


@dataclass(frozen=True)
class Seen:
    """A letter with the list under it: of this moment while it is open, then as it was counted."""

    letter: Letter
    edition: Edition
    roll: Roll
    signatures: SignatureQuerySet
    counted_at: dt.datetime
    release: Release | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(zone_of(self.letter))


@dataclass(frozen=True)
class Day:
    """How many had signed at the end of a day."""

    day: dt.date
    organisations: int
    individuals: int


def seen(letter: Letter) -> Seen:
    """What stands under a letter that has been opened: as released, as counted, or as it is now."""
    release = current_release(letter)
    if release is not None:
        return _counted(letter, release.edition_value, release.roll, release)
    if letter.state == Letter.State.CLOSED:
        return _counted(letter, edition_to_release(letter), newest_roll(letter))
    return Seen(
        letter,
        edition_to_release(letter),
        current_roll(letter),
        letter.signatures.counting(letter.last_substantive_edition),
        timezone.now(),
    )


def _counted(
    letter: Letter, edition: Edition, record: RollRecord, release: Release | None = None
) -> Seen:
    signatures = letter.signatures.filter(pk__in=record.signature_ids)
    return Seen(letter, edition, record.value, signatures, record.counted_at, release)


def days(found: Seen) -> tuple[Day, ...]:
    """Each day on which somebody of the list signed, in the letter's time zone, and what it made.

    Whoever confirmed signed then; what came another way, when it was entered.
    """
    signed = found.signatures.order_by().annotate(
        signed_at=Coalesce("confirmed_at", "consented_at", "created_at")
    )
    number: Counter[tuple[dt.date, str]] = Counter(
        (moment.astimezone(found.zone).date(), kind)
        for moment, kind in signed.values_list("signed_at", "kind")
    )
    organisations = individuals = 0
    made = []
    for day in sorted({day for day, _ in number}):
        organisations += number[day, Signature.Kind.ORGANISATION]
        individuals += number[day, Signature.Kind.INDIVIDUAL]
        made.append(Day(day, organisations, individuals))
    return tuple(made)


def invitations(letter: Letter) -> tuple[tuple[Standing, int], ...]:
    """How many invitations stand where, in the order of their life; none where nobody was asked."""
    standing = letter.invitations.with_standing().order_by().values_list("standing", flat=True)
    number = Counter(standing)
    return tuple((each, number[each.value]) for each in Standing if number[each.value])
