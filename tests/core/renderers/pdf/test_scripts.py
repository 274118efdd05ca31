"""Letters in many scripts: nothing lost, in the right direction, in the right font."""

import io
import re
import unicodedata

import pikepdf
import pypdfium2
import pytest

from tests.core.renderers.letters import make_edition, make_text, organisation, paragraph, roll_of
from tests.core.renderers.pdf.reading import made, seen_lines, tags_of, words_of
from tests.core.renderers.pdf.scripts import SENTENCES, text_in
from undersigned.core.letter import Addressee, Sender

# One glyph may stand for several characters here, and typst gives each glyph of such a cluster all
# of its characters: what is read again doubles some, so it is looked for whether none is lost.
CLUSTERED = {"ar", "fa", "hi", "km", "my", "ur"}
FONTS = {
    "ru": "LibertinusSerif",
    "el": "LibertinusSerif",
    "ko": "NotoSerifCJKkr",
    "ja": "NotoSerifCJKjp",
    "zh": "NotoSerifCJKsc",
    "ar": "NotoNaskhArabic",
    "fa": "NotoNaskhArabic",
    "ur": "NotoNastaliqUrdu",
    "he": "NotoSerifHebrew",
    "hi": "NotoSerifDevanagari",
    "th": "NotoSerifThai",
    "my": "NotoSansMyanmar",
    "km": "NotoSerifKhmer",
}


def letter(language: str) -> bytes:
    edition = make_edition(text_in(language), sender=Sender(), addressees=())
    return made(edition, roll_of(organisation(SENTENCES[language][5])), language)


def fonts_of(data: bytes) -> set[str]:
    pdf = pikepdf.open(io.BytesIO(data))
    names = [
        str(font.BaseFont)
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
    ]
    return {re.sub(r"^/[A-Z]{6}\+|-.*$", "", name) for name in names}


def bare(text: str) -> str:
    """Without blanks, which the ends of lines take, and in one form of each character."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("language", sorted(set(SENTENCES) - CLUSTERED))
def test_the_words_of_a_script_come_out_again_as_they_went_in(language):
    printed = bare(words_of(letter(language)))
    for sentence in SENTENCES[language]:
        assert bare(sentence) in printed


@pytest.mark.parametrize("language", sorted(CLUSTERED))
def test_no_character_of_a_script_with_clusters_is_lost(language):
    heard = iter(sorted(tags_of(letter(language)).words))
    told = sorted("".join(SENTENCES[language]).replace(" ", ""))
    assert all(any(each == character for each in heard) for character in told)


@pytest.mark.parametrize(("language", "font"), FONTS.items())
def test_each_language_is_set_in_its_own_font(language, font):
    assert font in fonts_of(letter(language))


def test_latin_greek_and_cyrillic_need_no_font_of_the_system():
    for language in ("en", "el", "ru"):
        assert fonts_of(letter(language)) == {"LibertinusSerif"}


@pytest.mark.parametrize("language", ["ar", "fa", "he", "ur"])
def test_a_script_from_the_right_begins_at_the_right_margin(language):
    data = letter(language)
    page = pypdfium2.PdfDocument(data)[0]
    pdf = pikepdf.open(io.BytesIO(data))
    assert str(pdf.Root.ViewerPreferences.Direction) == "/R2L"
    text = page.get_textpage()
    rights = [text.get_rect(number)[2] for number in range(text.count_rects())]
    assert max(rights) / 72 * 25.4 == pytest.approx(210 - 25, abs=1)


@pytest.mark.parametrize("language", ["hi", "km", "ko", "my", "ru", "th"])
def test_a_script_from_the_left_begins_at_the_left_margin(language):
    text = pypdfium2.PdfDocument(letter(language))[0].get_textpage()
    lefts = [text.get_rect(number)[0] for number in range(text.count_rects())]
    assert min(lefts) / 72 * 25.4 == pytest.approx(25, abs=1)


def test_a_name_of_another_direction_keeps_its_brackets_and_numbers_stay_in_order():
    edition = make_edition(
        text_in("ar"),
        sender=Sender(name="Coalition", phone="+44 20 7946 0111"),
        addressees=(Addressee(name="Ilvane Torrek"),),
    )
    data = made(edition, roll_of(organisation("Witness Orchard (WO)", "Uganda", "UG")), "ar")
    # PDFium mirrors the brackets of every line in such a file: where they stand is what counts.
    lines = [re.sub(r"[()]", "|", line) for line in seen_lines(data)]
    assert "Uganda,WitnessOrchard|WO|" in lines
    assert f"+442079460111:{'هاتف'[::-1]}" in lines


def test_han_characters_take_the_forms_of_the_country_that_a_name_is_from():
    text = make_text(paragraph("Words."), title=(), subject=(), asks=())
    roll = roll_of(
        organisation("直角の会", "Japan", "JP"), organisation("直角協會", "Taiwan", "TW")
    )
    fonts = fonts_of(made(make_edition(text), roll))
    assert {"NotoSerifCJKjp", "NotoSerifCJKtc"} <= fonts


def test_many_scripts_stand_on_one_list():
    roll = roll_of(*(organisation(each[5]) for each in SENTENCES.values()))
    printed = bare(words_of(made(make_edition(), roll)))
    for language in sorted(set(SENTENCES) - CLUSTERED):
        assert bare(SENTENCES[language][5]) in printed


def test_emphasis_is_bold_where_a_script_has_no_italic():
    pdf = pikepdf.open(io.BytesIO(letter("ko")))
    names = [str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()]
    assert any("NotoSerifCJKkr-Bold" in name for name in names)
    assert not any("Italic" in name for name in names)


@pytest.mark.parametrize(("language", "seen"), [("ar", "2/1"), ("ko", "1/2")])
def test_pages_are_counted_in_the_direction_of_the_letter(language, seen):
    text = text_in(language)
    long = text.model_copy(update={"blocks": text.blocks[:1] * 14})
    lines = seen_lines(made(make_edition(long, addressees=()), roll_of(), language))
    assert any(seen in line for line in lines)
