"""What the pages of those who sign show: values for the templates, read from the rows."""

import hashlib
import json
from typing import Any

from babel import Locale, UnknownLocaleError

from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.ui.languages import speaking
from undersigned.core.hashing import check_code

from .additions import sections
from .contacts import full_name, open_contact, open_invited
from .deadlines import deadline, last_hour, links_work
from .diffs import difference
from .fields import places
from .keeping import keeping_of, may_erase_own
from .links import sign_on_token
from .mails import STANDING, title_of
from .models import Invitation, Signature
from .printing import lines_in_each, may_correct, printed_line
from .showing import letter_as_shown, shows_counts

State = Signature.State


def letter_page(letter: Letter, wanted: str = "") -> dict[str, Any]:
    """The letter's latest version in the ``wanted`` language, else the authentic one; its facts."""
    record = letter.latest_edition
    record.letter = letter
    edition = record.value
    known = [text.language for text in edition.texts]
    language = language_of(record, wanted)
    return {
        "letter": letter,
        "coalition": letter.coalition,
        "record": record,
        "language": language,
        "languages": [(tag, language_name(tag)) for tag in known],
        "is_authentic": language == known[0],
        "authentic_name": language_name(known[0]),
        "check_code": check_code(record.text_hash),
        "title": title_of(edition, language),
        "article": letter_as_shown(record, language),
        "shows_counts": shows_counts(letter),
        "deadline": deadline(letter),
        "until": last_hour(letter),
        "links_work": links_work(letter),
        "places": places(language),
    }


def language_of(record: EditionRecord, wanted: str) -> str:
    """``wanted`` where the version has it, else its authentic language."""
    known = [text["language"] for text in record.edition["texts"]]
    return wanted if wanted in known else known[0]


def signature_page(signature: Signature, letter: Letter | None = None) -> dict[str, Any]:
    """How a signature is printed, in each language of its letter; ``letter`` of an unsaved one."""
    letter = letter or signature.letter
    lines = lines_in_each(signature.as_signatory(), letter.latest_edition.value)
    return brief_page(signature) | {
        "lines": [(line, language_name(line.language)) for line in lines],
        "can_correct": may_correct(signature, letter),
    }


def brief_page(signature: Signature) -> dict[str, Any]:
    """How a signature is printed, in one line, for lists of many."""
    return {
        "signature": signature,
        "line": printed_line(signature.as_signatory(), signature.consent_language),
        "full_name": full_name(signature) if signature.contact_id else "",
    }


def own_page(signature: Signature) -> dict[str, Any]:
    """Where a signature stands, and what its signer can still do."""
    letter = signature.letter
    latest, consent = letter.latest_edition, signature.consent_edition
    stands = signature.state in STANDING
    needed = letter.last_substantive_edition
    must_renew = stands and consent.number < needed.number
    changed = stands and consent.number < latest.number
    page = letter_page(letter, signature.consent_language) | signature_page(signature)
    with speaking(page["language"]):
        page["additions"] = sections(signature) if stands else []
    return page | {
        "sign_on_token": sign_on_token(letter) if letter.sign_on_is_open() else "",
        "stands": stands,
        "must_renew": must_renew,
        "can_renew": changed and links_work(letter),
        "can_withdraw": signature.state in Signature.LIVE,
        "has_contact": signature.contact is not None,
        "contact": open_contact(signature),
        "messages": signature.evidence.count(),
        "kept_until": keeping_of(letter).until,
        "can_erase": may_erase_own(signature),
        "is_counted": letter.state not in (Letter.State.DRAFT, Letter.State.OPEN),
        "consent_code": check_code(consent.text_hash),
        "changes": difference(consent.value, latest.value, page["language"]) if changed else (),
        "changed": changed,
    }


def known_of(invitation: Invitation, kind: str) -> dict[str, Any]:
    """What the form holds already for the one who is asked; the person decides and corrects."""
    invited = open_invited(invitation)
    if invited is None:
        return {}
    if invited.kind != kind:
        return {"email": invited.email, "name": invited.representative}
    fields = {
        "name": invited.name,
        "title": invited.title,
        "place": invited.place,
        "representative": invited.representative,
        "role": invited.role,
        "email": invited.email,
        "members": "\n".join(invited.members),
    }
    return {field: value for field, value in fields.items() if value}


def named_edition(letter: Letter, number: int) -> EditionRecord | None:
    return letter.editions.filter(number=number).first()


def shown_digest(signature: Signature) -> str:
    """Names what the page showed of a sign-on, so that a changed one is shown again."""
    line = signature.as_signatory().model_dump(mode="json") | {"given": full_name(signature)}
    return hashlib.sha256(json.dumps(line, sort_keys=True).encode()).hexdigest()


def language_name(tag: str) -> str:
    """A language's name in itself ("한국어"); the tag where CLDR has none."""
    try:
        name = Locale.parse(tag.replace("-", "_")).display_name
    except (UnknownLocaleError, ValueError):
        return tag
    return str(name or tag)
