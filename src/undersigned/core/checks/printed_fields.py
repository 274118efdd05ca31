"""What is printed around the text in single lines: the signatories and the letterhead."""

from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.letter import Signatory
from undersigned.core.said import say


@dataclass(frozen=True, slots=True)
class Field:
    """One printed line; ``part`` is its path, ``where`` its place in words."""

    part: str
    where: str
    text: str


def entry(number: int) -> str:
    """The place of a signatory in words; ``number`` counts from 0."""
    return say("list of signatories, entry {number}", number=number + 1)


def shown_signatories(context: Context) -> Iterator[tuple[int, Signatory]]:
    """The signatories whose names are printed, with their numbers in the list."""
    for number, signatory in enumerate(context.signatories):
        if not signatory.withheld:
            yield number, signatory


def printed_fields(context: Context) -> Iterator[Field]:
    """Names, titles and places of signatories, then the names and roles in the letterhead."""
    for number, signatory in shown_signatories(context):
        for name in ("name", "title", "place"):
            yield Field(f"signatories.{number}.{name}", entry(number), getattr(signatory, name))
    for path, office in context.offices():
        for name in ("name", "role", "organisation"):
            yield Field(f"{path}.{name}", say("letterhead"), getattr(office, name))
    yield Field("sender.name", say("letterhead"), context.edition.sender.name)
