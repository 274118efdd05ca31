"""Evidence, its check, assessments and disputes: added, never overwritten."""

import datetime as dt
import hashlib

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.apps.followup.asks import make_ask, make_evidence, make_later_letter, make_occasion
from tests.factories import make_member, make_user
from undersigned.apps.followup import actions
from undersigned.apps.followup.errors import AskError
from undersigned.apps.followup.models import EvidenceRecord
from undersigned.apps.followup.tracked import family_of, tracked
from undersigned.core.record.headline import contested, headline

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(letter, ama):
    return make_ask(letter, ama)


@pytest.fixture
def colleague(coalition):
    user = make_user("Kofi Addo")
    make_member(coalition, user, "editor")
    return user


def words(ask):
    return headline(tracked(ask, family_of(ask))).words


def test_evidence_is_kept_with_who_entered_it(ask, ama):
    row = make_evidence(ask, ama, locator=" page 3 ", sha256="ab" * 32)
    assert (row.locator, row.entered_by, row.sha256) == ("page 3", ama, "ab" * 32)
    assert row.checked_at is None


@pytest.mark.parametrize("wrong", [{"relation": "poem"}, {"source_type": "poem"}])
def test_no_evidence_is_of_a_sort_that_there_is_not(ask, ama, wrong):
    with pytest.raises(ValueError, match="poem"):
        make_evidence(ask, ama, **wrong)


def test_evidence_has_a_source(ask, ama):
    with pytest.raises(AskError, match="no source"):
        make_evidence(ask, ama, source=" ")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ('"It signed."', "It signed."),
        ("“It signed.”", "It signed."),
        ('"It" did not "sign"', '"It" did not "sign"'),
        ('It "signed"', 'It "signed"'),
        ("", ""),
    ],
)
def test_marks_around_the_whole_quote_are_not_kept(ask, ama, given, kept):
    assert make_evidence(ask, ama, quote=given).quote == kept


@pytest.mark.parametrize("date", ["", "2022", "2022-11", "2022-11-16"])
def test_the_date_is_as_exact_as_it_is_known(ask, ama, date):
    assert make_evidence(ask, ama, date=date).date == date


@pytest.mark.parametrize("date", ["22", "2022-13", "16.11.2022", "2022-02-30", "2022-11-16T10"])
def test_what_is_no_date_is_refused(ask, ama, date):
    with pytest.raises(AskError, match="no date"):
        make_evidence(ask, ama, date=date)


def test_the_archived_copy_is_sealed_and_hashed(ask, ama):
    row = make_evidence(ask, ama, copy=("page.txt", b"The river runs clear."))
    assert row.sha256 == hashlib.sha256(b"The river runs clear.").hexdigest()
    assert b"river" not in bytes(row.copy)
    assert row.copy_media_type == "text/plain"


def test_a_copy_that_could_run_is_refused(ask, ama):
    with pytest.raises(AskError, match="hold a program"):
        make_evidence(ask, ama, copy=("page.html", b"<script>"))
    assert not EvidenceRecord.objects.exists()


def test_a_second_person_checks(ask, ama, colleague):
    row = make_evidence(ask, ama)
    with pytest.raises(AskError, match="yourself"):
        actions.check_evidence(evidence=row, by=ama)
    for _ in range(2):
        row = actions.check_evidence(evidence=row, by=colleague)
    assert row.checked_by == colleague
    assert ask.letter.events.filter(verb="evidence checked").count() == 1


def test_the_database_too_knows_that_nobody_checks_alone(ask, ama):
    row = make_evidence(ask, ama)
    with pytest.raises(IntegrityError), transaction.atomic():
        EvidenceRecord.objects.filter(pk=row.pk).update(checked_by=ama)


def test_evidence_set_aside_stays_with_the_reason(ask, ama):
    row = make_evidence(ask, ama)
    with pytest.raises(AskError, match="No reason"):
        actions.set_evidence_aside(evidence=row, by=ama, note=" ")
    for note in ("The page was a copy.", "again"):
        row = actions.set_evidence_aside(evidence=row, by=ama, note=note)
    assert row.set_aside_note == "The page was a copy."


@pytest.mark.parametrize("claim", ["met", "partly met", "not met"])
def test_a_claim_rests_on_evidence(ask, ama, claim):
    occasion = make_occasion(ask)
    with pytest.raises(AskError, match="rests on no evidence"):
        actions.assess(occasion=occasion, by=ama, found=claim)
    relation = "contradicts" if claim == "not met" else "supports"
    evidence = make_evidence(ask, ama, relation=relation)
    actions.assess(occasion=occasion, by=ama, found=claim, because=[evidence])
    assert words(ask) == claim


@pytest.mark.parametrize("silence", ["no evidence found", "cannot tell", "not due"])
def test_silence_needs_none_and_is_not_the_same_as_not_met(ask, ama, silence):
    actions.assess(occasion=make_occasion(ask), by=ama, found=silence)
    assert words(ask) == silence


def test_what_was_found_before_stays(ask, ama):
    occasion, evidence = make_occasion(ask), [make_evidence(ask, ama)]
    actions.assess(occasion=occasion, by=ama, found="not met", because=evidence)
    last = actions.assess(occasion=occasion, by=ama, found="met", because=evidence, note=" Seen. ")
    assert [each.found for each in occasion.assessments.all()] == ["not met", "met"]
    assert last.note == "Seen."
    with pytest.raises(TypeError, match="history"):
        last.save()


def test_a_machine_only_proposes(ask, ama):
    made = actions.assess(
        occasion=make_occasion(ask), by=None, found="met", because=[make_evidence(ask)]
    )
    assert made.is_proposal
    assert ask.events.last().headline == "not yet assessed"


def test_evidence_of_another_ask_or_set_aside_does_not_count(coalition, ask, ama):
    other = make_evidence(make_ask(make_later_letter(coalition, ama), ama), ama)
    aside = make_evidence(ask, ama)
    actions.set_evidence_aside(evidence=aside, by=ama, note="Wrong.")
    occasion = make_occasion(ask)
    for row in (other, aside):
        with pytest.raises(AskError, match="another ask"):
            actions.assess(occasion=occasion, by=ama, found="met", because=[row])


def test_the_day_is_one_on_which_it_happened(ask, ama):
    occasion, evidence = make_occasion(ask), [make_evidence(ask, ama)]
    day = dt.date(2025, 11, 16)
    made = actions.assess(occasion=occasion, by=ama, found="met", because=evidence, happened_on=day)
    assert made.happened_on == day
    with pytest.raises(AskError, match="what was not met"):
        actions.assess(
            occasion=occasion, by=ama, found="not met", because=evidence, happened_on=day
        )
    to_come = timezone.localdate() + dt.timedelta(days=2)
    with pytest.raises(AskError, match="not come yet"):
        actions.assess(
            occasion=occasion, by=ama, found="met", because=evidence, happened_on=to_come
        )


def test_a_dispute_stays_in_sight_until_it_is_settled(ask, ama):
    occasion = make_occasion(ask)
    actions.assess(occasion=occasion, by=ama, found="met", because=[make_evidence(ask, ama)])
    row = actions.dispute(
        occasion=occasion, by=ama, who="Lake Friends", note="Only the bank was cleaned."
    )
    assert words(ask) == "met, contested"
    with pytest.raises(AskError, match="No reason"):
        actions.settle(dispute=row, by=ama, note="")
    for note in ("They looked again.", "again"):
        row = actions.settle(dispute=row, by=ama, note=note)
    assert words(ask) == "met"
    assert (row.settled_note, row.note) == ("They looked again.", "Only the bank was cleaned.")


def test_a_dispute_says_who_and_why(ask, ama):
    occasion = make_occasion(ask)
    with pytest.raises(AskError, match="who disagrees"):
        actions.dispute(occasion=occasion, by=ama, who=" ", note="No.")
    with pytest.raises(AskError, match="No reason"):
        actions.dispute(occasion=occasion, by=ama, who="Lake Friends", note=" ")


def test_two_sources_that_disagree_are_both_kept(ask, ama):
    occasion = make_occasion(ask)
    both = [make_evidence(ask, ama, relation=each) for each in ("supports", "contradicts")]
    actions.assess(occasion=occasion, by=ama, found="partly met", because=both)
    value = tracked(ask, family_of(ask))
    assert words(ask) == "partly met, contested"
    assert len(value.cited(contested(value)[0])) == 2


def test_evidence_of_one_occasion_stands_there_and_contests_what_was_found(ask, ama):
    occasion, evidence = make_occasion(ask), make_evidence(ask, ama)
    make_occasion(ask, "session 75", closes=dt.date(2026, 12, 18))
    actions.assess(occasion=occasion, by=ama, found="met", because=[evidence])
    assert words(ask) == "met"
    make_evidence(ask, ama, relation="contradicts", occasion=occasion)
    assert words(ask) == "met, contested"
    assert [event.headline for event in ask.events.all()][-2:] == ["met", "met, contested"]


def test_evidence_is_not_put_under_the_occasion_of_another_ask(ask, coalition, ama):
    other = make_ask(make_later_letter(coalition, ama), ama, ask_id="name-it")
    with pytest.raises(AskError, match="of another ask"):
        make_evidence(ask, ama, occasion=make_occasion(other))
