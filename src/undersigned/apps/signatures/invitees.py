"""Where those who may be asked come from: the directory, an earlier letter, a list."""

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

from undersigned.apps.coalitions.contacts import Person, open_people
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.models import Letter
from undersigned.core.readers.sheets import SheetReading, sign_ons

from .contacts import ContactData, Invited, full_name, open_contact
from .models import Signature

_TAG = re.compile(r"[a-z]{2}([-_][A-Za-z]{2,4})*")  # "Ben" is a name, and no Bengali


def from_directory(entries: Iterable[Organisation]) -> list[Invited]:
    """The entries, each with its first contact, else with whoever signed for it last."""
    listed = list(entries)
    last = _last_signatures(listed)
    return [_entry(entry, last.get(entry.pk)) for entry in listed]


def _last_signatures(entries: list[Organisation]) -> dict[int, Signature]:
    signed = Signature.objects.filter(organisation__in=entries).exclude(contact=None)
    ordered = signed.select_related("contact").order_by("created_at")
    return {signature.organisation_id: signature for signature in ordered}


def _entry(entry: Organisation, last: Signature | None) -> Invited:
    signed = open_contact(last) if last else ContactData()
    signer = Person(
        name=signed.representative,
        role=signed.role,
        email=signed.email,
        phone=signed.phone,
        language=last.consent_language if last else "",
    )
    known = [person for person in open_people(entry) if person.email]
    person = known[0] if known else signer
    return Invited(
        name=entry.name,
        place=entry.place,
        country=entry.country,
        email=person.email,
        phone=person.phone,
        representative=person.name,
        role=person.role,
        organisation=entry.pk,
        language=person.language or signer.language,
    )


def from_letter(letter: Letter) -> list[Invited]:
    """Everybody who stands under ``letter``, as they signed; names that are withheld too."""
    signed = letter.signatures.accepted().select_related("contact", "organisation")
    return [_signed(signature) for signature in signed]


def _signed(signature: Signature) -> Invited:
    contact = open_contact(signature)
    withheld = signature.withheld
    return Invited(
        name=full_name(signature),
        kind=signature.kind,
        title=contact.title if withheld else signature.title,
        place=contact.place if withheld else signature.place,
        country=contact.country if withheld else signature.country,
        email=contact.email,
        phone=contact.phone,
        representative=contact.representative,
        role=contact.role,
        members=contact.members if withheld else tuple(signature.members),
        organisation=signature.organisation_id,
        language=signature.consent_language,
    )


def from_sheet(reading: SheetReading) -> list[Invited]:
    """The rows of a list that name somebody; raises ``UndersignedError`` where no column does."""
    column = language_column(reading)
    languages = {
        row.line: language_named(row.cells[column]) if column is not None else ""
        for row in reading.rows
    }
    found = []
    for entry in sign_ons(reading, reading.proposal).entries:
        signatory = entry.signatory
        found.append(
            Invited(
                name=signatory.name,
                kind=signatory.kind,
                title=signatory.title,
                place=signatory.place,
                country=signatory.country,
                email=entry.email,
                phone=entry.phone,
                representative=entry.representative or _second_name(reading, entry.line),
                role=entry.role,
                members=signatory.members,
                language=languages.get(entry.line, ""),
            )
        )
    return found


def _second_name(reading: SheetReading, line: int) -> str:
    """Who speaks for the organisation, where a column without a header holds people."""
    meanings = reading.proposal.columns
    if reading.header_line or "organisation" not in meanings or "name" not in meanings:
        return ""
    row = next(row for row in reading.rows if row.line == line)
    return row.cells[meanings.index("name")]


def language_column(reading: SheetReading) -> int | None:
    """The column that holds a language in every filled cell; None where there is none."""
    for index, meaning in enumerate(reading.proposal.columns):
        cells = [row.cells[index] for row in reading.rows if row.cells[index]]
        if meaning == "ignore" and cells and all(map(language_named, cells)):
            return index
    return None


def language_named(words: str) -> str:
    """The BCP 47 tag that ``words`` are or name: "fr", "French", "français", "프랑스어"; or ""."""
    text = words.strip()
    by_name = _names().get(text.casefold())
    if by_name or not _TAG.fullmatch(text):
        return by_name or ""
    try:
        return str(Locale.parse(text.replace("-", "_"))).replace("_", "-")
    except (UnknownLocaleError, ValueError, TypeError):
        return ""


@cache
def _names() -> dict[str, str]:
    """CLDR's names of languages, each in the languages that lists are written in and in itself."""
    names: dict[str, str] = {}
    for writer in ("en", "fr", "es", "pt", "de", "ar", "ko", "ja", "ru"):
        for tag, name in Locale.parse(writer).languages.items():
            names.setdefault(name.casefold(), tag.replace("_", "-"))
    for tag in Locale.parse("en").languages:
        try:
            own = Locale.parse(tag).display_name
        except (UnknownLocaleError, ValueError):
            continue
        if own:
            names.setdefault(own.casefold(), tag.replace("_", "-"))
    return names
