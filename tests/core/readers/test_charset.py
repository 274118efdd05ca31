"""Encodings as pages and mails name them."""

import pytest

from undersigned.core.readers.charset import declared_encoding, decoded, encoding_of


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("ks_c_5601-1987", "cp949"),
        ("GB2312", "gb18030"),
        ("shift_jis", "cp932"),
        ("koi8-r", "koi8-r"),
        (' "windows-1251" ', "cp1251"),
        ("utf-7", ""),
        ("unicode_escape", ""),
        ("rot13", ""),
        ("zlib", ""),
        ("no-such", ""),
        ("nul\0", ""),
        ("", ""),
    ],
)
def test_a_label_names_what_browsers_take_it_for(label, encoding):
    assert encoding_of(label) == encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b"<META HTTP-EQUIV=Content-Type content='text/html; charset=euc-kr'>", "cp949"),
        (b'<?xml version="1.0" encoding="windows-1250"?>', "cp1250"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<meta charset=utf-7>", ""),
        (b"<p>charset=koi8-r</p>", ""),
        (b" " * 5000 + b"<meta charset=koi8-r>", ""),
    ],
)
def test_a_page_declares_its_encoding_near_its_beginning(data, encoding):
    assert declared_encoding(data) == encoding


@pytest.mark.parametrize(
    ("data", "label"),
    [
        ("Письмо".encode("koi8-r"), "koi8-r"),
        ("Письмо".encode(), "koi8-u-unknown"),
        (b"\xef\xbb\xbf" + "Письмо".encode(), "koi8-r"),
        (b"\xff\xfe" + "Письмо".encode("utf-16-le"), ""),
        (b"\xfe\xff" + "Письмо".encode("utf-16-be"), "utf-8"),
    ],
)
def test_a_mark_comes_before_a_label_and_a_label_before_utf_8(data, label):
    assert decoded(data, label) == ("Письмо", False)


def test_a_label_that_the_bytes_do_not_bear_out_is_passed_over():
    assert decoded("Strömsund".encode(), "ascii") == ("StrÃ¶msund", False)
    assert decoded("Письмо".encode(), "euc-jp") == ("Письмо", False)


def test_what_is_nothing_else_is_windows_1252_and_was_guessed():
    assert decoded(b"caf\xe9 \x81") == ("café \N{REPLACEMENT CHARACTER}", True)
