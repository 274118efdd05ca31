from tests.core.checks.cases import read_case
from undersigned.core.checks.context import Context
from undersigned.core.checks.engine import check
from undersigned.core.checks.translated import (
    has_same_shape,
    own_passages,
    pairs,
    prefix_of,
    translations,
)

LETTER = """title: A
text: B
asks:
ask: C
translation: fr
title: Af
text: Bf
asks:
ask: Cf"""


def paired(source):
    context = Context(read_case(source)[0])
    (text,) = translations(context)
    return [(each.authentic.text, each.translation.text) for each in pairs(context, text)]


def test_what_stands_in_the_same_place_is_a_pair():
    assert paired(LETTER) == [("A", "Af"), ("B", "Bf"), ("C", "Cf")]


def test_where_blocks_differ_only_fields_and_asks_are_pairs():
    source = LETTER.replace("text: Bf", "text: Bf\ntext: More")
    assert paired(source) == [("A", "Af"), ("C", "Cf")]
    context = Context(read_case(source)[0])
    assert not has_same_shape(context, context.edition.texts[1])


def test_what_only_the_translation_has_is_no_pair():
    assert paired(LETTER.replace("title: A\n", "")) == [("B", "Bf"), ("C", "Cf")]


def test_another_country_s_form_of_the_language_is_no_translation():
    context = Context(read_case(LETTER.replace("translation: fr", "translation: en-GB"))[0])
    assert list(translations(context)) == []


def test_each_text_has_its_own_passages():
    context = Context(read_case(LETTER)[0])
    authentic, french = context.edition.texts
    assert [each.text for each in own_passages(context, authentic)] == ["A", "B", "C"]
    assert [each.text for each in own_passages(context, french)] == ["Af", "Bf", "Cf"]
    assert (prefix_of(context, authentic), prefix_of(context, french)) == ("", "fr/")


def test_asks_in_another_order_are_told():
    reading = read_case("asks:\nask: A\nask: B\ntranslation: fr\nasks:\nask: Af\nask: Bf")[0]
    english, french = reading.edition.texts
    turned = french.model_copy(update={"asks": french.asks[::-1]})
    edition = reading.edition.model_copy(update={"texts": (english, turned)})
    rule = "translation-lacks-ask"
    found = [
        each.facts[0].value
        for each in check(reading.model_copy(update={"edition": edition}))
        if each.rule == rule
    ]
    assert found == ["ask-2, ask-1"]
    assert rule not in {each.rule for each in check(reading)}
