"""The letter as linked data, for search engines and archives (JSON-LD 1.1, schema.org)."""

import json
from typing import Any

from undersigned.core.letter import Addressee, Edition, Roll, plain
from undersigned.core.renderers.markup import Html, tag
from undersigned.core.renderers.printed import Entry, printed

MOST_NAMES = 200


def json_ld(edition: Edition, roll: Roll, language: str, *, url: str = "") -> Html:
    """A ``<script type="application/ld+json">`` for the page's head.

    It is a data block (HTML, section 4.12.1): browsers do not run it, and a content security policy
    does not block it. ``url`` is the page's own absolute address.
    """
    data = linked_data(edition, roll, language, url=url)
    source = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Inside a script no character reference is known, so the characters that could end it, or
    # begin a comment, are written as JSON escapes.
    for character in "<>&\u2028\u2029":
        source = source.replace(character, f"\\u{ord(character):04x}")
    return tag("script", Html(source), type="application/ld+json")


def linked_data(edition: Edition, roll: Roll, language: str, *, url: str = "") -> dict[str, Any]:
    """The letter as a schema.org ``Message`` (a ``CreativeWork``) with its signatories.

    Signatories are ``contributor``: schema.org knows no signing. Names withheld are not in it. Of
    more than 200 it holds none: the page would carry every name twice, and the JSON has them all.
    """
    letter = printed(edition, roll, language)
    entries = (*letter.entries("organisation"), *letter.entries("individual"))
    data = {
        "@context": "https://schema.org",
        "@type": "Message",
        "url": url,
        "name": plain(letter.title, letter.fill),
        "about": plain(letter.text.subject, letter.fill),
        "inLanguage": language,
        "datePublished": edition.date.isoformat() if edition.date else "",
        "sender": _organisation(edition.sender.name),
        "recipient": [office for office in map(_office, edition.addressees) if office],
        "contributor": [_signatory(e) for e in entries] if len(entries) <= MOST_NAMES else [],
        "translationOfWork": _original(edition, roll, language),
    }
    return {key: value for key, value in data.items() if value}


def _organisation(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name} if name else {}


def _office(office: Addressee) -> dict[str, Any]:
    if not office.name:
        return _organisation(office.organisation or office.role)
    person = {"@type": "Person", "name": office.name, "jobTitle": office.role}
    return {key: value for key, value in person.items() if value}


def _signatory(entry: Entry) -> dict[str, Any]:
    kind = "Organization" if entry.kind == "organisation" else "Person"
    data = {"@type": kind, "name": entry.name, "jobTitle": entry.title, "address": entry.place}
    return {key: value for key, value in data.items() if value}


def _original(edition: Edition, roll: Roll, language: str) -> dict[str, Any]:
    authentic = edition.authentic.language
    if authentic == language:
        return {}
    letter = printed(edition, roll, authentic)
    name = plain(letter.title, letter.fill)
    return {"@type": "Message", "inLanguage": authentic, "name": name}
