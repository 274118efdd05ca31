"""The letter as linked data, for search engines and archives (JSON-LD 1.1, schema.org).

On its own it holds every name that is printed; in the head of a page those of a short list.
"""

import json
from typing import Any

from undersigned.core.letter import Addressee, Edition, Roll, plain
from undersigned.core.renderers.format import Format
from undersigned.core.renderers.markup import Html, tag
from undersigned.core.renderers.printed import Entry, printed

FORMAT = Format("jsonld", "jsonld", "application/ld+json", "Linked data (JSON-LD)")
MOST_NAMES = 200  # in the head of a page


def render(edition: Edition, roll: Roll, language: str, *, url: str = "") -> str:
    """The letter as a file of its own, with every name; ``url`` is the address of its page."""
    data = linked_data(edition, roll, language, url=url, most=len(roll.signatories))
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


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


def linked_data(
    edition: Edition, roll: Roll, language: str, *, url: str = "", most: int = MOST_NAMES
) -> dict[str, Any]:
    """The letter as a schema.org ``Message`` (a ``CreativeWork``) with its signatories.

    Signatories are ``contributor``: schema.org knows no signing. Names withheld are not in it. Of
    more than ``most`` it holds none: the page would carry every name twice, and the files have them
    all.
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
        "contributor": [_signatory(e) for e in entries] if len(entries) <= most else [],
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
