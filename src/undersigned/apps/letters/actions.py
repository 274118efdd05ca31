"""Every write that changes a letter's text or state. Each owns its transaction.

Acts that touch signatures (a new version of an open letter, say) are in ``signatures.actions``.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.core.hashing import canonical_text, text_hash
from undersigned.core.letter import Edition, Roll, Signatory, plain
from undersigned.core.readers.corrected import with_more, with_signatory, without_signatory
from undersigned.core.reading import Reading

from .errors import DraftConflictError, NotNowError
from .gate import obstacles, pass_gate
from .models import Draft, EditionRecord, GatePass, Letter, LetterEvent, Review, ReviewLink

LONGEST_SLUG = 60


def record_event(letter: Letter, verb: str, by: User | None, **details: Any) -> LetterEvent:
    """Note what happened; nothing personal belongs into ``details``."""
    return LetterEvent.objects.create(letter=letter, verb=verb, actor=by, details=details)


@transaction.atomic
def create_letter(
    *, coalition: Coalition, edition: Edition, by: User | None, imported: Reading | None = None
) -> Letter:
    """A letter with its first draft; ``imported`` keeps the file as it was understood."""
    letter = Letter.objects.create(
        coalition=coalition,
        slug=_free_slug(coalition, edition),
        imported=imported.model_dump(mode="json") if imported else None,
        created_by=by,
    )
    _add_draft(letter, 1, edition, by)
    record_event(letter, "imported" if imported else "created", by)
    return letter


def save_draft(*, letter: Letter, edition: Edition, base_number: int, by: User | None) -> Draft:
    """Save ``edition`` as the draft after ``base_number``.

    Raises ``DraftConflictError`` when somebody saved in between; ``NotNowError`` for other words
    while the letter is closed and not released: its letterhead can still be mended. A draft that
    says the same as the last one is the last one.
    """
    try:
        with transaction.atomic():
            return _next_draft(letter, edition, base_number, by)
    except IntegrityError:
        raise DraftConflictError(letter.latest_draft) from None


def _next_draft(letter: Letter, edition: Edition, base_number: int, by: User | None) -> Draft:
    letter = lock_letter(letter)
    latest = letter.latest_draft
    if letter.state == Letter.State.CLOSED and _changes_words(letter, edition):
        raise NotNowError(
            _("The letter is counted and closed; its words stand."),
            do=_("Change the letterhead alone; once it is released, it can be corrected."),
        )
    if latest.number != base_number:
        raise DraftConflictError(latest)
    if latest.value == edition:
        return latest
    return _add_draft(letter, base_number + 1, edition, by)


def _changes_words(letter: Letter, edition: Edition) -> bool:
    """Whether ``edition`` says something else than those who signed have read."""
    return text_hash(edition) != letter.latest_edition.text_hash


def _add_draft(letter: Letter, number: int, edition: Edition, by: User | None) -> Draft:
    values = edition.model_dump(mode="json")
    return Draft.objects.create(letter=letter, number=number, edition=values, saved_by=by)


def replace_draft(*, letter: Letter, reading: Reading, base_number: int, by: User | None) -> Draft:
    """Save what a file says as the next draft; before the letter opens its list replaces ours.

    Raises as ``save_draft`` does.
    """
    with transaction.atomic():
        draft = save_draft(letter=letter, edition=reading.edition, base_number=base_number, by=by)
        letter = lock_letter(letter)
        if letter.state == Letter.State.DRAFT:
            _keep_reading(letter, reading)
        record_event(letter, "replaced from a file", by, draft=draft.number)
    return draft


def correct_signatory(
    *, letter: Letter, number: int, was: str, signatory: Signatory, by: User | None
) -> None:
    """Entry ``number`` (from 0) of the imported list, named ``was``, is ``signatory`` instead."""
    _amend(letter, by, lambda reading: with_signatory(reading, number, signatory), (number, was))


def take_off_signatory(*, letter: Letter, number: int, was: str, by: User | None) -> None:
    """Entry ``number`` (from 0) of the imported list, named ``was``, is no signatory."""
    _amend(letter, by, lambda reading: without_signatory(reading, number), (number, was))


def add_signatory(*, letter: Letter, signatory: Signatory, by: User | None) -> None:
    """The imported list holds one more, whom the reader did not see."""
    _amend(letter, by, lambda reading: with_more(reading, signatory))


@transaction.atomic
def _amend(
    letter: Letter,
    by: User | None,
    change: Callable[[Reading], Reading],
    expected: tuple[int, str] | None = None,
) -> None:
    """Change the imported list while the letter is a draft; later its signatures are what counts.

    ``expected`` is the entry that the person saw: a list that somebody has changed since is not
    changed blindly.
    """
    letter = lock_letter(letter)
    reading = letter.imported_reading
    if letter.state != Letter.State.DRAFT or reading is None:
        raise NotNowError(
            _("The list of the file can be corrected only before the letter opens."),
            do=_("Correct the sign-on itself."),
        )
    if expected and expected not in [(i, s.name) for i, s in enumerate(reading.signatories)]:
        raise NotNowError(
            _("Somebody has changed the list meanwhile."),
            do=_("Look at it again; nothing of yours was saved."),
        )
    _keep_reading(letter, change(reading))
    record_event(letter, "list of the file corrected", by)


def _keep_reading(letter: Letter, reading: Reading) -> None:
    letter.imported = reading.model_dump(mode="json")
    letter.save(update_fields=["imported"])


@transaction.atomic
def add_review_link(
    *, letter: Letter, group_name: str, must_approve: bool, by: User | None
) -> ReviewLink:
    """A private link for one core group."""
    link = ReviewLink.objects.create(
        letter=letter, group_name=group_name, must_approve=must_approve, created_by=by
    )
    record_event(letter, "shared for review", by, group=group_name)
    return link


@transaction.atomic
def revoke_review_link(*, link: ReviewLink, by: User | None) -> None:
    """From now on the link shows nothing; what was said under it stays on record."""
    if ReviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now()):
        record_event(link.letter, "review link revoked", by, group=link.group_name)


@transaction.atomic
def record_review(
    *, link: ReviewLink, draft: Draft, decision: str, reviewer_name: str, comment: str = ""
) -> Review:
    """What a core group says of ``draft``; it holds for exactly these words."""
    review = Review.objects.create(
        link=link,
        draft=draft,
        text_hash=text_hash(draft.value),
        decision=decision,
        reviewer_name=reviewer_name,
        comment=comment,
    )
    record_event(link.letter, "reviewed", None, group=link.group_name, decision=decision)
    return review


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


def lock_letter(letter: Letter) -> Letter:
    """The letter's row as it stands, held until the transaction ends."""
    return Letter.objects.select_for_update().get(pk=letter.pk)


def _said(moment: dt.datetime | None, time_zone: str) -> str:
    if moment is None:
        return ""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M} {time_zone}"


def _free_slug(coalition: Coalition, edition: Edition) -> str:
    taken = set(coalition.letters.values_list("slug", flat=True))
    wanted = slug_of(edition)
    number = 1
    slug = wanted
    while slug in taken or slug in {"new", "import"}:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def slug_of(edition: Edition) -> str:
    """Date and addressee, such as 2019-12-16-moon-jae-in; the title where nobody is addressed."""
    named = next((each.name or each.role for each in edition.addressees), "")
    words = named or plain(edition.authentic.title)
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-") or "letter"
    dated = f"{edition.date.isoformat()}-{slug}" if edition.date else slug
    return dated[:LONGEST_SLUG].strip("-")
