"""Whether the charts and the page of facts can be used by everybody, in both directions."""

import pytest
from django.urls import reverse

from tests.browser.looks import faults_of
from tests.browser.stage import Stage
from tests.factories import make_invitation, make_signature
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.core.letter import Ask, Edition, LetterText, Paragraph, Placeholder, Text, words

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

NUMBER = Placeholder(name="organisations")


@pytest.fixture
def letter(coalition, ama):
    """Open in two directions, signed from here and there, with quotes and invitations."""
    english = LetterText(
        language="en",
        title=(NUMBER, Text(text=" groups for a river")),
        blocks=(Paragraph(inlines=(Text(text="We are "), NUMBER, Text(text="."))),),
        asks=(Ask(id="clean", text=words("Clean the river.")),),
    )
    arabic = LetterText(language="ar", title=(NUMBER, Text(text=" منظمة من أجل النهر")))
    made = create_letter(coalition=coalition, edition=Edition(texts=(english, arabic)), by=ama)
    open_letter(letter=made, by=ama, closes_at=None, time_zone="UTC", visibility="link", reason="-")
    made.refresh_from_db()
    for number, (place, country) in enumerate((("Ghana", "GH"), ("Kenya", "KE"), ("Kenya", "KE"))):
        make_signature(made, f"Pond {number}", state="accepted", place=place, country=country)
    make_signature(made, "Esi Boateng", kind="individual", state="accepted", place="Sarrania")
    make_signature(made, "Quiet", state="accepted", withheld=True)
    make_invitation(made, "Reed Circle")
    made.press_quotes.create(words={"en": "We are {{ organisations }}."}, speaker="Dina Haddad")
    return made


@pytest.mark.parametrize("query", ["", "?lang=ar"])
def test_charts_and_facts_can_be_used_by_everybody(stage: Stage, letter, ama, query):
    ama = stage.signs_in(ama)
    at = [letter.coalition.slug, letter.slug]
    pages = [
        reverse("desk:seeing", args=at) + query,
        reverse("desk:press", args=at) + query,
        reverse("desk:press", args=at) + (f"{query}&in=ar" if query else "?in=ar"),
    ]
    found = {}
    for address in pages:
        ama.opens(address)
        ama.page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        found[address] = faults_of(ama.page)
    assert {address: faults for address, faults in found.items() if faults} == {}
    assert ama.faults == []
