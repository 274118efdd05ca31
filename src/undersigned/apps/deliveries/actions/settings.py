"""Turning a channel on, and how the coalition uses it."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.outbox.sealing import seal
from undersigned.channels import channel

from ..channel_settings import (
    context_of,
    secret_fields,
    setting_of,
    shown_secret,
    stored_options,
)
from ..models import ChannelSetting


def set_channel(
    *, coalition: Coalition, name: str, on: bool, options: Mapping[str, Any]
) -> ChannelSetting:
    """Store how the coalition uses the channel ``name``, and whether it does.

    ``options`` are the channel's own, by name. A secret one that is empty or left out stays as it
    was. ``UndersignedError`` names the first that cannot be used; a channel that is off takes them
    as they are, so that they can be completed later.
    """
    way = channel(name)
    secrets = secret_fields(way.Options)
    with transaction.atomic():
        Coalition.objects.select_for_update().get(pk=coalition.pk)
        setting = setting_of(coalition, name)
        kept = {key: value for key, value in stored_options(setting).items() if key in secrets}
        given = {key: shown_secret(value) for key, value in options.items()}
        merged = given | {key: given.get(key) or kept[key] for key in kept}
        if on:
            way.options(merged)
        hidden = {key: merged.pop(key) for key in secrets if merged.get(key)}
        setting.on, setting.changed_at = on, timezone.now()
        setting.options = {key: value for key, value in merged.items() if key not in secrets}
        context = context_of(coalition, name)
        setting.sealed = seal(json.dumps(hidden).encode(), context=context) if hidden else b""
        setting.save()
    return setting
