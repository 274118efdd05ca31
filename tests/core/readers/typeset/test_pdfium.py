"""What a file can make large is counted, and one thread at a time reads."""

from concurrent.futures import ThreadPoolExecutor

from tests.core.readers.typeset.made import by_hand, shown
from undersigned.core.readers.typeset.pdfium import open_volume

LINES = ("Dear Minister,", "The dams were opened.")


def test_characters_come_with_their_places_in_points_from_the_top():
    (sheet,) = open_volume(by_hand(shown(*LINES)), "letter.pdf").sheets
    first = sheet.glyphs[0]
    assert (sheet.number, sheet.width, sheet.height) == (1, 420, 595)
    assert (first.text, first.left, first.base, first.style.size) == ("D", 50, 55, 10)
    assert "".join(each.text for each in sheet.glyphs) == "DearMinister,Thedamswereopened."
    assert [each.text for each in sheet.glyphs if each.spaced] == ["D", "M", "T", "d", "w", "o"]


def test_a_page_of_rules_beyond_number_is_read_without_them_all():
    rules = "".join(f"20 {y % 580} 200 0.5 re f " for y in range(3000))
    (sheet,) = open_volume(by_hand(rules + shown(*LINES)), "letter.pdf").sheets
    assert len(sheet.rules) == 1000
    assert sheet.glyphs


def test_many_threads_read_the_same_as_one():
    data = by_hand(*[shown(*LINES)] * 5)
    alone = open_volume(data, "letter.pdf")
    with ThreadPoolExecutor(4) as pool:
        assert all(each == alone for each in pool.map(open_volume, [data] * 12, ["x"] * 12))


def test_letters_set_as_one_come_apart():
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding"
        " /Differences [1 /fi /fl] >> >>"
    )
    content = "BT /F1 10 Tf 50 500 Td (\x01nal \x02ood) Tj ET"
    (sheet,) = open_volume(by_hand(content, font=font), "letter.pdf").sheets
    assert "".join(each.text for each in sheet.glyphs) == "finalflood"
