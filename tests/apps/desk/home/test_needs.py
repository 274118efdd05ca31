"""What needs the secretariat now: deliveries, replies, later sign-ons, translations."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.apps.deliveries.conftest import printer, release, server  # noqa: F401  (fixtures)
from tests.apps.deliveries.stories import planned, turn_on
from tests.apps.followup.asks import found, make_ask, make_evidence, make_occasion
from tests.apps.followup.records import have_read, keep
from tests.factories import (
    make_coalition,
    make_invitation,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.coalitions.actions import keep_apart, look_for_doubles
from undersigned.apps.coalitions.models import Double
from undersigned.apps.desk.home.needs import needs
from undersigned.apps.followup import actions
from undersigned.apps.followup.actions.continuing import Begin, Holder
from undersigned.apps.followup.models import OfficeCheck, RecordImport, Reply
from undersigned.apps.letters.actions import create_letter, save_draft
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox import worker
from undersigned.apps.signatures.actions import keep_until
from undersigned.apps.signatures.models import Signature
from undersigned.core.letter import Edition, LetterText, Paragraph, words

pytestmark = pytest.mark.django_db


def test_failed_deliveries_and_those_to_be_done_are_named(release, coalition, ama, server):  # noqa: F811
    turn_on(coalition, "portal")
    server.to_recipient["minister"] = "550 5.1.1 no"
    planned(release, ama, 0)
    planned(release, ama, 0, channel="portal")
    planned(release, ama, 1, channel="portal")
    worker.drain()
    found = [(need.text, need.url) for need in needs([coalition])]
    url = f"/desk/{coalition.slug}/letters/clear-water/deliveries/"
    assert found == [
        ("1 delivery failed.", url), ("2 deliveries are to be done by hand.", url),
    ]  # fmt: skip


def test_a_released_letter_that_is_on_its_way_needs_nobody(release, coalition, ama, server):  # noqa: F811
    planned(release, ama, 0)
    worker.drain()
    assert needs([coalition]) == []


def test_an_occasion_that_is_over_waits_for_a_person(release, coalition, ama):  # noqa: F811
    ask = make_ask(release.letter, ama)
    make_occasion(ask, "session 90", closes=timezone.localdate())
    found(ask, "session 73", "not met", ama, year=2024)
    assert needs([coalition]) == []
    occasion = make_occasion(ask, "session 74")
    actions.assess(occasion=occasion, by=None, found="met", because=[make_evidence(ask)])
    (need,) = needs([coalition])
    assert need.text == "1 occasion of an ask is over. Say how it ended."
    assert need.url == f"/desk/{coalition.slug}/letters/clear-water/asks/"
    make_occasion(ask, "session 75")
    assert needs([coalition])[0].text.startswith("2 occasions of asks are over.")


# --- Replies --------------------------------------------------------------------------------------


def test_a_reply_that_nobody_has_looked_at_is_to_be_filed(release, coalition, ama):  # noqa: F811
    for kind, aside in (("unknown", None), ("unknown", timezone.now()), ("reply", None)):
        Reply.objects.create(
            letter=release.letter, kind=kind, way="email", came_at=timezone.now(), sealed=b"",
            set_aside_at=aside,
        )  # fmt: skip
    assert [(need.text, need.url) for need in needs([coalition])] == [
        ("1 reply waits to be filed.", f"/desk/{coalition.slug}/letters/clear-water/replies/"),
    ]


def test_later_sign_ons_are_to_be_checked_where_they_are_taken(release, coalition):  # noqa: F811
    keep_until(letter=release.letter, until=dt.date(2999, 1, 1), by=None)
    make_signature(release.letter, "Reed Circle", state="confirmed")
    assert needs([coalition]) == []
    release.letter.late_sign_on = True
    release.letter.save()
    assert [need.text for need in needs([coalition])] == ["1 sign-on waits for your check."]


def test_nobody_has_said_until_when_contacts_are_kept(release, coalition):  # noqa: F811
    assert needs([coalition]) == []  # there are none
    make_signature(release.letter, "Reed Circle", state="accepted")
    make_signature(release.letter, "Dew Circle", state="accepted")
    assert [(need.text, need.url) for need in needs([coalition])] == [
        (
            "Say until when the contacts of those who signed are kept.",
            f"/desk/{coalition.slug}/letters/clear-water/personal-data/",
        )
    ]
    keep_until(letter=release.letter, until=dt.date(2999, 1, 1), by=None)
    assert needs([coalition]) == []
    keep_until(letter=release.letter, until=None, by=None)
    assert len(needs([coalition])) == 1
    Signature.objects.update(contact=None)
    assert needs([coalition]) == []


# --- Translations ---------------------------------------------------------------------------------


def draft(coalition, by, *, korean, state="draft"):
    blocks = (Paragraph(inlines=words("The river is grey.")),)
    english = LetterText(language="en", title=words("A river"), blocks=blocks)
    edition = Edition(texts=(english, LetterText(language="ko", **korean)))
    letter = create_letter(coalition=coalition, edition=edition, by=by)
    Letter.objects.filter(pk=letter.pk).update(state=state)
    return letter


def test_what_a_translation_lacks_is_named_until_it_is_there(coalition, ama):
    half = draft(coalition, ama, korean={"title": words("강")})
    whole = {"title": words("강"), "blocks": (Paragraph(inlines=words("강이 흐리다.")),)}
    draft(coalition, ama, korean=whole)
    (need,) = needs([coalition])
    assert need.text == "Korean: 1 passage is to be translated or mended."
    assert need.url == reverse("desk:translation", args=[coalition.slug, half.slug, "ko"])


def test_a_passage_whose_source_changed_is_to_be_mended(coalition, ama):
    whole = {"title": words("강"), "blocks": (Paragraph(inlines=words("강이 흐리다.")),)}
    letter = draft(coalition, ama, korean=whole)
    value = letter.latest_draft.value
    changed = value.texts[0].model_copy(update={"title": words("Two rivers")})
    edition = value.model_copy(update={"texts": (changed, value.texts[1])})
    save_draft(letter=letter, edition=edition, base_number=letter.latest_draft.number, by=ama)
    assert [need.text for need in needs([coalition])] == [
        "Korean: 1 passage is to be translated or mended."
    ]


def test_nobody_is_asked_to_translate_what_is_released(coalition, ama):
    draft(coalition, ama, korean={"title": words("강")}, state="released")
    assert needs([coalition]) == []


def test_needs_cost_the_same_few_queries_for_many_letters(
    coalition, ama, django_assert_num_queries
):
    draft(coalition, ama, korean={"title": words("강")})
    with CaptureQueriesContext(connection) as one:
        needs([coalition])
    for _ in range(3):
        draft(coalition, ama, korean={"title": words("강")})
    with django_assert_num_queries(len(one)):
        assert len(needs([coalition])) == 4


def test_a_letter_that_continues_another_asks_who_holds_the_office(release, coalition, ama):  # noqa: F811
    offices = release.edition_value.addressees
    holders = (Holder(offices[0].name, looked_up=True), Holder(offices[1].name))
    begin = Begin(holders=holders, asks=())
    letter = actions.continue_letter(before=release.letter, begin=begin, by=ama)
    assert "Look up who holds 1 office today." in [each.text for each in needs([coalition])]
    actions.check_office(coalition=coalition, office=offices[1], holder=holders[1], by=ama)
    assert "Look up" not in " ".join(each.text for each in needs([coalition]))
    long_ago = timezone.now() - dt.timedelta(days=31)
    OfficeCheck.objects.update(checked_at=long_ago)
    (need,) = [each for each in needs([coalition]) if "Look up" in each.text]
    assert need.text == "Look up who holds 2 offices today."
    assert need.letter == letter


def test_invitations_that_did_not_arrive_wait_for_a_better_address(coalition):
    letter = make_open_letter(coalition, slug="rivers")
    asked = make_invitation(letter)
    assert needs([coalition]) == []
    asked.failed_at = timezone.now()
    asked.save()
    (need,) = needs([coalition])
    assert need.text == "1 invitation did not arrive."
    assert need.url == f"/desk/{coalition.slug}/letters/rivers/invitations/?standing=failed"
    letter.state = "closed"
    letter.save()
    assert all("arrive" not in need.text for need in needs([coalition]))


def test_organisations_that_may_be_one_wait_for_a_word(coalition):
    first = make_organisation(coalition, "Clear Water Guard")
    second = make_organisation(coalition, "The Clear Water Guard")
    assert needs([coalition]) == []
    look_for_doubles(coalition=coalition)
    (need,) = needs([coalition])
    assert need.text == "1 pair of organisations in the directory may be one."
    assert need.url == f"/desk/{coalition.slug}/directory/doubles/"
    assert (need.letter, need.coalition) == (None, coalition)
    other = make_organisation(coalition, "Clear Water Guard, Inc.")
    look_for_doubles(coalition=coalition)
    assert needs([coalition])[0].text.startswith("3 pairs of organisations")
    for double in Double.objects.filter(second=other):
        keep_apart(double=double, by=None)
    assert needs([coalition])[0].text.startswith("1 pair")
    second.merged_into = first
    second.save()
    assert needs([coalition]) == []
    assert needs([make_coalition()]) == []


def test_a_file_of_the_record_that_was_not_read_waits_for_somebody(coalition):
    keep(coalition, "ga_voting.csv")
    have_read(coalition)
    assert needs([coalition]) == []
    stopped = keep(coalition, "meetings.html")
    have_read(coalition, "a.txt", data=b"Dear President,")
    now = timezone.now()
    records = RecordImport.objects.filter(pk=stopped.pk)
    records.update(state="reading", begun_at=now, heard_at=now)
    (need,) = needs([coalition])
    assert need.text == "1 file of the public record could not be read."
    assert need.url == reverse("desk:records", args=[coalition.slug])
    records.update(heard_at=now - dt.timedelta(minutes=1))
    (need,) = needs([coalition])
    assert need.text == "2 files of the public record could not be read."
    assert needs([make_coalition("Open Fields Alliance")]) == []
