"""What other programs get and give: the values behind the OpenAPI document.

Their descriptions stand in that document, so they are written for whoever reads it.
"""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

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


class OpenLetter(Answer):
    """A letter that is open for sign-on, as those read it who have its link.

    Its numbers and names are not told before the release.
    """

    version: int
    languages: list[str]
    is_open: bool
    closes_at: dt.datetime | None
    text_hash: str
    check_code: Annotated[str, Field(description="What signatories compare.")]
    edition: Annotated[Edition, Field(description="With placeholders where numbers will stand.")]
    page: Annotated[str, Field(description="The form, for people.")]


class SignOn(BaseModel):
    """What the form of sign-on asks. It is judged by the same rules."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["organisation", "individual"]
    language: Annotated[
        str, Field(max_length=35, description="In which the letter was read; else the authentic.")
    ] = ""
    name: Annotated[str, Field(max_length=400, description="As it shall be printed.")]
    title: Annotated[str, Field(max_length=500, description="Of an individual, as printed.")] = ""
    place: Annotated[str, Field(max_length=200, description="Country or place, as printed.")] = ""
    email: Annotated[str, Field(max_length=254, description="One mail asks there to confirm.")]
    representative: Annotated[
        str, Field(max_length=300, description="Who signs for the organisation.")
    ] = ""
    role: Annotated[str, Field(max_length=300)] = ""
    may_sign: Annotated[bool, Field(description="That person may sign for it.")] = False
    members: Annotated[
        list[str], Field(max_length=2000, description="Whom a coalition that signs represents.")
    ] = []
    withheld: Annotated[bool, Field(description="Count it, print no name.")] = False
    place_hidden: bool = False
    place_consent: Annotated[bool, Field(description="Count the place of a withheld name.")] = False
    follows: Annotated[
        bool, Field(description="Tell that address by mail what becomes of the letter.")
    ] = False
    key: Annotated[
        str,
        Field(max_length=64, description="Of your choice: the same key sent twice is one sign-on."),
    ] = ""


class Recorded(Answer):
    """The same for everybody. Nothing is signed before the mailed link is confirmed."""

    what: str


class OwnLetter(Answer):
    """A letter of the coalition, whatever its state."""

    slug: str
    state: str
    visibility: str
    sign_on_closes_at: dt.datetime | None
    is_open: bool
    sign_on_page: Annotated[str, Field(description="To hand on to those who may sign.")]
    versions: int


class NowCounted(Answer):
    """The numbers as they would be counted now."""

    counts: Numbers
    pending: int
    confirmed: int
    quarantined: int


class OneSignOn(Answer):
    """A sign-on as the secretariat sees it in its list; never an address or a withheld name."""

    id: UUID
    state: str
    way: str
    signatory: Signatory
    created_at: dt.datetime
    confirmed_at: dt.datetime | None
    accepted_at: dt.datetime | None


class SignOns(Answer):
    """A part of the sign-ons of a letter, the first first."""

    total: int
    sign_ons: list[OneSignOn]


class Declining(BaseModel):
    """Why a sign-on will not be printed."""

    model_config = ConfigDict(extra="forbid")

    reason: Literal["duplicate", "not-authorised", "not-found", "not-fitting", "mistake"]


class Invitee(BaseModel):
    """Who is to be asked to sign."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["organisation", "individual"] = "organisation"
    name: Annotated[str, Field(min_length=1, max_length=300)]
    title: Annotated[str, Field(max_length=400)] = ""
    place: Annotated[str, Field(max_length=120)] = ""
    country: Annotated[str, Field(pattern="^([A-Z]{2})?$")] = ""
    email: Annotated[str, Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    representative: Annotated[str, Field(max_length=200)] = ""
    role: Annotated[str, Field(max_length=200)] = ""
    language: Annotated[str, Field(max_length=35, description="Of the mails, BCP 47.")] = ""


class Invitees(BaseModel):
    """Those who are put on the board of invitations. No mail goes out by this."""

    model_config = ConfigDict(extra="forbid")

    people: Annotated[list[Invitee], Field(min_length=1, max_length=1000)]


class Invited(Answer):
    """What became of those who were to be asked."""

    invited: int
    invited_already: int
    signed_already: int
