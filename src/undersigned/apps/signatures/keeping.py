"""What is kept of people who sign one letter, counted store by store, and how each is erased.

A store is a kind of thing that only the secretariat may read. Another app that keeps such things of
a letter registers its own (in ``AppConfig.ready``), so that no page and no act forgets it.

What is printed stays: names, places and titles under a letter that was released are its signers'
public word. So do the keyed hashes of addresses that said "this was not me": without them they
would get mail again.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter

from .contacts import Contact
from .keeping_models import Keeping
from .models import Invitation, Signature, SignatureEvidence, SignOnSheet

State = Signature.State
AT_ONCE = 500  # rows in one statement


@dataclass(frozen=True)
class Store:
    """``label`` says what it holds; ``count`` how much there is; ``erase`` leaves none of it."""

    label: Promise
    count: Callable[[Letter], int]
    erase: Callable[[Letter], object]


_stores: dict[str, Store] = {}


def register(name: str, store: Store) -> None:
    _stores[name] = store


def stores() -> dict[str, Store]:
    """All that are known, in the order in which they were registered."""
    return dict(_stores)


def kept(letter: Letter) -> dict[str, int]:
    """How much of each store there is of ``letter`` now, by the store's name."""
    return {name: store.count(letter) for name, store in _stores.items()}


def keeping_of(letter: Letter) -> Keeping:
    """The letter's row, unsaved where nobody has said anything yet."""
    return Keeping.objects.filter(letter=letter).first() or Keeping(letter=letter)


def may_erase(letter: Letter) -> bool:
    """Whether nothing that is still to be done needs an address: counted, and no late sign-on."""
    if letter.state == Letter.State.RELEASED:
        return not letter.late_sign_on
    return letter.state in (Letter.State.CLOSED, Letter.State.ARCHIVED)


def may_erase_own(signature: Signature) -> bool:
    """Whether nobody needs this signer's address any more."""
    return signature.state in (State.DECLINED, State.WITHDRAWN) or may_erase(signature.letter)


def register_own() -> None:
    """The stores of sign-on."""
    register("contacts", Store(_("Contacts of those who signed"), _contacts, _erase_contacts))
    register("invitations", Store(_("Who was asked to sign"), _invited, _erase_invited))
    register("evidence", Store(_("Messages and scans behind sign-ons"), _evidence, _erase_evidence))
    register("sheets", Store(_("Sheets of sign-ons"), _sheets, _erase_sheets))
    register("names", Store(_("Names that were never printed"), _unprinted, _erase_unprinted))


def _contacts_of(letter: Letter) -> QuerySet[Contact]:
    return Contact.objects.filter(signature__letter=letter)


def _contacts(letter: Letter) -> int:
    return _contacts_of(letter).count()


def _erase_contacts(letter: Letter) -> None:
    """Also the keyed hashes by which an address and a name could be tried."""
    _contacts_of(letter).delete()
    _new_keys(Signature.objects.filter(letter=letter), "dedupe_key")


def _invited_of(letter: Letter) -> QuerySet[Contact]:
    return Contact.objects.filter(invitation__letter=letter)


def _invited(letter: Letter) -> int:
    return _invited_of(letter).count()


def _erase_invited(letter: Letter) -> None:
    _invited_of(letter).delete()
    asked = Invitation.objects.filter(letter=letter)
    _new_keys(asked, "name_key")
    asked.update(organisation_key="")


def _evidence_of(letter: Letter) -> QuerySet[SignatureEvidence]:
    return SignatureEvidence.objects.filter(signature__letter=letter)


def _evidence(letter: Letter) -> int:
    return _evidence_of(letter).count()


def _erase_evidence(letter: Letter) -> None:
    _evidence_of(letter).delete()


def _sheets_of(letter: Letter) -> QuerySet[SignOnSheet]:
    return SignOnSheet.objects.filter(letter=letter).exclude(sealed=b"")


def _sheets(letter: Letter) -> int:
    return _sheets_of(letter).count()


def _erase_sheets(letter: Letter) -> None:
    """The files and their cells; that there was a sheet from which something was entered stays."""
    _sheets_of(letter).filter(begun_at=None).delete()
    _sheets_of(letter).update(file_name_sealed=b"", sealed=b"", table_sealed=b"")


def _unprinted_of(letter: Letter) -> QuerySet[Signature]:
    """Sign-ons that never stood in a list: not confirmed, not accepted, or declined before."""
    never = Q(state__in=[State.PENDING, State.CONFIRMED, State.QUARANTINED, State.DECLINED])
    before = Q(state=State.WITHDRAWN, accepted_at=None)
    return Signature.objects.filter(never | before, letter=letter).exclude(name="", place="")


def _unprinted(letter: Letter) -> int:
    return _unprinted_of(letter).count()


def _erase_unprinted(letter: Letter) -> None:
    _unprinted_of(letter).update(
        name="", title="", sort_key="", place="", country="", members=[], printed=[]
    )


def _new_keys(rows: QuerySet, field: str) -> None:
    """Each row's key becomes a random one that no guess can meet."""
    found = list(rows.only("pk", field))
    for row in found:
        setattr(row, field, secrets.token_hex(32))
    rows.model.objects.bulk_update(found, [field], batch_size=AT_ONCE)
