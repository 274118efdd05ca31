"""Opening a letter for sign-on, its frozen versions, and its deadline."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.core.hashing import canonical_text, text_hash
from undersigned.core.letter import Edition, Roll

from ..announcing import OPENED, announce
from ..errors import NotNowError
from ..gate import obstacles, pass_gate
from ..models import EditionRecord, GatePass, Letter
from .rows import lock_letter, record_event


@transaction.atomic
def open_letter(
    *,
    letter: Letter,
    by: User | None,
    closes_at: dt.datetime | None,
    time_zone: str,
    visibility: str,
    reason: str = "",
    roll: Roll | None = None,
) -> EditionRecord:
    """Freeze the draft as version 1 and take sign-ons until ``closes_at``.

    ``reason`` passes the gate; ``roll`` is what an imported letter's list counts, if there is one.
    Raises ``GateClosedError`` or ``NotNowError``.
    """
    letter = lock_letter(letter)
    if letter.state != Letter.State.DRAFT:
        raise NotNowError(
            _("The letter has been opened before."), do=_("Go on with its sign-on page.")
        )
    must_be_later(closes_at, than=timezone.now())
    edition = letter.latest_draft.value
    pass_gate(letter, GatePass.Act.OPEN, obstacles(letter, "open", edition, roll), reason, by)
    record = freeze_edition(
        letter=letter, edition=edition, marking=EditionRecord.Marking.FIRST, note="", by=by
    )
    letter.state = Letter.State.OPEN
    letter.visibility = visibility
    letter.sign_on_closes_at = closes_at
    letter.sign_on_time_zone = time_zone
    letter.save()
    record_event(letter, "opened", by, closes_at=_said(closes_at, time_zone))
    announce(OPENED, letter, facts={"version": record.number})
    return record


@transaction.atomic
def freeze_edition(
    *, letter: Letter, edition: Edition, marking: str, note: str, by: User | None
) -> EditionRecord:
    """Keep ``edition`` as the next version, with the bytes that were hashed."""
    last = letter.latest_edition
    record = EditionRecord.objects.create(
        letter=letter,
        number=last.number + 1 if last else 1,
        marking=marking,
        canonical=canonical_text(edition),
        text_hash=text_hash(edition),
        edition=edition.model_dump(mode="json"),
        note=note,
        frozen_by=by,
    )
    record_event(letter, "version frozen", by, number=record.number, marking=marking)
    return record


@transaction.atomic
def extend_sign_on(
    *, letter: Letter, closes_at: dt.datetime, time_zone: str, by: User | None
) -> Letter:
    """Move the deadline; the new one lies in the future."""
    letter = lock_letter(letter)
    if letter.state != Letter.State.OPEN:
        raise NotNowError(_("The letter is not open for sign-on."), do=_("Open it first."))
    must_be_later(closes_at, than=timezone.now())
    letter.sign_on_closes_at = closes_at
    letter.sign_on_time_zone = time_zone
    letter.save(update_fields=["sign_on_closes_at", "sign_on_time_zone"])
    record_event(letter, "deadline moved", by, closes_at=_said(closes_at, time_zone))
    return letter


def must_be_later(moment: dt.datetime | None, *, than: dt.datetime) -> None:
    """Raises ``NotNowError`` for a moment that has passed; no moment is no deadline."""
    if moment is not None and moment <= than:
        raise NotNowError(
            _("This moment has passed."), do=_("Choose a day and hour in the future.")
        )


def _said(moment: dt.datetime | None, time_zone: str) -> str:
    if moment is None:
        return ""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M} {time_zone}"
