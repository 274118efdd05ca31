"""What was said of findings on real letters, and what follows from it."""

import datetime as dt
import re

import pytest
from benchmarks.judgements import FILE, Judgements, Rate, key_of, load, save, sentences

from undersigned.core.checks.engine import check, rules
from undersigned.core.checks.passages import passages_of
from undersigned.core.readers import read

KEPT = load()
DAY = dt.date(2031, 5, 4)
LETTER = """Open letter

Dear Minister,

We urge you to open to the archive of of the coast again, and to keep it open for everybody.

Lantern House, Kenya
Beacon Trust, Ghana
"""


@pytest.mark.parametrize("rule", rules(), ids=lambda each: each.name)
def test_a_rule_that_is_right_in_fewer_than_95_of_100_is_a_suggestion(rule):
    assert rule.rule.severity == "suggestion" or KEPT.rate(rule.name).is_enough


def test_judgements_are_of_rules_that_there_are():
    names = {rule.name for rule in rules()}
    assert {*KEPT.judged, *KEPT.unmeasured} <= names


def test_every_rule_is_measured_or_says_why_not():
    said = sentences(KEPT)
    assert set(said) == {rule.name for rule in rules()}
    for sentence in said.values():
        assert re.fullmatch(r"(Measured on \d+ real letters, .+: .+|Not measured: .+)\.", sentence)


def test_the_file_keeps_no_words_of_a_letter():
    for letters in KEPT.judged.values():
        for keys in letters.values():
            assert all(re.fullmatch("[0-9a-f]{12}", key) for key in keys)


def test_the_rate_is_counted_over_all_letters():
    judgements = Judgements(DAY, 3)
    judgements.say("doubled-word", "a", "1", right=True)
    judgements.say("doubled-word", "a", "2", right=False)
    judgements.say("doubled-word", "b", "1", right=True)
    assert judgements.rate("doubled-word") == Rate(3, 2)
    assert not judgements.rate("doubled-word").is_enough
    assert sentences(judgements)["doubled-word"] == (
        "Measured on 3 real letters, 4 May 2031: found 3, right 2 (67%)."
    )


def test_a_rule_that_found_nothing_has_no_rate():
    judgements = Judgements(DAY, 3)
    assert judgements.rate("doubled-word").share is None
    assert judgements.rate("doubled-word").is_enough
    assert sentences(judgements)["doubled-word"].endswith(
        "found nothing on these letters, so there is no rate."
    )


def test_a_rule_that_cannot_be_measured_says_why():
    judgements = Judgements(DAY, 3, {"doubled-word": "nobody writes twice"})
    assert sentences(judgements)["doubled-word"] == "Not measured: nobody writes twice."


@pytest.mark.parametrize(("right", "enough"), [(95, True), (94, False)])
def test_95_of_100_is_enough(right, enough):
    assert Rate(100, right).is_enough is enough


def test_what_is_saved_is_loaded_again(tmp_path):
    judgements = Judgements(DAY, 3, {"missing-ask": "why"})
    judgements.say("doubled-word", "a", "1", right=True)
    save(judgements, tmp_path / "kept.json")
    assert load(tmp_path / "kept.json") == judgements


def test_the_committed_file_is_as_the_program_writes_it(tmp_path):
    save(KEPT, tmp_path / "kept.json")
    assert (tmp_path / "kept.json").read_text("utf-8") == FILE.read_text("utf-8")


def keys(letter):
    reading = read(letter.encode(), "letter.txt")
    texts = {each.part: each.text for each in passages_of(reading)}
    return {each.rule: key_of(each, reading, texts.get(each.part, "")) for each in check(reading)}


def test_a_paragraph_more_before_it_leaves_the_key_of_a_finding():
    more = LETTER.replace("Dear Minister,\n", "Dear Minister,\n\nWe write to you from the coast.\n")
    assert keys(LETTER)["doubled-word"] == keys(more)["doubled-word"]


def test_other_words_at_the_place_make_another_key():
    other = LETTER.replace("of of the coast", "of of the river")
    assert keys(LETTER)["doubled-word"] != keys(other)["doubled-word"]


def test_a_finding_on_a_name_is_known_by_the_name():
    two_ways = LETTER.replace("Kenya", "UK").replace("Ghana", "United Kingdom")
    renamed = two_ways.replace("Lantern", "Harbour").replace("Beacon", "Tower")
    rule = "place-written-two-ways"
    assert keys(two_ways)[rule] != keys(renamed)[rule]
