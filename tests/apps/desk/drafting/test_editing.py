"""The editor: what goes in comes out, nothing typed is lost, and two people see each other."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from tests.core.strategies import editions
from tests.factories import make_edition, make_edition_value, make_open_letter
from undersigned.apps.desk.drafting.edition_forms import EditionForms, new_id
from undersigned.apps.letters.actions import create_letter, save_draft
from undersigned.core.letter import (
    Addressee,
    Ask,
    Counting,
    Counts,
    LetterText,
    Localised,
    Region,
    plain,
    words,
)

from .conftest import at, words_of

pytestmark = pytest.mark.django_db


def sent_by(edition, number=1, **changes):
    """What a browser sends for the form as it is shown, with ``changes``."""
    forms = EditionForms(edition, Counts(), number)
    rows = (row for each in forms.sets for row in (each.management_form, *each.forms))
    sent = {}
    for form in (forms.main, *rows):
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                sent[field.html_name] = str(value)
    return sent | changes


def posted(letter, **changes):
    draft = letter.latest_draft
    return sent_by(draft.value, draft.number, **changes)


def draft_of(letter):
    return letter.latest_draft.value


# --- What goes in comes out ---


def test_what_is_shown_comes_back_unchanged(editor, letter):
    before = letter.latest_draft
    answer = editor.post(at(letter), posted(letter))
    assert answer.status_code == 302
    assert letter.latest_draft == before


def test_every_part_of_the_letterhead_comes_back(editor, coalition, ama):
    edition = make_edition_value(
        date=dt.date(2026, 5, 4),
        place="Accra",
        addressees=(
            Addressee(name="Ada Quill", address=("1 Spring Street", "Port Clement"), country="GH"),
            Addressee(role="The Clerk", email="clerk@rivers.example", fax="+233 30 200 0001"),
        ),
        cc=(Addressee(organisation="River Board", phone="+233 30 200 0002"),),
        counting=Counting(
            countries="codes",
            regions=(
                Region(names=(Localised(language="en", text="The South"),), contains=("005", "GH")),
                Region(names=(Localised(language="en", text="Valley"),), contains=("Kashmir",)),
            ),
        ),
    )
    letter = create_letter(coalition=coalition, edition=edition, by=ama)
    assert editor.post(at(letter), posted(letter)).status_code == 302
    assert draft_of(letter) == edition


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(edition=editions())
def test_any_text_and_its_asks_survive_the_form(edition):
    forms = EditionForms(edition, Counts(), 1, sent_by(edition))
    if forms.is_valid():
        before, after = edition.authentic, forms.edition.authentic
        assert (after.title, after.blocks) == (before.title, before.blocks)
        assert forms.edition.addressees == tuple(a for a in edition.addressees if a != Addressee())


def test_translations_stay_and_lose_the_asks_that_are_gone(editor, coalition, ama):
    french = LetterText(
        language="fr", title=words("Lettre"), asks=(Ask(id="clean-it", text=words("Nettoyez.")),)
    )
    english = make_edition_value().authentic
    edition = make_edition_value(texts=(english, french))
    letter = create_letter(coalition=coalition, edition=edition, by=ama)
    editor.post(at(letter), posted(letter, **{"asks-0-DELETE": "on"}))
    after = draft_of(letter)
    assert after.authentic.asks == ()
    assert plain(after.text_in("fr").title) == "Lettre"
    assert after.text_in("fr").asks == ()


def test_region_names_in_other_languages_stay(editor, coalition, ama):
    names = (Localised(language="en", text="The South"), Localised(language="fr", text="Le Sud"))
    region = Region(names=names, contains=("005",))
    edition = make_edition_value(counting=Counting(regions=(region,)))
    letter = create_letter(coalition=coalition, edition=edition, by=ama)
    editor.post(at(letter), posted(letter, place="Accra"))
    assert draft_of(letter).counting.regions == (region,)


def test_regions_are_named_by_words_and_kept_by_number(editor, letter):
    editor.post(at(letter), posted(letter, regions="South: South America, Ghana, Kashmir"))
    (region,) = draft_of(letter).counting.regions
    assert region.contains == ("005", "GH", "Kashmir")


# --- Asks and offices ---


def test_a_new_ask_gets_an_id_of_its_first_words(editor, letter):
    more = {"asks-TOTAL_FORMS": "2", "asks-1-text": "Publish the plan at once, please."}
    editor.post(at(letter), posted(letter, **more))
    assert [ask.id for ask in draft_of(letter).authentic.asks] == [
        "clean-it",
        "publish-the-plan-at",
    ]


def test_an_id_is_never_given_twice():
    assert new_id("Clean it!", {"clean-it", "clean-it-2"}) == "clean-it-3"
    assert new_id("강을 맑게", set()) == "ask"


def test_two_asks_with_one_id_are_told_apart(editor, letter):
    more = {"asks-TOTAL_FORMS": "2", "asks-1-text": "Publish.", "asks-1-id": "clean-it"}
    editor.post(at(letter), posted(letter, **more))
    assert [ask.id for ask in draft_of(letter).authentic.asks] == ["clean-it", "publish"]


def test_asks_take_the_order_of_their_numbers(editor, letter):
    more = {"asks-TOTAL_FORMS": "2", "asks-1-text": "First.", "asks-1-ORDER": "1"}
    editor.post(at(letter), posted(letter, **more, **{"asks-0-ORDER": "2"}))
    assert [plain(ask.text) for ask in draft_of(letter).authentic.asks] == [
        "First.",
        "Clean the river.",
    ]


def test_an_empty_row_is_no_addressee(editor, letter):
    more = {"addressees-TOTAL_FORMS": "2"}
    editor.post(at(letter), posted(letter, **more))
    assert len(draft_of(letter).addressees) == 1


@pytest.mark.parametrize("kind", ["asks", "addressees", "cc"])
def test_one_more_row_keeps_what_was_entered_and_saves_nothing(editor, letter, kind):
    before = letter.latest_draft
    answer = editor.post(at(letter), posted(letter, add=kind, title="Half a title"))
    page = answer.content.decode()
    rows = {"asks": 2, "addressees": 2, "cc": 1}[kind]
    assert f'name="{kind}-TOTAL_FORMS" value="{rows}"' in page
    assert "Half a title" in page
    assert letter.latest_draft == before


def test_a_row_of_no_known_kind_is_not_added(editor, letter):
    answer = editor.post(at(letter), posted(letter, add="users"))
    assert answer.status_code == 200


# --- Refusals, each beside its field ---


@pytest.mark.parametrize(
    ("field", "entered", "said"),
    [
        ("title", "{{ organizations }} write", "Use one of: organisations, individuals"),
        ("body", "{{ countries | one: place }}", "has no form for other"),
        ("body", "Dear all,\n\n# Big", "line 3"),
        ("body", "{{ asks }}\n\n{{ asks }}", "asks stand in two places"),
        ("body", "<script>alert(1)</script>", "HTML cannot stand in a letter"),
        ("salutation", "Dear \u202eMinister", "hidden character"),
        ("place", "Accra\u200b", "hidden character"),
        ("date", "tomorrow", "Enter a valid date"),
        ("addressees-0-country", "Atlantis", "We know no country"),
        ("regions", "Everywhere", "is no region"),
        ("language", "tlh", "Select a valid choice"),
    ],
)
def test_a_fault_is_said_beside_its_field_and_what_was_entered_stays(
    editor, letter, field, entered, said
):
    before = letter.latest_draft
    answer = editor.post(at(letter), posted(letter, **{field: entered, "subject": "Kept words"}))
    assert answer.status_code == 422
    page = words_of(answer)
    assert said in page
    assert f'href="#id_{field}"' in page
    assert "Kept words" in page
    assert letter.latest_draft == before


def test_a_form_without_its_row_counts_is_refused(editor, letter):
    sent = posted(letter)
    del sent["asks-TOTAL_FORMS"]
    assert editor.post(at(letter), sent).status_code == 422


def test_more_rows_than_a_letter_has_are_refused(editor, letter):
    answer = editor.post(at(letter), posted(letter, **{"cc-TOTAL_FORMS": "5000"}))
    assert answer.status_code == 422


# --- Two people ---


def test_the_second_of_two_sees_both_texts_and_can_save_on_top(editor, letter, ama):
    mine = posted(letter, title="Kofi's title")
    save_draft(letter=letter, edition=make_edition_value("Ama's title"), base_number=1, by=ama)
    answer = editor.post(at(letter), mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Kofi&#x27;s title" in page
    assert "Ama's title" in page
    assert 'name="base_number" value="2"' in page
    assert letter.latest_draft.number == 2
    editor.post(at(letter), mine | {"base_number": "2"})
    assert plain(draft_of(letter).authentic.title) == "Kofi's title"


# --- Findings ---


def test_a_typed_number_is_found_and_mended_without_losing_other_words(editor, letter):
    body = "We are 70 organisations.\n\n{{ asks }}"
    answer = editor.post(at(letter, "preview"), posted(letter, body=body))
    page = answer.content.decode()
    assert "Use the counted number" in page
    editor.post(at(letter), posted(letter, body=body, subject="New words", mend="all"))
    after = draft_of(letter).authentic
    assert "{{ organisations }}" in plain(after.blocks[0].inlines)
    assert plain(after.subject) == "New words"


def test_a_mend_that_is_not_there_mends_nothing(editor, letter):
    body = "We are 70 organisations.\n\n{{ asks }}"
    editor.post(at(letter), posted(letter, body=body, mend="none-such:title:0"))
    assert "70" in plain(draft_of(letter).authentic.blocks[0].inlines)


def test_the_preview_saves_nothing(editor, letter):
    before = letter.latest_draft
    answer = editor.post(at(letter, "preview"), posted(letter, title="Another title"))
    assert "Another title" in answer.content.decode()
    assert letter.latest_draft == before


def test_the_preview_of_a_fault_says_what_is_wrong(editor, letter):
    answer = editor.post(at(letter, "preview"), posted(letter, title="{{ nothing }}"))
    assert "is unknown" in words_of(answer)


# --- Who may what, and when ---


def test_a_viewer_reads_the_text_and_cannot_save(viewer, letter):
    assert "Joint Letter on Clear Rivers" in viewer.get(at(letter)).content.decode()
    assert 'id="editor"' not in viewer.get(at(letter)).content.decode()
    assert viewer.post(at(letter), posted(letter)).status_code == 403
    assert viewer.post(at(letter, "preview"), posted(letter)).status_code == 403


def in_state(letter, state):
    """The letter as if it had been opened and gone on to ``state``."""
    make_edition(letter, value=letter.latest_draft.value)
    letter.state = state
    letter.save()
    return letter


def test_an_archived_letter_is_shown_and_not_edited(editor, letter):
    page = editor.get(at(in_state(letter, "archived"))).content.decode()
    assert 'id="editor"' not in page
    assert "The river is grey since spring." in page
    assert editor.post(at(letter), posted(letter)).status_code == 403


def test_a_closed_letter_takes_a_new_letterhead_and_no_other_words(editor, letter):
    in_state(letter, "closed")
    answer = editor.post(at(letter), posted(letter, title="Too late"))
    assert answer.status_code == 422
    assert "its words stand" in words_of(answer)
    assert "Too late" in words_of(answer)
    sent = posted(letter, **{"addressees-0-fax": "+233 30 200 0001"})
    assert editor.post(at(letter), sent).status_code == 302
    assert draft_of(letter).addressees[0].fax == "+233 30 200 0001"


def test_an_open_letter_goes_on_as_a_draft(editor, coalition, ama):
    letter = make_open_letter(coalition)
    draft = letter.drafts.create(number=1, edition=letter.latest_edition.edition)
    page = editor.get(at(letter))
    assert "open for sign-on" in words_of(page)
    editor.post(at(letter), posted(letter, title="Second thoughts"))
    assert letter.latest_draft.number == draft.number + 1
    assert letter.editions.count() == 1
