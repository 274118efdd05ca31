"""From an ask to its question, and from the answer back to the ask."""

import datetime as dt
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict
from django.urls import reverse

from tests.apps.desk.asks.pages import at, said
from tests.apps.followup.asks import make_ask, make_occasion
from tests.apps.followup.records import have_read
from tests.factories import make_member, make_user
from undersigned.apps.desk.record.asked import address_of
from undersigned.apps.desk.record.forms import QuestionForm
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AssessmentRecord, EvidenceRecord
from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Sponsor,
    Statement,
    Vote,
    Which,
)

pytestmark = pytest.mark.django_db

DAYS = dt.date(2114, 1, 1), dt.date(2114, 12, 31)
LIGHTS = "lighthouses in the Republic of Korea"


@pytest.fixture
def ask(letter, ama):
    return make_ask(letter, ama)


@pytest.fixture
def occasion(ask):
    return make_occasion(ask, "session 178", session="178")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.mark.parametrize(
    "question",
    [
        Sponsor("KEN", Which(LIGHTS, "178")),
        Sponsor("KEN", Which(symbol="A/C.9/178/L.4")),
        Vote("CHL", Which("canals & locks", "178"), frozenset({Ballot.YES, Ballot.ABSTAIN})),
        Adoption(Modality.WITHOUT, Which(symbol="A/RES/178/190")),
        MeetingHeld("lighthouses Chile", *DAYS),
        MeetingHeld("lighthouses", *DAYS, without=("non-proliferation", "fog")),
        DocumentExists("A/C.9/178/L.4"),
    ],
)
def test_the_page_asks_what_the_ask_asks(coalition, ask, occasion, question):
    kept = have_read(coalition)
    address = urlsplit(address_of(question, ask, occasion))
    kind = address.path.rstrip("/").rpartition("/")[2]
    values = QueryDict(f"{address.query}&files={kept.pk}")
    form = QuestionForm(values, kind=kind, imports=[kept])
    assert form.is_valid(), form.errors
    assert form.question() == question


def test_what_only_a_person_can_tell_is_not_asked(ask, occasion):
    assert address_of(Statement("Mayor", "the river"), ask, occasion) == ""


def follows(ask, occasion, by, question=None):
    actions.set_yardstick(ask=ask, by=by, observable=question or Sponsor("KEN", Which(LIGHTS)))
    address = address_of(Sponsor("KEN", Which(LIGHTS, "178")), ask, occasion)
    return address, address.replace("&", "&amp;")


def test_the_ask_leads_to_its_question_filled_in_for_each_occasion(desk, ask, occasion, ama):
    address, written = follows(ask, occasion, ama)
    assert written in said(desk.get(at(ask)))
    assert written in said(desk.get(at(ask, "occasion", occasion.pk)))
    assert parse_qs(urlsplit(address).query)["session"] == ["178"]


def test_an_ask_that_only_a_person_can_judge_leads_to_no_question(desk, ask, occasion, ama):
    assert "Ask the files" not in said(desk.get(at(ask)))
    follows(ask, occasion, ama, Statement("Mayor", "the river"))
    assert "Ask the files" not in said(desk.get(at(ask)))
    assert "Ask the files" not in said(desk.get(at(ask, "occasion", occasion.pk)))


def test_the_answer_is_filed_as_proposed_evidence_and_waits_for_a_person(
    desk, coalition, ask, occasion, ama
):
    have_read(coalition)
    address, _written = follows(ask, occasion, ama)
    page = said(desk.get(address))
    assert "badge-good" in page
    assert "File it as proposed evidence" in page
    page = said(desk.post(address, follow=True))
    assert "Filed as evidence, and proposed" in page
    assert "(proposed)" in page
    assert 'value="met" required id="AssessForm-found_0" checked' in page
    evidence = EvidenceRecord.objects.get()
    assert re.search(rf'name="because" value="{evidence.pk}"[^>]* checked', page)
    assert AssessmentRecord.objects.get().is_proposal


def test_nothing_is_filed_of_files_that_hold_nothing_on_it(desk, coalition, ask, occasion, ama):
    have_read(coalition, "ga_voting.csv")
    address, _written = follows(ask, occasion, ama)
    assert "File it as proposed" not in said(desk.get(address))
    assert "hold nothing on it" in said(desk.post(address, follow=True))
    assert not EvidenceRecord.objects.exists()


def test_a_question_that_is_changed_by_hand_still_leads_back(desk, coalition, ask, occasion, ama):
    have_read(coalition)
    address, _written = follows(ask, occasion, ama)
    page = said(desk.get(address.replace("state=KEN", "state=")))
    assert "This field is required" in page
    assert f'name="occasion" value="{occasion.pk}"' in page
    assert "File it as proposed" not in page


def test_a_viewer_asks_and_files_nothing(client, coalition, ask, occasion, ama):
    have_read(coalition)
    address, _written = follows(ask, occasion, ama)
    user = make_user("Dina Haddad")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    assert "File it as proposed" not in said(client.get(address))
    client.post(address)
    assert not EvidenceRecord.objects.exists()


def test_a_question_of_no_ask_is_filed_nowhere(desk, coalition, ask, occasion, ama):
    have_read(coalition)
    address, _written = follows(ask, occasion, ama)
    alone = address.partition("&ask=")[0]
    assert "File it as proposed" not in said(desk.get(alone))
    desk.post(alone)
    assert not EvidenceRecord.objects.exists()


@pytest.mark.parametrize("query", ["ask=nobody", "ask={ask}", "ask={ask}&occasion=0"])
def test_an_ask_that_is_not_there_is_not_found(desk, coalition, ask, query):
    page = reverse("desk:record-question", args=[coalition.slug])
    assert desk.get(f"{page}?{query.format(ask=ask.pk)}").status_code == 404


def test_the_ask_of_another_coalition_is_not_found(client, chidi, ask, occasion):
    client.force_login(chidi)
    page = reverse("desk:record-question", args=[chidi.coalitions.get().slug])
    assert client.get(f"{page}?ask={ask.pk}&occasion={occasion.pk}").status_code == 404
