"""How the list under a letter stands on paper, and whose copy is printed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.releases.pages import language_name
from undersigned.core.letter import Edition
from undersigned.core.renderers.layout import MOST_COLUMNS, EnvelopeName, Layout

_COLUMNS = [
    (0, _("as many columns as fit")),
    (1, _("one column")),
    (2, _("two columns")),
    (MOST_COLUMNS, _("three columns")),
]
_GROUPS = [
    ("", _("organisations, then individuals")),
    ("country", _("organisations by country")),
    ("region", _("organisations by region")),
]
EVERYBODY = ""


class ListForm(forms.Form):
    """The columns of the list, and what it is grouped by."""

    columns = forms.TypedChoiceField(
        label=_("The names stand in"), choices=_COLUMNS, coerce=int, initial=0, required=False,
        empty_value=0,
    )  # fmt: skip
    group_by = forms.ChoiceField(
        label=_("They are grouped as"), choices=_GROUPS, initial="", required=False
    )


class PaperForm(ListForm):
    """A letter to be printed; what is not said is as a delivery has it."""

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._languages = tuple(text.language for text in edition.texts)
        if len(self._languages) > 1:
            self.fields["languages"] = forms.MultipleChoiceField(
                label=_("In"),
                required=False,
                choices=[(each, language_name(each)) for each in self._languages],
                widget=forms.CheckboxSelectMultiple,
                initial=self._languages[:1],
                help_text=_("Several stand one after another in one file."),
            )
        if len(edition.addressees) > 1:
            named = ((number, each.name or each.role) for number, each in _numbered(edition))
            self.fields["office"] = forms.TypedChoiceField(
                label=_("Whose copy is it?"),
                required=False,
                choices=[(EVERYBODY, _("everybody’s: all are named above")), *named],
                coerce=int,
                empty_value=None,
            )

    def layout(self, envelope: EnvelopeName) -> Layout:
        """What was chosen, for the window of ``envelope``."""
        said = self.cleaned_data if self.is_bound else {}
        return Layout(
            envelope=envelope,
            columns=said.get("columns") or 0,
            group_by=said.get("group_by") or "",
            languages=tuple(said.get("languages") or self._languages[:1]),
        )

    @property
    def addressee(self) -> int | None:
        """The place of the office whose copy it is, from 0."""
        return self.cleaned_data.get("office") if self.is_bound else None


def _numbered(edition: Edition) -> Any:
    return enumerate(edition.addressees)
