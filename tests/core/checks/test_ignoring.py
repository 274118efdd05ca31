import pytest

from undersigned.core.checks.engine import check, rules
from undersigned.core.checks.ignoring import heeding, ignoring, refuse_unknown, split
from undersigned.core.errors import FormatError, UndersignedError
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Edition, Ignored, LetterText
from undersigned.core.reading import Reading
from undersigned.core.textformat import read_folder

HEAD = '---\nlanguage: "en"\nsalutation: "none"\n'
IGNORE = 'ignore:\n  - rule: "{}"\n    reason: "As agreed."\n'


def letter(rule=""):
    head = HEAD + (IGNORE.format(rule) if rule else "")
    return read_folder({"letter.md": f"{head}---\nThey vowed “to act next week.\n".encode()})


def test_the_findings_of_an_ignored_rule_are_set_apart():
    reading = letter("relative-date")
    kept, ignored = split(check(reading), reading.edition)
    assert {each.finding.rule for each in ignored} == {"relative-date"}
    assert {each.reason for each in ignored} == {"As agreed."}
    assert "unbalanced-quotes" in {each.rule for each in kept}
    found = [*kept, *(each.finding for each in ignored)]
    assert sorted(found, key=str) == sorted(check(reading), key=str)


def test_without_a_word_nothing_is_ignored():
    reading = letter()
    assert split(check(reading), reading.edition) == (check(reading), ())


def test_a_rule_that_there_is_not_is_refused_with_its_line_and_the_list():
    with pytest.raises(FormatError, match="no rule “relative-dates”") as caught:
        refuse_unknown(letter("relative-dates"))
    assert caught.value.where == "letter.md, line 5"
    assert all(rule.name in caught.value.do for rule in rules())
    refuse_unknown(letter("relative-date"))


def test_a_letter_without_source_has_no_line_to_name():
    ignore = (Ignored(rule="none-such", reason="x"),)
    edition = Edition(texts=(LetterText(language="en"),), ignore=ignore)
    with pytest.raises(FormatError) as caught:
        refuse_unknown(Reading(edition=edition))
    assert caught.value.where == ""


def test_what_is_ignored_changes_no_text_hash():
    assert text_hash(letter("relative-date").edition) == text_hash(letter().edition)


def test_a_rule_is_ignored_for_a_reason_and_heeded_again():
    edition = letter("relative-date").edition
    more = ignoring(edition, "list-order", "  By age,\n not by letter. ")
    assert more.ignore == (
        Ignored(rule="relative-date", reason="As agreed."),
        Ignored(rule="list-order", reason="By age, not by letter."),
    )
    assert heeding(more, "list-order") == edition
    assert heeding(edition, "list-order") == edition


def test_a_second_reason_takes_the_place_of_the_first():
    edition = ignoring(letter("relative-date").edition, "relative-date", "A feast day.")
    assert edition.ignore == (Ignored(rule="relative-date", reason="A feast day."),)


@pytest.mark.parametrize(
    ("rule", "reason", "said"),
    [("none-such", "Why not.", "no rule “none-such”"), ("list-order", " \n", "without a reason")],
)
def test_what_cannot_be_ignored_is_refused(rule, reason, said):
    with pytest.raises(UndersignedError, match=said):
        ignoring(letter().edition, rule, reason)
