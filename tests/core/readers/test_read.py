"""The front door: any bytes give a reading or say why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.errors import FormatError, UnreadableError
from undersigned.core.letter import plain
from undersigned.core.readers import MAX_BYTES, read, readers

PIECES = st.sampled_from(
    [
        "Dear Minister,",
        "\n\n",
        "\n",
        "We urge you to:",
        "1. Open the door by 3 May 2024.",
        "- one thing",
        "This is a sentence of the letter and it ends here.",
        "Sincerely,",
        "Signed by:",
        "Friends of the Door, Kenya",
        "Kenya",
        "Dr Ada Example (Door Institute)",
        "> said somebody",
        "## A heading",
        "RE: the door",
        "Fax: +41 44 555 01 23",
        "cc: the Council",
        "a / b / c / d / e / f",
        "\u200b\u202e\x07",
        "{{ organisations }}",
        "한국문협회 대표 귀하",
        "(", ")", ",", ":", ";", "#", "*", "_",
    ]
)  # fmt: skip


def _reads_or_refuses(data: bytes) -> None:
    try:
        reading = read(data, "letter.txt")
    except UnreadableError as error:
        told = (error.what, error.where, error.do)
    else:
        told = (reading.source, "letter.txt", "read")
        for each in (*reading.spans, *reading.left_out):
            assert 0 <= each.start <= each.end <= len(reading.source)
    assert all(told)
    assert told[1] == "letter.txt"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    _reads_or_refuses(data)


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    _reads_or_refuses(text.encode("utf-8", "surrogatepass"))


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_heap_of_letter_parts_is_read_or_refused(text):
    _reads_or_refuses(text.encode())


@given(st.lists(PIECES, min_size=3, max_size=30).map("\n".join))
def test_every_character_of_any_heap_is_in_a_span_or_left_out(text):
    try:
        reading = read(text.encode(), "letter.txt")
    except UnreadableError:
        return
    covered = bytearray(len(reading.source))
    for each in (*reading.spans, *reading.left_out):
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    seen = zip(reading.source, covered, strict=True)
    assert "".join(character for character, taken in seen if not taken).strip() == ""


@pytest.mark.parametrize("text", ["hello", "milk\neggs\n", "12 34 56", "***\n\n---"])
def test_text_with_no_letter_in_it_is_refused(text):
    with pytest.raises(UnreadableError, match="no letter"):
        read(text.encode(), "list.txt")


def test_hidden_characters_are_removed_and_reported():
    source = "Dear M\u200binister,\n\nThe door is \u202eshut\u202c and nobody opens it for us.\n"
    reading = read(source.encode(), "letter.txt")
    assert plain(reading.edition.authentic.salutation) == "Dear Minister,"
    assert "is shut and" in plain(reading.edition.authentic.blocks[0].inlines)
    hidden = [each for each in reading.left_out if "hidden" in each.reason]
    assert [reading.source[each.start : each.end] for each in hidden] == [
        "\u200b",
        "\u202e",
        "\u202c",
    ]


def test_a_guessed_encoding_is_remarked():
    data = "Dear Zoë,\n\nThe café is shut and nobody opens it for us.\n".encode("cp1252")
    reading = read(data, "letter.txt")
    assert plain(reading.edition.authentic.salutation) == "Dear Zoë,"
    assert "Windows-1252" in reading.left_out[0].reason


def test_utf_16_reads_like_utf_8():
    source = "Dear Zoë,\n\nThe café is shut and nobody opens it for us.\n"
    assert read(source.encode("utf-16"), "a.txt") == read(source.encode(), "b.txt")


def test_braces_in_a_published_letter_stay_words():
    source = "Dear all,\n\nWe are {{ organisations }} bodies and we wrote this together.\n"
    (block,) = read(source.encode(), "letter.txt").edition.authentic.blocks
    assert plain(block.inlines).startswith("We are {{ organisations }} bodies")
    assert [inline.type for inline in block.inlines] == ["text"]


FOLDER_FILE = b"""---
language: "en"
title: "Open letter on the door"
---
Dear all,

The door is shut.
"""


@pytest.mark.parametrize(
    "reading",
    [
        lambda: read({"letter.md": FOLDER_FILE}, "2024-05-03-door"),
        lambda: read(FOLDER_FILE, "letter.md"),
        lambda: read(b"\xef\xbb\xbf" + FOLDER_FILE, "drafts/letter.md"),
    ],
    ids=["folder", "file", "file-with-bom"],
)
def test_a_letter_folder_is_read_as_one(reading):
    found = reading()
    assert found.format == "folder"
    assert plain(found.edition.authentic.title) == "Open letter on the door"


def test_a_letter_folder_that_breaks_its_format_says_where():
    with pytest.raises(FormatError, match=r"letter\.md"):
        read(b"---\nlanguage: [\n---\nDear all,\n", "letter.md")


def test_a_letter_md_without_front_matter_is_a_letter_as_published():
    reading = read(b"Dear all,\n\nThe door is shut and nobody opens it.\n", "letter.md")
    assert reading.format == "text"


def test_a_folder_without_its_letter_is_refused():
    with pytest.raises(UnreadableError, match=r"no letter\.md"):
        read({"signatories.csv": b"kind,name\n"}, "2024-05-03-door")


def test_a_folder_that_is_too_large_is_refused():
    with pytest.raises(UnreadableError, match="10 MB"):
        read({"letter.md": b"---", "picture.png": b"x" * (MAX_BYTES + 1)}, "2024-05-03-door")


def test_plain_text_takes_what_no_other_reader_claims():
    assert [each.name for each in readers()][-1] == "text"
    assert [each.claims is None for each in readers()].count(True) == 1


def test_the_language_is_that_of_the_text_and_not_of_the_names_below_it():
    sentence = (
        "The lamps of the harbour are out, and nobody of those who should light them does so.\n"
    )
    names = "".join(f"Asociación de los Muelles de la Costa de {each}\n" for each in "ABCDEFGHIJ")
    reading = read(f"Dear Keeper,\n\n{sentence * 3}\nSincerely,\n\n{names}".encode(), "letter.txt")
    assert reading.edition.authentic.language == "en"


def test_a_clause_over_items_begins_the_text_where_nobody_is_greeted():
    clause = "We, the fishers and keepers of the whole coast, declare today:"
    source = (
        f"# Lamps\n\n{clause}\n\n1. The lamps must burn.\n2. The boats must row.\n\nThat is all.\n"
    )
    asks = read(source.encode(), "page.md").edition.authentic.asks
    assert len(asks) == 2


LIST = "\n".join(f"Asociación de Pescadores de la Costa {n}, España" for n in range(60))


def test_a_letter_speaks_the_language_of_its_sentences_and_not_of_its_list():
    body = "The lamps of the harbour are out and nobody lights them, not even in the storm. " * 3
    data = f"Dear Ms Quill,\n\n{body}\n\nSincerely,\n\n{LIST}\n".encode()
    text = read(data, "letter.txt").edition.authentic
    assert text.language == "en"
    assert text.salutation


def test_a_translation_that_follows_does_not_decide_the_language():
    body = "The lamps of the harbour are out and nobody lights them, not even in the storm. " * 4
    korean = "항구의 등불이 꺼졌고 폭풍 속에서도 아무도 켜지 않는다. " * 20
    reading = read(f"{body}\n\n{korean}\n".encode(), "letter.txt")
    assert reading.edition.authentic.language == "en"


def test_a_sentence_that_leads_to_demands_begins_the_text():
    demands = "\n".join(
        f"{n}. The lamp of quay {n} must be lit before the winter." for n in (1, 2, 3)
    )
    told = "On this day we, the fishers of the coast, declare:"
    page = f"# Statement on the lamps\n\n{told}\n{demands}\n\nThe sea does not wait for lamps.\n"
    text = read(page.encode(), "letter.md").edition.authentic
    assert len(text.asks) == 3
