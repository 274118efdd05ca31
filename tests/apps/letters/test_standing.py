"""How a translation stands beside its source."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.letters.provenance import MadeFrom, Unit, fresh
from undersigned.apps.letters.standing import standing
from undersigned.core.letter import Asks, LetterText, Paragraph, words

from .texts import bodies, english, french, pairs

SOURCE = english("The river is grey.", "Two mills do it.", "Nobody was told.")
TARGET = french("La rivière est grise.", "Deux moulins.", "Personne.")
MADE = fresh(SOURCE, TARGET)


def states(source, target=TARGET, made=MADE):
    return [(row.key, row.state) for row in standing(source, target, made).rows]


def body(source, target=TARGET, made=MADE):
    rows = standing(source, target, made).rows
    return [row.state for row in rows if row.is_block and not row.is_asks]


def changed(**values):
    return SOURCE.model_copy(update=values)


def test_a_fresh_translation_is_right_in_every_row():
    assert states(SOURCE) == [
        ("title", "right"),
        *((f"block-{n}", "right") for n in range(4)),
        ("ask-ask-0", "right"),
    ]
    stands = standing(SOURCE, TARGET, MADE)
    assert (stands.total, stands.translated, stands.missing, stands.stale) == (5, 5, 0, 0)
    assert stands.in_order


def test_a_changed_paragraph_marks_its_translation_with_both_wordings():
    rows = standing(
        english("The river is black.", "Two mills do it.", "Nobody was told."), TARGET, MADE
    )
    row = rows.rows[1]
    assert (row.state, row.made_from, row.source) == (
        "changed",
        "The river is grey.",
        "The river is black.",
    )
    assert rows.stale == 1


def test_a_changed_title_and_ask_are_marked():
    source = changed(title=words("Grey"), asks=english(asks=("Clean it.",)).asks)
    assert [state for _, state in states(source)].count("changed") == 2


def test_a_subject_that_came_later_is_missing_and_one_that_went_is_gone():
    assert ("subject", "missing") in states(changed(subject=words("Rivers")))
    target = TARGET.model_copy(update={"subject": words("Rivières")})
    made = MADE.model_copy(update={"subject": "Rivers"})
    assert ("subject", "gone") in states(SOURCE, target, made)
    assert ("subject", "added") in states(SOURCE, target)
    assert ("subject", "changed") in states(changed(subject=words("Water")), target, made)


def test_a_new_paragraph_is_missing_and_leaves_the_others_alone():
    source = english("The river is grey.", "Fish die.", "Two mills do it.", "Nobody was told.")
    assert body(source) == ["right", "missing", "right", "right"]


def test_a_paragraph_that_went_stands_behind_the_one_before_it():
    assert body(english("The river is grey.", "Nobody was told.")) == ["right", "gone", "right"]
    assert body(english("Two mills do it.", "Nobody was told.")) == ["gone", "right", "right"]


def test_a_moved_paragraph_takes_its_translation_along():
    source = english("Nobody was told.", "The river is grey.", "Two mills do it.")
    stands = standing(source, TARGET, MADE)
    assert body(source) == ["right", "right", "right"]
    assert [row.at for row in stands.rows if row.is_block] == [2, 0, 1, 3]
    assert not stands.in_order


def test_what_the_translation_says_more_is_added_and_never_stale():
    made = MADE.model_copy(update={"units": (Unit(), *MADE.units[1:])})
    stands = standing(SOURCE, TARGET, made)
    assert [row.state for row in stands.rows if row.is_block] == [
        "added",
        "missing",
        *["right"] * 3,
    ]
    assert (stands.stale, stands.missing) == (0, 1)


def test_a_paragraph_may_have_nothing_to_stand_for_it_until_it_changes():
    target = TARGET.model_copy(update={"blocks": TARGET.blocks[1:]})
    units = (Unit(source="The river is grey.", blocks=0), *MADE.units[1:])
    made = MADE.model_copy(update={"units": units})
    assert body(SOURCE, target, made) == ["right", "right", "right"]
    again = english("The river is black.", "Two mills do it.", "Nobody was told.")
    assert body(again, target, made) == ["missing", "right", "right"]


def test_an_empty_translation_misses_everything_but_the_place_of_the_asks():
    target = LetterText(language="fr", blocks=(Asks(),))
    stands = standing(SOURCE, target, MadeFrom(units=(Unit(source="{{ asks }}"),)))
    assert (stands.total, stands.missing, stands.translated) == (5, 5, 0)


def test_the_place_of_the_asks_goes_with_the_source():
    assert body(changed(blocks=SOURCE.blocks[:-1])) == ["right", "right", "right"]


def test_a_missing_place_of_the_asks_is_no_missing_passage():
    target = LetterText(language="fr", title=words("Rivières"))
    assert standing(SOURCE, target, fresh(SOURCE, target)).missing == 4


def test_words_that_stand_twice_are_taken_in_their_order():
    no, river = (Paragraph(inlines=words(each)) for each in ("No.", "The river is grey since May."))
    source = LetterText(language="en", blocks=(no, river, no, river))
    target = LetterText(language="fr", blocks=(no, no, river))
    assert standing(source, target, fresh(source, target)).in_order


@given(texts=pairs())
def test_whatever_is_imported_begins_as_fresh(texts):
    stands = standing(*texts, fresh(*texts))
    assert stands.stale == 0
    assert stands.in_order


@given(texts=pairs(), others=bodies(), order=st.randoms(use_true_random=False))
def test_an_unchanged_paragraph_never_goes_stale_by_what_happens_to_others(texts, others, order):
    source, target = texts
    made = fresh(source, target)
    mixed = [*source.blocks, *(block for block in others if not isinstance(block, Asks))]
    order.shuffle(mixed)
    rows = standing(source.model_copy(update={"blocks": tuple(mixed)}), target, made).rows
    right = Counter(row.source for row in rows if row.is_block and row.state == "right")
    assert not Counter(unit.source for unit in made.units if unit.source) - right


@given(texts=pairs(), now=bodies())
def test_every_block_of_both_texts_stands_in_one_row(texts, now):
    source, target = texts
    changed = source.model_copy(update={"blocks": now})
    rows = standing(changed, target, fresh(source, target)).rows
    assert tuple(row.block for row in rows if row.block is not None) == now
    covered = sorted((row.at, row.blocks) for row in rows if row.blocks)
    there = tuple(block for _at, each in covered for block in each if block != Asks())
    assert there == tuple(block for block in target.blocks if block != Asks())
