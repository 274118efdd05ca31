"""Cases in prose: a title, a letter, and what the rule is to find in it.

A file bears its rule's name and holds cases such as

    ## A title that says too many

    ```letter
    title: 3 NGOs' Letter
    organisation: Lantern House | Kenya
    ```

    ```findings
    error title [3 NGOs] 3 (title); 1 (list of signatories)
    ```

``quiet`` in the place of findings says that the rule must find nothing. The letter's lines are read
by ``read_case``; each line is a part, so that lines and columns are real.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from undersigned.core.checks.engine import check
from undersigned.core.checks.passages import passages_of
from undersigned.core.letter import Placeholder
from undersigned.core.lexicon.places import find_place
from undersigned.core.reading import LeftOut, Reading, Span
from undersigned.core.textformat.inlines import parse_inlines

_CASE = re.compile(
    r"^## (?P<title>.+?)\n+```letter\n(?P<letter>.*?)\n?```\n+```findings\n(?P<findings>.*?)\n?```",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Case:
    rule: str
    title: str
    letter: str
    findings: list[str]


def cases_in(path: Path) -> Iterator[Case]:
    rule = path.stem.removeprefix("test_").replace("_", "-")
    text = path.read_text("utf-8")
    found = list(_CASE.finditer(text))
    if len(found) != text.count("\n## "):
        raise ValueError(f"{path.name} has a case that is not whole")
    for match in found:
        lines = [line for line in match["findings"].splitlines() if line != "quiet"]
        yield Case(rule, match["title"], match["letter"], lines)


def found_by(rule: str, letter: str) -> list[str]:
    """What ``rule`` finds in a letter, a line a finding, in the words of the cases."""
    reading, today = read_case(letter)
    texts = {each.part: each.text for each in passages_of(reading)}
    lines = []
    for finding in check(reading, today=today):
        if finding.rule == rule:
            excerpt = texts.get(finding.part, "")[finding.start : finding.end]
            facts = "; ".join(f"{fact.value} ({fact.where})" for fact in finding.facts)
            lines.append(f"{finding.severity} {finding.part} [{excerpt}] {facts}".strip())
    return lines


@dataclass
class _Letter:
    source: str
    edition: dict[str, Any] = field(default_factory=lambda: {"addressees": [], "cc": []})
    texts: list[dict[str, Any]] = field(default_factory=lambda: [_text("en")])
    signatories: list[dict[str, Any]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    doubts: list[tuple[str, float]] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)
    today: dt.date | None = None


def _text(language: str) -> dict[str, Any]:
    return {"language": language, "blocks": [], "asks": []}


def read_case(source: str) -> tuple[Reading, dt.date | None]:
    """The letter of a case and the day on which it is checked."""
    letter = _Letter(source)
    offset = 0
    for line in source.split("\n"):
        key, _, value = line.partition(":")
        words = value.strip()
        part = _take(letter, key.strip(), words)
        if part and words:
            start = offset + line.index(words, len(key))
            letter.spans.append(Span(part=part, start=start, end=start + len(words)))
        offset += len(line) + 1
    reading = Reading.model_validate(
        {
            "edition": {**letter.edition, "texts": letter.texts},
            "signatories": letter.signatories,
            "source": source,
            "spans": letter.spans,
            "left_out": letter.left_out,
            "confidence": letter.doubts,
            "metadata": letter.metadata,
        }
    )
    return reading, letter.today


def _take(letter: _Letter, key: str, words: str) -> str:
    """Puts one line into the letter; the part that it makes."""
    text = letter.texts[-1]
    prefix = f"{text['language']}/" if len(letter.texts) > 1 else ""
    if key in {"title", "subject", "salutation"}:
        text[key] = parse_inlines(words)
        return f"{prefix}{key}"
    if key in {
        "text",
        "heading",
        "quote",
        "placeholder",
        "list",
        "row",
        "note",
        "asks",
    } or key.startswith("note "):
        text["blocks"].append(_block(key, words))
        return f"{prefix}blocks.{len(text['blocks']) - 1}"
    if key.startswith("ask"):
        by = key.removeprefix("ask").strip() or None
        ask_id = f"ask-{len(text['asks']) + 1}"
        text["asks"].append({"id": ask_id, "text": parse_inlines(words), "by": by})
        return f"{prefix}asks.{len(text['asks']) - 1}"
    if key == "member":
        letter.signatories[-1].setdefault("members", []).append(words)
        return ""
    if key in {"organisation", "individual"}:
        letter.signatories.append(_signatory(key, [each.strip() for each in words.split("|")]))
        return f"signatories.{len(letter.signatories) - 1}"
    return _take_letterhead(letter, key, words)


def _take_letterhead(letter: _Letter, key: str, words: str) -> str:
    office, _, name = key.partition(" ")
    if office == "metadata":
        letter.metadata.append((name, words))
        return ""
    if office in {"addressee", "cc"}:
        path = "cc" if office == "cc" else "addressees"
        if name in {"", "name"}:
            letter.edition[path].append({})
        value = [words] if name == "address" else words
        letter.edition[path][-1][name or "name"] = value
        return f"{path}.{len(letter.edition[path]) - 1}.{name or 'name'}"
    if office == "sender":
        letter.edition.setdefault("sender", {})[name] = words
        return f"sender.{name}"
    return _take_other(letter, key, words)


def _take_other(letter: _Letter, key: str, words: str) -> str:
    match key:
        case "language":
            letter.texts[-1]["language"] = words
        case "translation":
            letter.texts.append(_text(words))
        case "date":
            letter.edition["date"] = words
            return "date"
        case "today":
            letter.today = dt.date.fromisoformat(words)
        case "page":
            start = letter.source.index(words)
            left = LeftOut(start=start, end=start + len(words), reason="the page's date")
            letter.left_out.append(left)
        case "doubt":
            letter.doubts.append((words, 0.5))
        case _:
            raise ValueError(f"a case has no line {key!r}")
    return ""


def _block(key: str, words: str) -> dict[str, Any]:
    # A placeholder that no parser would let in, as an editor might send it.
    inlines = (Placeholder(name=words),) if key == "placeholder" else parse_inlines(words)
    paragraph = {"type": "paragraph", "inlines": inlines}
    note, _, label = key.partition(" ")
    if note == "note":
        return {"type": "footnote", "label": label or "a", "blocks": [paragraph]}
    return {
        "text": paragraph,
        "asks": {"type": "asks"},
        "heading": {"type": "heading", "inlines": inlines},
        "quote": {"type": "quote", "blocks": [paragraph]},
        "list": {"type": "list", "items": [[paragraph]]},
        "row": {"type": "table", "header": [inlines], "rows": [[inlines]]},
        "placeholder": paragraph,
    }[key]


def _signatory(kind: str, fields: list[str]) -> dict[str, Any]:
    names = ("name", "place", "country") if kind == "organisation" else ("name", "title", "place")
    row: dict[str, Any] = {"kind": kind, **dict(zip(names, fields, strict=False))}
    name, _, hidden = row["name"].rpartition(" ")
    if hidden == "withheld" or row["name"] == "withheld":
        row["name"], row["withheld"] = name or hidden, True
    place = find_place(row.get("place", ""))
    return {"country": place.code if place else "", **row}
