"""Steps 6 and 7: who may sign is looked at by a second person, and the list is cleaned."""

import pytest

from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    accepts,
    an_open_letter,
    counts_and_closes,
    desk,
    nothing_went_wrong,
)
from tests.factories import make_member, make_organisation, make_signature, make_user
from undersigned.apps.signatures.links import sign_on_url
from undersigned.apps.signatures.models import Signature

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

ESI, FEMI = "esi@delta.example", "femi@hills.example"


@pytest.fixture
def letter(coalition, ama):
    return an_open_letter(coalition, ama)


def test_step_6_a_second_person_looks_at_the_message_and_the_signer_is_told(
    stage: Stage, coalition, letter, ama
):
    """So that nobody says later "we never signed"."""
    kofi = make_user("Kofi Addo")
    make_member(coalition, kofi, "editor")
    ama, kofi = stage.signs_in(ama), stage.signs_in(kofi)
    ama.opens(f"/desk/{coalition.slug}/about/")
    ama.writes(second_check=True)
    ama.clicks("Save")
    ama.opens(desk(letter, "sign-on/enter/"))
    ama.chooses("An organisation")
    ama.writes(name="Hill Farmers’ Guild", place="Kenya", representative="Femi Wanjiru")
    ama.writes(role="Chair", email=FEMI)
    message = b"From: Femi <femi@hills.example>\r\nSubject: We sign\r\n\r\nPut us on the letter."
    attached = {"name": "we-sign.eml", "mimeType": "message/rfc822", "buffer": message}
    ama.page.locator("input[type=file]").set_input_files(attached)
    ama.clicks("Enter it")
    ama.sees("You have entered it: another member looks at the message and accepts it.")
    ama.misses_button("Accept")
    signature = Signature.objects.get()
    ama.status_of(desk(letter, f"sign-on/{signature.pk}/accept/"))  # without the button
    signature.refresh_from_db()
    assert signature.state == "confirmed"

    kofi.opens(desk(letter, f"sign-on/{signature.pk}/"))
    kofi.sees("Femi Wanjiru, Chair", FEMI)
    link = kofi.page.get_by_role("link", name="we-sign.eml").get_attribute("href")
    assert kofi.gets(link) == message
    kofi.clicks("Accept")
    kofi.sees("will be printed", "Kofi Addo")
    stage.sends_mails()
    femi = stage.enters(scripts=False)
    (mail,) = femi.opens_mails(FEMI, "How you will be printed: a joint letter")
    assert "Hill Farmers’ Guild, Kenya" in mail.words
    femi.opens(mail.link("/sign/w/"))
    femi.clicks("Withdraw …")
    femi.clicks("Yes, withdraw")
    femi.sees("withdrawn")
    nothing_went_wrong(stage)


def test_step_6_who_does_not_say_that_she_may_sign_does_not_sign(stage: Stage, letter):
    esi = stage.enters(scripts=False)
    esi.opens(sign_on_url(letter))
    esi.clicks("For an organisation")
    esi.writes(name="Delta Forum", place="Ghana", representative="Esi Boateng", role="Chair")
    esi.writes(email=ESI)
    esi.clicks("See how it will be printed")
    esi.sees("Only who may sign for the organisation can sign for it.")
    assert not Signature.objects.exists()


def test_step_7_an_acronym_and_its_full_name_are_one(stage: Stage, coalition, letter, ama):
    entry = make_organisation(
        coalition, "Coastal Rights Network", acronym="CRN", place="Ghana", country="GH"
    )
    make_signature(letter, "Coastal Rights Network", state="accepted", organisation=entry)
    make_signature(letter, "Coastal Rights Network (CRN)")
    ama = stage.signs_in(ama)
    accepts(ama, letter, "Coastal Rights Network (CRN)")
    ama.opens(desk(letter, "close/"))
    ama.sees("Doubts about the list")
    ama.sees("“Coastal Rights Network (CRN)” and “Coastal Rights Network” may be one.")
    ama.clicks("Go to the sign-ons")
    ama.clicks("Coastal Rights Network (CRN)")
    ama.page.get_by_text("Decline", exact=True).click()
    ama.clicks("Decline: it will not be printed")
    ama.opens(desk(letter, "close/"))
    ama.misses("Doubts about the list")
    ama.sees("organisation 1")
    nothing_went_wrong(stage)


def test_step_7_a_coalition_and_its_members_are_counted_apart_and_each_once(
    stage: Stage, coalition, letter, ama
):
    ama = stage.signs_in(ama)
    union = make_organisation(coalition, "Coast Union", place="Ghana", country="GH")
    for name in ("Reed Society", "Well Keepers"):
        make_organisation(coalition, name, place="Ghana", country="GH")
    ama.opens(f"/desk/{coalition.slug}/directory/{union.pk}/members/")
    ama.page.locator("textarea").first.fill("Reed Society\nWell Keepers\nReed Society")
    ama.clicks("Save")
    for name in ("Coast Union", "Reed Society"):
        make_signature(letter, name)
        accepts(ama, letter, name)
    ama.opens(desk(letter, "close/"))
    ama.sees("organisations 2", "“Reed Society” is represented and signs too")
    counts_and_closes(ama, letter)
    counts = letter.rolls.get().value.counts
    assert (counts.organisations, counts.represented) == (2, 2)
    nothing_went_wrong(stage)


def test_step_7_the_list_is_in_the_order_of_dictionaries_and_nobody_is_missed(
    stage: Stage, letter, ama
):
    """No range to be sorted, no row that stays behind; "de Vries" stands where asked."""
    people = ["Zora Quill", "Ángel Ortiz", "Åsa Berg", "Émile Oda", "Ben Oduya"]
    for name in people:
        make_signature(letter, name, kind="individual", state="accepted")
    make_signature(letter, "Jan de Vries", kind="individual", state="accepted")
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "sign-on/?state="))
    ama.clicks("Jan de Vries")
    ama.page.get_by_text("Correct the printed name").click()
    ama.writes(sort_key="Vries, Jan de")
    ama.clicks("Change it and tell the signer")
    ama.opens(desk(letter, "sign-on/list/"))
    listed = ama.page.locator(".letter").inner_text()
    order = sorted([*people, "Jan de Vries"], key=listed.index)
    assert order == [
        "Ángel Ortiz", "Åsa Berg", "Ben Oduya", "Émile Oda", "Jan de Vries", "Zora Quill",
    ]  # fmt: skip
    nothing_went_wrong(stage)
