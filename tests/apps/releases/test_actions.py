"""Counting, releasing, embargo, later signatures, corrections, withdrawal, press links."""

import dataclasses
import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.releases.stories import (
    NOON,
    TOMORROW,
    YESTERDAY,
    closed_letter,
    make_core_edition,
    make_text,
    open_letter,
    released,
    sign,
    sign_withheld,
)
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Draft, GatePass, Letter
from undersigned.apps.outbox.tokens import check_token, token_hash
from undersigned.apps.releases import actions
from undersigned.apps.releases.hours import HourError
from undersigned.apps.releases.making import current_release, edition_to_release
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures.models import Signature
from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import edition_hash, text_hash
from undersigned.core.letter import Addressee, Counting

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return open_letter(coalition)


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama)


@pytest.fixture
def waiting(coalition, ama):
    """A release under embargo until tomorrow noon."""
    return released(coalition, ama, public_at=TOMORROW, time_zone="Africa/Accra")


@pytest.fixture
def shut_gate(monkeypatch):
    """A gate with one obstacle in it, passed by a written reason alone."""

    @dataclasses.dataclass(frozen=True)
    class Stop:
        kind: str = "finding"
        text: str = "The title says 67 and the list 69."

    class ClosedError(UndersignedError):
        pass

    def pass_gate(letter, act, found, reason, by):
        if not reason.strip():
            raise ClosedError("The gate is closed.", do="Give a reason.")
        GatePass.objects.create(
            letter=letter,
            act=act,
            obstacles=[stop.text for stop in found],
            reason=reason,
            passed_by=by,
        )

    monkeypatch.setattr(actions, "obstacles", lambda *_: [Stop()])
    monkeypatch.setattr(actions, "pass_gate", pass_gate)
    return ClosedError


# --- Count and close


def test_closing_counts_everybody_whose_signature_counts(letter, ama):
    sign(letter, "River Watch", "Ghana")
    sign(letter, "Esi Boateng", "Lebanon", kind="individual", country="LB")
    record = actions.count_and_close(letter=letter, by=ama)
    counts = record.value.counts
    assert (counts.organisations, counts.individuals, counts.countries) == (1, 1, 2)
    assert (record.number, record.counted_by) == (1, ama)
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED


@pytest.mark.parametrize("state", ["pending", "confirmed", "declined", "withdrawn", "quarantined"])
def test_only_accepted_signatures_are_counted(letter, ama, state):
    sign(letter, "River Watch")
    sign(letter, "Lake Friends", state=state)
    record = actions.count_and_close(letter=letter, by=ama)
    assert [each.name for each in record.value.signatories] == ["River Watch"]
    assert len(record.signature_ids) == 1


def test_a_letter_that_nobody_signed_is_not_closed(letter, ama):
    with pytest.raises(NotNowError, match="No signature counts yet"):
        actions.count_and_close(letter=letter, by=ama)
    letter.refresh_from_db()
    assert letter.state == Letter.State.OPEN


def test_a_letter_is_closed_once(letter, ama):
    sign(letter)
    actions.count_and_close(letter=letter, by=ama)
    with pytest.raises(NotNowError, match="not open"):
        actions.count_and_close(letter=letter, by=ama)
    assert letter.rolls.count() == 1


def test_closing_stops_at_the_gate_and_leaves_no_roll(letter, ama, shut_gate):
    sign(letter)
    with pytest.raises(shut_gate):
        actions.count_and_close(letter=letter, by=ama)
    letter.refresh_from_db()
    assert (letter.state, letter.rolls.count()) == (Letter.State.OPEN, 0)


def test_a_written_reason_passes_the_gate_and_is_kept(letter, ama, shut_gate):
    sign(letter)
    actions.count_and_close(letter=letter, by=ama, reason="The title is a quotation.")
    kept = letter.gate_passes.get()
    assert (kept.act, kept.reason, kept.passed_by) == (
        GatePass.Act.CLOSE,
        "The title is a quotation.",
        ama,
    )


def test_closing_locks_the_letter_before_it_counts(letter, ama):
    if not connection.features.has_select_for_update:
        pytest.skip("SQLite locks the whole file: its transactions are IMMEDIATE")
    sign(letter)
    with CaptureQueriesContext(connection) as queries:
        actions.count_and_close(letter=letter, by=ama)
    selects = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    assert "FOR UPDATE" in selects[0]


# --- Release


def test_a_release_freezes_text_letterhead_numbers_and_names(release):
    release = Release.objects.get(pk=release.pk)
    edition, roll = release.edition_value, release.roll.value
    assert release.edition_hash == edition_hash(edition, roll, release.rendered)
    assert release.edition.text_hash == text_hash(edition)
    assert release.title == "2 groups call for clear water"
    assert "River Watch" in release.rendered["en"]
    assert release.summary["addressees"] == ["Mariam Tamba"]


def test_a_release_is_public_from_its_instant_on(release):
    assert list(Release.objects.public(NOON)) == [release]
    assert not Release.objects.public(NOON - dt.timedelta(microseconds=1)).exists()
    assert release.letter.state == Letter.State.RELEASED


def test_all_languages_stand_in_one_release(coalition, ama):
    release = released(coalition, ama, edition=make_core_edition("en", "fr", "ar"))
    assert release.languages[0] == "en"
    assert set(release.languages) == set(release.rendered) == {"en", "fr", "ar"}


def test_an_embargo_is_lifted_by_time_alone(waiting):
    assert waiting.is_under_embargo(TOMORROW - dt.timedelta(seconds=1))
    assert not waiting.is_under_embargo(TOMORROW)
    assert not Release.objects.public(TOMORROW - dt.timedelta(seconds=1)).exists()
    assert list(Release.objects.current(TOMORROW)) == [waiting]


def test_an_hour_that_is_past_is_no_embargo(coalition, ama):
    letter = closed_letter(coalition, ama)
    with pytest.raises(HourError, match="is past"):
        actions.release(letter=letter, by=ama, public_at=YESTERDAY, now=NOON)
    assert not letter.releases.exists()


def test_an_unknown_time_zone_is_refused(coalition, ama):
    letter = closed_letter(coalition, ama)
    with pytest.raises(HourError, match="not a time zone"):
        actions.release(letter=letter, by=ama, time_zone="Accra", now=NOON)


def test_only_a_closed_letter_is_released(letter, ama):
    sign(letter)
    with pytest.raises(NotNowError, match="not counted and closed"):
        actions.release(letter=letter, by=ama)


def test_a_letter_is_released_once(release, ama):
    with pytest.raises(NotNowError, match="not counted and closed"):
        actions.release(letter=release.letter, by=ama)


def test_releasing_stops_at_the_gate(coalition, ama, request):
    letter = closed_letter(coalition, ama)
    shut = request.getfixturevalue("shut_gate")
    with pytest.raises(shut):
        actions.release(letter=letter, by=ama, now=NOON)
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED
    release = actions.release(letter=letter, by=ama, now=NOON, reason="It is a quotation.")
    assert release.letter.gate_passes.get().act == GatePass.Act.RELEASE


def test_a_mended_fax_number_goes_out_with_the_signed_text(coalition, ama):
    letter = closed_letter(coalition, ama)
    first = edition_to_release(letter)
    addressee = first.addressees[0].model_copy(update={"fax": "+233 30 200 9999"})
    _draft(letter, first.model_copy(update={"addressees": (addressee,)}))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert "+233 30 200 9999" in release.rendered["en"]
    assert release.edition.number == 1
    assert text_hash(release.edition_value) == release.edition.text_hash


def test_a_draft_with_other_words_does_not_go_out(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(texts=(make_text(title="demand clear water"),)))
    assert actions.release(letter=letter, by=ama, now=NOON).title == "2 groups call for clear water"


def test_a_draft_with_another_counting_rule_does_not_change_the_rule(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(counting=Counting(countries="codes")))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert release.edition_value.counting.countries == "places"


def test_a_correction_starts_from_what_was_released(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(texts=(make_text(title="demand clear water"),)))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert letter.latest_draft.value == release.edition_value
    assert letter.drafts.count() == 2


def test_a_draft_that_was_released_is_not_saved_twice(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, edition_to_release(letter))
    actions.release(letter=letter, by=ama, now=NOON)
    assert letter.drafts.count() == 1


def test_a_letter_without_a_version_has_nothing_to_release(coalition):
    blank = Letter.objects.create(coalition=coalition, slug="blank")
    with pytest.raises(NotNowError, match="no version"):
        edition_to_release(blank)


def test_a_name_withheld_stands_in_nothing_that_a_release_keeps(coalition, ama):
    letter = open_letter(coalition)
    sign(letter, "River Watch", "Ghana")
    sign_withheld(letter)
    actions.count_and_close(letter=letter, by=ama)
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert "1 organisation whose name is withheld" in " ".join(release.rendered["en"].split())
    assert "Hiddenland" not in release.rendered["en"] + str(release.summary)


# --- Since the release


def test_later_signatures_stand_apart_and_the_delivered_roll_stays(release, ama):
    late = sign(release.letter, "Delta Forum", "Ghana")
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    release.refresh_from_db()
    assert release.roll.value.counts.organisations == 2
    assert release.late_roll == record
    assert [each.name for each in record.came_since] == [late.name]
    assert record.withdrew_since == ()
    assert record.value.counts.organisations == 3


def test_a_withdrawal_since_is_shown_and_delivered_names_stay(release, ama):
    gone = Signature.objects.get(name="Lake Friends")
    gone.state = Signature.State.WITHDRAWN
    gone.save()
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    assert [each.name for each in record.withdrew_since] == ["Lake Friends"]
    assert "Lake Friends" in [each.name for each in release.roll.value.signatories]


def test_a_corrected_name_is_no_new_signatory(release, ama):
    Signature.objects.filter(name="Lake Friends").update(name="Friends of the Lake")
    with pytest.raises(NotNowError, match="Nobody has signed or withdrawn"):
        actions.count_late(letter=release.letter, by=ama, now=NOON)


def test_a_second_late_count_is_measured_from_the_delivered_roll(release, ama):
    sign(release.letter, "Delta Forum")
    actions.count_late(letter=release.letter, by=ama, now=NOON)
    sign(release.letter, "Bay Keepers")
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    assert [each.name for each in record.came_since] == ["Bay Keepers", "Delta Forum"]
    with pytest.raises(NotNowError):
        actions.count_late(letter=release.letter, by=ama, now=NOON)


def test_what_is_not_released_has_no_later_signatures(letter, ama):
    with pytest.raises(NotNowError, match="not released"):
        actions.count_late(letter=letter, by=ama)


def test_late_sign_on_is_turned_on_and_off(release, ama):
    assert actions.set_late_sign_on(letter=release.letter, on=True, by=ama).late_sign_on
    assert not actions.set_late_sign_on(letter=release.letter, on=False, by=ama).late_sign_on
    verbs = release.letter.events.values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["late sign-on on", "late sign-on off"]


# --- Supersede


def test_a_correction_replaces_and_the_old_one_stays(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(texts=(make_text(title="ask for clear water"),)),
        note="The title said “call”.",
        by=ama,
        now=TOMORROW,
    )
    release.refresh_from_db()
    assert (release.state, release.superseded_by) == (Release.State.SUPERSEDED, made)
    assert set(Release.objects.public(TOMORROW)) == {release, made}
    assert list(Release.objects.current(TOMORROW)) == [made]
    assert made.roll == release.roll
    assert (made.edition.number, made.edition.marking) == (2, "correction")
    assert made.correction_note == "The title said “call”."


def test_a_correction_of_the_letterhead_needs_no_new_version(release, ama):
    edition = make_core_edition(cc=(Addressee(name="Parliament of Sandoria"),))
    made = actions.supersede(
        release=release, edition=edition, note="The cc was missing.", by=ama, now=TOMORROW
    )
    assert made.edition == release.edition
    assert made.edition_hash != release.edition_hash


def test_under_embargo_the_old_one_stays_current(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(),
        note="A number.",
        by=ama,
        now=NOON,
        public_at=TOMORROW,
    )
    assert list(Release.objects.current(TOMORROW - dt.timedelta(seconds=1))) == [release]
    assert list(Release.objects.current(TOMORROW)) == [made]
    assert current_release(release.letter, NOON) == release
    assert current_release(release.letter, TOMORROW) == made


def test_a_correction_may_print_who_counts_now(release, ama):
    sign(release.letter, "Delta Forum")
    made = actions.supersede(
        release=release,
        edition=make_core_edition(counting=Counting(countries="codes")),
        note="A name was missing.",
        by=ama,
        now=TOMORROW,
        recount=True,
    )
    assert made.title.startswith("3 groups")
    assert made.edition_value.counting.countries == "codes"
    assert release.roll.value.counts.organisations == 2


def test_without_a_recount_the_rule_beside_the_number_stays(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(counting=Counting(countries="codes")),
        note="A comma.",
        by=ama,
        now=TOMORROW,
    )
    assert made.edition_value.counting == release.edition_value.counting


def test_a_correction_says_what_was_corrected(release, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.supersede(release=release, edition=make_core_edition(), note=" ", by=ama)


def test_what_is_under_embargo_is_called_back_not_corrected(waiting, ama):
    with pytest.raises(NotNowError, match="still under embargo"):
        actions.supersede(
            release=waiting, edition=make_core_edition(), note="A comma.", by=ama, now=NOON
        )


def test_what_was_replaced_is_not_replaced_again(release, ama):
    values = {"edition": make_core_edition(), "note": "A comma.", "by": ama, "now": TOMORROW}
    actions.supersede(release=release, **values)
    with pytest.raises(NotNowError, match="replaced or withdrawn already"):
        actions.supersede(release=release, **values)


# --- Withdraw, call back, archive


def test_a_withdrawal_is_dated_and_takes_the_earlier_versions_with_it(release, ama):
    made = actions.supersede(
        release=release, edition=make_core_edition(), note="A comma.", by=ama, now=NOON
    )
    actions.withdraw(release=made, by=ama, reason="A member was misled.", now=TOMORROW)
    release.refresh_from_db()
    made.refresh_from_db()
    assert (made.state, made.withdrawn_at) == (Release.State.WITHDRAWN, TOMORROW)
    assert release.withdrawn_at == TOMORROW
    assert set(Release.objects.public(TOMORROW)) == {release, made}
    assert not Release.objects.current(TOMORROW).exists()


def test_a_withdrawal_ends_late_sign_on(release, ama):
    actions.set_late_sign_on(letter=release.letter, on=True, by=ama)
    actions.withdraw(release=release, by=ama, reason="A member was misled.", now=TOMORROW)
    release.letter.refresh_from_db()
    assert not release.letter.late_sign_on
    with pytest.raises(NotNowError, match="not released"):
        actions.count_late(letter=Letter.objects.create(coalition=release.letter.coalition), by=ama)


def test_a_withdrawal_gives_its_reason(release, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.withdraw(release=release, by=ama, reason="")


def test_what_was_called_back_never_becomes_public(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    actions.call_back(release=waiting, by=ama, reason="A mistake.", now=NOON)
    waiting.refresh_from_db()
    link.refresh_from_db()
    assert waiting.was_called_back
    assert not Release.objects.public(TOMORROW + dt.timedelta(days=99)).exists()
    assert link.revoked_at == NOON
    waiting.letter.refresh_from_db()
    assert waiting.letter.state == Letter.State.CLOSED
    again = actions.release(letter=waiting.letter, by=ama, now=NOON)
    assert list(Release.objects.current(NOON)) == [again]


def test_a_correction_that_is_called_back_leaves_the_old_one_current(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(),
        note="A comma.",
        by=ama,
        now=NOON,
        public_at=TOMORROW,
    )
    actions.call_back(release=made, by=ama, reason="It was right after all.", now=NOON)
    release.refresh_from_db()
    assert (release.state, release.superseded_by) == (Release.State.PUBLISHED, None)
    assert list(Release.objects.current(TOMORROW)) == [release]
    release.letter.refresh_from_db()
    assert release.letter.state == Letter.State.RELEASED


def test_what_is_public_cannot_be_called_back(release, ama):
    with pytest.raises(NotNowError, match="not under embargo"):
        actions.call_back(release=release, by=ama, reason="Too late.", now=NOON)


def test_a_released_letter_is_put_away_and_stays_public(release, ama):
    assert actions.archive_letter(letter=release.letter, by=ama).state == Letter.State.ARCHIVED
    assert list(Release.objects.current(NOON)) == [release]


def test_an_open_letter_is_not_put_away(letter, ama):
    with pytest.raises(NotNowError, match="not released"):
        actions.archive_letter(letter=letter, by=ama)


# --- Press links


def test_a_press_link_is_named_and_ends(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to=" Daily Post ", by=ama, now=NOON)
    assert (link.given_to, link.expires_at) == ("Daily Post", NOON + actions.PRESS_LINK_LASTS)
    assert link.is_usable(NOON)
    assert not link.is_usable(link.expires_at)


def test_the_database_holds_the_hash_of_a_press_link_alone(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    assert check_token(link.token, "press", link.pk, link.nonce)
    assert link.token_hash == token_hash(link.token)


def test_a_press_link_that_would_have_ended_is_refused(waiting, ama):
    with pytest.raises(HourError, match="ended already"):
        actions.add_press_link(
            release=waiting, given_to="Daily Post", by=ama, expires_at=YESTERDAY, now=NOON
        )


def test_a_press_link_may_end_at_a_chosen_hour(waiting, ama):
    link = actions.add_press_link(
        release=waiting, given_to="Daily Post", by=ama, expires_at=TOMORROW, now=NOON
    )
    assert link.expires_at == TOMORROW


def test_a_press_link_needs_a_name(waiting, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.add_press_link(release=waiting, given_to="", by=ama, now=NOON)


def test_what_is_public_needs_no_press_link(release, ama):
    with pytest.raises(NotNowError, match="not under embargo"):
        actions.add_press_link(release=release, given_to="Daily Post", by=ama, now=NOON)


def test_a_revoked_press_link_stays_revoked(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    actions.revoke_press_link(link=link, by=ama, now=NOON)
    again = actions.revoke_press_link(link=link, by=ama, now=TOMORROW)
    assert again.revoked_at == NOON
    assert not again.is_usable(NOON)
    assert waiting.letter.events.filter(verb="press link revoked").count() == 1


# --- Tampering


def test_the_canonical_bytes_answer_for_the_text_hash(release):
    import hashlib

    record = release.edition
    record.refresh_from_db()
    assert hashlib.sha256(bytes(record.canonical)).hexdigest() == record.text_hash
    assert text_hash(release.edition_value) == record.text_hash


def _draft(letter, edition):
    return Draft.objects.create(
        letter=letter,
        number=letter.drafts.count() + 1,
        edition=edition.model_dump(mode="json"),
    )
