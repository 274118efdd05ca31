"""The delivery record of a release: who got it, when, how, and what shows that.

It names offices and what they answered, and no person of the secretariat.
"""

import json
from pathlib import Path
from typing import Any

from undersigned.apps.releases import addresses
from undersigned.apps.releases.models import Release
from undersigned.channels import channel
from undersigned.channels.base import block
from undersigned.channels.typeset import typeset
from undersigned.core.hashing import check_code

from .models import Attempt, Delivery
from .offices import office_at
from .papers import released
from .receipts import shown

SCHEMA = "undersigned/deliveries/1"
FORMS = {"pdf": "application/pdf", "json": "application/json"}
_TEMPLATE = Path(__file__).with_name("record.typ")


def record_file(release: Release, form: str) -> bytes:
    """The record in one of ``FORMS``."""
    return _WRITERS[form](record(release))


def record(release: Release) -> dict[str, Any]:
    """The record as JSON: moments are ISO 8601 in UTC, hashes SHA-256 in hexadecimal."""
    deliveries = release.deliveries.prefetch_related("attempts__photographs")
    return {
        "schema": SCHEMA,
        "letter": {
            "title": release.title,
            "coalition": release.letter.coalition.name,
            "address": addresses.absolute(addresses.page(release)),
            "version": release.number,
            "public_at": _moment(release.public_at),
            "check_code": check_code(release.edition.text_hash),
            "text_hash": release.edition.text_hash,
            "edition_hash": release.edition_hash,
        },
        "deliveries": [_delivery(release, each) for each in deliveries],
    }


def _delivery(release: Release, delivery: Delivery) -> dict[str, Any]:
    office = office_at(released(release)[0], delivery.part, delivery.position)
    way = channel(delivery.channel)
    return {
        "key": str(delivery.key),
        "to": list(block(office.addressee)),
        "part": delivery.part,
        "channel": delivery.channel,
        "way": way.label,
        "address": way.address(office.addressee),
        "languages": delivery.languages,
        "state": delivery.state,
        "state_in_words": str(delivery.get_state_display()),
        "reason": delivery.reason,
        "due_at": _moment(delivery.due_at),
        "attempts": [
            _attempt(each, *_sentences(each, way, office)) for each in delivery.attempts.all()
        ],
    }


def _sentences(attempt: Attempt, way: Any, office: Any) -> tuple[str, str]:
    said = shown(attempt, way, office.addressee)
    return said.proves, said.proves_not


def _attempt(attempt: Attempt, proves: str, proves_not: str) -> dict[str, Any]:
    return {
        "number": attempt.number,
        "started_at": _moment(attempt.started_at),
        "ended_at": _moment(attempt.ended_at),
        "outcome": attempt.outcome,
        "outcome_in_words": str(attempt.get_outcome_display()),
        "answer": attempt.answer,
        "to": attempt.to,
        "sha256": attempt.sha256,
        "papers": attempt.papers,
        "message_id": attempt.message_id,
        "entered": attempt.entered,
        "photographs": [each.sha256 for each in attempt.photographs.all()],
        "proves": proves,
        "proves_not": proves_not,
    }


def _moment(moment: Any) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _as_json(found: dict[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False, indent=2).encode() + b"\n"


def _as_pdf(found: dict[str, Any]) -> bytes:
    return typeset(_TEMPLATE, found, {})


_WRITERS = {"json": _as_json, "pdf": _as_pdf}
