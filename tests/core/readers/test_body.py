"""Paragraphs, lists and asks."""

import datetime as dt

import pytest

from undersigned.core.letter import Heading, LetterText, List, Quote, plain
from undersigned.core.readers import read
from undersigned.core.readers.body import ask_id, asks_for, deadline
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines

FIRST = "The lamps of the harbour are out and nobody lights them."


def body(text: str) -> LetterText:
    return read(f"Dear all,\n\n{text}\n\n{FIRST}\n".encode(), "letter.txt").edition.authentic


def types(text: LetterText) -> list[str]:
    return [block.type for block in text.blocks]


def test_headings_and_quotes_keep_their_kind():
    text = body(f"{FIRST}\n\nTHE HARBOUR\n\n### The pier\n\n> A lamp is a promise to somebody.")
    assert types(text) == ["paragraph", "heading", "heading", "quote", "paragraph"]
    _, capitals, marked, quote, _ = text.blocks
    assert isinstance(capitals, Heading)
    assert (capitals.level, plain(capitals.inlines)) == (2, "THE HARBOUR")
    assert marked == Heading(level=3, inlines=marked.inlines)
    assert isinstance(quote, Quote)


def test_short_lines_keep_their_breaks_and_wrapped_ones_do_not():
    text = body("Lamp out,\nboat lost,\nnobody asks.")
    assert plain(text.blocks[0].inlines) == "Lamp out,\nboat lost,\nnobody asks."
    wrapped = body("The lamps of the harbour have been out for a week\nand nobody lights them.")
    assert "week and nobody" in plain(wrapped.blocks[0].inlines)


def test_wrapped_lines_of_a_script_without_blanks_get_none():
    first, second = "川の記録をすべての人に公開し" * 3, "その目録を今年の夏に発表する。"
    assert plain(body(f"{first}\n{second}\n").blocks[0].inlines) == first + second


def test_a_line_that_ends_its_sentence_early_was_broken_on_purpose():
    text = body(f"Short.\n{FIRST} {FIRST}")
    assert plain(text.blocks[0].inlines).startswith("Short.\nThe lamps")


def test_an_item_can_run_over_lines_and_lists_keep_their_first_number():
    text = body(
        "It is worse:\n\n3. One lamp that\n   is out\n4. Another lamp\n\n- a boat\n- a pier"
    )
    assert types(text) == ["paragraph", "list", "list", "paragraph"]
    numbered, bulleted = text.blocks[1:3]
    assert isinstance(numbered, List)
    assert (numbered.ordered, numbered.start) == (True, 3)
    assert plain(numbered.items[0][0].inlines).replace("\n", " ") == "One lamp that is out"
    assert (bulleted.ordered, len(bulleted.items)) == (False, 2)


def test_a_list_that_nobody_asks_for_is_no_list_of_asks():
    text = body("The lamps are out because:\n\n1. the oil is gone\n2. the keeper is gone")
    assert types(text) == ["paragraph", "list", "paragraph"]
    assert text.asks == ()


def asked(text: LetterText) -> list[str]:
    return [plain(ask.text) for ask in text.asks]


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


def test_an_item_set_in_further_stands_in_a_list_inside_the_item_above():
    page = Page()
    page.line("Dear all,")
    page.gap()
    page.line("The harbour is worse off than it was in the year before, for these reasons:")
    page.line("The lamps are out", marker="1.", number=1)
    page.line("the red one", marker="-", bullet=True, depth=1)
    page.line("the green one", marker="-", bullet=True, depth=1)
    page.line("The pier is gone", marker="2.", number=2)
    page.gap()
    page.line("Nobody has answered us since we wrote to you about it in the spring.")
    text = read_lines(page.source, page.lines, "made-up").edition.authentic
    (outer,) = [block for block in text.blocks if isinstance(block, List)]
    assert [len(item) for item in outer.items] == [2, 1]
    inner = outer.items[0][1]
    assert (inner.ordered, len(inner.items)) == (False, 2)


def test_a_table_in_the_text_stays_one_with_rows_of_one_length():
    page = Page()
    page.line("Dear all,")
    page.gap()
    page.line("The lamps of the harbour burnt for as many nights as this table says.")
    page.gap()
    page.row(("Lamp", "Nights"), header=True)
    page.row(("red", "3"))
    page.row(("green",))
    page.gap()
    page.line("Nobody has answered us since we wrote to you about it in the spring.")
    text = read_lines(page.source, page.lines, "made-up").edition.authentic
    table = text.blocks[1]
    assert [plain(each) for each in table.header] == ["Lamp", "Nights"]
    assert [[plain(each) for each in row] for row in table.rows] == [["red", "3"], ["green", ""]]


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


def asks_of(text: str) -> list[str]:
    letter = f"# Letter\n\n{FIRST}\n\n{text}\n\n## Signatories\n\n- Lamp Society\n- Pier Union\n"
    return [plain(ask.text) for ask in read(letter.encode(), "letter.md").edition.authentic.asks]


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
