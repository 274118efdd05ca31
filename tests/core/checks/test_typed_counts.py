"""Counts that a person typed, in the languages of letters; what counts nothing is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.checks.typed_counts import TypedCount, own_counts, typed_counts
from undersigned.core.letter import Placeholder, Text, words


def found(language, text):
    return [each.words for each in typed_counts(words(text), language)]


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("en", "We are 70 organisations.", ["70 organisations"]),
        ("en", "More than seventy river groups sign.", ["More than seventy river groups"]),
        ("en", "In 23 countries, 9 individuals.", ["23 countries", "9 individuals"]),
        ("en", "2019 groups are with us.", ["2019 groups"]),
        ("en-GB", "We are 1,200 bodies.", ["1,200 bodies"]),
        ("fr", "Nous sommes 70 associations de dix pays.", ["70 associations", "dix pays"]),
        ("es", "Somos setenta grupos.", ["setenta grupos"]),
        ("pt", "Somos 70 entidades.", ["70 entidades"]),
        ("it", "Siamo 70 gruppi.", ["70 gruppi"]),
        ("de", "Wir sind siebzig Vereine.", ["siebzig Vereine"]),
        ("ru", "Нас 70 организаций.", ["70 организаций"]),
        ("ko", "시민단체 70여 곳과 개인 10명", ["시민단체 70여 곳", "개인 10명"]),
        ("ko", "스물세 개 나라에서", ["스물세 개 나라"]),
        ("ko", "열두 명의 시민", ["열두 명의 시민"]),
        ("ja", "団体70、個人10名。", ["団体70", "個人10名"]),
        ("ja", "七十団体が二十三か国から。", ["七十団体", "二十三か国"]),
        ("ar", "نحن سبعون منظمة و10 أفراد.", ["سبعون منظمة", "10 أفراد"]),
        ("ar", "من ٢٣ بلدًا", ["٢٣ بلدًا"]),
        ("hi", "हम 70 हैं", ["70"]),
    ],
)
def test_a_typed_count_is_found(language, text, counts):
    assert found(language, text) == counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Since 2019 groups have met on 16 May 2020."),
        ("en", "Under Law 12 groups must register; see A/RES/74/166 and Article 19."),
        ("en", "On 16 May 2019 groups met."),
        ("en", "Three years of work, 5 days of talks, 12 arrests, page 4."),
        ("en", "One group of many. All the groups."),
        ("fr", "En 2019 des associations; la loi 12 associations; une association."),
        ("es", "En 2019 organizaciones. La ley 12 organizaciones."),
        ("pt", "Em 2019 organizações."),
        ("it", "Nel 2019 gruppi."),
        ("de", "Im Jahr 2019 Vereine. Nach Artikel 19 Vereine."),
        ("ru", "В 2019 году организаций, 2019 г. организаций."),
        ("ko", "2019년 단체들은 여러 개 단체와 2019년 12월 16일에 모였다. 단체는 2019년에"),
        ("ja", "2019年の団体。各国の団体が。団体2019年"),
        ("ar", "في 2019 منظمات كثيرة، والمادة 19 منظمات."),
        ("hi", "2019"),
        ("nl", "Sinds 2019, op 16 mei 2019."),
    ],
)
def test_what_counts_nobody_is_left_alone(language, text):
    assert found(language, text) == []


def test_a_placeholder_is_counted_and_no_finding():
    said = (Text(text="We are "), Placeholder(name="organisations"), Text(text=" groups."))
    assert typed_counts(said, "en") == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("We are 70 groups.", "{{ organisations | one: group, other: groups }}"),
        ("We are 70 groups and ten individuals.", "{{ organisations }}"),
        ("We are 70 groups and individuals.", "{{ signatories }} groups and individuals"),
        ("We speak for 300 members.", "{{ represented }}"),
    ],
)
def test_it_says_what_prints_the_counted_number(text, source):
    assert [each.source for each in typed_counts(words(text), "en")] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("70개 단체와 개인 10명", "{{ organisations }}"),
        ("개인 10명", "{{ individuals }}"),
        ("세 개 나라", "{{ countries }}"),
    ],
)
def test_in_korean_the_noun_stays_where_it_is(text, source):
    assert typed_counts(words(text), "ko")[0].source == source


def test_a_paragraph_states_only_its_own_signatories():
    text = "We, the undersigned 70 groups, sign. They closed 12 groups."
    assert [each.words for each in own_counts(words(text), "en")] == ["70 groups"]


@given(
    st.sampled_from(["en", "fr", "ko", "ja", "ar", "hi"]),
    st.lists(
        st.sampled_from(
            [
                "70",
                "groups",
                "and",
                "ten",
                "23",
                "pays",
                "단체",
                "세",
                "개",
                "十団体",
                "منظمة",
                "2019",
                "in",
                ".",
            ]
        )
    ),
)
def test_every_count_stands_where_it_says(language, pieces):
    text = " ".join(pieces)
    for each in typed_counts(words(text), language):
        assert isinstance(each, TypedCount)
        assert text[each.start :].startswith(each.words)
