"""Which channels a coalition uses, and how: its settings, with the secret ones opened."""

import json
from typing import Any

from pydantic import SecretStr

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.outbox.sealing import open_sealed
from undersigned.channels import channel
from undersigned.channels.base import Channel, Options

from .models import ChannelSetting


def secret_fields(options: type[Options]) -> frozenset[str]:
    """The names of the settings that are stored sealed and shown to nobody."""
    fields = options.model_fields.items()
    return frozenset(name for name, field in fields if "SecretStr" in str(field.annotation))


def context_of(coalition: Coalition, name: str) -> str:
    """Where the sealed settings belong: they open in no other place."""
    return f"channel:{coalition.pk}:{name}"


def stored_options(setting: ChannelSetting) -> dict[str, Any]:
    """The settings as JSON, secrets opened."""
    if not setting.sealed:
        return dict(setting.options)
    context = context_of(setting.coalition, setting.channel)
    return setting.options | json.loads(open_sealed(setting.sealed, context=context))


def setting_of(coalition: Coalition, name: str) -> ChannelSetting:
    """The stored setting, or one that says "off"."""
    found = ChannelSetting.objects.filter(coalition=coalition, channel=name).first()
    return found or ChannelSetting(coalition=coalition, channel=name)


def options_of(coalition: Coalition, way: Channel[Any]) -> Options:
    """The coalition's options; ``UndersignedError`` where a needed one lacks."""
    return way.options(stored_options(setting_of(coalition, way.name)))


def channels_on(coalition: Coalition) -> list[Channel[Any]]:
    """The channels that the coalition has turned on, by name."""
    names = ChannelSetting.objects.filter(coalition=coalition, on=True)
    return [channel(name) for name in names.values_list("channel", flat=True)]


def shown_secret(value: Any) -> Any:
    """A secret's own text, for sealing it; anything else as it is."""
    return value.get_secret_value() if isinstance(value, SecretStr) else value
