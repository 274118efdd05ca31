"""Lines that belong together."""

from tests.core.readers.texts import FIRST, body, types
from undersigned.core.letter import List, plain
from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines


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
