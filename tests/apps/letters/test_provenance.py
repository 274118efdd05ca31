"""What a translation was made from, from draft to draft."""

from hypothesis import given

from undersigned.apps.letters.provenance import MadeFrom, Unit, following, fresh
from undersigned.core.letter import Heading, LetterText, words

from .texts import edition, english, french, pairs

BEFORE = edition(english("One.", "Two."), french("Un.", "Deux."))
MADE = {"fr": fresh(BEFORE.authentic, BEFORE.text_in("fr"))}


def follow(now, *, rewritten=False, before=None, old=BEFORE):
    return following(MADE if before is None else before, old, now, rewritten=rewritten)["fr"]


def sources(made):
    return [unit.source for unit in made.units]


def test_an_imported_translation_is_made_from_what_stands_there():
    made = MADE["fr"]
    assert (made.title, made.subject) == ("Clear Rivers", "")
    assert sources(made) == ["One.", "Two.", "{{ asks }}"]
    assert made.asks == (("ask-0", "Clean the river."),)


def test_of_what_is_not_translated_nothing_is_kept():
    made = fresh(english("One."), LetterText(language="fr"))
    assert made == MadeFrom()


def test_two_paragraphs_in_one_are_both_said():
    made = fresh(english("a" * 200, "b" * 200), french("c" * 400))
    assert made.units[:2] == (Unit(source="a" * 200), Unit(source="b" * 200, blocks=0))


def test_a_changed_source_leaves_what_was_kept():
    now = edition(english("One more.", "Two.", title="Grey Rivers"), BEFORE.text_in("fr"))
    for rewritten in (False, True):
        assert follow(now, rewritten=rewritten) == MADE["fr"]


def test_a_mend_is_no_new_translation():
    now = edition(english("One more.", "Two."), french("Un 1.", "Deux.", title="Des rivières"))
    made = follow(now)
    assert (sources(made), made.title) == (["One.", "Two.", "{{ asks }}"], "Clear Rivers")


def test_a_file_with_new_words_is_a_new_translation_of_its_source():
    now = edition(
        english("One more.", "Two more.", title="Grey Rivers", asks=("Clean it.",)),
        french("Un !", "Deux.", title="Gris", asks=("Nettoyez.",)),
    )
    made = follow(now, rewritten=True)
    assert (made.title, made.asks) == ("Grey Rivers", (("ask-0", "Clean it."),))
    assert sources(made) == ["One more.", "Two.", "{{ asks }}"]


def test_a_mend_that_adds_a_paragraph_goes_by_the_words():
    now = edition(english("One more.", "New.", "Two."), french("Un.", "Neuf.", "Deux."))
    assert sources(follow(now)) == ["One.", "New.", "Two.", "{{ asks }}"]


def test_what_has_nothing_to_stand_for_it_stays_so():
    units = (Unit(source="## Water", blocks=0), Unit(source="One."), Unit(source="{{ asks }}"))
    before = {"fr": MADE["fr"].model_copy(update={"units": units})}
    source = english("One.")
    heading = Heading(inlines=words("Water"))
    source = source.model_copy(update={"blocks": (heading, *source.blocks)})
    old, now = edition(source, french("Un.")), edition(source, french("Le un."))
    found = follow(now, before=before, old=old, rewritten=True).units
    assert sorted(found, key=str) == sorted(units, key=str)


def test_a_title_that_is_translated_later_is_made_from_the_title_of_then():
    old = edition(english("One.", "Two."), french("Un.", "Deux.", title=""))
    before = {"fr": fresh(old.authentic, old.text_in("fr"))}
    now = edition(english("One.", "Two.", title="Grey"), french("Un.", "Deux."))
    assert follow(now, before=before, old=old).title == "Grey"


def test_a_title_that_is_taken_out_is_made_from_nothing():
    now = edition(english("One.", "Two."), french("Un.", "Deux.", title=""))
    assert follow(now).title == ""


def test_an_ask_that_is_gone_is_forgotten():
    now = edition(english("One.", "Two.", asks=()), french("Un.", "Deux.", asks=()))
    assert follow(now).asks == ()


def test_a_new_language_is_fresh_and_a_removed_one_is_forgotten():
    spanish = french("Uno.", "Dos.").model_copy(update={"language": "es"})
    now = edition(english("One more.", "Two."), spanish)
    found = following(MADE, BEFORE, now, rewritten=False)
    assert list(found) == ["es"]
    assert sources(found["es"]) == ["One more.", "Two.", "{{ asks }}"]


def test_a_draft_of_which_nothing_is_kept_counts_as_fresh():
    now = edition(english("One more.", "Two."), BEFORE.text_in("fr"))
    assert sources(follow(now, before={})) == ["One more.", "Two.", "{{ asks }}"]


@given(texts=pairs())
def test_the_units_cover_every_block(texts):
    source, target = texts
    assert sum(unit.blocks for unit in fresh(source, target).units) == len(target.blocks)


@given(texts=pairs())
def test_a_draft_that_says_the_same_is_made_from_the_same(texts):
    made = {"fr": fresh(*texts)}
    for rewritten in (False, True):
        now = edition(*texts)
        assert following(made, now, now, rewritten=rewritten) == made
