"""Blocks as paragraphs, lists and tables of Word; what our own reader makes of them again."""

from tests.core.renderers.docx.files import in_style, opened, part, values
from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text, paragraph
from tests.core.renderers.tongues import letter_in
from undersigned.core.letter import (
    Ask,
    Asks,
    Edition,
    Heading,
    LetterText,
    List,
    Quote,
    Table,
    words,
)
from undersigned.core.readers import read
from undersigned.core.renderers.docx import render
from undersigned.core.renderers.docx.elements import named
from undersigned.core.renderers.layout import Layout


def edition(*blocks, **values) -> Edition:
    return make_edition(make_text(*blocks, **values))


def document(*blocks):
    return part(render(edition(*blocks), SMALL_ROLL, "en"), "word/document.xml")


def again(*blocks) -> LetterText:
    """The text that the reader of Word files finds."""
    data = render(edition(*blocks, asks=()), SMALL_ROLL, "en")
    return read(data, "again.docx").edition.authentic


LISTED = List(items=((paragraph("Wells."),), (paragraph("Springs and fountains."),)))
NUMBERED = List(ordered=True, start=4, items=((paragraph("Count."),), (paragraph("Publish."),)))
BEGIN = paragraph("We write to you about the water of the valley and what became of it.")


def test_lists_headings_and_quotes_come_back():
    blocks = (
        BEGIN,
        Heading(level=2, inlines=words("What we saw")),
        LISTED,
        Heading(level=3, inlines=words("What the court said")),
        Quote(blocks=(paragraph("Water belongs to nobody and is owed to everybody."),)),
        paragraph("We have nothing to add to these words of the court."),
        NUMBERED,
    )
    assert again(*blocks).blocks == blocks


def test_each_list_counts_by_itself():
    found = document(BEGIN, NUMBERED, BEGIN, NUMBERED)
    assert values(found, "numId") == ["1", "1", "2", "2", "3", "3"]
    numbering = part(render(edition(NUMBERED, LISTED), SMALL_ROLL, "en"), "word/numbering.xml")
    assert values(numbering, "startOverride") == ["4", "1"]  # the list and the asks


def test_a_list_in_a_list_stands_deeper():
    inner = List(items=((paragraph("In the north."),),))
    outer = List(items=((paragraph("Wells."), inner, paragraph("All dry.")), (inner,)))
    found = document(outer)
    assert values(found, "ilvl")[:4] == ["0", "1", "0", "1"]
    assert in_style(opened(edition(outer), SMALL_ROLL), "List Continue") == ["All dry."]


def test_what_stands_in_a_quote_is_set_as_one():
    quote = Quote(blocks=(paragraph("First."), LISTED))
    assert in_style(opened(edition(quote), SMALL_ROLL), "Quote") == [
        "First.",
        "Wells.",
        "Springs and fountains.",
    ]


def test_asks_are_a_list_whose_numbers_word_counts():
    found = document(BEGIN, Asks())
    asks = [each for each in found.iter(named("p")) if "Ask" in values(each, "pStyle")]
    assert [values(each, "numId") for each in asks] == [["1"], ["1"]]


def test_an_ask_that_a_translation_lacks_says_its_language():
    french = LetterText(language="fr", title=words("Lettre"), blocks=(Asks(),))
    translated = make_edition(make_text(), french)
    found = part(render(translated, SMALL_ROLL, "fr"), "word/document.xml")
    assert values(found, "lang") == ["en", "en"]


def test_a_letter_without_asks_has_no_list_of_them():
    text = make_text(BEGIN, Asks(), asks=())
    assert in_style(opened(make_edition(text), SMALL_ROLL), "Ask") == []


def cells(*texts: str):
    return tuple(words(each) for each in texts)


TABLE = Table(header=cells("Well", "Depth"), rows=(cells("North", "12 m"), cells("South", "")))


def test_a_table_repeats_its_first_row_on_every_page():
    (table,) = opened(edition(TABLE), SMALL_ROLL).tables
    assert table.style.name == "Letter Table"
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["Well", "Depth"], ["North", "12 m"], ["South", ""]]
    heads = [row._tr.trPr.find(named("tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]


def test_two_tables_stay_two():
    assert len(opened(edition(TABLE, TABLE), SMALL_ROLL).tables) == 2
    body = document(TABLE, TABLE)[0]
    kinds = [each.tag for each in body]
    first = kinds.index(named("tbl"))
    assert kinds[first : first + 3] == [named("tbl"), named("p"), named("tbl")]


def test_a_table_in_an_item_stands_under_its_words():
    listed = List(items=((paragraph("Wells."), TABLE),))
    assert values(document(listed), "tblInd", "w") == ["397"]


def test_a_table_comes_back():
    assert TABLE in again(BEGIN, TABLE, BEGIN).blocks


def test_a_table_from_right_to_left_begins_on_the_right():
    arabic, roll = letter_in("ar")
    text = arabic.authentic.model_copy(update={"blocks": (TABLE,)})
    found = render(arabic.model_copy(update={"texts": (text,)}), roll, "ar")
    assert len(values(part(found, "word/document.xml"), "bidiVisual")) == 1


def test_a_letter_that_ends_with_a_table_and_has_no_signatories_is_whole():
    text = make_text(BEGIN, Asks(), TABLE, asks=(Ask(id="one", text=words("Count.")),))
    document = opened(make_edition(text), SMALL_ROLL.model_copy(update={"signatories": ()}))
    assert len(document.tables) == 1


def test_a_language_that_ends_with_a_table_or_a_plain_paragraph_ends_its_section():
    nobody = SMALL_ROLL.model_copy(update={"signatories": ()})
    english = make_text(BEGIN, TABLE, asks=())
    french = make_text(BEGIN, language="fr", asks=())
    korean = make_text(BEGIN, language="ko", asks=())
    layout = Layout(languages=("en", "fr", "ko"))
    data = render(make_edition(english, french, korean), nobody, "en", layout=layout)
    assert values(part(data, "word/document.xml"), "type") == ["nextPage"] * 3


def test_what_no_paragraph_begins_is_an_item_all_the_same():
    item = List(items=((LISTED,),))
    assert values(document(item), "ilvl")[:3] == ["0", "1", "1"]
