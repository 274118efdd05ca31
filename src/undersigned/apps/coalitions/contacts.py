"""The one module that opens what the directory keeps sealed: contacts, and rows of an import.

Trust: the database alone tells how many organisations have contacts, and nothing of them.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from undersigned.apps.outbox.sealing import current_key_id, open_sealed, seal

from .models import Coalition, DirectoryImport, Organisation, OrganisationContact


@dataclass(frozen=True)
class Person:
    """Somebody whom one reaches at an organisation; ``language`` (BCP 47) is that of mails."""

    name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""

    @property
    def is_empty(self) -> bool:
        return not any((self.name, self.role, self.email, self.phone))


def seal_people(organisation: Organisation, people: Iterable[Person]) -> None:
    """Store ``people`` as the contacts of ``organisation``, in place of those before."""
    kept = [asdict(person) for person in people if not person.is_empty]
    if not kept:
        OrganisationContact.objects.filter(organisation=organisation).delete()
        return
    sealed = seal(json.dumps(kept).encode(), context=_contact_of(organisation))
    OrganisationContact.objects.update_or_create(
        organisation=organisation, defaults={"sealed": sealed, "key_id": current_key_id()}
    )


def open_people(organisation: Organisation) -> list[Person]:
    """The contacts of ``organisation``; none where there are none."""
    contact = OrganisationContact.objects.filter(organisation=organisation).first()
    if contact is None:
        return []
    opened = open_sealed(contact.sealed, context=_contact_of(organisation))
    return [Person(**values) for values in json.loads(opened)]


def open_people_with_merged(organisation: Organisation) -> list[tuple[Organisation, Person]]:
    """Each with the entry it is kept at: ``organisation``, or one that was merged into it."""
    found = [(organisation, person) for person in open_people(organisation)]
    for entry in Organisation.with_merged.filter(merged_into=organisation).order_by("pk"):
        found += open_people_with_merged(entry)
    return found


def people_of(coalition: Coalition) -> dict[int, list[Person]]:
    """The contacts of every entry that is there, with those of entries merged into it, by id."""
    found: dict[int, list[Person]] = {}
    merged = Organisation.with_merged.filter(coalition=coalition).exclude(merged_into=None)
    into = dict(merged.values_list("pk", "merged_into"))
    contacts = OrganisationContact.objects.filter(organisation__coalition=coalition)
    for contact in contacts.select_related("organisation").order_by("organisation"):
        kept = contact.organisation_id
        while kept in into:
            kept = into[kept]
        opened = open_sealed(contact.sealed, context=_contact_of(contact.organisation))
        people = [Person(**values) for values in json.loads(opened)]
        here = kept == contact.organisation_id
        before = found.get(kept, [])
        found[kept] = [*people, *before] if here else [*before, *people]
    return found


def seal_rows(made: DirectoryImport, rows: str) -> None:
    """Put the rows of an import (JSON) into ``made``; the caller stores it."""
    made.sealed = seal(rows.encode(), context=_import_of(made))
    made.key_id = current_key_id()


def open_rows(made: DirectoryImport) -> bytes:
    """The rows, as JSON."""
    return open_sealed(made.sealed, context=_import_of(made))


def _contact_of(organisation: Organisation) -> str:
    return f"organisation:{organisation.pk}"


def _import_of(made: DirectoryImport) -> str:
    return f"directory-import:{made.pk}"
