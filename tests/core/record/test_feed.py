"""Bytes in pieces, hashed and bounded."""

import hashlib
import io

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.record import feed as module
from undersigned.core.record.feed import PIECE, Feed, repaired


def feed_of(data, progress=None):
    return Feed(io.BytesIO(data), "file.xml", progress)


def test_the_pieces_are_the_file_and_its_hash_is_the_files():
    data = b"ab" * PIECE + b"c"
    told = []
    feed = feed_of(data, lambda done, _rows: told.append(done))
    assert b"".join(feed.pieces()) == data
    assert feed.sha256 == hashlib.sha256(data).hexdigest()
    assert feed.size == len(data)
    assert told == [PIECE, 2 * PIECE, len(data)]


def test_an_empty_file_has_no_pieces():
    assert list(feed_of(b"").pieces()) == []


def test_a_text_is_decoded_as_its_lines_are():
    assert feed_of("\ufeffCôte\n".encode()).text() == "Côte\n"
    assert feed_of("Côte".encode("cp1252")).text() == "Côte"


def test_lines_come_whole_across_pieces():
    data = "é,1\r\n".encode() * 60_000
    lines = list(feed_of(data + b"last").lines())
    assert len(lines) == 60_001
    assert set(lines[:-1]) == {"é,1\r\n"}
    assert lines[-1] == "last"


def test_a_mark_at_the_beginning_is_no_text():
    assert list(feed_of(b"\xef\xbb\xbfa\n").lines()) == ["a\n"]


def test_what_is_not_utf_8_is_read_as_windows_1252():
    assert list(feed_of("Côte\n".encode("cp1252")).lines()) == ["Côte\n"]


def test_a_line_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(module, "LONGEST_LINE", 100)
    with pytest.raises(UnreadableError, match="line of more than"):
        list(feed_of(b"x" * 101).lines())


def test_what_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 1024**3)
    feed = feed_of(b"x" * 2_000)
    feed.size = 1024**3
    with pytest.raises(UnreadableError, match="more than 1 GB"):
        list(feed.pieces())


def test_a_whole_file_has_its_own_limit(monkeypatch):
    assert feed_of(b"abc").whole() == b"abc"
    monkeypatch.setattr(module, "LARGEST_WHOLE", 10)
    with pytest.raises(UnreadableError, match="more than"):
        feed_of(b"x" * 11).whole()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("TÃ¼rkiye", "Türkiye"),
        ("CÃ´te d'Ivoire", "Côte d'Ivoire"),
        ("Peopleâ\x80\x99s", "People’s"),
        ("Peopleâ€™s", "People’s"),
        ("TÃƒÂ¼rkiye", "Türkiye"),
        ("Türkiye", "Türkiye"),
        ("São Tomé", "São Tomé"),
        ("SÃO TOMÉ", "SÃO TOMÉ"),
        ("Â\u00a0漢", "Â\u00a0漢"),
        ("plain", "plain"),
    ],
)
def test_text_read_in_the_wrong_encoding_is_put_right(text, meant):
    assert repaired(text) == meant
