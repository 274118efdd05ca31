"""What other programs get and give: the values behind the OpenAPI document.

Their descriptions stand in that document, so they are written for whoever reads it.
"""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from undersigned.core.letter import Edition, Signatory
from undersigned.core.renderers.json import Numbers


class Answer(BaseModel):
    """A value that leaves the system; never changed once made."""

    model_config = ConfigDict(frozen=True)


class Problem(Answer):
    """What is wrong, where, and what to do."""

    what: str
    where: str = ""
    do: str = ""


class Problems(Answer):
    """Why nothing was done: one entry a fault."""

    problems: list[Problem]


class Coalition(Answer):
    """Who issues letters here and has something public."""

    slug: str
    name: str
    letters: Annotated[int, Field(description="How many public letters it has.")]
    page: Annotated[str, Field(description="Its archive, for people.")]


class LetterLine(Answer):
    """One public letter as lists show it."""

    coalition: str
    coalition_name: str
    slug: str
    version: Annotated[int, Field(description="The number of the release.")]
    languages: Annotated[list[str], Field(description="BCP 47; the authentic language first.")]
    titles: Annotated[dict[str, str], Field(description="By language, with the counted numbers.")]
    addressees: list[str]
    first_public_at: Annotated[dt.datetime, Field(description="Of the letter's first version.")]
    public_at: Annotated[dt.datetime, Field(description="Of this version.")]
    withdrawn_at: dt.datetime | None
    organisations: int
    individuals: int
    countries: int
    page: Annotated[str, Field(description="Its page, for people.")]
    address: Annotated[str, Field(description="The whole letter, for programs.")]


class Letters(Answer):
    """A part of the list of letters, the youngest first."""

    total: int
    letters: list[LetterLine]
    next: Annotated[str, Field(description="The address of the next part; empty at the end.")]


class Version(Answer):
    """One of the versions of a letter that were made public."""

    version: int
    public_at: dt.datetime
    correction_note: str
    address: str


class Since(Answer):
    """Who came and who withdrew after the letter was delivered; printed apart from its list."""

    counted_at: dt.datetime
    came: list[Signatory]
    withdrew: list[Signatory]


class Letter(LetterLine):
    """A letter as it was released, in all its languages.

    A withdrawn letter keeps its words and numbers and has neither names nor files. A name that is
    withheld is counted and stands nowhere; a place that is not printed is not here either.
    """

    is_newest: Annotated[bool, Field(description="False for a version that was replaced.")]
    correction_note: str
    withdrawal_reason: str
    text_hash: Annotated[str, Field(description="SHA-256 of what signatories consent to.")]
    check_code: Annotated[str, Field(description="The start of the text hash, as people read it.")]
    edition_hash: Annotated[str, Field(description="SHA-256 of everything in this version.")]
    counts: Numbers
    counting_rule: Annotated[str, Field(description="How countries were counted.")]
    edition: Edition
    signatories: list[Signatory]
    since: Since | None
    versions: list[Version]
    files: Annotated[dict[str, str], Field(description="By name: letter.pdf, letter.csv ...")]


class Counted(Answer):
    """The numbers of a letter, counted from its list."""

    version: int
    counts: Numbers
    counting_rule: str


class Signatories(Answer):
    """The names under a letter in the order of printing."""

    version: int
    counts: Numbers
    signatories: list[Signatory]
    since: Since | None


class Source(Answer):
    """A piece of evidence: what it says of the ask and where it can be read."""

    relation: str
    source_type: str
    date: str
    source: str
    locator: str
    quote: str
    seen_on: dt.date | None
    is_checked: Annotated[bool, Field(description="Whether a second person checked it.")]


class Chance(Answer):
    """One occasion on which the ask could be met, and what people found of it."""

    key: str
    session: str
    opens: dt.date | None
    closes: dt.date | None
    found: str
    found_on: dt.date | None
    is_contested: bool
    evidence: list[Source]


class FollowUp(Answer):
    """What became of an ask, as far as the coalition has published it."""

    status: str
    history: str
    is_contested: bool
    occasions: list[Chance]
    other_evidence: list[Source]


class Ask(Answer):
    """One thing that the letter asks for."""

    id: str
    number: int
    text: str
    by: dt.date | None
    follow_up: FollowUp | None
    page: str


class Asks(Answer):
    """The asks of a letter in its order."""

    version: int
    language: str
    asks: list[Ask]
