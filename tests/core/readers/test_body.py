"""Paragraphs, lists and asks."""

import datetime as dt

import pytest

from undersigned.core.letter import Heading, LetterText, List, Quote, plain
from undersigned.core.readers import read
from undersigned.core.readers.body import ask_id, asks_for, deadline

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


def test_only_the_first_list_of_asks_is_one():
    text = body("We ask you to:\n1. light the lamp\n\nWe urge the others to:\n1. row the boat")
    assert types(text) == ["paragraph", "asks", "paragraph", "list", "paragraph"]
    assert [plain(ask.text) for ask in text.asks] == ["light the lamp"]


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
