"""Adding, saving and removing a translation."""

import pytest

from tests.apps.letters.texts import edition, english, french
from tests.factories import make_coalition
from undersigned.apps.letters.actions import (
    add_translation,
    create_letter,
    remove_translation,
    replace_draft,
    save_draft,
    save_translation,
)
from undersigned.apps.letters.errors import DraftConflictError, NotNowError
from undersigned.apps.letters.models import Draft
from undersigned.apps.letters.standing import standing
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Asks, LetterText, words
from undersigned.core.reading import Reading

pytestmark = pytest.mark.django_db

SOURCE, TARGET = english("One.", "Two."), french("Un.", "Deux.")


@pytest.fixture
def letter():
    return create_letter(coalition=make_coalition(), edition=edition(SOURCE, TARGET), by=None)


def stands(letter, language="fr"):
    draft = letter.latest_draft
    text = draft.value.text_in(language)
    return standing(draft.value.authentic, text, draft.made_from[language])


def save_source(letter, source):
    """As the editor does, which leaves out the asks that are gone."""
    draft = letter.latest_draft
    known = {ask.id for ask in source.asks}
    others = (
        text.model_copy(update={"asks": tuple(ask for ask in text.asks if ask.id in known)})
        for text in draft.value.texts[1:]
    )
    changed = draft.value.model_copy(update={"texts": (source, *others)})
    return save_draft(letter=letter, edition=changed, base_number=draft.number, by=None)


def save(letter, text, *, seen=None, made_from=None):
    draft = letter.latest_draft
    return save_translation(
        letter=letter,
        text=text,
        made_from=made_from or draft.made_from["fr"],
        seen_number=seen or draft.number,
        by=None,
    )


def test_an_imported_translation_is_fresh_and_goes_stale_with_its_source(letter):
    assert stands(letter).stale == 0
    save_source(letter, english("One more.", "Two."))
    assert stands(letter).stale == 1


def test_what_was_kept_survives_many_drafts(letter):
    for text in ("One more.", "One, and more.", "One too many."):
        save_source(letter, english(text, "Two."))
    row = next(row for row in stands(letter).rows if row.state == "changed")
    assert (row.made_from, row.source) == ("One.", "One too many.")


def test_a_source_that_says_again_what_it_said_takes_its_mark_away(letter):
    save_source(letter, english("One more.", "Two."))
    save_source(letter, SOURCE)
    assert stands(letter).stale == 0


def test_provenance_enters_no_hash(letter):
    before = text_hash(letter.latest_draft.value)
    made = letter.latest_draft.made_from["fr"].model_copy(update={"title": "Another"})
    draft = save(letter, TARGET, made_from=made)
    assert text_hash(draft.value) == before
    assert draft.value == edition(SOURCE, TARGET)


def test_a_draft_from_before_provenance_counts_as_fresh(letter):
    Draft.objects.update(provenance={})
    assert stands(letter).stale == 0
    save_source(letter, english("One more.", "Two."))
    assert stands(letter).stale == 1


def test_a_file_with_both_texts_changed_begins_as_fresh_where_its_words_are_new(letter):
    file = edition(english("One more.", "Two more."), french("Un autre.", "Deux."))
    replace_draft(letter=letter, reading=Reading(edition=file), base_number=1, by=None)
    assert [row.state for row in stands(letter).rows if row.is_block] == [
        "right",
        "changed",
        "right",
    ]


def test_a_new_language_is_empty_but_for_the_place_of_the_asks(letter):
    draft = add_translation(letter=letter, language="ar", by=None)
    assert draft.value.text_in("ar") == LetterText(language="ar", blocks=(Asks(),))
    assert [text.language for text in draft.value.texts] == ["en", "ar", "fr"]
    assert stands(letter, "ar").translated == 0
    assert stands(letter).stale == 0
    assert letter.events.last().details == {"language": "ar"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_language_that_is_there_is_not_added_again(letter, language):
    with pytest.raises(NotNowError, match="already"):
        add_translation(letter=letter, language=language, by=None)


def test_a_removed_language_stays_in_the_drafts_before(letter):
    draft = remove_translation(letter=letter, language="fr", by=None)
    assert [text.language for text in draft.value.texts] == ["en"]
    assert draft.provenance == {}
    assert letter.drafts.get(number=1).value.text_in("fr") == TARGET


@pytest.mark.parametrize("language", ["ko", "en"])
def test_only_a_translation_is_removed(letter, language):
    with pytest.raises(NotNowError, match="no translation"):
        remove_translation(letter=letter, language=language, by=None)


def test_a_translation_is_saved_with_what_it_was_made_from(letter):
    made = letter.latest_draft.made_from["fr"]
    draft = save(letter, french("Un !", "Deux."), made_from=made)
    assert draft.number == 2
    assert draft.value.text_in("fr") == french("Un !", "Deux.")
    assert draft.made_from["fr"] == made


def test_what_says_the_same_is_no_new_draft(letter):
    assert save(letter, TARGET).number == 1


def test_a_mark_that_is_taken_away_alone_is_a_new_draft(letter):
    made = letter.latest_draft.made_from["fr"].model_copy(update={"title": "Another"})
    assert save(letter, TARGET, made_from=made).number == 2


def test_who_translates_while_the_source_changes_loses_nothing_and_sees_the_mark(letter):
    made = letter.latest_draft.made_from["fr"]
    save_source(letter, english("One more.", "Two.", asks=()))
    draft = save(letter, french("Un !", "Deux."), seen=1, made_from=made)
    assert draft.value.authentic == english("One more.", "Two.", asks=())
    assert draft.value.text_in("fr").blocks == french("Un !", "Deux.").blocks
    assert draft.value.text_in("fr").asks == ()
    assert stands(letter).stale == 1


def test_two_who_translate_into_one_language_see_each_other(letter):
    save(letter, french("Un premier.", "Deux."))
    with pytest.raises(DraftConflictError) as caught:
        save(letter, french("Un second.", "Deux."), seen=1)
    assert caught.value.latest.number == 2


def test_two_who_translate_into_two_languages_do_not(letter):
    add_translation(letter=letter, language="es", by=None)
    spanish = LetterText(language="es", title=words("Ríos"))
    save_translation(
        letter=letter,
        text=spanish,
        made_from=letter.latest_draft.made_from["es"],
        seen_number=2,
        by=None,
    )
    draft = save(letter, french("Un !", "Deux."), seen=1)
    assert draft.value.text_in("es") == spanish


def test_who_translates_into_a_language_that_was_removed_is_told(letter):
    remove_translation(letter=letter, language="fr", by=None)
    with pytest.raises(DraftConflictError):
        save_translation(
            letter=letter,
            text=TARGET,
            made_from=letter.drafts.get(number=1).made_from["fr"],
            seen_number=1,
            by=None,
        )


def test_an_ask_of_a_translation_that_is_no_ask_any_more_is_left_out(letter):
    save_source(letter, english("One.", "Two.", asks=()))
    draft = save(letter, french("Un !", "Deux."), seen=1)
    assert draft.value.text_in("fr") == french("Un !", "Deux.", asks=())
