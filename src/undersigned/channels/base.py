"""What every channel has in common: what is sent, how it is sent, and what that proves.

A ``Consignment`` is one release on its way to one office. A channel says what stands in the way
(``obstacles``), makes the exact bytes that leave the house (``pack``), and either sends them itself
(``send``) or says what a person has to enter after doing so (``evidence``, ``record``). What comes
of it is a ``Receipt``, and two plain sentences on what the receipt shows and what it does not.

Channels know the core and the sandbox: no framework, no database and no clock.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal, Protocol, TypeVar, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Addressee, CountryCode, LanguageTag, Line, Value


class ChannelError(UndersignedError):
    """The message was not taken.

    ``permanent``: the other side will say the same tomorrow, so do not try again. ``wire_broken``:
    the connection is of no use any more. ``unreachable``: nothing can be sent to anybody now.
    ``reason`` is short, names no address, and may be stored.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        wire_broken: bool = False,
        unreachable: bool = False,
        do: str = "",
    ) -> None:
        default = "Look at the address and the answer of the server." if permanent else "Wait."
        super().__init__(reason, do=do or default)
        self.reason = reason
        self.permanent = permanent
        self.wire_broken = wire_broken or unreachable
        self.unreachable = unreachable


class Paper(Value):
    """A file of a consignment, as a renderer made it. ``name`` ends in its extension."""

    name: Line
    media_type: Line
    data: bytes


class Party(Value):
    """Who sends, as the office sees it. ``reply_to`` is where an answer is found again.

    ``email`` and ``reply_to`` are addr-specs (RFC 5322, section 3.4.1); ``phone`` and ``fax`` are
    printed as they are given.
    """

    name: Line = ""
    email: Line = ""
    reply_to: Line = ""
    phone: Line = ""
    fax: Line = ""
    address: tuple[Line, ...] = ()
    country: CountryCode = ""


class Consignment(Value):
    """One release to one office: all that any channel needs.

    ``key`` is the delivery's own and the same at every try, as are ``message_id`` (RFC 5322 3.6.4,
    with angle brackets) and ``at``, the moment that the message is dated. ``subject`` and ``text``
    are in ``language``; ``papers`` hold the letter in the formats that the channel asked for.
    """

    key: Line
    addressee: Addressee
    sender: Party
    subject: Line
    text: str = ""
    language: LanguageTag = "en"
    papers: tuple[Paper, ...] = ()
    message_id: Line = ""
    at: AwareDatetime


class Pack(Value):
    """The exact bytes that leave the house, or that a person prints."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    name: Line
    media_type: Line
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Of ``data``, in small hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


class Receipt(Value):
    """What the other side said when it took the message, or what a person noted.

    ``message_id`` is the id on the wire (for a mail with angle brackets, for a fax the job), ``at``
    the moment (aware) at which responsibility passed to the other side, ``proof`` what it answered,
    as far as it names no person. ``sha256`` is that of the bytes sent, ``to`` the office's number
    or address that was used. ``entered`` is what a person noted about a delivery by hand.
    """

    message_id: str = ""
    at: AwareDatetime
    proof: str = ""
    sha256: str = ""
    to: str = ""
    entered: Mapping[str, str] = {}


class Evidence(Value):
    """One thing that a person enters about a delivery by hand; pictures go through ``evidence``."""

    name: Line
    label: Line
    kind: Literal["text", "picture"] = "text"
    help: Line = ""
    needed: bool = False


class Wire(Protocol):
    """What we need of a mail backend in the manner of Django's."""

    def open(self) -> object: ...

    def send_messages(self, email_messages: Sequence[Any], /) -> int | None: ...


class Options(BaseModel):
    """What a coalition sets for a channel; kept as JSON. Titles and descriptions make the form."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


O = TypeVar("O", bound=Options)  # noqa: E741 - the one letter that everybody reads as options


class Channel(ABC, Generic[O]):
    """A way on which a letter reaches an office."""

    name: ClassVar[str]  # in stored rows and addresses
    label: ClassVar[str]  # on the screen
    about: ClassVar[str]  # one sentence for whoever turns it on
    notes: ClassVar[tuple[str, ...]] = ()  # paragraphs for the manual: what it proves, and not
    in_office_hours: ClassVar[bool] = False  # it rings in a room where people may sleep
    Options: type[O]

    def options(self, stored: Mapping[str, Any]) -> O:
        """The coalition's settings from JSON; an error names the first field that is wrong."""
        try:
            return self.Options.model_validate(stored)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            said = str(first["msg"]).removeprefix("Value error, ")
            raise UndersignedError(
                f"The settings of {self.label} cannot be used: {said}.",
                where=field,
                do="Mend it in the coalition's settings.",
            ) from None

    def by_hand(self, options: O) -> bool:
        """Whether a person does it, with what ``pack`` gives."""
        return False

    def formats(self, options: O) -> tuple[str, ...]:
        """The renderers' names of the papers that it takes."""
        return ("pdf",)

    @abstractmethod
    def address(self, addressee: Addressee) -> str:
        """Where the office is reached on this way; "" where that is not known."""

    @abstractmethod
    def obstacles(self, addressee: Addressee, options: O) -> tuple[str, ...]:
        """Why the letter cannot go there on this way, in plain sentences; none where it can."""

    @abstractmethod
    def pack(self, consignment: Consignment, options: O) -> Pack:
        """The bytes that are sent, or printed by hand; the same for the same consignment."""

    def pack_all(self, consignments: Sequence[Consignment], options: O) -> Pack:
        """What a person prints for several deliveries at once."""
        raise UndersignedError(
            f"{self.label} has nothing to print for several offices at once.",
            do="Take them one by one.",
        )

    def send(self, consignment: Consignment, options: O, wire: Wire, now: datetime) -> Receipt:
        """Send it; ``ChannelError`` where it was not taken. Only for those not by hand."""
        raise ChannelError(
            f"{self.label} goes by a person's hand",
            permanent=True,
            do="Print what is to be delivered, and note when it was.",
        )

    def outcome(self, receipt: Receipt, options: O, now: datetime) -> Receipt | None:
        """What became of that which was taken to be passed on, for a channel that can ask.

        None while it is under way; ``ChannelError`` where it did not arrive.
        """
        return receipt

    def evidence(self, options: O) -> tuple[Evidence, ...]:
        """What a person enters after a delivery by hand."""
        return ()

    def record(
        self,
        consignment: Consignment,
        options: O,
        *,
        at: datetime,
        entered: Mapping[str, str],
    ) -> Receipt:
        """The receipt of a delivery by hand, of what a person entered under ``evidence``.

        ``at`` is when it was handed over, posted or filed. For a picture the hash of the kept
        bytes is entered. An error names what is missing.
        """
        asked = {each.name: each for each in self.evidence(options)}
        said = {name: value.strip() for name, value in entered.items() if value.strip()}
        for name in said.keys() - asked.keys():
            raise UndersignedError(
                f"{self.label} asks for no such thing.", where=name, do="Leave it out."
            )
        for name, each in asked.items():
            if each.needed and name not in said:
                raise UndersignedError(f"{each.label} is missing.", where=name, do="Enter it.")
        return Receipt(
            at=at,
            entered=said,
            sha256=self.pack(consignment, options).sha256,
            to=self.address(consignment.addressee),
        )

    @abstractmethod
    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        """What the receipt shows, in a plain sentence."""

    @abstractmethod
    def proves_not(self, receipt: Receipt) -> str:
        """What the receipt does not show, in a plain sentence."""


def labelled(**labels: str) -> dict[str, Any]:
    """What the choices of an option are called, for ``Field(json_schema_extra=...)``.

    A value's hyphens are written as underscores here.
    """
    return {"labels": {name.replace("_", "-"): label for name, label in labels.items()}}


def choices(option: FieldInfo) -> dict[str, str]:
    """Value → label of an option that is a choice; the value itself where it has no label."""
    extra = option.json_schema_extra
    labels: Any = extra.get("labels", {}) if isinstance(extra, dict) else {}
    return {str(each): str(labels.get(each, each)) for each in get_args(option.annotation)}


def block(party: Addressee) -> tuple[str, ...]:
    """Name, role, organisation and address, as they stand on an envelope."""
    return tuple(
        line for line in (party.name, party.role, party.organisation, *party.address) if line
    )


def moment(at: datetime) -> str:
    """A moment as it stands in sentences: "25 November 2026, 14:03 UTC"."""
    return f"{at.day} {at:%B %Y, %H:%M %Z}".rstrip()
