"""Web pages: bytes in, a reading out."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.readers.webpages import SENTENCE
from undersigned.core.errors import UnreadableError
from undersigned.core.letter import plain
from undersigned.core.readers import read, readers
from undersigned.core.readers.html import READER, web_page

PAGE = f"""\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Open letter on the lamps | Quay News</title>
<script>var menu = "<p>Home</p>";</script></head>
<body class="page has-sidebar">
<div class="cookie-banner"><p>We use cookies to make this site better for everybody who reads it,
and we tell nobody.</p><button>Accept</button></div>
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<main><h1>Open letter on the lamps of Sarrania</h1>
<p>3 May 2024</p>
<p>Dear Minister Okoro,</p>
<p>{SENTENCE}</p>
<p>We urge you to:</p>
<ol><li>light the <b>lamps</b> again<li>pay the keepers</ol>
<p>Sincerely,</p>
<h2>Signed by:</h2>
<ul><li><a href="https://quay.example">Quay Friends</a>, Kenya<li>Mole Society, Norway</ul>
<div class="share">Share this letter</div>
</main>
<aside><h3>Related news</h3><ul><li><a href="/boats">Boats are late</a></ul></aside>
<footer>Quay News, Mole Road 1</footer>
</body></html>
"""


def test_a_page_reads_as_its_letter():
    reading = read(PAGE.encode(), "page.html")
    text = reading.edition.authentic
    assert plain(text.title) == "Open letter on the lamps of Sarrania"
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert plain(text.salutation) == "Dear Minister Okoro,"
    assert [plain(ask.text) for ask in text.asks] == ["light the lamps again", "pay the keepers"]
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Quay Friends", "KE"),
        ("Mole Society", "NO"),
    ]


def test_every_character_of_a_page_is_in_a_span_or_left_out():
    reading = read(PAGE.encode(), "page.html")
    covered = bytearray(len(reading.source))
    for each in (*reading.spans, *reading.left_out):
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    seen = zip(reading.source, covered, strict=True)
    assert "".join(character for character, taken in seen if not taken).strip() == ""
    assert "not understood" not in {each.reason for each in reading.left_out}


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (b"<!DOCTYPE html>", "letter"),
        (b"\xef\xbb\xbf \n<HTML lang=en>", "letter.txt"),
        (b"<!-- saved --> <!-- again --><html>", "letter.md"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "letter"),
        (b"<?php include 'a' ?><html>", "letter"),
        (b"<div class=a>", "letter"),
        (b"Dear all, <p>", "letter.HTM"),
        (b"{% extends 'x' %}<p>", "letter.html"),
    ],
)
def test_a_page_is_told_by_its_beginning_and_then_by_its_name(beginning, name):
    assert READER in readers()
    assert READER.claims is not None
    assert READER.claims(beginning + SENTENCE.encode(), name)


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (b"Dear all, <p>", "letter"),
        (b"<div align=center>", "letter.md"),
        (b"<ama@quay.example>", "letter"),
        (b'<?xml version="1.0"?><letter/>', "letter.xml"),
        (b"%PDF-1.7 <p>", "letter.html"),
        (b"PK\3\4\0\0<html>", "letter.html"),
        (b"Dear all,", "letter.html"),
        (b"", "letter.html"),
    ],
)
def test_other_files_are_no_pages(beginning, name):
    assert READER.claims is not None
    assert not READER.claims(beginning, name)


def test_a_page_in_utf_16_is_one():
    data = b"\xff\xfe" + PAGE.encode("utf-16-le")
    assert READER.claims is not None
    assert READER.claims(data, "letter")
    assert len(read(data, "letter").signatories) == 2


@pytest.mark.parametrize(
    "data",
    [
        PAGE.replace("utf-8", "windows-1252").replace("Okoro", "Muñoz").encode("cp1252"),
        PAGE.replace("utf-8", "koi8-r").replace("Okoro", "Muñoz").encode(),
        PAGE.replace('<meta charset="utf-8">', "").replace("Okoro", "Muñoz").encode("cp1252"),
    ],
    ids=["declared", "declared-wrongly", "undeclared"],
)
def test_accents_survive_wherever_bytes_and_declaration_allow(data):
    reading = read(data, "page.html")
    found = plain(reading.edition.authentic.salutation)
    assert found.startswith("Dear Minister Mu")
    assert ("ñ" in found) is (b"koi8-r" not in data)


def test_a_guessed_encoding_is_told():
    data = PAGE.replace("Okoro", "Muñoz").encode("cp1252")
    reasons = [each.reason for each in read(data, "page.html").left_out]
    assert any("Windows-1252" in reason for reason in reasons)


def test_hidden_words_are_told_to_the_checks_and_not_read():
    page = PAGE.replace(
        "<p>Sincerely", '<p style="display:none">For your eyes only.</p><p>Sincerely'
    )
    reading = read(page.encode(), "page.html")
    assert dict(reading.metadata) == {"hidden_text": "For your eyes only."}
    assert "For your eyes" not in reading.source
    assert read(PAGE.encode(), "page.html").metadata == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<html><body><div id=app></div><script>render()</script>",
        "<html><frameset><frame src=a></frameset>",
        "<html><p>&nbsp;<img alt='Quay'>",
    ],
    ids=["empty", "program", "frames", "picture"],
)
def test_a_page_without_words_says_so_and_what_to_do(markup):
    with pytest.raises(UnreadableError, match="shows no words") as caught:
        read(markup.encode(), "page.html")
    assert caught.value.where == "page.html"
    assert caught.value.do


def test_a_page_without_a_letter_says_so():
    with pytest.raises(UnreadableError, match="no letter"):
        read(b"<html><title>Shop</title><p>Lamps<p>Boats", "page.html")


def test_a_page_that_is_too_large_is_refused():
    with pytest.raises(UnreadableError, match="MB"):
        read(b"<html>" + b" " * 11_000_000, "page.html")


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 9000, "<table><tr><td>" * 3000, "<b>" * 9000, "<i>x</i>" * 200_000,
     "<br>" * 400_000, "<a href=/x>x</a> " * 100_000, "<ul>" + "<li>x" * 100_000],
    ids=["boxes", "tables", "bold", "marks", "breaks", "links", "items"],
)  # fmt: skip
def test_markup_made_to_stop_a_machine_does_not(markup):
    begun = time.process_time()
    found = web_page(f"<html><p>{SENTENCE}{markup}", "page.html")
    assert SENTENCE in found.page.source
    assert time.process_time() - begun < 10


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div class=nav>", "</div>", "<table>", "<tr>", "<td rowspan=3>", "</table>",
     "<ul>", "<ol start=-4 reversed>", "<li value=9>", "</ul>", "<b>", "</b>", "<a href='//x'>",
     "</a>", "<sup>", "1", "</sup>", "<h1>", "</h1>", "<img alt='Quay'>", "<br>", "<main>",
     "</main>", "<aside>", "<form><input>", "<pre>\n\n", "</pre>", "<blockquote>", "<details>",
     "<dl><dt>", "<dd>", "<p hidden>", "<del>", "<template>", "<svg>", "<!--", "-->", "\u202e",
     "&#0;", "&shy;", "Dear Keeper,", SENTENCE, "Signed by:", "Quay Friends, Kenya", " ", "\n",
     "3. ", "Related news", "<script>", "</script>", "<q>", "<dialog>", "<frameset>", "<x-y>"]
)  # fmt: skip


def _reads_or_refuses(data: bytes) -> None:
    try:
        reading = read(data, "page.html")
    except UnreadableError as error:
        told = (error.what, error.where, error.do)
    else:
        told = (reading.source, "page.html", "read")
        for each in (*reading.spans, *reading.left_out):
            assert 0 <= each.start <= each.end <= len(reading.source)
    assert all(told)
    assert told[1] == "page.html"


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_heap_of_markup_is_read_or_refused(markup):
    _reads_or_refuses(f"<html>{markup}".encode())


@given(st.binary(max_size=200))
def test_any_bytes_behind_a_pages_beginning_are_read_or_refused(data):
    _reads_or_refuses(b"<html>" + data)
