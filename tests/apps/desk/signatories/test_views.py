"""The secretariat's pages of one letter's sign-ons."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import (
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.coalitions.contacts import Person, seal_people
from undersigned.apps.signatures.actions import accept
from undersigned.apps.signatures.actions.entering import MAX_EVIDENCE_BYTES
from undersigned.apps.signatures.models import Signature, SignatureEvidence

from .pages import at, words_of

pytestmark = pytest.mark.django_db


ACTS = ("accept", "decline", "set-aside", "correct", "link", "members")


# --- Who may what ---


def every_address(letter, signature):
    return [
        ("get", at(letter)),
        ("get", at(letter, "sign-on", signature.pk)),
        ("get", at(letter, "sign-on-enter")),
        ("get", at(letter, "sign-ons-printed", "csv")),
        ("get", at(letter, "sign-on-evidence", signature.pk, 1)),
        ("post", at(letter, "sign-ons-accept")),
        *(("post", at(letter, f"sign-on-{name}", signature.pk)) for name in ACTS),
    ]


def test_chidi_of_another_coalition_sees_nothing(client, chidi, letter):
    signature = make_signature(letter)
    client.force_login(chidi)
    for method, path in every_address(letter, signature):
        assert getattr(client, method)(path).status_code == 404, path
    signature.refresh_from_db()
    assert signature.state == "confirmed"


def test_who_is_not_signed_in_is_sent_to_sign_in(client, letter):
    for method, path in every_address(letter, make_signature(letter)):
        answer = getattr(client, method)(path)
        assert answer.status_code == 302
        assert "login" in answer.headers["Location"]


def test_a_viewer_reads_and_cannot_act(viewer, letter):
    signature = make_signature(letter)
    assert viewer.get(at(letter)).status_code == 200
    assert viewer.get(at(letter, "sign-on-enter")).status_code == 403
    assert viewer.post(at(letter, "sign-ons-accept")).status_code == 403
    for name in ACTS:
        assert viewer.post(at(letter, f"sign-on-{name}", signature.pk)).status_code == 403
    signature.refresh_from_db()
    assert signature.state == "confirmed"


def test_a_viewer_sees_no_contact_and_no_buttons(viewer, letter):
    signature = make_signature(letter, email="ben@river-watch.example")
    page = viewer.get(at(letter, "sign-on", signature.pk)).content.decode()
    assert "River Watch Ghana" in page
    assert "ben@river-watch.example" not in page
    assert "Ben Adler" not in page
    assert "Accept" not in page


def test_a_viewer_does_not_see_a_withheld_name(viewer, letter):
    signature = make_signature(letter, "Secret Body", withheld=True)
    for path in (at(letter), at(letter, "sign-on", signature.pk)):
        page = viewer.get(path).content.decode()
        assert "Secret Body" not in page
        assert "Name withheld" in page


def test_an_editor_sees_contact_and_withheld_name_on_its_page_alone(desk, letter):
    signature = make_signature(letter, "Secret Body", withheld=True, email="ben@body.example")
    assert "Secret Body" not in desk.get(at(letter)).content.decode()
    page = desk.get(at(letter, "sign-on", signature.pk)).content.decode()
    assert "Secret Body" in page
    assert "ben@body.example" in page


def test_a_sign_on_of_another_letter_is_not_found_here(desk, letter, coalition):
    signature = make_signature(make_open_letter(coalition))
    assert desk.get(at(letter, "sign-on", signature.pk)).status_code == 404
    assert desk.post(at(letter, "sign-on-accept", signature.pk)).status_code == 404


# --- Accepting several ---


def test_accepting_several_shows_the_lines_first(desk, letter):
    one, other = make_signature(letter, "A"), make_signature(letter, "B")
    answer = desk.post(at(letter, "sign-ons-accept"), {"signature": [one.pk, other.pk]})
    page = words_of(answer)
    assert "<bdi>A</bdi>, Ghana" in page
    assert "Accept these 2" in page
    assert Signature.objects.accepted().count() == 0


def test_accepting_several_accepts_those_that_can_be_and_tells_of_the_rest(desk, letter, ama):
    accept(signature=make_signature(letter, "A"), by=ama)
    good, double = make_signature(letter, "B"), make_signature(letter, "A")
    form = {"signature": [good.pk, double.pk], "step": "accept"}
    page = words_of(desk.post(at(letter, "sign-ons-accept"), form, follow=True))
    assert "1 will be printed." in page
    assert "A: A will already be printed under this letter." in page


def test_what_cannot_be_accepted_is_not_on_the_preview(desk, letter, coalition):
    pending = make_signature(letter, state="pending")
    elsewhere = make_signature(make_open_letter(coalition))
    form = {"signature": [pending.pk, elsewhere.pk, "nonsense"], "step": "accept"}
    answer = desk.post(at(letter, "sign-ons-accept"), form, follow=True)
    assert answer.status_code == 200
    assert Signature.objects.accepted().count() == 0
    preview = desk.post(at(letter, "sign-ons-accept"), {"signature": []})
    assert "None is ticked" in preview.content.decode()


# --- Entering ---


def entered(dina, **values):
    return {
        "kind": "organisation",
        "name": dina.organisation,
        "place": dina.place,
        "email": dina.email,
        "way": "mail",
        "language": "en",
        "note": "Dina wrote on 3 December that they sign.",
        **values,
    }


def test_entering_leads_to_the_sign_on_with_its_message(desk, letter, dina):
    file = SimpleUploadedFile("mail.eml", b"From: dina\n\nWe sign.")
    answer = desk.post(at(letter, "sign-on-enter"), entered(dina, file=file), follow=True)
    signature = letter.signatures.get()
    assert answer.redirect_chain == [(at(letter, "sign-on", signature.pk), 302)]
    assert (signature.country, signature.entered_by.name) == ("LB", "Ama Mensah")
    assert SignatureEvidence.objects.count() == 2
    assert "mail.eml" in answer.content.decode()


def test_the_message_is_saved_and_never_opened_in_the_browser(desk, letter, dina):
    desk.post(at(letter, "sign-on-enter"), entered(dina))
    kept = SignatureEvidence.objects.get()
    answer = desk.get(at(letter, "sign-on-evidence", kept.signature_id, kept.pk))
    assert answer.content.startswith(b"Dina wrote")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="note.txt"'


def test_what_the_directory_knows_of_an_organisation_fills_the_form(desk, letter, chidi):
    entry = make_organisation(letter.coalition, "Lake Friends", place="Lebanon")
    seal_people(entry, [Person("Dina Haddad", "Chair", "dina@lakes.example")])
    page = words_of(desk.get(at(letter, "sign-on-enter"), {"entry": "lake"}))
    assert f'href="?from={entry.pk}"' in page
    assert 'value="Lake Friends"' not in page
    page = words_of(desk.get(at(letter, "sign-on-enter"), {"from": entry.pk}))
    for value in ("Lake Friends", "Lebanon", "Dina Haddad", "dina@lakes.example"):
        assert f'value="{value}"' in page
    assert 'value="organisation" required id="id_kind_0" checked' in page
    theirs = make_organisation(chidi.memberships.get().coalition, "Open Fields")
    assert desk.get(at(letter, "sign-on-enter"), {"from": theirs.pk}).status_code == 404
    assert desk.get(at(letter, "sign-on-enter"), {"from": "x"}).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"note": ""}, "file"),
        ({"email": ""}, "email"),
        ({"name": "www.x"}, "name"),
        ({"file": SimpleUploadedFile("run.exe", b"MZ")}, "file"),
        ({"file": SimpleUploadedFile("big.txt", b"a" * (MAX_EVIDENCE_BYTES + 1))}, "file"),
        ({"way": "form"}, "way"),
        ({"withheld": "on", "place_consent": "on", "place": ""}, "place"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(
    desk, letter, dina, wrong, field
):
    answer = desk.post(at(letter, "sign-on-enter"), entered(dina, **wrong))
    assert list(answer.context["form"].errors) == [field]
    assert Signature.objects.count() == SignatureEvidence.objects.count() == 0


def test_who_is_there_already_is_said(desk, letter, dina):
    desk.post(at(letter, "sign-on-enter"), entered(dina))
    answer = desk.post(at(letter, "sign-on-enter"), entered(dina))
    assert "already on the list" in answer.content.decode()
    assert letter.signatures.count() == 1


def test_nothing_is_entered_before_the_letter_was_opened(desk, letter):
    letter.editions.all().delete()
    assert desk.get(at(letter, "sign-on-enter")).status_code == 404
    assert desk.get(at(letter, "sign-ons-printed", "csv")).status_code == 404


# --- What is printed ---


def test_the_download_holds_what_is_printed_now(desk, letter):
    make_signature(letter, "Printed Body", state="accepted")
    make_signature(letter, "Waiting Body")
    make_signature(letter, "Secret Body", state="accepted", withheld=True)
    answer = desk.get(at(letter, "sign-ons-printed", "csv"))
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["name"] for row in rows] == ["Printed Body", "Name withheld"]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="rivers.csv"'


def test_the_letter_can_be_downloaded_as_text_and_nothing_else_is(desk, letter):
    assert b"The river is grey" in desk.get(at(letter, "sign-ons-printed", "txt")).content
    assert desk.get(at(letter, "sign-ons-printed", "exe")).status_code == 404
