"""Counting, releasing, and what may happen to a release afterwards.

Every act that changes a letter or its signatures locks the letter's row first, so that the count
sees whole acts only. ``now`` is an argument where time decides, so that it can be said in a test.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.gate import obstacles, pass_gate
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.outbox.tokens import make_token, token_hash
from undersigned.apps.signatures.rolls import current_roll
from undersigned.apps.signatures.sheets import refuse_while_entering
from undersigned.core.letter import Edition, Roll
from undersigned.core.roll import make_roll

from ..hours import HourError, in_words, zone_named
from ..making import (
    counting_ids,
    current_release,
    edition_to_release,
    frozen,
    make_release,
    newest_roll,
    store_roll,
)
from ..models import PressLink, Release, RollRecord

PRESS_LINK_LASTS = dt.timedelta(days=14)


def count_and_close(*, letter: Letter, by: User, reason: str = "") -> RollRecord:
    """End sign-on and count, in one transaction. ``reason`` passes the gate where it is closed."""
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.OPEN:
            raise NotNowError(
                _("This letter is not open for sign-on."),
                where=_("count and close"),
                do=_("Only an open letter can be counted and closed."),
            )
        refuse_while_entering(letter)
        roll = current_roll(letter)
        _somebody_signed(roll)
        edition = edition_to_release(letter)
        _gate(letter, GatePass.Act.CLOSE, edition, roll, reason, by)
        record = store_roll(letter, roll, by)
        letter.state = Letter.State.CLOSED
        letter.save(update_fields=["state"])
        record_event(letter, "closed", by, roll=record.number, **_numbers(roll))
        news.announce(news.CLOSED, letter)
    return record


def release(
    *,
    letter: Letter,
    by: User,
    public_at: dt.datetime | None = None,
    time_zone: str = "UTC",
    reason: str = "",
    now: dt.datetime | None = None,
) -> Release:
    """Make the letter public as counted: now, or at ``public_at`` (aware), in every language."""
    now = now or timezone.now()
    public_at = _hour_to_come(public_at, time_zone, now)
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.CLOSED:
            raise NotNowError(
                _("This letter is not counted and closed."),
                where=_("release"),
                do=_("Count and close it first; then it can be released, once."),
            )
        edition, roll = edition_to_release(letter), newest_roll(letter)
        _gate(letter, GatePass.Act.RELEASE, edition, roll.value, reason, by)
        made = make_release(
            letter, edition, roll, by, now=now, public_at=public_at, time_zone=time_zone
        )
        letter.state = Letter.State.RELEASED
        letter.save(update_fields=["state"])
        record_event(letter, "released", by, release=made.number, public_at=public_at.isoformat())
        news.announce(news.PUBLISHED, letter, release=made)
    return made


def supersede(
    *,
    release: Release,
    edition: Edition,
    note: str,
    by: User,
    reason: str = "",
    recount: bool = False,
    public_at: dt.datetime | None = None,
    time_zone: str = "UTC",
    now: dt.datetime | None = None,
) -> Release:
    """Replace ``release`` by a corrected version; the old one stays at its own address.

    ``note`` is printed with its date on both. The roll stays the one that was delivered, unless
    ``recount``: then who counts now is printed. Until ``public_at`` the old one is current.
    """
    now = now or timezone.now()
    note = _said(note, _("correction"), _("Say in a sentence what was wrong and what is right."))
    public_at = _hour_to_come(public_at, time_zone, now)
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        _must_be_current(release, now)
        record = frozen(letter, edition, note, by)
        if recount:
            names = current_roll(letter).signatories
            counted = make_roll(names, edition.counting, edition.authentic.language)
            roll = store_roll(letter, counted, by)
        else:
            # The numbers stay those that were counted, by the rule that stood beside them.
            edition = edition.model_copy(update={"counting": release.edition_value.counting})
            roll = release.roll
        _gate(letter, GatePass.Act.RELEASE, edition, roll.value, reason, by)
        release.state = Release.State.SUPERSEDED
        release.save(update_fields=["state"])
        made = make_release(
            letter, edition, roll, by, now=now, public_at=public_at, time_zone=time_zone,
            record=record, note=note, late_roll=None if recount else release.late_roll,
        )  # fmt: skip
        release.superseded_by = made
        release.save(update_fields=["superseded_by"])
        record_event(letter, "superseded", by, release=release.number, replaced_by=made.number)
        news.announce(news.CORRECTED, letter, release=made)
    return made


def withdraw(*, release: Release, by: User, reason: str, now: dt.datetime | None = None) -> Release:
    """Withdraw a letter that is public: its page stays, says so and why, and bears no names.

    Its earlier versions lose their names too. Under embargo see ``call_back``.
    """
    now = now or timezone.now()
    reason = _said(reason, _("reason"), _("Say why; it is printed on the page."))
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        _must_be_current(release, now)
        earlier = letter.releases.filter(number__lt=release.number, withdrawn_at__isnull=True)
        earlier.update(withdrawn_at=now, withdrawal_reason=reason)
        release.state = Release.State.WITHDRAWN
        release.withdrawn_at, release.withdrawal_reason = now, reason
        release.save(update_fields=["state", "withdrawn_at", "withdrawal_reason"])
        letter.late_sign_on = False
        letter.save(update_fields=["late_sign_on"])
        record_event(letter, "withdrawn", by, release=release.number)
        news.announce(news.WITHDRAWN, letter, release=release)
    return release


def call_back(
    *, release: Release, by: User, reason: str, now: dt.datetime | None = None
) -> Release:
    """Take a release back while it is under embargo: nobody has seen it and nobody will.

    The letter is closed as before; a version that it should have replaced stays the current one.
    """
    now = now or timezone.now()
    reason = _said(reason, _("reason"), _("Say why; it is kept on record, not printed."))
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        if not release.is_under_embargo(now):
            raise NotNowError(
                _("This release is not under embargo."),
                where=_("call back"),
                do=_("What is public can be corrected or withdrawn."),
            )
        release.state = Release.State.WITHDRAWN
        release.withdrawn_at, release.withdrawal_reason = now, reason
        release.save(update_fields=["state", "withdrawn_at", "withdrawal_reason"])
        release.press_links.filter(revoked_at__isnull=True).update(revoked_at=now)
        restored = letter.releases.filter(superseded_by=release)
        if not restored.update(state=Release.State.PUBLISHED, superseded_by=None):
            letter.state = Letter.State.CLOSED
            letter.late_sign_on = False
            letter.save(update_fields=["state", "late_sign_on"])
        record_event(letter, "called back", by, release=release.number)
    return release


def count_late(*, letter: Letter, by: User, now: dt.datetime | None = None) -> RollRecord:
    """Count who came and who withdrew since the release; both are shown apart from it."""
    now = now or timezone.now()
    with transaction.atomic():
        letter = lock_letter(letter)
        release = _released(letter, now)
        delivered = set(release.roll.signature_ids)
        known = set((release.late_roll or release.roll).signature_ids)
        counting = counting_ids(letter)
        if set(counting) == known:
            raise NotNowError(
                _("Nobody has signed or withdrawn since the last count."),
                where=_("later signatures"),
                do=_("Nothing has to be done."),
            )
        record = store_roll(letter, current_roll(letter), by, delivered=delivered)
        release.late_roll = record
        release.save(update_fields=["late_roll"])
        record_event(letter, "counted late", by, roll=record.number)
        news.announce(news.COUNTED, letter, release=release)
    return record


def set_late_sign_on(*, letter: Letter, on: bool, by: User) -> Letter:
    """Whether people may still sign after the release."""
    with transaction.atomic():
        letter = lock_letter(letter)
        _released(letter)
        letter.late_sign_on = on
        letter.save(update_fields=["late_sign_on"])
        record_event(letter, "late sign-on on" if on else "late sign-on off", by)
    return letter


def archive_letter(*, letter: Letter, by: User) -> Letter:
    """Put the letter away: it stays public as it is, nothing more is asked of the secretariat."""
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.RELEASED:
            raise NotNowError(
                _("This letter is not released."),
                where=_("archive"),
                do=_("Only a released letter can be put away."),
            )
        letter.state = Letter.State.ARCHIVED
        letter.late_sign_on = False
        letter.save(update_fields=["state", "late_sign_on"])
        record_event(letter, "archived", by)
    return letter


def add_press_link(
    *,
    release: Release,
    given_to: str,
    by: User,
    expires_at: dt.datetime | None = None,
    now: dt.datetime | None = None,
) -> PressLink:
    """A link for one named reader. It ends two weeks from now where no other end is given."""
    now = now or timezone.now()
    given_to = _said(
        given_to, _("given to"), _("Name who gets the link, so that it can be revoked.")
    )
    if expires_at is not None and expires_at <= now:
        raise HourError(
            _("The link would have ended already."),
            where=_("ends"),
            do=_("Choose an hour that is still to come."),
        )
    with transaction.atomic():
        letter = lock_letter(release.letter)
        if not Release.objects.get(pk=release.pk).is_under_embargo(now):
            raise NotNowError(
                _("This release is not under embargo."),
                where=_("press links"),
                do=_("Give its public address."),
            )
        link = PressLink(
            release=release,
            given_to=given_to,
            created_by=by,
            expires_at=expires_at or now + PRESS_LINK_LASTS,
        )
        link.token_hash = token_hash(make_token("press", link.pk, link.nonce))
        link.save()
        record_event(letter, "press link added", by)
    return link


def revoke_press_link(*, link: PressLink, by: User, now: dt.datetime | None = None) -> PressLink:
    """The link opens nothing from now on; revoking it again changes nothing."""
    with transaction.atomic():
        letter = lock_letter(link.release.letter)
        ended = PressLink.objects.filter(pk=link.pk, revoked_at__isnull=True)
        if ended.update(revoked_at=now or timezone.now()):
            record_event(letter, "press link revoked", by)
    link.refresh_from_db()
    return link


# --- Steps --------------------------------------------------------------------------------------


def _somebody_signed(roll: Roll) -> None:
    if not roll.counts.signatories:
        raise NotNowError(
            _("No signature counts yet."),
            where=_("count and close"),
            do=_("Accept at least one sign-on first."),
        )


def _gate(
    letter: Letter, act: GatePass.Act, edition: Edition, roll: Roll, reason: str, by: User
) -> None:
    found = obstacles(letter, act, edition, roll)
    if found:
        pass_gate(letter, act, found, reason, by)


def _numbers(roll: Roll) -> dict[str, int]:
    return {"organisations": roll.counts.organisations, "individuals": roll.counts.individuals}


def _hour_to_come(public_at: dt.datetime | None, zone_name: str, now: dt.datetime) -> dt.datetime:
    zone_named(zone_name)
    if public_at is None:
        return now
    if public_at <= now:
        raise HourError(
            _("%(hour)s is past.") % {"hour": in_words(public_at, zone_name)},
            where=_("hour"),
            do=_("Choose an hour that is still to come, or release now."),
        )
    return public_at


def _said(words: str, where: str, do: str) -> str:
    words = words.strip()
    if not words:
        raise NotNowError(_("Nothing is written here."), where=where, do=do)
    return words


def _released(letter: Letter, now: dt.datetime | None = None) -> Release:
    found = current_release(letter, now) if letter.state == Letter.State.RELEASED else None
    if found is None:
        raise NotNowError(
            _("This letter is not released."),
            where=_("later signatures"),
            do=_("Release it first."),
        )
    return found


def _must_be_current(release: Release, now: dt.datetime) -> None:
    if release.is_under_embargo(now):
        raise NotNowError(
            _("This release is still under embargo."),
            where=_("release"),
            do=_("Call it back, then release it as it should be."),
        )
    if release.state != Release.State.PUBLISHED:
        raise NotNowError(
            _("This release has been replaced or withdrawn already."),
            where=_("release"),
            do=_("Work on the one that is current, or call back the one that waits for its hour."),
        )
