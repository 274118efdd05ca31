"""What the secretariat does with one sign-on."""

import pytest

from tests.factories import (
    make_edition_value,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.signatures.models import Signature

from .pages import act, at, words_of

pytestmark = pytest.mark.django_db


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
    entry = make_organisation(letter.coalition, "The River Watch Ghana, Inc.")
    signature = make_signature(letter)
    page = desk.get(at(letter, "sign-on", signature.pk)).content.decode()
    assert "Perhaps one of these:" in page
    assert "The River Watch Ghana, Inc." in page
    act(desk, letter, "link", signature, organisation=entry.pk)
    signature.refresh_from_db()
    assert signature.organisation == entry
    act(desk, letter, "link", signature, new="1")
    signature.refresh_from_db()
    assert signature.organisation.name == "River Watch Ghana"


def test_an_entry_of_another_coalition_is_no_choice(desk, letter, chidi):
    entry = make_organisation(chidi.memberships.get().coalition, "Open Fields")
    signature = make_signature(letter)
    answer = act(desk, letter, "link", signature, organisation=entry.pk)
    assert answer.context["link_form"].errors
    assert "Select a valid choice" in words_of(answer)
    page = words_of(desk.get(at(letter, "sign-on", signature.pk), {"entry": "Open Fields"}))
    assert "Nothing found" in page


def test_an_entry_is_searched_for_and_chosen_by_its_button(desk, letter):
    for number in range(22):
        make_organisation(letter.coalition, f"Lake Club {number:02}", place="Kenya")
    signature = make_signature(letter, "Lake Friends")
    plain = words_of(desk.get(at(letter, "sign-on", signature.pk)))
    assert "Lake Club 07" not in plain
    assert "<select" not in plain.partition('id="directory"')[2].partition("</details>")[0]
    found = words_of(desk.get(at(letter, "sign-on", signature.pk), {"entry": "lake kenya"}))
    assert found.count("<bdi>Lake Club") == 20
    assert "2 more fit: write more of the name." in found
    found = words_of(desk.get(at(letter, "sign-on", signature.pk), {"entry": "club 07"}))
    entry = letter.coalition.organisations.get(name="Lake Club 07")
    assert f'name="organisation" value="{entry.pk}"' in found
    assert "more fit" not in found
    act(desk, letter, "link", signature, organisation=entry.pk)
    signature.refresh_from_db()
    assert signature.organisation == entry
    assert "Link it to no entry" in words_of(desk.get(at(letter, "sign-on", signature.pk)))
    act(desk, letter, "link", signature, organisation="")
    signature.refresh_from_db()
    assert signature.organisation is None


def test_a_viewer_searches_no_directory(viewer, letter):
    signature = make_signature(letter)
    assert "Search the directory" not in words_of(viewer.get(at(letter, "sign-on", signature.pk)))


def test_what_happened_stands_on_the_page(desk, letter):
    signature = make_signature(letter)
    act(desk, letter, "accept", signature)
    page = words_of(desk.get(at(letter, "sign-on", signature.pk)))
    assert '<li>Accepted <span class="quiet">(version 1)</span>' in page
    assert "Ama Mensah" in page


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
