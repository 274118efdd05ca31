"""What a letter asks for."""

import datetime as dt

import pytest

from tests.core.readers.texts import FIRST, asked, asks_of, body, types
from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.readers.asks import ask_id, asks_for, deadline
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines


def test_a_list_that_nobody_asks_for_is_no_list_of_asks():
    text = body("The lamps are out because:\n\n1. the oil is gone\n2. the keeper is gone")
    assert types(text) == ["paragraph", "list", "paragraph"]
    assert text.asks == ()


def test_asks_in_several_lists_stay_there_and_are_asks_all_the_same():
    text = body("We ask you to:\n1. light the lamp\n\nWe urge the others to:\n1. row the boat")
    assert types(text) == ["paragraph", "list", "paragraph", "list", "paragraph"]
    assert asked(text) == ["light the lamp", "row the boat"]


@pytest.mark.parametrize(
    "items",
    [
        ["The lamp must burn.", "Nobody should row."],
        ["Die Lampe muss brennen.", "Niemand darf rudern."],
        ["La lampe doit brûler.", "Il faut réparer la jetée."],
        ["등대를 밝혀야 한다.", "배를 돌려주라! 즉각 중단하라!"],
    ],
)
def test_items_that_say_what_must_be_are_asks_without_a_lead(items):
    data = "\n\n".join([items[0] + " " + items[0] + " " + items[1], *(f"- {i}" for i in items)])
    text = read(f"{data}\n".encode(), "letter.txt").edition.authentic
    assert asked(text) == items


def test_items_that_only_tell_are_no_asks():
    text = body("The harbour is dark.\n\n- The lamp is broken.\n- Nobody rows any more.")
    assert asked(text) == []


def test_a_numbered_list_that_goes_on_after_a_paragraph_goes_on_asking():
    text = body(f"We ask you to:\n\n1. light the lamp\n\n{FIRST}\n\n2. row the boat")
    assert asked(text) == ["light the lamp", "row the boat"]


def test_a_single_numbered_heading_is_no_ask():
    text = body(
        f"We ask you to act:\n\n1. Light\n\n{FIRST}\n\n- Lamps must burn.\n- Oil must flow."
    )
    assert asked(text) == ["Lamps must burn.", "Oil must flow."]


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        (
            "We call on you to act now: to light the lamp; to row the boat; and to mend the pier.",
            ["to light the lamp", "to row the boat", "to mend the pier"],
        ),
        (
            "Wir fordern: ein Licht, ein Boot sowie eine Mole.",
            ["ein Licht", "ein Boot", "eine Mole"],
        ),
    ],
)
def test_a_sentence_can_list_the_asks_after_its_colon(sentence, asks):
    greeting = "Sehr geehrte Frau Quill," if "Wir" in sentence else "Dear all,"
    source = f"{greeting}\n\n{sentence} Das ist alles und nicht mehr.\n"
    reading = read(source.encode(), "letter.txt")
    assert asked(reading.edition.authentic) == asks
    span = reading.span_of("asks.1")
    assert reading.source[span.start : span.end] == asks[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "We call on you to act: light the lamp.",
        "The harbour has: a lamp, a boat and a pier.",
        "We call on you to light the lamp, row the boat and mend the pier.",
    ],
)
def test_a_sentence_without_such_a_list_holds_no_asks(sentence):
    assert asked(body(sentence)) == []


def test_asks_keep_their_links():
    page = Page()
    page.line("Dear all,")
    page.gap()
    page.line("The lamps of the harbour are out and nobody lights them. We ask you to:")
    page.line("read our plan", [Mark(9, 13, "link", "https://lamps.example")], "1.", number=1)
    page.line("light the lamp", [Mark(0, 5, "strong")], "2.", number=2)
    text = read_lines(page.source, page.lines, "made-up").edition.authentic
    assert text.asks[0].text[1].href == "https://lamps.example"
    assert text.asks[1].text[0].strong


def test_two_asks_that_begin_alike_have_their_own_ids():
    text = body("We ask you to:\n- light the lamps\n- light the lamps\n- 등불을 켜라")
    assert [ask.id for ask in text.asks] == ["light-lamps", "light-lamps-2", "ask-3"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We urge you to:", True),
        ("We urged nothing. The causes are:", False),
        ("We ask you to act.", False),
        ("", False),
    ],
)
def test_what_leads_into_asks(text, asked):
    assert asks_for(text, "en") is asked


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Light the lamp by 3 May 2024.", dt.date(2024, 5, 3)),
        ("Light it no later than May 3, 2024, please.", dt.date(2024, 5, 3)),
        ("Light it before the 3 May 2024 tide.", dt.date(2024, 5, 3)),
        ("Publish the report of 3 May 2024.", None),
        ("Light the lamp by next week.", None),
        ("Light the lamp by 03/04/2024.", None),
        ("Withdraw the rule of 1 May 2024 by 3 May 2024.", dt.date(2024, 5, 3)),
    ],
)
def test_a_deadline_is_a_full_date_that_the_ask_names_as_one(text, by):
    assert deadline(text, "en") == by


def test_ids_are_short_and_in_plain_letters():
    assert ask_id("Éclairez the Pier of all O'Hara lamps, now and ever", "en") == (
        "eclairez-pier-o-hara-lamps"
    )
    assert ask_id("등불을 켜라", "ko") == ""


def test_the_listing_colon_need_not_be_the_first():
    sentence = "Note: the year is over. We ask for three things: a lamp, a boat and a pier."
    assert asked(body(sentence)) == ["a lamp", "a boat", "a pier"]


@pytest.mark.parametrize(
    ("lead", "language"),
    [
        ("The Committee of Lamps should:", "en"),
        ("Le gouvernement doit :", "fr"),
        ("La Comisión de Puertos debe:", "es"),
        ("Der Hafenrat muss:", "de"),
    ],
)
def test_a_lead_that_ends_in_must_asks(lead, language):
    assert asks_for(lead, language)


@pytest.mark.parametrize(
    "lead", ["O projeto deve ser rejeitado pelos seguintes motivos:", "Nada deve mudar."]
)
def test_a_must_inside_the_lead_asks_nothing(lead):
    assert not asks_for(lead, "pt")


def test_headings_under_our_demands_are_asks():
    parts = f"### 1. Light the lamps\n\n{FIRST}\n\n### 2. Pay the keepers\n\n{FIRST}"
    assert asks_of(f"## Our recommendations\n\n{parts}") == ["Light the lamps", "Pay the keepers"]


@pytest.mark.parametrize(
    "text",
    [
        f"## The harbour\n\n### The lamps\n\n{FIRST}\n\n### The piers\n\n{FIRST}",
        f"## Our demands\n\n### The lamps\n\n{FIRST}\n\n## The piers\n\n{FIRST}",
        f"## Our demands\n\n{FIRST}",
    ],
)
def test_other_headings_are_no_asks(text):
    assert asks_of(text) == []


def test_paragraphs_in_bold_under_a_lead_are_asks():
    demands = f"**Light the lamps.** {FIRST}\n\n**Pay the keepers.** {FIRST}"
    assert asks_of(f"We urge you to:\n\n{demands}\n\n{FIRST}") == [
        f"Light the lamps. {FIRST}",
        f"Pay the keepers. {FIRST}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"We saw the harbour:\n\n**The lamps.** {FIRST}\n\n**The piers.** {FIRST}",
        f"We urge you to act.\n\n**The lamps.** {FIRST}\n\n**The piers.** {FIRST}",
        f"We urge you to:\n\n**Light the lamps.** {FIRST}\n\n{FIRST}",
    ],
)
def test_other_paragraphs_in_bold_are_no_asks(text):
    assert asks_of(text) == []


def test_numbers_in_a_sentence_that_lists_asks_are_no_part_of_them():
    text = "We demand: 1) the lamps; 2) the piers; and 3) the boats, all of them today."
    assert asks_of(text) == ["the lamps", "the piers", "the boats, all of them today"]


def test_a_paragraph_of_thousands_of_colons_is_looked_through_once():
    text = "Kenya: " * 9000 + "and so we urge you: to light it; to pay him; to count them."
    assert asks_of(text) == ["to light it", "to pay him", "to count them"]


LED = """# Statement on the lamps

The lamps of the harbour are out and nobody lights them, not even in the storm.

We call on the Council to change its plan as follows:

## 1. Light the lamps

They are out.

## 2. Pay the keepers

They are poor, and nobody has paid them since the spring of last year.

# Signatories

- Quay Friends, Kenya
- Mole Society, Norway
- Pier Union, Chile
"""


def test_headings_under_a_sentence_that_asks_are_what_is_asked():
    text = read(LED.encode(), "letter.md").edition.authentic
    assert [plain(ask.text) for ask in text.asks] == ["Light the lamps", "Pay the keepers"]


def test_headings_under_another_sentence_are_headings():
    told = LED.replace("We call on the Council to change its plan as follows:", "It is so:")
    assert not read(told.encode(), "letter.md").edition.authentic.asks


def test_korean_letters_count_items_with_syllables():
    body = "항구의 등불이 꺼졌고 폭풍 속에서도 아무도 켜지 않는다. 우리는 이를 받아들일 수 없다."
    page = (
        f"{body}\n\n이에 다음과 같은 의견을 제출합니다.\n\n가. 등불을 켤 것\n나. 등대를 지킬 것\n"
    )
    text = read(page.encode(), "letter.txt").edition.authentic
    assert [plain(ask.text) for ask in text.asks] == ["등불을 켤 것", "등대를 지킬 것"]
