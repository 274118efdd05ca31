"""Sentences that remember what they were made of."""

import pytest

from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.said import Said, say, say_count


def test_a_sentence_is_its_english_words_and_remembers_template_and_values():
    said = say("The {where} says “{words}”.", where=say("title"), words="70 groups")
    assert said == "The title says “70 groups”."
    assert isinstance(said, str)
    assert said.template == "The {where} says “{words}”."
    assert isinstance(said.values["where"], Said)
    assert said.values["words"] == "70 groups"


def test_without_values_braces_stand_as_they_are():
    assert say("Put {{ asks }} there.") == "Put {{ asks }} there."
    assert say("{x}", x="{y}") == "{y}"


@pytest.mark.parametrize(("n", "words"), [(0, "0 asks"), (1, "1 ask"), (2, "2 asks")])
def test_a_number_chooses_its_form(n, words):
    said = say_count("{n} ask", "{n} asks", n)
    assert said == words
    assert (said.one, said.template, said.number) == ("{n} ask", "{n} asks", n)


def test_a_finding_keeps_it_and_its_json_is_the_english_words():
    fact = Fact(value="3", where=say("ask {number}", number=2))
    finding = Finding(
        rule="x", severity="error", message=say("No {what}.", what="day"), do="Mend it.",
        part="title", facts=(fact,),
    )  # fmt: skip
    moved = finding.model_copy(update={"line": 3})
    assert isinstance(moved.message, Said)
    assert isinstance(moved.facts[0].where, Said)
    assert finding.model_dump(mode="json")["message"] == "No day."
    again = Finding.model_validate_json(finding.model_dump_json())
    assert again == finding
    assert not isinstance(again.message, Said)


def test_what_is_no_string_is_no_sentence():
    with pytest.raises(ValueError, match="valid string"):
        Fact(value=3, where="title")
