"""Steps 11 and 12: the letter is set as a PDF and sent."""

import csv
import io

import docx
import pytest

from tests.apps.deliveries.stories import MAYOR, MINISTER, SPEAKER, letter_released, turn_on
from tests.apps.followup.actions.test_receiving import bounce
from tests.apps.outbox.conftest import server  # noqa: F401  (a fixture)
from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    an_open_letter,
    counts_and_closes,
    desk,
    main_form,
    nothing_went_wrong,
    opens_for_sign_on,
    pdf_words,
    public,
    releases,
    saves,
)
from tests.factories import make_edition_value, make_signature
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.followup.actions import receive
from undersigned.apps.letters.actions import create_letter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

NUMBER = 120  # so many that the list goes over pages


def test_step_11_page_pdf_word_and_sheet_hold_the_names_that_were_counted(
    stage: Stage, coalition, ama
):
    letter = an_open_letter(coalition, ama)
    names = [f"River Group {number:03}" for number in range(1, NUMBER + 1)]
    for name in names:
        make_signature(letter, name, state="accepted")
    make_signature(letter, "Esi Boateng", kind="individual", state="accepted")
    ama = stage.signs_in(ama)
    counts_and_closes(ama, letter)
    releases(ama, letter)
    reader = stage.enters(scripts=False)
    reader.opens(public(letter))
    page = reader.page.locator(".sheet").inner_text()
    pdf = pdf_words(reader.gets(public(letter, "letter.pdf")))
    word = docx.Document(io.BytesIO(reader.gets(public(letter, "letter.docx"))))
    written = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for found in (page, pdf, written):
        copy = " ".join(found.split())
        assert [name for name in names if copy.count(name) != 1] == []
        assert copy.count("Esi Boateng") == 1
        assert f"on behalf of {NUMBER} organisations and 1 individuals" in copy
    rows = reader.gets(public(letter, "letter.csv")).decode("utf-8-sig")
    listed = [row["name"] for row in csv.DictReader(io.StringIO(rows))]
    assert sorted(listed) == sorted([*names, "Esi Boateng"])
    nothing_went_wrong(stage)


def test_step_12_a_fax_number_that_cannot_be_is_refused_before_anybody_signs(
    stage: Stage, coalition, ama
):
    wrong = MINISTER.model_copy(update={"name": "Ada Quill", "fax": "+233 30 20"})
    letter = create_letter(
        coalition=coalition, edition=make_edition_value(addressees=(wrong,)), by=ama
    )
    ama = stage.signs_in(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("stands in the way", "+233 30 20")
    letter.refresh_from_db()
    assert letter.state == "draft"
    ama.opens(desk(letter, "text/"))
    ama.page.locator("[name=addressees-0-fax]").fill("+233 30 200 0001")
    saves(ama)
    opens_for_sign_on(ama, letter)
    ama.sees("The letter is open for sign-on. Hand on its link.")
    nothing_went_wrong(stage)


def test_step_12_a_copy_is_not_forgotten_and_a_mail_that_came_back_is_seen(
    stage: Stage,
    server,  # noqa: F811  (a fixture)
    coalition,
    ama,
):
    turn_on(coalition, "email")
    letter = letter_released(coalition, ama).letter
    ama = stage.signs_in(ama)
    plans(ama, letter, "addressee_0", "addressee_1")
    ama.sees("Nothing goes to:", "Speaker of the House copy")
    plans(ama, letter, "cc_0")
    ama.misses("Nothing goes to:")
    stage.sends_mails()
    sent = {address for to, _data in server.mails for address in to}
    assert sent == {MINISTER.email, MAYOR.email, SPEAKER.email}

    # The minister's own server says later that there is no such mailbox.
    assert receive(bounce(Delivery.objects.get(part="addressee", position=0))) is None
    ama.opens(f"/desk/{coalition.slug}/")
    ama.clicks("1 delivery failed.")
    row = ama.page.get_by_role("row").filter(has_text="Mariam Tamba")
    row.get_by_role("link").click()
    ama.sees("there is no such mailbox", "Try again")
    nothing_went_wrong(stage)


def plans(actor, letter, *offices: str) -> None:
    """By e-mail to the offices named, at once."""
    actor.opens(desk(letter, "deliveries/plan/"))
    for office in offices:
        actor.page.locator(f"[name=ways_{office}][value=email]").check()
    actor.clicks("Look at the whole list …", within=main_form(actor))
    actor.clicks("Yes, deliver")
    actor.sees("Planned.")
