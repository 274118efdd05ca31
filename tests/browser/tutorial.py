"""Reads a tutorial as a person reads it: what its numbered steps say to do, in their order.

A step is an item of a numbered list. In it **bold** is what stands on the screen, `code` is what
one types, *italics* are what one sees, and a link to this machine is opened. The word before tells
what is done: press, click, choose, tick, untick. A picture shows the page as one then sees it.
All else is for people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

HERE = "http://localhost:8000"
Verb = Literal[
    "press", "click", "choose", "tick", "untick", "open", "see", "write", "follow", "picture"
]

STEP = re.compile(r"^\d+\. (.+?)(?=\n\d+\. |\n\n|\n#|\Z)", re.MULTILINE | re.DOTALL)
MARK = re.compile(
    r"!\[[^]]+\]\(\.\./pictures/(?P<picture>[\w-]+)\.png\)|\*\*(?P<name>.+?)\*\*|`(?P<value>.+?)`|\*(?P<seen>.+?)\*"
    rf"|\[[^]]+\]\((?P<address>{HERE}[^)]*)\)"
)
DONE = ("press", "click", "choose", "untick", "tick")
CUES = {
    cue: re.compile(rf"\b{words}\s*$", re.IGNORECASE)
    for cue, words in (
        *((verb, verb) for verb in DONE),
        ("beside", "beside"),
        ("over", "over"),
        ("begins", "begins with"),
    )
}


@dataclass(frozen=True)
class Deed:
    """One thing to do or see.

    ``what`` is the name on the screen, the words seen, the address, the beginning of a link,
    or a picture's name; ``value`` what is typed, ``over`` the words that it replaces, ``beside``
    words that stand near.
    """

    verb: Verb
    what: str
    value: str = ""
    over: str = ""
    beside: str = ""


def steps_of(page: str) -> list[list[Deed]]:
    """The steps of a Markdown page. ValueError: a mark of which nobody can say what is meant."""
    return [deeds_of(found[1]) for found in STEP.finditer(page)]


def deeds_of(step: str) -> list[Deed]:
    words = re.sub(r"\n\s*", " ", step)
    marks = [(_cue(words[: found.start()]), found) for found in MARK.finditer(words)]
    return list(_deeds(iter(marks), words))


def _deeds(marks: Iterator[tuple[str, re.Match[str]]], words: str) -> Iterator[Deed]:
    field = beside = ""
    for cue, mark in marks:
        name, value = mark["name"], mark["value"]
        if alone := _alone(cue, mark):
            yield alone
        elif value and cue == "beside":
            beside = value
        elif name and cue in DONE:
            yield Deed(cue, name, beside=beside)
            beside = ""
        elif name and not field:
            field = name
        elif value and field:
            yield Deed("write", field, value, _over(words[mark.end() :]), beside)
            field = beside = ""
        elif cue != "over":
            raise ValueError(f"what is meant with {mark[0]}? {words}")
    if field or beside:
        raise ValueError(f"what is done with {field or beside!r}? {words}")


def _alone(cue: str, mark: re.Match[str]) -> Deed | None:
    """What a mark says that needs no other."""
    if mark["seen"]:
        return Deed("see", mark["seen"])
    if mark["picture"]:
        return Deed("picture", mark["picture"])
    if mark["address"]:
        return Deed("open", mark["address"])
    return Deed("follow", mark["value"]) if mark["value"] and cue == "begins" else None


def _cue(before: str) -> str:
    """What the words before a mark say of it."""
    return next((cue for cue, sign in CUES.items() if sign.search(before)), "")


def _over(behind: str) -> str:
    """The words that the value just named is written over."""
    found = re.match(r" over `(.+?)`", behind)
    return found[1] if found else ""
