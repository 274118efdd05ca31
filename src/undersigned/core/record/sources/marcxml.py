"""Records of the UN Digital Library as MARCXML (MARC 21 slim), such as a search exported as "xm".

Read in pieces, whatever the size. Document types are refused, and with them entities of every kind;
nothing is fetched. Namespace prefixes make no difference.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from undersigned.core.errors import UnreadableError
from undersigned.core.record.entries import Refused
from undersigned.core.record.feed import Feed
from undersigned.core.record.marc import WANTED, Field, NotAnEntryError, entry_of
from undersigned.core.record.source import UN_LIBRARY, Declared, Item, Source

_BITE = 32 * 1024  # more at a time takes half as long again
LARGEST_RECORD = 8 * 1024 * 1024  # bytes between the ends of two records
_MARC = re.compile(rb"<(?:\w+:)?(?:collection|record|datafield|leader)\b")
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<[?!\w]")
_AGAIN = "Export the records again as MARCXML, and give that file."


def claims(head: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked so
    plain = head.replace(b"\0", b"")  # UTF-16
    return bool(_XML.match(plain.lstrip(b"\xff\xfe"))) and bool(_MARC.search(plain))


def items(feed: Feed, declared: Declared) -> Iterator[Item]:  # noqa: ARG001
    """A document or vote for each record, in order."""
    parser = etree.XMLPullParser(
        events=("end",),
        tag="{*}record",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=True,
        collect_ids=False,
    )
    since = 0
    try:
        for piece in feed.pieces():
            for start in range(0, len(piece), _BITE):
                parser.feed(piece[start : start + _BITE])
                since += _BITE
                for _, element in parser.read_events():
                    since = 0
                    feed.rows += 1
                    yield _item(element, feed)
                    _forget(element)
            if since > LARGEST_RECORD:
                raise _unreadable("A record has more than 8 MB.", feed)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            f"The XML is damaged or cut off: {error.msg}.",
            where=f"{feed.name}, line {error.lineno}",
            do=_AGAIN,
        ) from error
    if not feed.rows:
        raise _unreadable("The XML holds no MARC record.", feed)


def _item(element: Any, feed: Feed) -> Item:
    if feed.rows == 1 and element.getroottree().docinfo.internalDTD is not None:
        raise _unreadable("The XML declares a document type, which no export has.", feed)
    line = int(element.sourceline or 0)
    fields = _fields(element)
    try:
        return entry_of(fields, line)
    except NotAnEntryError as error:
        numbers = [f"record {each.first('')}" for each in fields if each.tag == "001"]
        return Refused(line, str(error), "".join(numbers))


def _fields(element: Any) -> list[Field]:
    fields = []
    for each in element:
        tag = each.get("tag")
        codes = WANTED.get(tag)
        if codes is None:
            continue
        if not codes:
            fields.append(Field(tag, " ", (("", each.text or ""),)))
            continue
        subfields = [
            (code, part.text or "")
            for part in each
            if (code := part.get("code") or "none") in codes
        ]
        fields.append(Field(tag, each.get("ind1") or " ", tuple(subfields)))
    return fields


def _forget(element: Any) -> None:
    """Free what was read."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _unreadable(what: str, feed: Feed) -> UnreadableError:
    return UnreadableError(what, where=feed.name, do=_AGAIN)


SOURCE = Source(
    name="marcxml",
    label="records of the UN Digital Library (MARCXML)",
    claims=claims,
    items=items,
    attribution=UN_LIBRARY,
)
