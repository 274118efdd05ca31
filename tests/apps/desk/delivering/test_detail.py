"""One delivery's page: acts, and what is entered by hand."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.apps.deliveries.stories import fresh, outcomes, planned, turn_on
from tests.apps.deliveries.test_photographs import png
from tests.apps.desk.delivering.pages import at, text_of
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.models import Photograph
from undersigned.apps.deliveries.photographs import checked
from undersigned.apps.outbox import leases, worker
from undersigned.apps.releases import actions as releases
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

WHEN = {"day": "2026-03-02", "hour": "10:15"}


@pytest.fixture
def delivery(release, ama):
    return planned(release, ama)


@pytest.fixture
def to_file(release, coalition, ama):
    turn_on(coalition, "portal")
    return planned(release, ama, channel="portal")


def acted(client, delivery, act):
    letter = delivery.release.letter
    return text_of(client.post(at(letter, "delivery-act", delivery.key, act), follow=True))


def test_it_can_be_held_let_go_and_cancelled(editor, delivery):
    assert "This delivery: held back." in acted(editor, delivery, "hold")
    assert "This delivery: waits." in acted(editor, delivery, "let-go")
    assert "Cancelled by Kofi Asante." in acted(editor, delivery, "cancel")


def test_a_failed_one_can_be_tried_again(editor, delivery, server):
    server.to_recipient["minister"] = "550 5.1.1 no"
    worker.drain()
    page = text_of(editor.get(at(delivery.release.letter, "delivery", delivery.key)))
    assert "recipient refused: 550 5.1.1" in page
    assert "This delivery: waits." in acted(editor, delivery, "retry")


def test_what_cannot_be_done_now_is_said(editor, delivery):
    leases.lease(1)
    assert "It is being sent at this moment." in acted(editor, delivery, "hold")


def test_only_editors_act_and_only_known_acts(viewer, editor, delivery):
    assert (
        editor.post(at(delivery.release.letter, "delivery-act", delivery.key, "fly")).status_code
        == 404
    )


def test_a_viewer_changes_nothing(viewer, delivery):
    url = at(delivery.release.letter, "delivery-act", delivery.key, "hold")
    assert viewer.post(url).status_code == 403
    assert fresh(delivery).state == "waiting"


def test_another_letter_s_delivery_is_not_found(editor, delivery, coalition, ama, printer):
    from tests.apps.releases.stories import released

    other = released(coalition, ama, slug="other").letter
    assert editor.get(at(other, "delivery", delivery.key)).status_code == 404


def test_what_was_done_by_hand_is_recorded_with_its_picture(editor, to_file):
    letter = to_file.release.letter
    page = text_of(editor.get(at(letter, "delivery", to_file.key)))
    assert "Reference number" in page
    form = WHEN | {
        "page": "https://forms.sandoria.example", "reference": "SND-7",
        "screenshot": SimpleUploadedFile("shot.png", png()),
    }  # fmt: skip
    page = text_of(editor.post(at(letter, "delivery-done", to_file.key), form, follow=True))
    assert "Recorded." in page
    assert "reference number SND-7" in page
    picture = Photograph.objects.get()
    answer = editor.get(at(letter, "delivery-photograph", to_file.key, picture.pk))
    assert answer.content == checked("shot.png", png()).data
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        ({"reference": ""}, "This field is required."),
        ({"screenshot": SimpleUploadedFile("shot.png", b"<script>")}, "This is no picture"),
        ({"day": "2099-01-01"}, "That moment is still to come."),
        ({"hour": "99"}, "Enter a valid time."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_entered_stays(editor, to_file, entered, said):
    form = WHEN | {"page": "https://forms.sandoria.example", "reference": "SND-7"} | entered
    page = text_of(editor.post(at(to_file.release.letter, "delivery-done", to_file.key), form))
    assert said in page
    assert "https://forms.sandoria.example" in page
    assert fresh(to_file).state == "to_do"


@pytest.mark.parametrize(("went", "state"), [("yes", "delivered"), ("no", "failed")])
def test_a_report_is_recorded(editor, delivery, server, went, state):
    worker.drain()
    form = WHEN | {"went_through": went, "answer": "as the office says"}
    url = at(delivery.release.letter, "delivery-report", delivery.key)
    assert "Recorded." in text_of(editor.post(url, form, follow=True))
    assert fresh(delivery).state == state
    assert outcomes(delivery)[0] == "taken"


def test_a_report_without_words_is_sent_back(editor, delivery, server):
    worker.drain()
    url = at(delivery.release.letter, "delivery-report", delivery.key)
    page = text_of(editor.post(url, WHEN | {"went_through": "yes"}))
    assert "This field is required." in page


def test_what_is_printed_is_what_is_hashed(editor, to_file):
    answer = editor.get(at(to_file.release.letter, "delivery-pack", to_file.key))
    assert answer.content == b"%PDF-1.7 en for Mariam Tamba, 3 names"
    assert 'filename="clear-water-clear-water.pdf"' in answer["Content-Disposition"]


def test_what_cannot_be_printed_is_said(editor, to_file, monkeypatch):
    def no_font(*_args, **_kwargs):
        raise UndersignedError("There is no font for Khmer.", do="Install it.")

    monkeypatch.setattr("undersigned.apps.deliveries.papers.render", no_font)
    url = at(to_file.release.letter, "delivery-pack", to_file.key)
    assert "There is no font for Khmer." in text_of(editor.get(url, follow=True))


def test_all_that_is_to_be_done_by_one_channel_is_printed_at_once(editor, to_file, coalition, ama):
    letter = to_file.release.letter
    url = at(letter, "print-deliveries", "portal")
    assert editor.get(url).status_code == 200
    planned(to_file.release, ama, 1, channel="portal")
    page = text_of(editor.get(url, follow=True))
    assert "Take them one by one." in page
    assert editor.get(at(letter, "print-deliveries", "email")).status_code == 404


def test_the_record_says_who_got_it_and_what_shows_that(editor, delivery, server, release, ama):
    worker.drain()
    letter = delivery.release.letter
    answer = editor.get(at(letter, "delivery-record", "json"))
    found = json.loads(answer.content)
    (told,) = found["deliveries"]
    assert told["to"][0] == "Mariam Tamba"
    (attempt,) = told["attempts"]
    assert attempt["sha256"] == delivery.attempts.get().sha256
    assert attempt["proves"].startswith("The mail server")
    assert found["letter"]["edition_hash"] == release.edition_hash
    assert str(ama) not in answer.content.decode()
    assert editor.get(at(letter, "delivery-record", "exe")).status_code == 404


def test_a_delivery_of_a_withdrawn_letter_says_so(editor, delivery, release, ama):
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    page = text_of(editor.get(at(release.letter, "delivery", delivery.key)))
    assert "The letter was withdrawn." in page
    actions.cancel(delivery=delivery, by=ama)
