"""What each column of a list holds, as proposed or as a person corrects it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.coalitions.importing import NAME_IN
from undersigned.apps.coalitions.kept_lists import Columns
from undersigned.apps.releases.pages import language_name
from undersigned.apps.ui.languages import interface_languages
from undersigned.core.readers.sheets import SheetReading

from ..signatories.sheet_forms import MEANING_LABELS, header_choices

_OWN_LABELS = {
    "acronym": _("Acronym"),
    "domain": _("Website or domain"),
    "other_names": _("Other names"),
    "sort_key": _("Sorted under"),
    "members": _("Its members"),
    "bodies": _("Whose member it is"),
}


class ListColumnsForm(forms.Form):
    """The worksheet, where the headers are, and one choice a column."""

    def __init__(
        self, *args: Any, reading: SheetReading, columns: tuple[str, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reading = reading
        choices = _choices(columns)
        for number, (column, meaning) in enumerate(zip(reading.columns, columns, strict=True)):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=column.header or _t("Column %(number)d") % {"number": number + 1},
                choices=choices,
                initial=meaning,
            )
        self.fields["header"] = forms.TypedChoiceField(
            label=_("Where are the headers of the columns?"),
            coerce=int,
            choices=header_choices(reading),
            initial=reading.header_line,
        )
        if len(reading.worksheets) > 1:
            self.fields["worksheet"] = forms.ChoiceField(
                label=_("Worksheet"),
                choices=[(name, name) for name in reading.worksheets],
                initial=reading.worksheet,
            )

    def columns(self) -> list[tuple[Any, forms.BoundField]]:
        """Each column as it was read, with its field."""
        return [
            (column, self[f"column-{number}"]) for number, column in enumerate(self.reading.columns)
        ]

    def chosen(self) -> Columns:
        """What was said; under another worksheet or other headers the columns are proposed anew."""
        values = self.cleaned_data
        worksheet = values.get("worksheet", self.reading.worksheet)
        if worksheet != self.reading.worksheet:
            return Columns(worksheet=worksheet)
        moved = values["header"] != self.reading.header_line
        meanings = tuple(values[f"column-{each}"] for each in range(len(self.reading.columns)))
        return Columns(
            worksheet=worksheet,
            header_line=values["header"],
            meanings=() if moved else meanings,
        )


def _choices(columns: tuple[str, ...]) -> list[tuple[str, Any]]:
    """What a column may hold; names in the languages of the interface and of the list."""
    tags = [tag for tag, _name in interface_languages()]
    tags += [each.removeprefix(NAME_IN) for each in columns if each.startswith(NAME_IN)]
    labels: dict[str, Any] = {**MEANING_LABELS, **_OWN_LABELS}
    nothing = labels.pop("ignore")
    for tag in dict.fromkeys(tags):
        labels[f"{NAME_IN}{tag}"] = _t("Name in %(language)s") % {"language": language_name(tag)}
    return [*labels.items(), ("ignore", nothing)]
