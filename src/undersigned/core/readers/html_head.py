"""What a web page says of itself beside its words: title, date, host."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DATE_METAS = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publish-date", "publishdate",
    "citation_publication_date", "parsely-pub-date", "sailthru.date", "og:published_time",
)  # fmt: skip
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_PARTED = re.compile(r"\s+(?:[|·»«•]|::|[-–—])\s+")
_MOST_DATA = 1_000_000
_MOST_VALUES = 20_000


@dataclass(frozen=True, slots=True)
class Head:
    """``title`` without the site's name, "" where there is none; ``date`` is the published one."""

    title: str = ""
    date: dt.date | None = None
    address: str = ""


def read_head(tree: LexborHTMLParser) -> Head:
    """What meta elements, linked data and ``time`` say; what they say wrongly is passed over."""
    metas: dict[str, str] = {}
    for meta in tree.css("meta"):
        of = meta.attributes
        name = (of.get("property") or of.get("name") or of.get("itemprop") or "").lower()
        content = " ".join((of.get("content") or "").split())
        if name and content:
            metas.setdefault(name, content)
    data = dict(_linked_data(tree))
    return Head(
        title=_title(tree, metas, data),
        date=_date(tree, metas, data),
        address=_address(tree, metas),
    )


def _address(tree: LexborHTMLParser, metas: dict[str, str]) -> str:
    for selector in ('link[rel="canonical"]', "base"):
        found = tree.css_first(selector)
        address = (found.attributes.get("href") or "") if found is not None else ""
        if "//" in address:
            return address
    return metas.get("og:url", "")


def _title(tree: LexborHTMLParser, metas: dict[str, str], data: dict[str, str]) -> str:
    site = metas.get("og:site_name", "")
    for name in _TITLE_METAS:
        if name in metas:
            return _without_site(metas[name], site)
    if data.get("headline"):
        return data["headline"]
    found = tree.css_first("title")
    return _without_site(" ".join(found.text().split()), site) if found is not None else ""


def _without_site(title: str, site: str) -> str:
    """ "Letter on the ferry | Harbour News" without the news; the longest part is the title."""
    parts = [part for part in _PARTED.split(title) if part]
    if len(parts) < 2:
        return title
    if site and parts[-1].casefold() == site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |·»«•:-–—")
    if site and parts[0].casefold() == site.casefold():
        return title[len(parts[0]) :].lstrip(" |·»«•:-–—")
    longest = max(parts, key=len)
    return longest if len(longest) * 2 > len(title) else title


def _date(tree: LexborHTMLParser, metas: dict[str, str], data: dict[str, str]) -> dt.date | None:
    said = [metas[name] for name in _DATE_METAS if name in metas]
    said += [data[name] for name in ("datePublished", "dateCreated") if name in data]
    for selector in ("time[pubdate]", 'time[itemprop~="datePublished"]', "time.published"):
        said += [each.attributes.get("datetime") or "" for each in tree.css(selector)]
    times = {(each.attributes.get("datetime") or "")[:10] for each in tree.css("time[datetime]")}
    if len(times) == 1:
        said += times
    return next(filter(None, map(_day, said)), None)


def _day(text: str) -> dt.date | None:
    found = _DATE.match(text.strip())
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _linked_data(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Headline and dates from JSON-LD (schema.org), the first of each last."""
    found: list[tuple[str, str]] = []
    for script in tree.css('script[type="application/ld+json"]'):
        text = script.text()
        if len(text) > _MOST_DATA:
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        found.extend(_values(value))
    return reversed(found)


def _values(value: object) -> Iterator[tuple[str, str]]:
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting.extend(each)
        elif isinstance(each, dict):
            for key in ("headline", "datePublished", "dateCreated"):
                if isinstance(each.get(key), str):
                    yield key, " ".join(each[key].split())
            waiting.extend(inner for inner in each.values() if isinstance(inner, (dict, list)))
