"""What the secretariat says of a sheet: the file, its columns, and how it is entered."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.core.readers.sheets import Mapping, Meaning, SheetReading

from ..given import GivenList

MEANING_LABELS: dict[Meaning, Any] = {
    "organisation": _("Organisation"),
    "organisation-and-place": _("Organisation with its country in one cell"),
    "name": _("Name (of a person, or of whoever signs)"),
    "name-and-more": _("Name with title or country in one cell"),
    "given-name": _("Given name"),
    "family-name": _("Family name"),
    "honorific": _("Form of address (Dr), printed before the name"),
    "representative": _("Representative (not printed)"),
    "title": _("Title or role"),
    "affiliation": _("Affiliation of an individual"),
    "place": _("Country or place"),
    "email": _("E-mail address (not printed)"),
    "phone": _("Telephone (not printed)"),
    "kind": _("Organisation or individual?"),
    "shown": _("May the name be printed?"),
    "withheld": _("Shall the name be withheld?"),
    "consent": _("Consent to sign"),
    "date": _("Day of the sign-on"),
    "members": _("Organisations that it represents"),
    "comments": _("Comments (not printed)"),
    "ignore": _("Nothing: leave it out"),
}
_ROWS = [
    ("told", _("as the columns tell")),
    ("organisation", _("every row is an organisation")),
    ("individual", _("every row is an individual")),
]


class SheetForm(GivenList):
    """A file, or a table that was pasted."""

    nothing = _("Choose a file, or paste the table.")
    pasted_name = _("pasted table")
    file = forms.FileField(
        label=_("The sheet"),
        required=False,
        help_text=_("CSV or XLSX, as your form or spreadsheet exports it; at most 10 MB."),
    )
    pasted = forms.CharField(
        label=_("Or paste the table here"),
        required=False,
        strip=False,
        max_length=2_000_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Copy it from the spreadsheet with its headers."),
    )


_ORDERS = [
    ("day", _("day before month: 03/04 is the 3rd of April")),
    ("month", _("month before day: 03/04 is the 4th of March")),
]
_HEADERS_AMONG = 20  # lines that are offered as that of the headers


class ColumnsForm(forms.Form):
    """Where the headers are, how days are written, one choice a column; as proposed at first."""

    rows = forms.ChoiceField(label=_("Who signs in a row?"), choices=_ROWS)

    def __init__(self, *args: Any, reading: SheetReading, mapping: Mapping, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reading = reading
        self.initial = {"rows": mapping.rows}
        for number, (column, meaning) in enumerate(
            zip(reading.columns, mapping.columns, strict=True)
        ):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=column.header or _t("Column %(number)d") % {"number": number + 1},
                choices=list(MEANING_LABELS.items()),
                initial=meaning,
            )
        self.fields["header"] = forms.TypedChoiceField(
            label=_t("Where are the headers of the columns?"),
            coerce=int,
            required=False,
            empty_value=reading.header_line,
            choices=header_choices(reading),
            initial=reading.header_line,
        )
        if "date" in mapping.columns:
            self.fields["dates"] = forms.ChoiceField(
                label=_t("How are days written?"),
                choices=_ORDERS,
                initial="month" if reading.month_first else "day",
                required=False,
            )
        if len(reading.worksheets) > 1:
            self.fields["worksheet"] = forms.ChoiceField(
                label=_t("Worksheet"),
                choices=[(name, name) for name in reading.worksheets],
                initial=reading.worksheet,
            )

    def columns(self) -> list[tuple[Any, Any]]:
        """Each column as it was read, with its field."""
        return [
            (column, self[f"column-{number}"]) for number, column in enumerate(self.reading.columns)
        ]

    @property
    def month_first(self) -> bool | None:
        """What was said of days; ``None`` where nothing was."""
        said = self.cleaned_data.get("dates")
        return said == "month" if said else None

    def mapping(self) -> Mapping:
        """What was chosen."""
        values = self.cleaned_data
        count = len(self.reading.columns)
        return Mapping(
            columns=tuple(cast("Meaning", values[f"column-{each}"]) for each in range(count)),
            rows=values["rows"],
        )


def header_choices(reading: SheetReading) -> list[tuple[int, str]]:
    """For a field: no headers, or one of the first lines with its words."""
    lines = {each.line: each.words for each in reading.left_out}
    lines |= {row.line: row.text() for row in reading.rows[:_HEADERS_AMONG]}
    first = sorted(lines)[:_HEADERS_AMONG]
    offered = sorted({*first, reading.header_line} - {0})
    said = _t("line %(line)d: %(words)s")
    return [
        (0, _t("There are none: every line signs")),
        *((line, said % {"line": line, "words": lines[line][:60]}) for line in offered),
    ]
