"""The page of facts: counted numbers, every language, three forms, one page."""

import ctypes
import datetime as dt
import io
import re

import pypdfium2
import pytest
import typst
from selectolax.lexbor import LexborHTMLParser

from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import (
    Addressee,
    Ask,
    Edition,
    LetterText,
    Placeholder,
    Sender,
    Signatory,
    Text,
    words,
)
from undersigned.core.press import Contact, Labels, Quote, as_html, as_pdf, as_text, fact_sheet
from undersigned.core.roll import make_roll

LABELS = Labels(
    language="en",
    embargo="Under embargo until noon.",
    heading="Facts for the press",
    to="To",
    date="Date",
    sender="From",
    address="Where it stands",
    check_code="Check code",
    asks="What is asked",
    quotes="In their words",
    contacts="Contact",
)
GROUPS = Placeholder(name="organisations", forms=(("one", "group"), ("other", "groups")))


def text(language="en", **values):
    own = {"title": (GROUPS, Text(text=" for a river"))} if language == "en" else {}
    return LetterText(language=language, **{**own, **values})


def edition(*texts, **values):
    defaults = {
        "date": dt.date(2026, 3, 2),
        "addressees": (Addressee(name="Ada Quill", role="Minister of Rivers"),),
        "sender": Sender(name="Coalition for Clear Rivers"),
    }
    return Edition(texts=texts or (text(),), **{**defaults, **values})


def sheet(value=None, language="en", signed=12, **values):
    value = value or edition()
    signatories = [
        Signatory(kind="organisation", name=f"Pond {n}", place="Ghana", country="GH")
        for n in range(signed)
    ]
    roll = make_roll(signatories, value.counting, language)
    return fact_sheet(value, roll, language, **{"labels": LABELS, **values})


def pdf_words(data):
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    pages = [page.get_textpage().get_text_range() for page in document]
    return len(pages), " ".join(" ".join(pages).replace("\u00a0", " ").split())


def as_seen(data):
    """The characters of each line of the first page from left to right, without blanks."""
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage()
    lines = {}
    for index in range(page.count_chars()):
        left, baseline = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(page, index, left, baseline)
        character = page.get_text_range(index, 1)
        if character.strip():
            lines.setdefault(round(baseline.value), []).append((left.value, character))
    return ["".join(character for _, character in sorted(line)) for line in lines.values()]


def forms(shown):
    """Each form as words with single blanks."""
    html = LexborHTMLParser(as_html(shown)).body.text(separator=" ")
    all_words = {"txt": as_text(shown), "html": html, "pdf": pdf_words(as_pdf(shown))[1]}
    return {name: " ".join(said.replace("\u00a0", " ").split()) for name, said in all_words.items()}


FULL = {
    "quotes": (
        Quote(
            {"en": (Text(text="We are "), GROUPS, Text(text=" & thirsty."))}, "Ama Mensah, chair"
        ),
    ),
    "contacts": (Contact("Ben Adler", "+233 30 200 0000", "press@rivers.example"),),
    "address": "https://letters.example/releases/clear-rivers/",
}


def test_every_form_says_the_same_facts():
    asks = (Ask(id="clean", text=words("Clean the river <now>.")),)
    said = forms(sheet(edition(text(asks=asks)), **FULL))
    for name, form in said.items():
        for fact in (
            "Under embargo until noon.", "12 groups for a river", "Ada Quill, Minister of Rivers",
            "Coalition for Clear Rivers", "March 2, 2026", "Clean the river <now>.",
            "“We are 12 groups & thirsty.”", "Ama Mensah, chair", "Ben Adler", "+233 30 200 0000",
            "press@rivers.example", "Each place of a signatory counts once",
        ):  # fmt: skip
            assert fact in form, (name, fact, form)
    assert "12 organisations 1 country" in said["txt"]
    assert "organisations 12 country 1" in said["html"]
    assert "12 1 organisations country" in said["pdf"]


def test_what_is_not_known_has_no_heading():
    bare = edition(text(), date=None, addressees=(), sender=Sender())
    for form in forms(sheet(bare, signed=0)).values():
        for label in ("To", "From", "What is asked", "In their words", "Contact"):
            assert not re.search(rf"\b{label}\b", form), form
        assert "Check code" in form


def test_one_signer_less_changes_every_number_in_every_form():
    for before, after in zip(
        forms(sheet(**FULL)).values(), forms(sheet(signed=11, **FULL)).values(), strict=True
    ):
        assert before.count("12") == after.count("11") == 3
        assert "12" not in after


def test_text_keeps_to_its_width_and_numbers_stay_by_their_nouns():
    title = (*words("A very long line about a river that goes on and on until it is "), GROUPS)
    said = as_text(sheet(edition(text(title=title)), **FULL))
    assert max(map(len, said.splitlines())) <= 76
    assert "12\u00a0groups" in said
    assert said.endswith("\n")


# --- Languages ------------------------------------------------------------------------------------


def test_a_quote_in_another_language_is_kept_and_marked():
    french = text("fr", title=words("Une rivière"))
    value = edition(text(), french)
    quotes = (Quote({"en": words("Only in English.")}), Quote({"fr": words("En français.")}))
    html = as_html(sheet(value, "fr", quotes=quotes))
    assert '<blockquote lang="en"><p>“Only in English.”</p></blockquote>' in html
    assert "<blockquote><p>“En français.”</p></blockquote>" in html


def test_an_ask_without_translation_stands_in_its_own_language():
    asks = (Ask(id="clean", text=words("Clean it.")),)
    value = edition(text(asks=asks), text("fr", title=words("Une rivière")))
    assert '<li lang="en">Clean it.</li>' in as_html(sheet(value, "fr"))


def test_our_words_are_marked_where_they_are_of_another_language():
    value = edition(text(), text("fr", title=words("Une rivière")))
    assert '<p class="embargo" lang="en" dir="auto">' in as_html(sheet(value, "fr"))
    assert '<p class="embargo">' in as_html(sheet(value))


@pytest.mark.parametrize(
    ("language", "title"), [("ko", "강을 위하여"), ("ar", "من أجل النهر"), ("ja", "川のために")]
)
def test_other_scripts_are_printed_and_run_their_way(language, title):
    value = edition(text(), text(language, title=words(title)))
    shown = sheet(value, language, **FULL)
    printed = as_pdf(shown)
    assert pdf_words(printed)[0] == 1
    lines = "\n".join(as_seen(printed))
    for each in ("+233302000000", "press@rivers.example", check_code(text_hash(value))):
        assert each.replace(" ", "") in lines
    assert ("\u2066+233 30 200 0000\u2069" in as_text(shown)) == (language == "ar")
    assert shown.direction == ("rtl" if language == "ar" else "ltr")
    assert f'lang="{language}" dir="{shown.direction}"' in as_html(shown)


def test_a_language_that_the_letter_does_not_have_is_refused():
    with pytest.raises(UndersignedError, match="no text in 'ko'"):
        sheet(language="ko")


# --- Paper ----------------------------------------------------------------------------------------


def test_many_asks_are_set_smaller_so_that_one_page_holds_them():
    few, many = (
        tuple(
            Ask(id=f"ask-{n}", text=words(f"Number {n}. " + "Clean the river. " * 12))
            for n in range(k)
        )
        for k in (3, 9)
    )
    for asks in (few, many):
        assert pdf_words(as_pdf(sheet(edition(text(asks=asks)), **FULL)))[0] == 1


def test_what_does_not_fit_goes_on_and_nothing_is_lost():
    asks = tuple(Ask(id=f"ask-{n}", text=words(f"Ask{n}. " + "Clean it. " * 40)) for n in range(30))
    pages, said = pdf_words(as_pdf(sheet(edition(text(asks=asks)))))
    assert pages > 1
    assert all(f"Ask{n}." in said for n in range(30))


def test_words_are_never_markup_and_one_sheet_gives_the_same_bytes():
    nasty = edition(text(title=words("#panic() $x$ *b* <b> @a")))
    assert "#panic() $x$ *b* <b> @a" in pdf_words(as_pdf(sheet(nasty)))[1]
    assert as_pdf(sheet(nasty)) == as_pdf(sheet(nasty))


def test_a_character_without_a_font_is_told_before_anything_is_printed():
    with pytest.raises(UndersignedError, match="No font"):
        as_pdf(sheet(edition(text(title=words("River \U000e0041\ue123")))))


def test_a_fault_of_the_template_is_not_called_a_missing_font(monkeypatch):
    monkeypatch.setattr("undersigned.core.press.pdf._data", lambda _sheet, _size: {})
    with pytest.raises(typst.TypstError):
        as_pdf(sheet())
