"""The secretariat's pages of one letter's sign-ons."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.factories import (
    make_edition,
    make_edition_value,
    make_member,
    make_open_letter,
    make_organisation,
    make_signature,
    make_user,
)
from undersigned.apps.signatures.actions import accept
from undersigned.apps.signatures.actions.entering import MAX_EVIDENCE_BYTES
from undersigned.apps.signatures.models import Signature, SignatureEvidence

pytestmark = pytest.mark.django_db

ACTS = ("accept", "decline", "set-aside", "correct", "link", "members")


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Vera Vogel")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


def at(letter, name="sign-ons", *args):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def act(client, letter, which, signature, **values):
    return client.post(at(letter, f"sign-on-{which}", signature.pk), values, follow=True)


def words_of(answer):
    return " ".join(answer.content.decode().split())


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


# --- The list ---


def names_in(answer):
    return [signature.name for signature in answer.context["page"]]


def test_the_list_begins_with_what_is_to_be_verified(desk, letter):
    for name, state in [("A", "confirmed"), ("B", "accepted"), ("C", "quarantined")]:
        make_signature(letter, name, state=state)
    answer = desk.get(at(letter))
    assert names_in(answer) == ["A", "C"]
    assert "The oldest sign-on" not in words_of(answer)


def test_the_list_shows_all_when_nothing_is_to_be_verified(desk, letter):
    make_signature(letter, "B", state="accepted")
    assert names_in(desk.get(at(letter))) == ["B"]


def test_the_wait_of_the_oldest_is_said(desk, letter):
    from datetime import timedelta

    from django.utils import timezone

    make_signature(letter, confirmed_at=timezone.now() - timedelta(days=3))
    assert "has waited 3 days" in words_of(desk.get(at(letter))).replace("\xa0", " ")


def test_every_filter_counts_what_it_shows(desk, letter):
    states = ["pending", "confirmed", "quarantined", "accepted", "declined", "withdrawn"]
    for state in states:
        make_signature(letter, f"Body {state}", state=state)
    make_edition(letter, marking="substantive")
    for key, _label, number in desk.get(at(letter)).context["filters"]:
        answer = desk.get(at(letter), {"state": key})
        assert len(answer.context["page"]) == number > 0


def test_searching_finds_names_titles_and_places(desk, letter):
    make_signature(letter, "Lake Friends", place="Lebanon")
    make_signature(letter, "Esi Boateng", kind="individual", title="Chair of the Delta Forum")
    for words, found in [
        ("lake", ["Lake Friends"]),
        ("friends lebanon", ["Lake Friends"]),
        ("delta", ["Esi Boateng"]),
        ("desert", []),
    ]:
        assert names_in(desk.get(at(letter), {"q": words})) == found


def test_a_page_that_does_not_exist_shows_the_last(desk, letter):
    make_signature(letter)
    assert desk.get(at(letter), {"page": "99"}).context["page"].number == 1


def test_a_thousand_sign_ons_take_as_many_queries_as_one(
    desk, letter, django_assert_max_num_queries
):
    for number in range(1000):
        make_signature(letter, f"Body {number}")
    with django_assert_max_num_queries(18):
        answer = desk.get(at(letter))
    assert answer.context["page"].paginator.num_pages == 10


def test_a_letter_without_sign_ons_says_what_to_do(desk, letter):
    assert "Hand on the link" in desk.get(at(letter)).content.decode()
    letter.editions.all().delete()
    assert "Open the letter" in desk.get(at(letter)).content.decode()


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


# --- One sign-on ---


def test_accepting_and_setting_aside(desk, letter):
    signature = make_signature(letter)
    assert "it will be printed" in words_of(act(desk, letter, "accept", signature))
    assert "Set aside" in words_of(act(desk, letter, "set-aside", signature))
    signature.refresh_from_db()
    assert signature.state == "quarantined"


def test_a_refusal_is_said_in_words(desk, letter):
    signature = make_signature(letter, state="withdrawn")
    assert "This sign-on is withdrawn." in words_of(act(desk, letter, "accept", signature))


def test_declining_needs_a_reason(desk, letter):
    signature = make_signature(letter)
    assert act(desk, letter, "decline", signature).context["decline_form"].errors
    signature.refresh_from_db()
    assert signature.state == "confirmed"
    act(desk, letter, "decline", signature, reason="not-found")
    signature.refresh_from_db()
    assert signature.state == "declined"


def test_correcting_prints_the_new_name_and_its_country(desk, letter):
    signature = make_signature(letter)
    form = {"name": "River Watch", "place": "Togo", "reason": "spelling"}
    assert "The signer is told" in words_of(act(desk, letter, "correct", signature, **form))
    signature.refresh_from_db()
    assert (signature.name, signature.country) == ("River Watch", "TG")


def test_a_wrong_correction_keeps_what_was_entered(desk, letter):
    answer = act(desk, letter, "correct", make_signature(letter), name="www.x", reason="spelling")
    assert 'value="www.x"' in answer.content.decode()
    assert answer.context["correct_form"].errors


def test_the_name_can_be_corrected_in_each_language(desk, coalition):
    value = make_edition_value()
    korean = value.authentic.model_copy(update={"language": "ko", "asks": ()})
    two = value.model_copy(update={"texts": (*value.texts, korean)})
    letter = make_open_letter(coalition, value=two, slug="rivers")
    signature = make_signature(letter)
    form = {"name": "River Watch", "place": "Ghana", "reason": "asked", "name-ko": "강 지킴이"}
    act(desk, letter, "correct", signature, **form)
    signature.refresh_from_db()
    assert signature.as_signatory().printed_in("ko").name == "강 지킴이"
    page = desk.get(at(letter, "sign-on", signature.pk)).content.decode()
    assert 'value="강 지킴이"' in page


def test_linking_to_a_suggested_entry_or_a_new_one(desk, letter):
    entry = make_organisation(letter.coalition, "River Watch Ghana International")
    signature = make_signature(letter)
    page = desk.get(at(letter, "sign-on", signature.pk)).content.decode()
    assert "River Watch Ghana International" in page
    act(desk, letter, "link", signature, organisation=entry.pk)
    signature.refresh_from_db()
    assert signature.organisation == entry
    act(desk, letter, "link", signature, new="1")
    signature.refresh_from_db()
    assert signature.organisation.name == "River Watch Ghana"


def test_an_entry_of_another_coalition_is_no_choice(desk, letter, chidi):
    entry = make_organisation(chidi.memberships.get().coalition, "Open Fields")
    answer = act(desk, letter, "link", make_signature(letter), organisation=entry.pk)
    assert answer.context["link_form"].errors


def test_what_happened_stands_on_the_page(desk, letter):
    signature = make_signature(letter)
    act(desk, letter, "accept", signature)
    page = words_of(desk.get(at(letter, "sign-on", signature.pk)))
    assert '<li>Accepted <span class="quiet">(version 1)</span>' in page
    assert "Ama Mensah" in page


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


# --- A second person's check ---


def test_the_page_says_that_another_member_is_needed(desk, letter, ama):
    letter.coalition.second_check = True
    letter.coalition.save()
    signature = make_signature(letter, way="paper", entered_by=ama)
    words = words_of(desk.get(at(letter, "sign-on", signature.pk)))
    assert "another member looks at the message" in words
    assert at(letter, "sign-on-accept", signature.pk) not in words
    answer = act(desk, letter, "accept", signature)
    assert "You have entered this sign-on yourself." in words_of(answer)
    signature.refresh_from_db()
    assert signature.state == Signature.State.CONFIRMED


# --- Whom it represents ---


def test_the_members_of_the_directory_are_taken_and_dropped(desk, letter):
    entry = make_organisation(letter.coalition, "River Network")
    for name in ("Lake Friends", "Delta Forum"):
        entry.member_links.create(member=make_organisation(letter.coalition, name))
    signature = make_signature(letter, organisation=entry, state="accepted")
    assert "It counts with 0 members." in words_of(desk.get(at(letter, "sign-on", signature.pk)))
    page = words_of(act(desk, letter, "members", signature))
    assert "It counts with 2 members." in page
    page = words_of(act(desk, letter, "members", signature, none="1"))
    assert "It counts for itself alone." in page


def test_a_body_without_members_is_not_asked_about_them(desk, letter):
    entry = make_organisation(letter.coalition, "River Network")
    signature = make_signature(letter, organisation=entry, state="accepted")
    assert "Whom it represents" not in words_of(desk.get(at(letter, "sign-on", signature.pk)))
