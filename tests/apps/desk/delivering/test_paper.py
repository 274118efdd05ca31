"""The letter on paper: chosen, looked at, saved."""

import io

import pytest
from PIL import Image

from tests.apps.deliveries.stories import letter_released, turn_on
from tests.apps.desk.delivering.pages import at, text_of
from tests.apps.releases.stories import closed_letter, open_letter
from tests.core.renderers.pdf.reading import pages_of, words_of
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.desk.delivering import paper
from undersigned.apps.releases import actions as releases
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition, ama):
    return letter_released(coalition, ama, "en", "fr").letter


def pdf_of(client, letter, **chosen) -> bytes:
    answer = client.get(at(letter, "paper-file"), chosen)
    assert answer["Content-Type"] == "application/pdf"
    return answer.content


def test_the_pages_are_shown_and_the_file_saved_as_chosen(viewer, letter):
    page = text_of(viewer.get(at(letter, "paper")))
    assert f'src="{at(letter, "paper-page", 1)}"' in page
    assert "as it was released" in page
    assert "Plan deliveries so" not in page
    chosen = {"columns": "1", "group_by": "country", "languages": "fr"}
    page = text_of(viewer.get(at(letter, "paper"), chosen))
    query = "columns=1&amp;group_by=country&amp;languages=fr"
    assert f'src="{at(letter, "paper-page", 1)}?{query}"' in page
    assert f'href="{at(letter, "paper-file")}?{query}"' in page
    assert "selected>one column" in page


def test_the_names_stand_as_chosen(viewer, letter):
    plain, grouped = (
        words_of(pdf_of(viewer, letter, **chosen)) for chosen in ({}, {"group_by": "country"})
    )
    assert "River Watch, Ghana" in plain
    assert "Ghana River Watch" in grouped
    both = words_of(pdf_of(viewer, letter, languages=["fr", "en"]))
    assert len(both) > 1.8 * len(plain)


def test_an_office_gets_its_own_copy(viewer, letter):
    everybody = pages_of(pdf_of(viewer, letter))[0]
    mayors = pages_of(pdf_of(viewer, letter, office=1))[0]
    assert mayors.index("Jonas Vreel") < mayors.index("Mariam Tamba")
    assert everybody.index("Mariam Tamba") < everybody.index("Jonas Vreel")


def test_a_page_is_a_picture_that_nobody_keeps(viewer, letter):
    answer = viewer.get(at(letter, "paper-page", 1))
    assert answer["Cache-Control"] == "private, no-store"
    assert Image.open(io.BytesIO(answer.content)).format == "PNG"
    assert viewer.get(at(letter, "paper-page", 99)).status_code == 404


def test_of_a_long_letter_the_first_pages_and_the_last_are_shown(viewer, letter, monkeypatch):
    monkeypatch.setattr(paper, "page_count", lambda _printed: 30)
    answer = viewer.get(at(letter, "paper"))
    assert answer.context["shown"] == [1, 2, *range(21, 31)]
    assert "The first pages and the last are shown." in text_of(answer)
    monkeypatch.setattr(paper, "page_count", lambda _printed: 12)
    assert viewer.get(at(letter, "paper")).context["shown"] == list(range(1, 13))


def test_a_choice_that_there_is_not_is_refused(viewer, letter):
    assert "Select a valid choice" in text_of(viewer.get(at(letter, "paper"), {"columns": "7"}))
    assert viewer.get(at(letter, "paper-file"), {"columns": "7"}).status_code == 404


def test_what_cannot_be_printed_says_why(viewer, letter, monkeypatch):
    def refuse(*_args, **_options):
        raise UndersignedError("A font is missing.", do="Install it.")

    monkeypatch.setattr(paper.pdf, "render", refuse)
    paper.SHELF.clear()
    assert "A font is missing. Install it." in text_of(viewer.get(at(letter, "paper")))
    assert viewer.get(at(letter, "paper-file")).status_code == 404


def test_a_letter_that_is_counted_is_seen_before_its_release(viewer, coalition, ama):
    letter = closed_letter(coalition, ama)
    page = text_of(viewer.get(at(letter, "paper")))
    assert "It is not released yet" in page
    assert 'name="languages"' not in page
    assert "River Watch" in words_of(pdf_of(viewer, letter))


def test_before_the_count_and_after_a_withdrawal_there_is_nothing_to_print(
    viewer, coalition, ama, letter
):
    waiting = open_letter(coalition, slug="rivers")
    releases.withdraw(release=letter.releases.get(), by=ama, reason="It was wrong.")
    for each in (waiting, letter):
        assert viewer.get(at(each, "paper"))["Location"] == at(each, "release")
        assert viewer.get(at(each, "paper-file")).status_code == 404


def test_what_was_chosen_goes_along_into_the_plan_and_with_each_delivery(owner, coalition, letter):
    turn_on(coalition, "email")
    page = text_of(owner.get(at(letter, "paper"), {"columns": "2", "group_by": "region"}))
    plan = at(letter, "plan-deliveries")
    assert f'href="{plan}?columns=2&amp;group_by=region"' in page
    form = text_of(owner.get(plan, {"columns": "2", "group_by": "region"}))
    assert "selected>two columns" in form
    assert "selected>organisations by region" in form
    sent = {
        "when": "now", "zone": "Africa/Accra", "one_file": "yes",
        "ways_addressee_0": ["email"], "languages_addressee_0": ["en"],
        "columns": "2", "group_by": "region",
    }  # fmt: skip
    sure = text_of(owner.post(plan, sent))
    assert f'href="{at(letter, "paper")}?columns=2&amp;group_by=region"' in sure
    owner.post(plan, sent | {"confirmed": "yes"})
    delivery = Delivery.objects.get()
    assert (delivery.columns, delivery.group_by) == (2, "region")


def test_chidi_sees_no_paper_of_ours(client, chidi, letter):
    client.force_login(chidi)
    for name, more in (("paper", ()), ("paper-file", ()), ("paper-page", (1,))):
        assert client.get(at(letter, name, *more)).status_code == 404
