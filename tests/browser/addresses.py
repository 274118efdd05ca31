"""Every address of the desk that concerns one letter, read from the site's own tables."""

import re
from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver

from undersigned.apps.desk import urls

PART = re.compile(r"<(?:(\w+):)?(\w+)>")


def desk_addresses(coalition: str, letter: str, row: str) -> list[str]:
    """``row`` stands for whatever row of the letter an address names (a UUID)."""
    values = {"coalition": coalition, "slug": letter, "uuid": row, "int": "1", "str": "txt"}

    def filled(part: re.Match[str]) -> str:
        return values.get(part[2]) or values[part[1]]

    return [
        "/desk/" + PART.sub(filled, route)
        for route in routes(urls.urlpatterns)
        if "<slug:slug>" in route
    ]


def routes(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route
