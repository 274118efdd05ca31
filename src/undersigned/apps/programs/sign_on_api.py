"""Signing on by program: the form's rules, the form's action, one answer for everybody."""

import secrets
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router, Status

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions, links
from undersigned.apps.signatures.forms import FORMS
from undersigned.apps.signatures.pages import language_of
from undersigned.apps.ui.languages import speaking
from undersigned.core.hashing import check_code

from .answers import problems
from .values import OpenLetter, Problem, Problems, Recorded, SignOn

router = Router(tags=["Signing on"])
RECORDED = Recorded(
    what="It is recorded. A mail asks to confirm it; nothing is signed before that is done."
)


@router.get("/sign-on/{word}", response={200: OpenLetter, 404: Problems}, url_name="sign-on")
def read(request: HttpRequest, word: str) -> OpenLetter:  # noqa: ARG001
    """The letter behind a sign-on link. ``word`` is what stands behind /sign/ in the link."""
    letter = _letter(word)
    record = letter.latest_edition
    edition = record.value.model_copy(update={"ignore": ()})
    return OpenLetter(
        version=record.number,
        languages=[text.language for text in edition.texts],
        is_open=letter.sign_on_is_open(),
        closes_at=letter.sign_on_closes_at,
        text_hash=record.text_hash,
        check_code=check_code(record.text_hash),
        edition=edition,
        page=links.sign_on_url(letter),
    )


@router.post(
    "/sign-on/{word}",
    response={202: Recorded, 404: Problems, 409: Problems, 422: Problems, 429: Problems},
    url_name="sign",
)
def sign(
    request: HttpRequest,  # noqa: ARG001
    word: str,
    body: SignOn,
) -> HttpResponse | Status:
    """Sign on, as by the form. Who signs twice gets the same answer; only the mail tells."""
    letter = _letter(word)
    language = language_of(letter.latest_edition, body.language)
    form = FORMS[body.kind](_as_sent(body), language=language)
    with speaking("en"):
        if not form.is_valid():
            return problems(_faults(form), HTTPStatus.UNPROCESSABLE_ENTITY)
        actions.sign(letter=letter, **form.for_action())
    return Status(202, RECORDED)


def _letter(word: str) -> Letter:
    letter = links.letter_of(word)
    if letter is None or letter.latest_edition is None:
        raise Http404
    return letter


def _as_sent(body: SignOn) -> dict[str, Any]:
    """The body as a browser would send the form."""
    values = body.model_dump(exclude={"kind", "language", "members", "key"})
    sent = {name: "on" if value is True else value for name, value in values.items() if value}
    key = body.key or secrets.token_hex(32)
    return {**sent, "members": "\n".join(body.members), "form_key": key}


def _faults(form: Any) -> list[Problem]:
    return [
        Problem(what=str(message), where="" if field == "__all__" else field)
        for field, messages in form.errors.items()
        for message in messages
    ]
