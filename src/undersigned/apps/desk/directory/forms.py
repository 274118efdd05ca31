"""What the secretariat says of an organisation."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as ValueRefused

from undersigned.apps.coalitions.actions import EntryValues
from undersigned.apps.coalitions.contacts import Person
from undersigned.apps.coalitions.entries import called, members_of
from undersigned.apps.coalitions.models import Coalition, Organisation
from undersigned.apps.signatures.fields import (
    LONGEST_NAME,
    LineField,
    PlaceField,
    clean_line,
    country_of,
)
from undersigned.core.letter import PrintedName

_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
_MOST_MEMBERS = 2000
_FREE_ROWS = 2  # for further people
_TOLD = 10  # names that are not in the directory


class NamesField(forms.CharField):
    """One name a line; gives a tuple."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: str | None) -> tuple[str, ...]:
        lines = (super().to_python(value) or "").splitlines()
        names = tuple(clean_line(line) for line in lines if line.strip())
        if any(len(name) > LONGEST_NAME for name in names):
            raise ValidationError(
                _t("One of these names is longer than %d letters.") % LONGEST_NAME
            )
        return tuple(dict.fromkeys(names))


class FormsField(NamesField):
    """A language and a name a line ("fr: Les Amis du fleuve"); gives ``PrintedName`` values."""

    def to_python(self, value: str | None) -> tuple[PrintedName, ...]:
        forms_by_language: dict[str, PrintedName] = {}
        for line in super().to_python(value):
            language, _colon, name = (part.strip() for part in line.partition(":"))
            try:
                form = PrintedName(language=language, name=name)
            except ValueRefused:
                raise ValidationError(
                    _t("“%(line)s”: begin with the language's code and a colon, such as fr:."),
                    params={"line": line},
                ) from None
            if language in forms_by_language:
                raise ValidationError(
                    _t("There are two names for %(language)s; the second belongs below."),
                    params={"language": language},
                )
            forms_by_language[language] = form
        return tuple(forms_by_language.values())


class EntryForm(forms.Form):
    """An entry; how it is printed, what it is called besides, and where it is."""

    name = LineField(
        label=_("Name"), max_length=LONGEST_NAME, help_text=_("As it shall be printed.")
    )
    acronym = LineField(label=_("Acronym"), max_length=40, required=False)
    place = PlaceField(label=_("Country or place"), required=False)
    printed = FormsField(
        label=_("Name in other languages and scripts"),
        required=False,
        help_text=_("One a line, after the language's code: “fr: Les Amis du fleuve”."),
    )
    other_names = NamesField(
        label=_("Other names"),
        required=False,
        help_text=_("Earlier names, short names, other spellings: one a line. Never printed."),
    )
    sort_key = LineField(
        label=_("Sorted under"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("Leave it empty to sort by the name."),
    )
    domain = forms.CharField(
        label=_("Web and mail domain"),
        max_length=253,
        required=False,
        help_text=_("Such as example.org. A sign-on from there is taken for its own."),
    )

    def clean_domain(self) -> str:
        text = self.cleaned_data["domain"].strip().lower()
        domain = re.sub(r"^(?:https?://)?(?:www\.)?|[/?#].*$", "", text).rpartition("@")[2]
        if domain and not _DOMAIN.fullmatch(domain):
            raise ValidationError(_t("Write the domain alone, such as example.org."))
        return domain

    def values(self) -> EntryValues:
        """For the action."""
        return EntryValues(**self.cleaned_data, country=country_of(self.cleaned_data["place"], ""))


def entry_initial(entry: Organisation) -> dict[str, Any]:
    """What ``EntryForm`` shows of an entry."""
    fields = ("name", "acronym", "place", "sort_key", "domain")
    return {field: getattr(entry, field) for field in fields} | {
        "printed": "\n".join(f"{form.language}: {form.name}" for form in entry.forms),
        "other_names": "\n".join(dict.fromkeys(entry.other_names.values_list("name", flat=True))),
    }


class PersonForm(forms.Form):
    """Somebody whom one reaches there; empty to erase."""

    name = LineField(label=_("Name"), max_length=200, required=False)
    role = LineField(label=_("Role"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    language = forms.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        label=_("Language of mails"),
        max_length=35,
        required=False,
        help_text=_("A code such as fr."),
    )

    def person(self) -> Person:
        return Person(**self.cleaned_data)


PeopleForms = forms.formset_factory(PersonForm, extra=_FREE_ROWS, max_num=20, absolute_max=20)


class MembersForm(forms.Form):
    """Who belongs to a body: names of entries, one a line."""

    members = NamesField(
        label=_("Its members"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("One name a line. Where two have one name, write the place behind a comma."),
    )
    add = forms.BooleanField(
        label=_("Put those into the directory that are not in it yet"), required=False
    )

    def __init__(self, *args: Any, coalition: Coalition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.coalition = coalition
        self.entries: list[Organisation] = []
        self.new: list[EntryValues] = []

    def clean_members(self) -> tuple[str, ...]:
        names = self.cleaned_data["members"]
        if len(names) > _MOST_MEMBERS:
            raise ValidationError(_t("These are more than %d members.") % _MOST_MEMBERS)
        known = called(self.coalition)
        for name in names:
            found = known(name)
            if len(found) > 1:
                raise ValidationError(
                    _t("“%(name)s” may be one of several entries. Write its place behind a comma."),
                    params={"name": name},
                )
            self.entries += found
            if not found:
                self.new.append(_new_entry(name))
        return names

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.new and not values.get("add") and not self.errors:
            names = "; ".join(each.name for each in self.new[:_TOLD])
            names += "; …" if len(self.new) > _TOLD else ""
            self.add_error(
                "members",
                _t("Not in the directory: %(names)s. Correct them, or tick the box below.")
                % {"names": names},
            )
        return values


def members_initial(entry: Organisation) -> dict[str, Any]:
    """What ``MembersForm`` shows of an entry."""
    names = (f"{each.name}, {each.place}".removesuffix(", ") for each in members_of(entry))
    return {"members": "\n".join(names)}


def _new_entry(line: str) -> EntryValues:
    """The entry that "Name" or "Name, Ghana" makes."""
    name, _comma, place = (part.strip() for part in line.rpartition(","))
    country = country_of(place, "") if name else ""
    return EntryValues(name, place=place, country=country) if country else EntryValues(line)
