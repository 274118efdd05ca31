"""A rule is ignored in one letter with a reason, in sight of everybody, until it is taken back."""

import pytest
from django.http import QueryDict

from undersigned.apps.desk.drafting.ignoring import as_chosen
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Ignored

from .conftest import at, words_of
from .test_editing import draft_of, posted

pytestmark = pytest.mark.django_db
RULE = "missing-contact"
SAID = "Nothing says how the sender can be reached."


def test_the_page_offers_to_ignore_a_warning(editor, letter):
    page = words_of(editor.get(at(letter)))
    assert SAID in page
    assert f'name="ignore" value="{RULE}"' in page
    assert "Ignored in this letter" not in page


def test_an_error_cannot_be_ignored(editor, letter):
    editor.post(at(letter), posted(letter, body="Please act."))
    page = words_of(editor.get(at(letter)))
    assert "has no place for the asks" in page
    assert 'value="unplaced-asks"' not in page


def test_a_rule_ignored_with_a_reason_is_told_and_its_findings_go(editor, letter):
    chosen = {"ignore": RULE, f"why-{RULE}": "The site has the address."}
    answer = editor.post(at(letter), posted(letter, place="Accra", **chosen), follow=True)
    page = words_of(answer)
    assert SAID not in page
    assert f"ignored: {RULE}, “The site has the address.”" in page
    assert "(1 finding)" in page or "findings)" in page
    assert draft_of(letter).ignore == (Ignored(rule=RULE, reason="The site has the address."),)
    assert draft_of(letter).place == "Accra"


def test_without_a_reason_nothing_is_saved(editor, letter):
    answer = editor.post(at(letter), posted(letter, ignore=RULE))
    assert answer.status_code == 422
    assert "cannot be ignored without a reason" in words_of(answer)
    assert draft_of(letter).ignore == ()


def test_it_is_taken_back(editor, letter):
    editor.post(at(letter), posted(letter, **{"ignore": RULE, f"why-{RULE}": "So."}))
    page = words_of(editor.post(at(letter), posted(letter, heed=RULE), follow=True))
    assert SAID in page
    assert draft_of(letter).ignore == ()


def test_an_ignored_rule_that_finds_nothing_says_so(editor, letter):
    editor.post(at(letter), posted(letter, **{"ignore": "doubled-word", "why-doubled-word": "So."}))
    assert "(finds nothing now)" in words_of(editor.get(at(letter)))


def test_who_may_only_look_sees_it_and_has_no_button(client, coalition, letter):
    from .conftest import member

    editor = member(client, coalition, "Kofi Asante", "editor")
    editor.post(at(letter), posted(letter, **{"ignore": RULE, f"why-{RULE}": "So."}))
    page = words_of(member(client, coalition, "Efua Sarpong", "viewer").get(at(letter)))
    assert f"ignored: {RULE}, “So.”" in page
    assert 'name="heed"' not in page
    assert 'name="ignore"' not in page


def test_whoever_opens_the_letter_sees_what_is_ignored(owner, letter):
    owner.post(at(letter), posted(letter, **{"ignore": RULE, f"why-{RULE}": "So."}))
    assert f"ignored: {RULE}, “So.”" in words_of(owner.get(at(letter, "open")))


def test_the_reason_beside_any_of_the_findings_is_taken(letter):
    sent = QueryDict(f"ignore={RULE}&why-{RULE}=&why-{RULE}=So.")
    assert as_chosen(letter.latest_draft.value, sent).ignore[0].reason == "So."


@pytest.mark.parametrize("reason", ["x" * 301, "a%00b"])
def test_a_reason_that_cannot_be_kept_is_refused(letter, reason):
    sent = QueryDict(f"ignore={RULE}&why-{RULE}={reason}")
    with pytest.raises(UndersignedError):
        as_chosen(letter.latest_draft.value, sent)


def test_a_rule_that_there_is_not_is_refused(letter):
    with pytest.raises(UndersignedError, match="no rule"):
        as_chosen(letter.latest_draft.value, QueryDict("ignore=none&why-none=So."))
