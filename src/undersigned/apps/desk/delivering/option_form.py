"""A form made from a channel's ``Options``: each field's type, title and description."""

from typing import Any, Literal, get_origin

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic.fields import FieldInfo

from undersigned.apps.deliveries.channel_settings import secret_fields
from undersigned.apps.deliveries.models import ChannelSetting
from undersigned.channels.base import Channel, choices

from ..closing.forms import ActForm


class OptionForm(ActForm):
    """Whether the channel is on, and its options."""

    on = forms.BooleanField(label=gettext_lazy("Use it"), required=False)

    def __init__(
        self, *args: Any, way: Channel[Any], setting: ChannelSetting, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {"on": setting.on, **_shown(setting.options)}
        super().__init__(*args, **kwargs)
        self.way = way
        self._secret = secret_fields(way.Options)
        for name, option in way.Options.model_fields.items():
            self.fields[name] = self._field(name, option)
            self.fields[name].initial = _shown({name: option.get_default()})[name]

    def _field(self, name: str, option: FieldInfo) -> forms.Field:
        values: dict[str, Any] = {
            "label": option.title or name,
            "help_text": option.description or "",
            "required": False,
        }
        if name in self._secret:
            values["help_text"] += " " + _("Leave it empty to keep what is stored.")
            return forms.CharField(widget=forms.PasswordInput, **values)
        if get_origin(option.annotation) is Literal:
            named = list(choices(option).items())
            return forms.ChoiceField(choices=named, **values | {"required": True})
        return field_for(option.annotation, **values)

    @property
    def options(self) -> dict[str, Any]:
        """What was entered, as the channel's options take it."""
        names = self.way.Options.model_fields
        return {name: _plain(self.cleaned_data[name]) for name in names}


def field_for(kind: Any, **values: Any) -> forms.Field:
    """A form's field for an option of type ``kind``."""
    if kind is bool:
        return forms.BooleanField(**values)
    if kind is int:
        return forms.IntegerField(**values)
    if get_origin(kind) is tuple:
        return LinesField(widget=forms.Textarea(attrs={"rows": 3}), **values)
    return forms.CharField(max_length=500, **values)


class LinesField(forms.CharField):
    """Several values, one a line."""

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(line.strip() for line in super().clean(value).splitlines() if line.strip())


def _shown(options: dict[str, Any]) -> dict[str, Any]:
    return {
        name: "\n".join(value) if isinstance(value, list | tuple) else value
        for name, value in options.items()
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
