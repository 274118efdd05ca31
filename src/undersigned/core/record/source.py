"""What a reader of the public record says of itself, and what a person declares about a file."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from undersigned.core.record.entries import Entry, Refused, Remark
from undersigned.core.record.feed import Feed

Item = Entry | Refused | Remark


@dataclass(frozen=True, slots=True)
class Declared:
    """What only a person knows of a file.

    ``source``: where it was taken from, in a person's words. ``covers``: the first and last day for
    which a list of meetings is complete. ``year``: of a list of meetings whose page tells none.
    """

    source: str = ""
    downloaded_on: dt.date | None = None
    covers: tuple[dt.date, dt.date] | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A form in which the public record comes.

    ``name`` is a short word ("marcxml"), ``label`` what a person calls such a file.
    ``claims(head, name)`` tells by the file's first bytes, or else by its name, whether it is one.
    ``items(feed, declared)`` gives what it holds, and adds to ``feed.rows`` each row or record that
    it reads. ``attribution`` is what the terms of whoever publishes it ask to be printed, with
    "[year]" and "[DATE]" for those of the download. ``un_symbols``: its symbols are those of the
    United Nations, so that malformed ones can be told.
    """

    name: str
    label: str
    claims: Callable[[bytes, str], bool]
    items: Callable[[Feed, Declared], Iterator[Item]]
    attribution: str = ""
    un_symbols: bool = True


UN_LIBRARY = "© United Nations, [year], https://digitallibrary.un.org, downloaded on [DATE]"


def attributed(source: Source, declared: Declared) -> str:
    """The attribution with the day of the download, or with the words that it is not known."""
    day = declared.downloaded_on
    year = str(day.year) if day else "year unknown"
    date = day.isoformat() if day else "a day that was not declared"
    return source.attribution.replace("[year]", year).replace("[DATE]", date)
