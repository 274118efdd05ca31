"""How programs are answered: errors in three parts, public answers from kept bytes."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from pydantic import BaseModel

from undersigned.apps.releases.answers import public_answer
from undersigned.core.errors import UndersignedError

from .values import Problem, Problems

MEDIA_TYPE = "application/json"


def told(
    request: HttpRequest, key: Hashable, make: Callable[[], BaseModel], *, changed_at: dt.datetime
) -> HttpResponse:
    """A public value: kept, with an entity tag, for pages of other sites to read too."""
    answer = public_answer(
        request,
        ("api", key),
        lambda: _bytes(make()),
        changed_at=changed_at,
        media_type=MEDIA_TYPE,
    )
    return open_to_other_sites(answer)


def open_to_other_sites(answer: HttpResponse) -> HttpResponse:
    """Scripts of any site may read it (Fetch standard, 3.2): it is public and the same for all."""
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _bytes(value: BaseModel) -> bytes:
    # What a letter's authors ignore of the rules is their own business, as in its JSON file.
    hidden: Any = {"edition": {"ignore"}}
    return value.model_dump_json(exclude=hidden).encode()


def problems(found: Iterable[Problem], status: HTTPStatus) -> HttpResponse:
    body = Problems(problems=list(found)).model_dump_json()
    return HttpResponse(body, status=status, content_type=MEDIA_TYPE)


def handle_errors(api: NinjaAPI) -> None:
    """Every error of ``api`` has the same form, and none tells what is not public."""
    api.exception_handler(Http404)(_not_found)
    api.exception_handler(AuthenticationError)(_unauthorised)
    api.exception_handler(ValidationError)(_invalid)
    api.exception_handler(HttpError)(_refused)
    api.exception_handler(UndersignedError)(_not_now)


def _not_found(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001
    problem = Problem(what="There is nothing here.", do="Check the address.")
    return open_to_other_sites(problems([problem], HTTPStatus.NOT_FOUND))


def _unauthorised(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001
    problem = Problem(
        what="No valid token came with this request.",
        where="Authorization",
        do="Send “Authorization: Bearer TOKEN” with a token of your coalition's desk.",
    )
    answer = problems([problem], HTTPStatus.UNAUTHORIZED)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:  # noqa: ARG001
    found = [
        Problem(what=f"{each['msg']}.", where=".".join(str(part) for part in each["loc"]))
        for each in error.errors
    ]
    return problems(found, HTTPStatus.UNPROCESSABLE_ENTITY)


def _refused(request: HttpRequest, error: HttpError) -> HttpResponse:  # noqa: ARG001
    return problems([Problem(what=str(error))], HTTPStatus(error.status_code))


def _not_now(request: HttpRequest, error: UndersignedError) -> HttpResponse:  # noqa: ARG001
    return problems(
        [Problem(what=str(error.what), where=str(error.where), do=str(error.do))],
        HTTPStatus.CONFLICT,
    )
