"""The page of a translation: what goes in comes out, and marks go when they are mended."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from tests.apps.letters.texts import bodies, edition, english, french, p, pairs
from undersigned.apps.desk.drafting.translation_forms import TranslationForm
from undersigned.apps.letters.actions import (
    create_letter,
    remove_translation,
    save_draft,
    save_translation,
)
from undersigned.apps.letters.provenance import fresh
from undersigned.apps.letters.standing import standing
from undersigned.core.letter import Ask, Footnote, Heading, List, Table, words

from .conftest import at, words_of

pytestmark = pytest.mark.django_db

SOURCE, TARGET = english("One.", "Two."), french("Un.", "Deux.")


@pytest.fixture
def bilingual(coalition, ama):
    return create_letter(coalition=coalition, edition=edition(SOURCE, TARGET), by=ama)


def sent_by(form, **changes):
    sent = {field.html_name: str(field.value() or "") for field in form}
    return sent | {name.replace("_", "-"): value for name, value in changes.items()}


def form_of(letter, number=None):
    draft = letter.drafts.get(number=number) if number else letter.latest_draft
    value = draft.value
    stands = standing(value.authentic, value.text_in("fr"), draft.made_from["fr"])
    return TranslationForm(value, stands, draft.number)


def posted(letter, number=None, **changes):
    numbers = {"base_number": changes.pop("base", None), "seen_number": changes.pop("seen", None)}
    sent = sent_by(form_of(letter, number), **changes)
    return sent | {name: value for name, value in numbers.items() if value}


def save_source(letter, source):
    draft = letter.latest_draft
    changed = draft.value.model_copy(update={"texts": (source, *draft.value.texts[1:])})
    return save_draft(letter=letter, edition=changed, base_number=draft.number, by=None)


def french_of(letter):
    return letter.latest_draft.value.text_in("fr")


def states(letter):
    draft = letter.latest_draft
    rows = standing(draft.value.authentic, french_of(letter), draft.made_from["fr"]).rows
    return {row.key: row.state for row in rows}


def row_of(page, key):
    """The markup of one row."""
    return re.search(rf'id="{key}">(.*?)(?=<div class="pair[ "]|</form>)', page, re.DOTALL)[1]


def here(letter):
    return at(letter, "translation", "fr")


# --- What goes in comes out ---


def test_what_is_shown_comes_back_unchanged(editor, bilingual):
    assert editor.post(here(bilingual), posted(bilingual)).status_code == 302
    assert bilingual.drafts.count() == 1


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(texts=pairs(), now=bodies())
def test_any_translation_survives_its_form_in_the_order_of_its_source(texts, now):
    source, target = texts
    changed = source.model_copy(update={"blocks": now})
    stands = standing(changed, target, fresh(source, target))
    start = TranslationForm(edition(changed, target), stands, 1)
    form = TranslationForm(edition(changed, target), stands, 1, sent_by(start))
    assert form.is_valid(), form.errors
    text, made_from = form.result
    again = standing(changed, text, made_from)
    # Which of two paragraphs that say the same went where, nobody can tell.
    assert again.in_order or any(len(set(each)) < len(each) for each in (now, source.blocks))
    for seen in (said_by, right_in):
        assert seen(again) == seen(stands)


def said_by(stands):
    """What the translation says, in whatever order."""
    return Counter(block for row in stands.rows if not row.is_asks for block in row.blocks)


def right_in(stands):
    return Counter(row.source for row in stands.rows if row.state == "right" and not row.is_asks)


def test_every_field_takes_words(editor, bilingual):
    changes = {"title": "Rivières", "block_0": "Un.\n\nEncore un.", "ask_ask_0": "Nettoyez-la."}
    editor.post(here(bilingual), posted(bilingual, **changes))
    text = french_of(bilingual)
    assert text.title == words("Rivières")
    assert text.blocks[:3] == (p("Un."), p("Encore un."), p("Deux."))
    assert text.asks == (Ask(id="ask-0", text=words("Nettoyez-la.")),)
    assert set(states(bilingual).values()) == {"right"}


def test_an_emptied_field_is_missing(editor, bilingual):
    editor.post(here(bilingual), posted(bilingual, title="", block_1="", ask_ask_0=""))
    assert states(bilingual) == {
        "title": "missing",
        "block-0": "right",
        "block-1": "missing",
        "block-2": "right",
        "ask-ask-0": "missing",
    }


def test_a_heading_stays_a_heading_and_takes_the_level_of_its_source(editor, bilingual):
    heading = Heading(level=3, inlines=words("Water"))
    save_source(bilingual, SOURCE.model_copy(update={"blocks": (heading, *SOURCE.blocks)}))
    editor.post(here(bilingual), posted(bilingual, block_0="Eau"))
    assert french_of(bilingual).blocks[0] == Heading(level=3, inlines=words("Eau"))
    deeper = heading.model_copy(update={"level": 4})
    save_source(bilingual, SOURCE.model_copy(update={"blocks": (deeper, *SOURCE.blocks)}))
    assert "its form changed" in words_of(editor.get(here(bilingual)))
    editor.post(here(bilingual), posted(bilingual))
    assert states(bilingual)["block-0"] == "changed"
    editor.post(here(bilingual), posted(bilingual, right="block-0"))
    assert states(bilingual)["block-0"] == "right"
    assert french_of(bilingual).blocks[0].level == 4


def test_lists_tables_and_footnotes_are_written_in_source_form(editor, bilingual):
    table = Table(header=(words("Mill"), words("Nights")), rows=((words("A"), words("7")),))
    blocks = (
        List(items=((p("Fish die at night."),),)),
        table,
        Footnote(label="a", blocks=(p("Report."),)),
    )
    save_source(bilingual, SOURCE.model_copy(update={"blocks": blocks}))
    page = editor.get(here(bilingual)).content.decode()
    assert "Report." in page
    form = form_of(bilingual)
    missing = [row.key for row in form.stands.rows if row.state == "missing"]
    said = ["- Un.", "| Moulin | Nuits |\n| - | - |\n| A | 7 |", "[^a]: Rapport."]
    sent = posted(bilingual) | dict(zip(missing, said, strict=True))
    assert editor.post(here(bilingual), sent).status_code == 302
    kinds = [block.type for block in french_of(bilingual).blocks if block.type != "paragraph"]
    assert kinds == ["list", "table", "footnote"]


# --- Marks ---


def test_a_changed_source_is_shown_as_a_difference(editor, bilingual):
    save_source(bilingual, english("One.", "Two mills."))
    page = words_of(editor.get(here(bilingual)))
    assert "the source changed" in page
    assert "Two<ins> mills</ins>." in page


def test_still_right_takes_the_mark_away_and_changes_no_word(editor, bilingual):
    save_source(bilingual, english("One.", "Two mills.", title="Grey"))
    answer = editor.post(here(bilingual), posted(bilingual, right="block-1"))
    assert answer.url.endswith("#block-1")
    assert french_of(bilingual) == TARGET
    assert states(bilingual)["block-1"] == "right"
    assert states(bilingual)["title"] == "changed"


def test_saving_something_else_leaves_the_mark(editor, bilingual):
    save_source(bilingual, english("One.", "Two mills."))
    editor.post(here(bilingual), posted(bilingual, title="Rivières"))
    assert states(bilingual)["block-1"] == "changed"


def test_other_words_take_the_mark_away(editor, bilingual):
    save_source(bilingual, english("One.", "Two mills.", title="Grey", asks=("Clean it.",)))
    changes = {"block_1": "Deux moulins.", "title": "Gris", "ask_ask_0": "Nettoyez-la."}
    editor.post(here(bilingual), posted(bilingual, **changes))
    assert set(states(bilingual).values()) == {"right"}


def test_a_passage_whose_source_went_is_kept_or_taken_out(editor, bilingual):
    save_source(bilingual, english("One."))
    assert states(bilingual)["block-1"] == "gone"
    page = words_of(editor.get(here(bilingual)))
    assert "The source says this no more." in page
    assert "<del>Two.</del>" in page
    editor.post(here(bilingual), posted(bilingual, right="block-1"))
    assert states(bilingual)["block-1"] == "added"
    assert "Nothing stands for this in the source." in words_of(editor.get(here(bilingual)))
    editor.post(here(bilingual), posted(bilingual, block_1=""))
    assert "added" not in states(bilingual).values()


def test_nothing_has_to_stand_where_somebody_says_so(editor, bilingual):
    save_source(bilingual, english("One.", "Two.", "Three."))
    editor.post(here(bilingual), posted(bilingual, right="block-2"))
    assert states(bilingual)["block-2"] == "right"
    editor.post(here(bilingual), posted(bilingual))
    assert states(bilingual)["block-2"] == "right"


def test_moved_paragraphs_are_put_in_the_order_of_the_source(editor, bilingual):
    save_source(bilingual, english("Two.", "One."))
    assert "in another order than in the source" in words_of(editor.get(here(bilingual)))
    editor.post(here(bilingual), posted(bilingual))
    assert french_of(bilingual).blocks[:2] == (p("Deux."), p("Un."))
    assert "another order" not in words_of(editor.get(here(bilingual)))


# --- Findings ---


def test_findings_stand_at_their_passages_and_can_be_mended(editor, coalition, ama):
    source = english("One.", title="The letter of 7 organisations")
    target = french("Un {{ nothing }}.", title="La lettre de 7 organisations")
    letter = create_letter(coalition=coalition, edition=edition(source, target), by=ama)
    page = editor.get(here(letter)).content.decode()
    title = row_of(page, "title")
    assert "finding-card" in title
    key = title.partition('name="mend" value="')[2].partition('"')[0]
    assert key.startswith("stated-count-disagrees:fr/title")
    editor.post(here(letter), posted(letter, mend=key))
    assert french_of(letter).title != target.title
    assert states(letter)["title"] == "right"


def above(client, letter):
    """What stands over the form."""
    return words_of(client.get(here(letter))).partition('id="editor"')[0]


def test_findings_of_the_whole_translation_stand_above_it(editor, bilingual):
    editor.post(here(bilingual), posted(bilingual, block_0="Un.\n\nEncore un."))
    assert "is built otherwise: 3 of 2 paragraphs" in above(editor, bilingual)


def test_what_is_missing_is_told_once(editor, bilingual):
    editor.post(here(bilingual), posted(bilingual, ask_ask_0=""))
    said = above(editor, bilingual)
    assert 'Not translated yet: <a href="#ask-ask-0">Ask 1</a>' in said
    assert "finding-card" not in said


def test_a_finding_in_an_ask_stands_at_the_ask(editor, bilingual):
    editor.post(here(bilingual), posted(bilingual, ask_ask_0="Nettoyez TODO la rivière."))
    page = editor.get(here(bilingual)).content.decode()
    assert "finding-card" in row_of(page, "ask-ask-0")
    assert "finding-card" not in row_of(page, "title")


def test_a_finding_in_a_paragraph_stands_at_the_paragraph(editor, bilingual):
    editor.post(here(bilingual), posted(bilingual, block_1="Deux TODO moulins."))
    page = editor.get(here(bilingual)).content.decode()
    assert "finding-card" in row_of(page, "block-1")
    assert "finding-card" not in row_of(page, "block-0")


# --- What is refused, and who saves at once ---


def test_words_that_cannot_be_read_are_kept_and_the_fault_is_named(editor, bilingual):
    answer = editor.post(here(bilingual), posted(bilingual, title="{{ nothing }}", block_0="Neuf."))
    assert answer.status_code == 422
    page = words_of(answer)
    assert "Title in French</a>:" in page
    assert "Neuf." in page
    assert bilingual.drafts.count() == 1


def test_the_asks_stand_in_one_place(editor, bilingual):
    answer = editor.post(here(bilingual), posted(bilingual, block_0="{{ asks }}"))
    assert answer.status_code == 422
    assert "The asks stand in two places" in words_of(answer)


def test_who_translates_while_the_source_changes_loses_nothing(editor, bilingual):
    sent = posted(bilingual, block_1="Deux moulins.")
    save_source(bilingual, english("New.", "One.", "Two, now."))
    assert editor.post(here(bilingual), sent).status_code == 302
    assert bilingual.latest_draft.value.authentic == english("New.", "One.", "Two, now.")
    assert french_of(bilingual).blocks[1] == p("Deux moulins.")
    assert states(bilingual)["block-2"] == "changed"


def test_two_who_translate_at_once_see_each_other_and_both_stay(editor, bilingual):
    sent = posted(bilingual, block_0="Le mien.")
    theirs = french("Le leur.", "Deux.")
    made = bilingual.latest_draft.made_from["fr"]
    save_translation(letter=bilingual, text=theirs, made_from=made, seen_number=1, by=None)
    answer = editor.post(here(bilingual), sent)
    assert answer.status_code == 409
    page = words_of(answer)
    assert "Le mien." in page
    assert "Le leur." in page
    again = sent_by(answer.context["form"])
    assert editor.post(here(bilingual), again).status_code == 302
    assert french_of(bilingual).blocks[0] == p("Le mien.")


def test_who_translates_into_a_removed_language_keeps_the_words_on_the_page(editor, bilingual):
    sent = posted(bilingual, block_0="Le mien.")
    remove_translation(letter=bilingual, language="fr", by=None)
    answer = editor.post(here(bilingual), sent)
    assert answer.status_code == 409
    assert "They removed this language." in words_of(answer)
    assert "Le mien." in words_of(answer)


def test_a_draft_that_never_was_is_the_newest_one(editor, bilingual):
    sent = posted(bilingual, block_0="Le mien.", base="99")
    assert editor.post(here(bilingual), sent).status_code == 302
    assert editor.post(here(bilingual), posted(bilingual, base="x")).status_code == 422
    assert editor.post(here(bilingual), posted(bilingual, seen="99")).status_code == 409


def test_a_language_that_the_letter_has_not_is_not_found(editor, bilingual):
    assert editor.get(at(bilingual, "translation", "ko")).status_code == 404
    assert editor.get(at(bilingual, "translation", "en")).status_code == 404


def test_who_may_look_reads_both_sides(viewer, bilingual):
    page = words_of(viewer.get(here(bilingual)))
    assert "Un." in page
    assert "textarea" not in page
    assert viewer.post(here(bilingual), posted(bilingual)).status_code == 403
