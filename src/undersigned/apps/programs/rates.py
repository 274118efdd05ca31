"""How often one address may ask: programs that read, and strangers who fill in a form.

The counts stand in memory alone, under a keyed hash of the address: nothing of it is stored, and a
start of the server forgets it. Each process counts for itself. IPv6 counts by /64, the least that
one house is given.

Trust: a limit keeps the machine and the secretariat's list from being flooded by one address, not
by many. A mailbox is kept by ``signatures/limits.py``, however many addresses ask. An address of
this machine is never limited: behind a proxy that the settings do not name, all visitors have it,
and one of them must not shut out the others.
"""

import ipaddress
import math
import time
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from undersigned.apps.outbox.sealing import keyed_hash

from .answers import open_to_other_sites, problems
from .values import Problem

READING, SIGNING = "reading", "signing"
# The forms that strangers fill in; each sends mail or fills the secretariat's list.
FORMS = frozenset(
    {"signatures:sign", "signatures:invited", "programs:frame", "alerts:follow", "api:sign-on"}
)
FRAMED = "programs:frame"  # answers itself, so that the frame shows the answer
API = "api"
IPV6_HOUSE = 64  # bits of an IPv6 address that name a house, not a machine in it

_counted = MovingWindowRateLimiter(MemoryStorage())
View = Callable[..., HttpResponse]


class RateLimits:
    """Middleware: refuses what is asked too often, before the view is."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or match.view_name == FRAMED:
            return None
        is_api = API in match.namespaces
        if request.method == "POST" and match.view_name in FORMS:
            wait = to_wait(request, SIGNING)
        elif is_api:
            wait = to_wait(request, READING)
        else:
            return None
        if not wait:
            return None
        return refused_program(wait) if is_api else refused(request, wait)


def to_wait(request: HttpRequest, kind: str) -> int:
    """Count this request; seconds after which the next one is taken, 0 where this one is."""
    rate = _rate(settings.READ_RATE if kind == READING else settings.SIGN_RATE)
    asking = asker(request)
    if rate is None or not asking or _counted.hit(rate, kind, asking):
        return 0
    left = _counted.get_window_stats(rate, kind, asking).reset_time - time.time()
    return max(1, math.ceil(left))


def refused_program(wait: int) -> HttpResponse:
    """A clear error with the header that says when to come back (RFC 6585 4, RFC 9110 10.2.3)."""
    problem = Problem(
        what="Too many requests came from your address.",
        do=f"Wait {wait} seconds, as the header Retry-After says.",
    )
    answer = problems([problem], HTTPStatus.TOO_MANY_REQUESTS)
    return _later(open_to_other_sites(answer), wait)


def refused(request: HttpRequest, wait: int, **page: Any) -> HttpResponse:
    """The same for people. What was filled in is not lost: the browser goes back to it."""
    page |= {"minutes": math.ceil(wait / 60)}
    answer = render(request, "programs/too_many.html", page, status=HTTPStatus.TOO_MANY_REQUESTS)
    return _later(answer, wait)


def _later(answer: HttpResponse, wait: int) -> HttpResponse:
    answer["Retry-After"] = str(wait)
    patch_cache_control(answer, no_store=True)
    return answer


def asker(request: HttpRequest) -> str:
    """A keyed hash of who asks; "" for an address of this machine, and for none."""
    given = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        # The last one is what our proxy saw; those before it are what the visitor says.
        given = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or given
    try:
        address = ipaddress.ip_address(given.strip().partition("%")[0])
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address
    if address.is_loopback:
        return ""
    if address.version == 6:
        network = ipaddress.ip_network((address, IPV6_HOUSE), strict=False)
        return keyed_hash("asker", str(network))
    return keyed_hash("asker", str(address))


@cache
def _rate(words: str) -> RateLimitItem | None:
    return parse(words) if words else None


def forget() -> None:
    """Begin to count anew; for tests."""
    _counted.storage.reset()
