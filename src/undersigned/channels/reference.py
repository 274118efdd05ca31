"""The page on channels in the manual, made from the channels themselves."""

from typing import Any, Literal, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from undersigned.channels import channels
from undersigned.channels.base import Channel, choices

_HEAD = """# Channels

The ways on which a letter reaches an office. Each is off until a coalition turns it on, under
*Channels*; what can be set there stands below. A new one is [a folder](../how-to/add-a-channel.md).
"""


def page() -> str:
    """Every channel: what it is, what it proves, what is set and what is noted."""
    return "\n".join([_HEAD, *(_channel(each) for each in channels())])


def _channel(each: Channel[Any]) -> str:
    parts = [f"## {each.label}\n\n{each.about}", *each.notes]
    if each.in_office_hours:
        parts.append("It waits for the office's working hours.")
    settings = [_setting(name, field) for name, field in each.Options.model_fields.items()]
    parts.append("### Settings\n\n" + "\n".join(settings))
    if noted := each.evidence(each.Options()):
        rows = [
            f"- *{one.label}*{' (needed)' if one.needed else ''}. {one.help}".rstrip()
            for one in noted
        ]
        parts.append("### What is noted of a delivery by hand\n\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _setting(name: str, field: FieldInfo) -> str:
    default = _word(field.get_default())
    one_of = f" {_one_of(field)}." if get_origin(field.annotation) is Literal else ""
    return f"- *{field.title}* (`{name}`). {field.description}{one_of} Default: {default}."


def _one_of(field: FieldInfo) -> str:
    named = (f"`{value}` ({label})" for value, label in choices(field).items())
    return f"One of {', '.join(named)}"


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    return f"`{value}`" if value else "nothing"
