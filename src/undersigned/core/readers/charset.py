"""Bytes to text by what a page or a mail says of its encoding.

Labels are understood as browsers understand them (WHATWG Encoding Standard, 4.2): "iso-8859-1" and
"us-ascii" are Windows-1252, and what East Asian labels name is read with its vendor's extension.
A label that names nothing, or that the bytes do not bear out, is passed over: then UTF-8 holds,
else Windows-1252, in which the bytes that it lacks are replaced.
"""

import codecs
import re

_SNIFFED = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Python's name of what a label says → what browsers take it for.
_TAKEN_FOR = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
# Encodings of texts; the others that Python knows (UTF-7, escapes, compressions) no page may name.
_KNOWN = re.compile(r"utf-(8|16)|iso8859|iso2022_(jp|kr)|cp\d|koi8|gb|big5|euc|hz$|mac|shift_jis")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)


def encoding_of(label: str) -> str:
    """Python's encoding for a label; "" where it names none that a text may have."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    name = _TAKEN_FOR.get(name, name)
    return name if _KNOWN.match(name) else ""


def declared_encoding(data: bytes) -> str:
    """What a page's own beginning says; "" where it says nothing that is known."""
    found = _DECLARED.search(data, 0, _SNIFFED)
    if not found:
        return ""
    encoding = encoding_of((found[1] or found[2]).decode("ascii", "replace"))
    # A page that can be searched for these letters is not in UTF-16, whatever it says.
    return "utf-8" if encoding.startswith("utf-16") else encoding


def decoded(data: bytes, label: str = "") -> tuple[str, bool]:
    """The text of ``data``, and whether its encoding had to be guessed against what it says.

    A byte order mark comes first, then ``label`` (a mail's, say), then UTF-8, then Windows-1252.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), False
    for encoding in filter(None, (encoding_of(label), "utf-8")):
        try:
            return data.decode(encoding), False
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace"), True
