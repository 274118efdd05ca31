"""The pages of the public record, from a file to an answer."""

import datetime as dt
import gzip

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests.apps.followup.asks import make_ask, make_occasion
from tests.apps.followup.records import data_of, have_read, keep
from tests.factories import make_member, make_user
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AssessmentRecord, RecordImport
from undersigned.apps.followup.models import record as models
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.worker import drain
from undersigned.core.record.questions import Sponsor, Which

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Dina Haddad")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


def at(coalition, name="records", *rest):
    return reverse(f"desk:{name}", args=[coalition.slug, *rest])


def upload(name="drafts.xml", data=None, **values):
    data = data_of(name) if data is None else data
    return {"file": SimpleUploadedFile(name, data), "source": "the Library", **values}


def text(answer):
    return " ".join(answer.content.decode().split())


def test_a_file_that_is_given_is_read_and_told_of(desk, coalition):
    answer = desk.post(at(coalition), upload(downloaded_on="2026-05-02"), follow=True)
    page = text(answer)
    kept = RecordImport.objects.get()
    assert kept.sha256 in page
    assert "downloaded on 2026-05-02" in page
    assert "1 row was refused" in page
    assert "The record has no symbol" in page
    assert "TÃ" not in page


def test_a_large_file_is_left_to_the_worker_and_its_page_follows(desk, coalition, monkeypatch):
    monkeypatch.setattr(models, "QUICK", 10)
    answer = desk.post(at(coalition), upload(), follow=True)
    kept = RecordImport.objects.get()
    assert kept.state == "waiting"
    assert 'hx-trigger="every 2s"' in text(answer)
    there = at(coalition, "record", kept.pk)
    piece = desk.get(there, headers={"HX-Request": "true"})
    assert "<html" not in text(piece)
    assert "Read it now" not in text(desk.get(there))
    desk.post(there)
    kept.refresh_from_db()
    assert kept.state == "waiting"
    OutboxRow.objects.update(next_try_at=kept.added_at)
    drain()
    assert desk.get(there, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert "rows read" in text(desk.get(there))


def test_a_file_that_cannot_be_read_says_why(desk, coalition):
    page = text(desk.post(at(coalition), upload("a.txt", b"Dear President,"), follow=True))
    assert "none that is known" in page
    assert "Ask the files" not in page


def test_the_same_file_twice_is_told(desk, coalition):
    keep(coalition)
    assert "here already" in text(desk.post(at(coalition), upload()))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"source": ""}, "This field is required"),
        ({"covers_from": "2114-01-01"}, "Give both days, or none."),
        ({"covers_from": "2114-02-01", "covers_to": "2114-01-01"}, "before the first"),
        ({"downloaded_on": "2999-01-01"}, "has not come yet"),
    ],
)
def test_what_is_declared_wrongly_is_told(desk, coalition, values, said):
    assert said in text(desk.post(at(coalition), upload(**values)))
    assert not RecordImport.objects.exists()


def test_what_a_list_of_meetings_covers_is_kept(desk, coalition):
    values = {"covers_from": "2114-01-01", "covers_to": "2114-12-31", "list_year": "2114"}
    page = text(desk.post(at(coalition), upload("meetings.html", **values), follow=True))
    kept = RecordImport.objects.get()
    assert (kept.covers_from, kept.covers_to) == (dt.date(2114, 1, 1), dt.date(2114, 12, 31))
    assert "1 January 2114" in page
    assert "2114" in page


def test_a_file_that_is_too_large_is_told_what_to_do(desk, coalition, settings):
    settings.RECORD_FILE_BYTES = 1024
    page = text(desk.post(at(coalition), upload()))
    assert "Pack it with gzip or zip" in page
    assert "undersigned record FILE" in page
    assert not RecordImport.objects.exists()


def test_how_large_a_file_may_be_is_said_before_it_is_given(desk, coalition, settings):
    settings.RECORD_FILE_BYTES = 80 * 1024**2
    page = text(desk.get(at(coalition)))
    assert "at most 80 MB" in page
    assert "unpack to 800 MB" in page


def test_a_packed_file_is_left_to_the_worker_however_small_it_is(desk, coalition):
    desk.post(at(coalition), upload("drafts.xml.gz", gzip.compress(data_of())))
    kept = RecordImport.objects.get()
    assert kept.state == "waiting"
    OutboxRow.objects.update(next_try_at=kept.added_at)
    drain()
    assert "rows read" in text(desk.get(at(coalition, "record", kept.pk)))


def being_read(kept, ago=0):
    heard = timezone.now() - dt.timedelta(seconds=ago)
    RecordImport.objects.filter(pk=kept.pk).update(
        state="reading", begun_at=heard, heard_at=heard, done_bytes=kept.size // 2, done_rows=4321
    )


def test_while_a_file_is_read_its_page_shows_rows_and_bytes_with_and_without_scripts(
    desk, coalition
):
    kept = keep(coalition)
    being_read(kept)
    there = at(coalition, "record", kept.pk)
    page = text(desk.get(there))
    assert "4,321 rows read" in page
    assert f'value="{kept.size // 2}" max="{kept.size}"' in page
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    assert "Begin again" not in page
    piece = desk.get(there, headers={"HX-Request": "true"})
    assert 'hx-trigger="every 1s"' in text(piece)
    assert "is being read" in text(desk.get(at(coalition)))


def test_a_reading_that_died_says_so_and_is_begun_again(desk, coalition):
    kept = keep(coalition)
    being_read(kept, ago=60)
    there = at(coalition, "record", kept.pk)
    page = text(desk.get(there))
    assert "The reading stopped" in page
    assert "row 4,321" in page
    assert "Begin again" in page
    assert "Begin again" in text(desk.get(there, headers={"HX-Request": "true"}))
    assert "rows read" in text(desk.post(there, follow=True))


def test_a_file_that_could_not_be_read_can_be_read_again(desk, coalition):
    kept = have_read(coalition, "a.txt", data=b"Dear President,")
    there = at(coalition, "record", kept.pk)
    assert "Read it again" in text(desk.get(there))
    assert "none that is known" in text(desk.post(there, follow=True))


def test_a_file_is_declared_anew_on_its_page(desk, coalition):
    kept = have_read(coalition)
    values = {"source": "the Library's own page", "downloaded_on": "2026-04-30"}
    page = text(desk.post(at(coalition, "record-declare", kept.pk), values, follow=True))
    assert "downloaded on 2026-04-30" in page
    assert "Declared otherwise before, 1 time" in page
    assert "the Library of Sarrania, downloaded on 2 May 2026" in page


@pytest.mark.parametrize("source", ["", " "])
def test_a_file_declared_wrongly_keeps_what_was_declared(desk, coalition, source):
    kept = have_read(coalition)
    page = text(desk.post(at(coalition, "record-declare", kept.pk), {"source": source}))
    assert '<details id="declare" open>' in page
    assert not kept.declarations.exists()


def test_a_file_that_is_being_read_is_not_declared_anew(desk, coalition):
    kept = keep(coalition)
    being_read(kept)
    values = {"source": "another page"}
    page = text(desk.post(at(coalition, "record-declare", kept.pk), values))
    assert "being read at this moment" in page


def test_a_large_file_that_is_declared_anew_is_read_by_the_worker(desk, coalition, monkeypatch):
    kept = have_read(coalition)
    monkeypatch.setattr(models, "QUICK", 10)
    desk.post(at(coalition, "record-declare", kept.pk), {"source": "another page"})
    kept.refresh_from_db()
    assert kept.state == "waiting"


def test_the_list_tells_what_was_given(desk, coalition):
    have_read(coalition)
    keep(coalition, "ga_voting.csv")
    page = text(desk.get(at(coalition)))
    assert "drafts.xml" in page
    assert "waits to be read" in page


def ask(client, coalition, files=None, *, ask, **values):
    imports = files or RecordImport.objects.all()
    query = {"files": [str(each.pk) for each in imports], **values}
    return client.get(at(coalition, "record-question-of", ask), query)


def sponsor(client, coalition, state, **values):
    values = {"subject": "lighthouses in the Republic of Korea", "session": "178", **values}
    return text(ask(client, coalition, ask="sponsor", state=state, **values))


def test_a_sponsor_is_found_and_the_field_is_quoted(desk, coalition):
    have_read(coalition)
    page = sponsor(desk, coalition, "KEN")
    assert "badge-good" in page
    assert "515 $a" in page
    assert "Additional sponsors:" in page
    assert "© United Nations, 2026" in page


def test_the_two_koreas_are_not_one(desk, coalition):
    have_read(coalition)
    assert "badge-good" in sponsor(desk, coalition, "Republic of Korea")
    assert "badge-good" not in sponsor(desk, coalition, "PRK")


def test_what_is_not_in_the_file_is_no_evidence_and_not_not_met(desk, coalition):
    have_read(coalition)
    page = sponsor(desk, coalition, "GHA", subject="windmills")
    assert "no evidence in this file" in page
    assert ">not met<" not in page


def test_members_of_a_group_cannot_be_told(desk, coalition):
    have_read(coalition)
    assert "cannot tell" in sponsor(desk, coalition, "GHA", subject="public granaries")


def test_a_vote_is_found(desk, coalition):
    have_read(coalition, "ga_voting.csv")
    values = {"ask": "vote", "symbol": "A/RES/178/190", "wanted": ["yes"]}
    assert "badge-good" in text(ask(desk, coalition, state="CHL", **values))
    assert "badge-bad" in text(ask(desk, coalition, state="KOR", **values))


def test_a_meeting_is_found_between_its_days(desk, coalition):
    have_read(coalition, "meetings.html")
    values = {"ask": "meeting", "subject": "lighthouses Chile", "without": "non-proliferation"}
    page = text(ask(desk, coalition, first="2114-12-01", last="2114-12-31", **values))
    assert "badge-good" in page
    assert "S/PV.97353" in page


def test_how_it_was_adopted_and_whether_it_exists(desk, coalition):
    have_read(coalition, "ga_outcomes.csv")
    have_read(coalition)
    values = {"subject": "canals", "how": "by recorded vote"}
    assert 'id="answer"' in text(ask(desk, coalition, ask="adoption", **values))
    page = text(ask(desk, coalition, ask="document", symbol="A/C.9/178/L.4"))
    assert "badge-good" in page


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"ask": "sponsor", "subject": "canals"}, "This field is required"),
        ({"ask": "sponsor", "subject": "canals", "state": "Korea"}, "This is no state."),
        ({"ask": "sponsor", "state": "KOR"}, "Say what it is about"),
        ({"ask": "vote", "subject": "canals", "wanted": ["yes"]}, "This field is required"),
        ({"ask": "vote", "subject": "canals", "state": "KOR"}, "This field is required"),
        ({"ask": "vote", "state": "KOR", "wanted": ["yes"]}, "Say what it is about"),
        ({"ask": "adoption", "subject": "canals"}, "This field is required"),
        ({"ask": "meeting", "subject": "canals"}, "This field is required"),
        (
            {"ask": "meeting", "subject": "canals", "first": "2114-02-01", "last": "2114-01-01"},
            "before the first",
        ),
        ({"ask": "document"}, "This field is required"),
    ],
)
def test_half_a_question_is_told(desk, coalition, values, said):
    have_read(coalition)
    page = text(ask(desk, coalition, **values))
    assert said in page
    assert 'id="answer"' not in page


def test_a_question_that_nobody_can_ask_is_not_found(desk, coalition):
    assert ask(desk, coalition, ask="weather").status_code == 404


def test_a_question_shows_only_the_fields_that_it_needs(desk, coalition):
    have_read(coalition)
    assert 'name="wanted"' not in text(desk.get(at(coalition, "record-question")))
    page = text(desk.get(at(coalition, "record-question-of", "meeting")))
    assert 'name="first"' in page
    assert 'name="state"' not in page


def test_without_files_there_is_nothing_to_ask(desk, coalition):
    assert "No file has been read" in text(desk.get(at(coalition, "record-question")))


def test_the_file_itself_can_be_had_back(desk, coalition):
    kept = have_read(coalition)
    answer = desk.get(at(coalition, "record-file", kept.pk))
    assert answer.getvalue() == data_of()
    assert answer["Content-Type"] == "application/octet-stream"


def test_a_file_is_removed(desk, coalition):
    kept = have_read(coalition)
    desk.post(at(coalition, "record-remove", kept.pk))
    assert not RecordImport.objects.exists()


def test_a_viewer_looks_and_asks_and_gives_nothing(viewer, coalition):
    kept = have_read(coalition)
    waiting = keep(coalition, "ga_voting.csv")
    assert "Give a file" not in text(viewer.get(at(coalition)))
    viewer.post(at(coalition), upload("meetings.html"))
    viewer.post(at(coalition, "record", waiting.pk))
    waiting.refresh_from_db()
    assert waiting.state == "waiting"
    assert RecordImport.objects.count() == 2
    assert viewer.post(at(coalition, "record-remove", kept.pk)).status_code == 403
    assert "badge-good" in sponsor(viewer, coalition, "KOR", files=[kept])


def test_an_empty_list_says_so_to_a_viewer(viewer, coalition):
    assert "No files yet" in text(viewer.get(at(coalition)))


def test_nobody_else_sees_a_coalitions_files(client, coalition, chidi):
    kept = have_read(coalition)
    client.force_login(chidi)
    for name, rest in [("records", ()), ("record", (kept.pk,)), ("record-file", (kept.pk,))]:
        assert client.get(at(coalition, name, *rest)).status_code == 404
    own = chidi.coalitions.get()
    assert client.get(at(own, "record", kept.pk)).status_code == 404
    assert client.get(at(own, "record-file", kept.pk)).status_code == 404


@pytest.fixture
def followed(letter, ama):
    ask = make_ask(letter, ama)
    seen = Sponsor("KEN", Which("lighthouses in the Republic of Korea"))
    actions.set_yardstick(ask=ask, by=ama, observable=seen)
    make_occasion(ask, "session 178", session="178")
    return ask


def test_what_would_change_is_shown_before_a_person_confirms(desk, coalition, followed):
    page = text(desk.post(at(coalition), upload(), follow=True))
    assert "What it says of your asks" in page
    assert "Additional sponsors" in page
    assert not AssessmentRecord.objects.exists()
    kept = RecordImport.objects.get()
    chosen = {"chosen": f"{followed.thread}/session 178/met"}
    answer = desk.post(at(coalition, "record-confirm", kept.pk), chosen, follow=True)
    assert "Confirmed for 1 occasion" in text(answer)
    assert 'name="chosen"' not in text(answer)
    assert AssessmentRecord.objects.get().found == "met"


def test_confirming_nothing_is_told(desk, coalition, followed):
    kept = have_read(coalition)
    answer = desk.post(at(coalition, "record-confirm", kept.pk), {}, follow=True)
    assert "nothing was chosen" in text(answer)


def test_a_viewer_sees_what_would_change_and_cannot_confirm(viewer, coalition, followed):
    kept = have_read(coalition)
    page = text(viewer.get(at(coalition, "record", kept.pk)))
    assert "session 178" in page
    assert 'name="chosen"' not in page
    chosen = {"chosen": f"{followed.thread}/session 178/met"}
    assert viewer.post(at(coalition, "record-confirm", kept.pk), chosen).status_code == 403
