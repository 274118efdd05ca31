"""What every channel has in common: a receipt, and an error that says whether to try again."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from undersigned.core.errors import UndersignedError


class Receipt(BaseModel):
    """What the other side said when it took the message.

    ``message_id`` is the id on the wire (RFC 5322 3.6.4 for mail, with angle brackets), ``at`` the
    moment (aware) at which responsibility passed to the other side, ``proof`` what it answered, as
    far as it names no person.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    message_id: str
    at: datetime
    proof: str = ""


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
