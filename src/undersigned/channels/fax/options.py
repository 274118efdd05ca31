"""What a coalition sets for faxes."""

import re
from typing import Literal

from pydantic import Field, SecretStr, field_validator

from undersigned.channels.base import Options, labelled
from undersigned.channels.fax.numbers import Form
from undersigned.core.letter import Line

_FORM = re.compile(r"[^\s@]*\{number\}[^\s@]*@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+")
# A host as sendfax takes it, with a modem before and a port after where wanted; no option.
_HOST = re.compile(r"(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?")


class FaxOptions(Options):
    """How faxes leave: by a gateway, by HylaFAX, or from the office's own machine."""

    mode: Literal["machine", "gateway", "sendfax"] = Field(
        "machine",
        title="How",
        description="Somebody faxes it, or the server sends it by itself.",
        json_schema_extra=labelled(
            machine="from our own machine",
            gateway="by an e-mail-to-fax gateway",
            sendfax="by HylaFAX",
        ),
    )
    gateway: Line = Field(
        "",
        title="Address form of the gateway",
        description="With {number} where the fax number goes, such as {number}@fax.example.",
    )
    number_form: Form = Field(
        "plus",
        title="Form of the number",
        description="As the gateway wants it.",
        json_schema_extra=labelled(plus="+4722249099", digits="4722249099", zeros="004722249099"),
    )
    attach: Literal["pdf", "tiff"] = Field(
        "pdf",
        title="Attached as",
        description="TIFF is for a gateway that takes nothing but the pages of a fax.",
        json_schema_extra=labelled(pdf="PDF", tiff="TIFF"),
    )
    gateway_subject: SecretStr = Field(
        SecretStr(""),
        title="Code in the subject",
        description="Where the gateway reads one there. Nothing: the letter's own subject.",
    )
    from_email: Line = Field(
        "",
        title="From",
        description="The address that the gateway knows you by. Its reports come back there.",
    )
    host: Line = Field(
        "",
        title="HylaFAX server",
        description="As sendfax takes it, such as fax.example.org. Empty: this machine.",
    )
    cover: bool = Field(
        default=True, title="Cover page", description="To, from, numbers, date, pages, subject."
    )

    @field_validator("gateway")
    @classmethod
    def _has_a_place_for_the_number(cls, value: str) -> str:
        if value and (value.count("{") != 1 or not _FORM.fullmatch(value)):
            raise ValueError("it needs the form {number}@fax.example")
        return value

    @field_validator("host")
    @classmethod
    def _is_a_host(cls, value: str) -> str:
        if value and not _HOST.fullmatch(value):
            raise ValueError(f"{value} is no server")
        return value
