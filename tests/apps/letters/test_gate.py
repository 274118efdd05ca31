"""The gate: what stands in the way, and how a person goes through."""

import pytest

from tests.apps.letters.texts import edition, english, french
from tests.factories import make_coalition, make_edition_value, make_user
from undersigned.apps.letters.actions import (
    add_review_link,
    create_letter,
    record_review,
    revoke_review_link,
    save_draft,
)
from undersigned.apps.letters.errors import GateClosedError
from undersigned.apps.letters.gate import (
    Obstacle,
    findings,
    missing_approvals,
    obstacles,
    pass_gate,
    translation_findings,
)
from undersigned.core.letter import Ignored

pytestmark = pytest.mark.django_db

STONE = Obstacle("finding", "The title says 67.", "stated-count-disagrees", "title")


@pytest.fixture
def letter():
    return create_letter(coalition=make_coalition(), edition=make_edition_value(), by=None)


@pytest.fixture
def link(letter):
    return add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)


def said(link, decision, draft=None):
    draft = draft or link.letter.latest_draft
    return record_review(link=link, draft=draft, decision=decision, reviewer_name="Dina")


def test_a_sound_letter_meets_nothing(letter):
    assert obstacles(letter, "open", make_edition_value(), None) == []


def test_warnings_and_suggestions_stop_nobody(letter):
    edition = make_edition_value("Joint letter ahead of the vote later this month")
    assert obstacles(letter, "open", edition, None) == []


def test_an_error_stands_in_the_way_with_its_sentence(letter):
    edition = make_edition_value("Joint Letter to Minister Ada Quilt")
    (stone,) = obstacles(letter, "release", edition, None)
    assert (stone.kind, stone.rule) == ("finding", "addressee-name-disagrees")
    assert "Quilt" in stone.text


def test_a_group_that_has_not_answered_stands_in_the_way_of_opening(letter, link):
    (stone,) = obstacles(letter, "open", make_edition_value(), None)
    assert (stone.kind, stone.text) == ("approval", "Delta Forum has not said yes yet.")


def test_approvals_are_asked_for_when_a_text_opens_or_changes_and_not_later(letter, link):
    assert obstacles(letter, "change", make_edition_value(), None)
    assert not obstacles(letter, "close", make_edition_value(), None)
    assert not obstacles(letter, "release", make_edition_value(), None)


def test_a_comment_is_not_a_yes(letter, link):
    said(link, "comment")
    assert missing_approvals(letter, make_edition_value()) == ["Delta Forum has not said yes yet."]


def test_a_yes_holds_for_the_words_that_were_read(letter, link):
    said(link, "approve")
    assert missing_approvals(letter, make_edition_value()) == []
    later = ["Delta Forum said yes to an earlier text."]
    assert missing_approvals(letter, make_edition_value("Another title")) == later


def test_a_mended_fax_number_needs_no_new_yes(letter, link):
    said(link, "approve")
    office = make_edition_value().addressees[0].model_copy(update={"fax": "+233 30 200 0000"})
    assert missing_approvals(letter, make_edition_value(addressees=(office,))) == []


def test_the_last_word_of_a_group_counts(letter, link):
    said(link, "approve")
    said(link, "object")
    assert missing_approvals(letter, make_edition_value()) == ["Delta Forum objects."]


def test_a_yes_to_an_old_draft_that_reads_the_same_again_holds(letter, link):
    said(link, "approve")
    save_draft(letter=letter, edition=make_edition_value("Other"), base_number=1, by=None)
    save_draft(letter=letter, edition=make_edition_value(), base_number=2, by=None)
    assert missing_approvals(letter, letter.latest_draft.value) == []


def test_groups_that_need_not_approve_and_revoked_links_stop_nobody(letter, link):
    add_review_link(letter=letter, group_name="Friends", must_approve=False, by=None)
    revoke_review_link(link=link, by=None)
    assert missing_approvals(letter, make_edition_value()) == []


def test_nothing_in_the_way_needs_no_reason_and_leaves_no_record(letter):
    assert pass_gate(letter, "open", [], "", None) is None
    assert not letter.gate_passes.exists()


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_without_a_reason_the_gate_stays_closed(letter, reason):
    with pytest.raises(GateClosedError) as caught:
        pass_gate(letter, "open", [STONE], reason, make_user())
    assert caught.value.obstacles == [STONE]
    assert caught.value.do


def test_a_reason_is_kept_with_what_it_passed_and_by_whom(letter):
    ama = make_user()
    kept = pass_gate(letter, "close", [STONE], "The list comes by post.", ama)
    assert (kept.reason, kept.passed_by) == ("The list comes by post.", ama)
    assert kept.obstacles == [
        {
            "kind": "finding",
            "text": "The title says 67.",
            "rule": "stated-count-disagrees",
            "part": "title",
        }
    ]


def test_what_a_letter_ignores_is_not_shown_but_an_error_still_stands_in_the_way(letter):
    title = "Joint Letter to Minister Ada Quilt ahead of the vote later this month"
    rules = ("addressee-name-disagrees", "relative-date")
    edition = make_edition_value(title)
    assert set(rules) <= {each.rule for each in findings(edition, None)}
    ignore = tuple(Ignored(rule=each, reason="As agreed.") for each in rules)
    edition = edition.model_copy(update={"ignore": ignore})
    shown = {each.rule for each in findings(edition, None)}
    assert "relative-date" not in shown
    assert [each.rule for each in obstacles(letter, "release", edition, None)] == [rules[0]]


# --- Translations ---


@pytest.fixture
def bilingual():
    texts = edition(english("One.", "Two."), french("Un.", "Deux."))
    return create_letter(coalition=make_coalition(), edition=texts, by=None)


def save_source(letter, *paragraphs):
    draft = letter.latest_draft
    changed = edition(english(*paragraphs), *draft.value.texts[1:])
    return save_draft(letter=letter, edition=changed, base_number=draft.number, by=None)


def said_of_translations(letter, value=None):
    found = translation_findings(letter, value or letter.latest_draft.value)
    assert all(each.severity == "warning" for each in found)
    return [each.message for each in found]


def test_a_letter_in_one_language_and_a_fresh_translation_say_nothing(letter, bilingual):
    assert said_of_translations(letter) == []
    assert said_of_translations(bilingual) == []


def test_a_passage_whose_source_changed_is_a_warning_and_stops_nobody(bilingual):
    value = save_source(bilingual, "One more.", "Two.").value
    assert said_of_translations(bilingual) == [
        "The translation into French has 1 passage whose source changed."
    ]
    assert not [each for each in obstacles(bilingual, "open", value, None) if "French" in each.text]


def test_what_is_missing_and_what_stands_in_another_order_are_warnings(bilingual):
    save_source(bilingual, "Two.", "One.", "Three, which nobody has translated.")
    assert said_of_translations(bilingual) == [
        "The translation into French lacks 1 passage.",
        "The paragraphs in French stand in another order than in the source.",
    ]


def test_a_frozen_text_is_judged_by_the_draft_that_it_was_made_of(bilingual):
    frozen = save_source(bilingual, "One more.", "Two.").value
    ran_ahead = edition(english("One.", "Two."), french("Un !", "Deux."))
    save_draft(letter=bilingual, edition=ran_ahead, base_number=2, by=None)
    assert len(said_of_translations(bilingual, frozen)) == 1
    assert said_of_translations(bilingual) == []


def test_a_text_that_no_draft_has_counts_as_fresh(bilingual):
    other = edition(english("Other.", "Two."), french("Autre.", "Deux."))
    assert said_of_translations(bilingual, other) == []


def test_a_number_that_a_translation_says_otherwise_is_told_among_the_translations():
    value = edition(english("There are 40 wells.", "Two."), french("Il y a 14 puits.", "Deux."))
    letter = create_letter(coalition=make_coalition(), edition=value, by=None)
    (said,) = said_of_translations(letter)
    assert "14" in said
    assert "40" in said


def test_what_a_letter_ignores_of_its_translations_is_not_told():
    value = edition(english("There are 40 wells.", "Two."), french("Il y a 14 puits.", "Deux."))
    ignored = Ignored(rule="translation-number-disagrees", reason="They count otherwise.")
    value = value.model_copy(update={"ignore": (ignored,)})
    letter = create_letter(coalition=make_coalition(), edition=value, by=None)
    assert said_of_translations(letter) == []
