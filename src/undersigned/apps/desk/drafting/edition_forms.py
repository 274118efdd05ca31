"""The editor's form: a letter's text and letterhead in, an ``Edition`` out."""

import re
import unicodedata
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as ValueRefused

from undersigned.core.counting import filler
from undersigned.core.letter import (
    Addressee,
    Ask,
    Counting,
    Counts,
    Edition,
    LetterText,
    Localised,
    Region,
    Sender,
    plain,
)

from .editable import Fill
from .fields import (
    BodyField,
    CountryField,
    LinesField,
    OneLineField,
    RegionsField,
    RichArea,
    WordsField,
    is_empty,
    language_choices,
)

MOST_ROWS = 100
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SENDER = ("name", "contact", "address", "phone", "email")


class LetterForm(forms.Form):
    """Everything that stands in a letter once."""

    base_number = forms.IntegerField(widget=forms.HiddenInput)
    title = WordsField(label=_("Title"))
    subject = WordsField(label=_("Subject"))
    salutation = WordsField(label=_("Salutation"))
    body = BodyField(
        label=_("Text"),
        help_text=_("Paste from a word processor keeps paragraphs, lists and stress."),
    )
    date = forms.DateField(
        label=_("Date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    place = OneLineField(label=_("Place"))
    language = forms.ChoiceField(label=_("Language of the letter"))
    sender_name = OneLineField(label=_("Sender"))
    sender_contact = OneLineField(label=_("Contact person"))
    sender_address = LinesField(label=_("Sender’s postal address"))
    sender_phone = OneLineField(label=_("Sender’s telephone"))
    sender_email = OneLineField(label=_("Sender’s e-mail address"))
    countries = forms.ChoiceField(
        label=_("What counts as a country?"),
        choices=[
            ("places", _("Every place as it is printed beside a signatory, Kashmir too")),
            ("codes", _("Countries with an ISO 3166-1 code alone")),
        ],
        widget=forms.RadioSelect,
    )
    regions = RegionsField(
        label=_("Regions as the letter names them"),
        help_text=_(
            "One a line, in the order of the letter, such as “South America: South America”. "
            "Leave it empty for Africa, the Americas, Asia, Europe and Oceania."
        ),
    )


def tell_words(form: forms.Form, language: str, fill: Fill | None) -> None:
    """Every field of words learns the language and what its chips show."""
    for field in form.fields.values():
        if isinstance(field, WordsField | RegionsField):
            field.language = language
        if isinstance(field.widget, RichArea):
            field.widget.fill = fill


class RowForm(forms.Form):
    """A row that can be filled, and left out again."""

    def __init__(
        self, *args: Any, language: str = "en", fill: Fill | None = None, **values: Any
    ) -> None:
        super().__init__(*args, **values)
        tell_words(self, language, fill)

    def is_filled(self) -> bool:
        """Whether anything was written that is to be kept."""
        values = dict(self.cleaned_data)
        kept = not values.pop("DELETE", False)
        return kept and any(
            values[name] and not (isinstance(field, WordsField) and is_empty(values[name]))
            for name, field in self.fields.items()
            if name in values and not field.widget.is_hidden and name != "ORDER"
        )


class AskForm(RowForm):
    """One ask; its id is made from its first words and then stays."""

    id = forms.CharField(required=False, widget=forms.HiddenInput)
    text = WordsField(label=_("What do you ask for?"))
    by = forms.DateField(
        label=_("By when?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class OfficeForm(RowForm):
    """An office that is written to, or that gets a copy."""

    name = OneLineField(label=_("Name"))
    role = OneLineField(label=_("Office or role"))
    organisation = OneLineField(label=_("Organisation"))
    address = LinesField(label=_("Postal address"))
    country = CountryField(label=_("Country"))
    fax = OneLineField(label=_("Fax"))
    phone = OneLineField(label=_("Telephone"))
    email = OneLineField(label=_("E-mail address"))


class RowSet(forms.BaseFormSet):
    """Rows of one kind."""

    deletion_widget = forms.CheckboxInput

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Leave this one out")
        if "ORDER" in form.fields:
            form.fields["ORDER"].label = _("Number")
            form.fields["ORDER"].widget.attrs["class"] = "short"

    def rows(self) -> list[dict[str, Any]]:
        """What was filled, in order."""
        ordered = self.ordered_forms if self.can_order else self.forms
        return [form.cleaned_data for form in ordered if form.is_filled()]


def _row_set(form: type[RowForm], *, can_order: bool = False) -> type[RowSet]:
    return forms.formset_factory(
        form,
        RowSet,
        extra=0,
        can_delete=True,
        can_order=can_order,
        max_num=MOST_ROWS,
        absolute_max=MOST_ROWS,
        validate_max=True,
    )


AskSet = _row_set(AskForm, can_order=True)
OfficeSet = _row_set(OfficeForm)


class EditionForms:
    """All forms of the editor; ``edition`` is what they begin with.

    ``edition`` is also where everything comes from that they do not show: translations, and region
    names in other languages.
    """

    def __init__(
        self, edition: Edition, counts: Counts, number: int, data: QueryDict | None = None
    ) -> None:
        self.start = edition
        self.data = data
        self.main = LetterForm(data, initial=_initial(edition) | {"base_number": number})
        known = language_choices(edition.authentic.language)
        self.main.fields["language"].choices = known
        fill = filler(counts, edition, self.language)
        tell_words(self.main, self.language, fill)
        words = {"language": self.language, "fill": fill}
        asks = _rows(edition.authentic.asks)
        self.asks = AskSet(data, prefix="asks", initial=asks, form_kwargs=words)
        self.addressees = OfficeSet(data, prefix="addressees", initial=_rows(edition.addressees))
        self.cc = OfficeSet(data, prefix="cc", initial=_rows(edition.cc, at_least=0))

    @property
    def sets(self) -> tuple[RowSet, ...]:
        return self.asks, self.addressees, self.cc

    @property
    def language(self) -> str:
        """The language that was chosen, else the letter's."""
        known = dict(self.main.fields["language"].choices)
        chosen = self.data.get("language", "") if self.data is not None else ""
        return chosen if chosen in known else self.start.authentic.language

    @property
    def base_number(self) -> int:
        return self.main.cleaned_data["base_number"]

    def is_valid(self) -> bool:
        """Judges all forms; what only the whole letter shows is said beside the text."""
        judged = [each.is_valid() for each in (self.main, *self.sets)]
        if not all(judged):
            return False
        try:
            self.edition = self._edition()
        except ValueRefused as error:
            self.main.add_error("body", sentence(error))
        return not self.main.errors

    def errors(self) -> list[tuple[str, str, str]]:
        """Field's id, its label and what is wrong, for the summary over the form."""
        found = []
        rows = [form for each in self.sets for form in each.forms]
        for form in (self.main, *rows):
            for field in form:
                found += [(field.auto_id, field.label, error) for error in field.errors]
            found += [("", "", error) for error in form.non_field_errors()]
        for each in self.sets:
            found += [("", "", error) for error in each.non_form_errors()]
        return found

    def _edition(self) -> Edition:
        data = self.main.cleaned_data
        text = LetterText(
            language=data["language"],
            title=data["title"],
            subject=data["subject"],
            salutation=data["salutation"],
            blocks=data["body"],
            asks=_asks(self.asks.rows()),
        )
        return Edition(
            date=data["date"],
            place=data["place"],
            sender=Sender(**{name: data[f"sender_{name}"] for name in _SENDER}),
            addressees=_offices(self.addressees.rows()),
            cc=_offices(self.cc.rows()),
            texts=(text, *_translations(self.start, text)),
            counting=Counting(
                countries=data["countries"],
                regions=_with_names(data["regions"], self.start.counting.regions),
            ),
            ignore=self.start.ignore,
        )


def with_another(data: QueryDict, kind: str) -> QueryDict:
    """What was posted, with one more empty row of ``kind``; nothing that was entered is lost."""
    more = data.copy()
    name = f"{kind}-TOTAL_FORMS"
    if kind in {"asks", "addressees", "cc"} and more.get(name, "").isdigit():
        more[name] = str(min(int(more[name]) + 1, MOST_ROWS))
    return more


def _initial(edition: Edition) -> dict[str, Any]:
    text = edition.authentic
    return {
        "title": text.title,
        "subject": text.subject,
        "salutation": text.salutation,
        "body": text.blocks,
        "date": edition.date,
        "place": edition.place,
        "language": text.language,
        "countries": edition.counting.countries,
        "regions": edition.counting.regions,
        **{f"sender_{name}": getattr(edition.sender, name) for name in _SENDER},
    }


def _rows(values: tuple[Ask, ...] | tuple[Addressee, ...], at_least: int = 1) -> list[dict]:
    """The rows that there are, and an empty one where there is none."""
    return [dict(value) for value in values] or [{}] * at_least


def _offices(rows: list[dict[str, Any]]) -> tuple[Addressee, ...]:
    fields = Addressee.model_fields
    return tuple(Addressee(**{name: row[name] for name in fields}) for row in rows)


def _asks(rows: list[dict[str, Any]]) -> tuple[Ask, ...]:
    asks: list[Ask] = []
    taken = {row["id"] for row in rows if _ID.fullmatch(row["id"])}
    used: set[str] = set()
    for row in rows:
        own = row["id"]
        if own not in taken or own in used:
            own = new_id(plain(row["text"]), taken | used)
        used.add(own)
        asks.append(Ask(id=own, text=row["text"], by=row["by"]))
    return tuple(asks)


def new_id(text: str, taken: set[str]) -> str:
    """An id of an ask's first words, such as "clean-the-river", that is not ``taken``."""
    plain_words = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    own = "-".join(re.findall(r"[a-z0-9]+", plain_words)[:4]) or "ask"
    number, found = 1, own
    while found in taken:
        number += 1
        found = f"{own}-{number}"
    return found


def _translations(start: Edition, text: LetterText) -> tuple[LetterText, ...]:
    """The translations as they are, without asks that are gone."""
    known = {ask.id for ask in text.asks}
    kept = []
    for each in start.texts[1:]:
        asks = tuple(ask for ask in each.asks if ask.id in known)
        kept.append(each.model_copy(update={"asks": asks}))
    return tuple(kept)


def _with_names(regions: tuple[Region, ...], before: tuple[Region, ...]) -> tuple[Region, ...]:
    """The regions with the names in other languages that they had."""
    found = []
    for region in regions:
        own = region.names[0]
        others: tuple[Localised, ...] = ()
        for old in before:
            if own in old.names:
                others = tuple(name for name in old.names if name.language != own.language)
        found.append(region.model_copy(update={"names": (own, *others)}))
    return tuple(found)


def sentence(error: ValueRefused) -> str:
    """What only the whole letter shows, as a form says it."""
    message = error.errors()[0]["msg"].removeprefix("Value error, ")
    return f"{message[:1].upper()}{message[1:]}."
