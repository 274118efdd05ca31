"""The one module that seals and opens contact data and evidence.

Trust: the database alone tells of a signer whose name is withheld nothing but the kind, and the
place where its counting was allowed. Addresses are found again by a keyed hash.
"""

import json
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from undersigned.apps.outbox.sealing import current_key_id, keyed_hash, open_sealed, seal
from undersigned.core.matching.normalise import normalised_name

from .models import Contact, Invitation, Signature, SignatureEvidence, SignOnSheet

_DOTS_DO_NOT_MATTER = frozenset({"gmail.com", "googlemail.com"})


@dataclass(frozen=True)
class ContactData:
    """What only the secretariat may read.

    ``email`` is an addr-spec (RFC 5322 3.4.1) as it was given, ``phone`` as given. ``name``,
    ``title``, ``place``, ``country`` and ``members`` are filled where the name is withheld, and
    stand nowhere else.
    """

    email: str = ""
    phone: str = ""
    representative: str = ""
    role: str = ""
    name: str = ""
    title: str = ""
    place: str = ""
    country: str = ""
    members: tuple[str, ...] = field(default_factory=tuple)


def seal_contact(
    signature_id: uuid.UUID, data: ContactData, into: Contact | None = None
) -> Contact:
    """``data`` sealed and stored for the signature; ``into`` an earlier contact, else a new one."""
    contact = into or Contact()
    _fill(contact, signature_id, data)
    contact.save()
    return contact


def seal_contacts(sealed: Iterable[tuple[uuid.UUID, ContactData]], at_once: int) -> list[Contact]:
    """Many contacts, stored in statements of ``at_once`` rows, in the order given."""
    contacts = []
    for signature_id, data in sealed:
        contacts.append(_fill(Contact(), signature_id, data))
    return Contact.objects.bulk_create(contacts, batch_size=at_once)


def _fill(contact: Contact, signature_id: uuid.UUID, data: ContactData) -> Contact:
    contact.sealed = seal(json.dumps(asdict(data)).encode(), context=_contact_of(signature_id))
    contact.key_id = current_key_id()
    contact.address_hash = address_hash(data.email)
    return contact


def open_contact(signature: Signature) -> ContactData:
    """The contact data behind a signature; empty where it was erased."""
    if signature.contact is None:
        return ContactData()
    opened = open_sealed(signature.contact.sealed, context=_contact_of(signature.pk))
    values = json.loads(opened)
    return ContactData(**{**values, "members": tuple(values["members"])})


@dataclass(frozen=True)
class Invited:
    """Who is asked to sign, whole; fields as those of a sign-on.

    ``organisation`` is the id of the directory's entry; ``language`` (BCP 47) that of the mails.
    """

    name: str
    kind: str = "organisation"
    title: str = ""
    place: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""
    representative: str = ""
    role: str = ""
    members: tuple[str, ...] = field(default_factory=tuple)
    organisation: int | None = None
    language: str = ""

    def filled_in(self) -> dict[str, Any]:
        """What is known, for a form: the members one a line."""
        known = {key: value for key, value in asdict(self).items() if value}
        return known | {"members": "\n".join(self.members)}


def invited_contact(
    invitation_id: uuid.UUID, invited: Invited, into: Contact | None = None
) -> Contact:
    """An unsaved contact that holds ``invited``; ``into`` an earlier one."""
    contact = into or Contact()
    contact.sealed = seal(json.dumps(asdict(invited)).encode(), context=_invited_of(invitation_id))
    contact.key_id = current_key_id()
    contact.address_hash = address_hash(invited.email)
    return contact


def open_invited(invitation: Invitation) -> Invited | None:
    """Who was asked; None where it was erased."""
    if invitation.contact is None:
        return None
    opened = open_sealed(invitation.contact.sealed, context=_invited_of(invitation.pk))
    values = json.loads(opened)
    return Invited(**{**values, "members": tuple(values["members"])})


def follower_contact(follower_id: uuid.UUID, email: str) -> Contact:
    """An unsaved contact that holds the address of one who is told of changes."""
    contact = Contact(address_hash=address_hash(email), key_id=current_key_id())
    contact.sealed = seal(email.encode(), context=_follower_of(follower_id))
    return contact


def open_follower(follower_id: uuid.UUID, contact: Contact) -> str:
    """The address of one who is told of changes."""
    return open_sealed(contact.sealed, context=_follower_of(follower_id)).decode()


def follower_key(letter_id: uuid.UUID, email: str) -> str:
    """Hex, 64 characters: the same when one mailbox asks twice to be told of one letter."""
    return keyed_hash("follower", f"{letter_id}\n{mailbox(email)}")


def organisation_key(letter_id: uuid.UUID, organisation_id: int | None) -> str:
    """Hex, 64 characters: finds the invitation of an entry of the directory; "" for no entry."""
    if organisation_id is None:
        return ""
    return keyed_hash("invited-organisation", f"{letter_id}\n{organisation_id}")


def full_name(signature: Signature) -> str:
    """The name even where it is withheld: for the secretariat alone."""
    return open_contact(signature).name if signature.withheld else signature.name


def address_hash(email: str) -> str:
    """Hex, 64 characters: one for all spellings of one mailbox."""
    return keyed_hash("address", mailbox(email))


def dedupe_key(letter_id: uuid.UUID, email: str, kind: str, name: str) -> str:
    """Hex, 64 characters: the same when one mailbox signs one letter twice for one name."""
    parts = (str(letter_id), mailbox(email), kind, normalised_name(name))
    return keyed_hash("sign-on", "\n".join(parts))


def mailbox(email: str) -> str:
    """``email`` without what leads to the same mailbox: case, +tags, Gmail's dots, IDN spelling."""
    local, _, domain = email.strip().lower().rpartition("@")
    with suppress(UnicodeError):  # a domain that IDNA 2003 does not know stays as it is
        domain = domain.encode("idna").decode()
    local = local.partition("+")[0]
    if domain in _DOTS_DO_NOT_MATTER:
        local = local.replace(".", "")
    return f"{local}@{domain}" if domain else ""


def seal_evidence(
    signature: Signature, *, file_name: str, data: bytes, media_type: str, by
) -> SignatureEvidence:
    """The message behind a sign-on, sealed and stored with its file name."""
    return SignatureEvidence.objects.create(
        signature=signature,
        file_name_sealed=seal(file_name.encode(), context=_evidence_of(signature.pk)),
        sealed=seal(data, context=_evidence_of(signature.pk)),
        media_type=media_type,
        key_id=current_key_id(),
        added_by=by,
    )


def open_evidence(evidence: SignatureEvidence) -> tuple[str, bytes]:
    """File name and content."""
    context = _evidence_of(evidence.signature_id)
    name = open_sealed(evidence.file_name_sealed, context=context).decode()
    return name, open_sealed(evidence.sealed, context=context)


def seal_sheet(sheet: SignOnSheet, *, file_name: str, data: bytes, table: str) -> None:
    """Put a sheet's file and its cells into ``sheet``; the caller stores it."""
    context = _sheet_of(sheet.pk)
    sheet.file_name_sealed = seal(file_name.encode(), context=context)
    sheet.sealed = seal(data, context=context)
    sheet.table_sealed = seal(table.encode(), context=context)
    sheet.key_id = current_key_id()


def open_sheet_file(sheet: SignOnSheet) -> tuple[str, bytes]:
    """File name and content; both empty where they were erased."""
    if not sheet.sealed:
        return "", b""
    context = _sheet_of(sheet.pk)
    return open_sealed(sheet.file_name_sealed, context=context).decode(), open_sealed(
        sheet.sealed, context=context
    )


def open_sheet_table(sheet: SignOnSheet) -> bytes:
    """The cells, as JSON."""
    return open_sealed(sheet.table_sealed, context=_sheet_of(sheet.pk))


def _sheet_of(sheet_id: uuid.UUID) -> str:
    return f"sheet:{sheet_id}"


def _contact_of(signature_id: uuid.UUID) -> str:
    return f"contact:{signature_id}"


def _invited_of(invitation_id: uuid.UUID) -> str:
    return f"invited:{invitation_id}"


def _follower_of(follower_id: uuid.UUID) -> str:
    return f"follower:{follower_id}"


def _evidence_of(signature_id: uuid.UUID) -> str:
    return f"evidence:{signature_id}"
