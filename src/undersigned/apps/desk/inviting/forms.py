"""What the secretariat says of those it asks, and the calls that it writes to them."""

import datetime as dt
import json
from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.calls import IN_SUBJECT, IN_TEXT, Words, check_words
from undersigned.apps.signatures.contacts import Invited
from undersigned.apps.signatures.fields import (
    LONGEST_NAME,
    LineField,
    MembersField,
    PlaceField,
    country_of,
)
from undersigned.apps.signatures.invitees import language_named
from undersigned.apps.signatures.models import Call

from ..given import GivenList

DIRECTORY, LETTER, LIST = "directory", "letter", "list"
EDITABLE = 500  # rows of which each can be changed before it is added
_PEOPLE = TypeAdapter(list[Invited])


class LanguageField(forms.CharField):
    """A language by its tag or its name; gives the BCP 47 tag."""

    def __init__(self, **values: Any) -> None:
        super().__init__(max_length=60, required=False, **values)

    def to_python(self, value: str | None) -> str:
        words = super().to_python(value)
        tag = language_named(words) if words else ""
        if words and not tag:
            raise ValidationError(_t("Name a language, such as French or fr."))
        return tag


class FromLetterForm(forms.Form):
    """Those who signed an earlier letter."""

    letter = forms.ModelChoiceField(
        label=_("Letter"), queryset=Letter.objects.none(), empty_label=None, to_field_name="slug"
    )

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Letter.objects.filter(coalition=letter.coalition_id).exclude(pk=letter.pk)
        signed = others.filter(signatures__state="accepted").distinct()
        self.fields["letter"].queryset = signed
        self.is_possible = signed.exists()


class ListForm(GivenList):
    """A list as a file, or pasted."""

    nothing = _("Choose a file, or paste the list.")
    pasted_name = _("pasted list")
    file = forms.FileField(
        label=_("A sheet"), required=False, help_text=_("CSV or XLSX, at most 10 MB.")
    )
    pasted = forms.CharField(
        label=_("Or paste the list here"),
        required=False,
        strip=False,
        max_length=2_000_000,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_(
            "One a line: name, e-mail address, language, representative; with headers if you like."
        ),
    )


class PeopleForm(forms.Form):
    """Those who were found: which of them are asked, at which address, in which language.

    The page carries them, so that nothing is stored of a list that was only looked at. Beyond
    ``EDITABLE`` rows they are taken as they are.
    """

    people = forms.CharField(widget=forms.HiddenInput, max_length=9_000_000)

    def __init__(self, *args: Any, found: list[Invited] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if found is not None:
            self.initial["people"] = json.dumps([asdict(person) for person in found])
        self.found = found if found is not None else self._carried()
        self.is_editable = len(self.found) <= EDITABLE
        for number, person in enumerate(self.found if self.is_editable else ()):
            self.fields[f"email-{number}"] = forms.EmailField(
                label=_t("E-mail address of %(name)s") % {"name": person.name},
                max_length=254,
                required=False,
                initial=person.email,
            )
            self.fields[f"language-{number}"] = LanguageField(
                label=_t("Language of %(name)s") % {"name": person.name}, initial=person.language
            )

    def _carried(self) -> list[Invited]:
        try:
            return _PEOPLE.validate_json(self.data.get("people", ""))
        except ValueError:
            return []

    def rows(self) -> list[tuple[int, Invited, Any, Any]]:
        """Number, person, and the two fields; None where there are too many to change."""
        return [
            (number, person, *self._fields_of(number)) for number, person in enumerate(self.found)
        ]

    def _fields_of(self, number: int) -> tuple[Any, Any]:
        if not self.is_editable:
            return None, None
        return self[f"email-{number}"], self[f"language-{number}"]

    def chosen(self) -> list[Invited]:
        """Those that were ticked, as they were corrected."""
        if not self.is_editable:
            return self.found
        ticked = set(self.data.getlist("keep"))
        return [
            replace(
                person,
                email=self.cleaned_data[f"email-{number}"],
                language=self.cleaned_data[f"language-{number}"],
            )
            for number, person in enumerate(self.found)
            if str(number) in ticked
        ]


class InvitedForm(forms.Form):
    """Who is asked, corrected."""

    name = LineField(label=_("Name"), max_length=LONGEST_NAME)
    title = LineField(label=_("Title or affiliation"), max_length=400, required=False)
    place = PlaceField(label=_("Country or place"), required=False)
    representative = LineField(label=_("Representative"), max_length=200, required=False)
    role = LineField(label=_("Role of the representative"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    language = LanguageField(label=_("Language"), help_text=_("Mails go in it where you wrote it."))
    members = MembersField(label=_("Organisations that it represents"), required=False)

    def __init__(self, *args: Any, invited: Invited, **kwargs: Any) -> None:
        initial = asdict(invited) | {"members": "\n".join(invited.members)}
        super().__init__(*args, initial=initial, **kwargs)
        self.invited = invited

    def as_invited(self) -> Invited:
        values = self.cleaned_data
        return replace(self.invited, **values, country=country_of(values["place"], ""))


class CallForm(forms.Form):
    """A mail in each language that the asked read, and when it goes."""

    NOW, HOUR, BEFORE = "now", "hour", "before"
    when = forms.ChoiceField(label=_("When does it go?"), widget=forms.RadioSelect, initial=NOW)
    date = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    time = forms.TimeField(
        label=_("Hour"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    days_before = forms.IntegerField(
        label=_("Days before the deadline"), required=False, min_value=1, max_value=60, initial=3
    )
    by_day = forms.BooleanField(
        label=_("Only when it is day where they are"),
        required=False,
        initial=True,
        help_text=_("Between nine and seven o'clock by the zones of their country, spread a bit."),
    )

    def __init__(
        self,
        *args: Any,
        purpose: str,
        letter: Letter,
        texts: list[tuple[str, str, Words]],
        **kwargs: Any,
    ) -> None:
        """``texts``: tag, the language's own name, and what is proposed in it."""
        super().__init__(*args, **kwargs)
        self.purpose, self.letter = purpose, letter
        self.tags = [tag for tag, _name, _words in texts]
        for number, (tag, name, words) in enumerate(texts):
            self.fields[f"subject-{tag}"] = LineLikeField(
                label=_t("Subject, %(language)s") % {"language": name},
                max_length=200,
                required=number == 0,
                initial=words.subject,
            )
            self.fields[f"body-{tag}"] = forms.CharField(
                label=_t("Text, %(language)s") % {"language": name},
                max_length=20_000,
                required=number == 0,
                initial=words.body,
                widget=forms.Textarea(attrs={"rows": 12, "lang": tag, "dir": "auto"}),
            )
        self.fields["when"].choices = self._moments()
        if self.fields["when"].choices[-1][0] != self.BEFORE:
            del self.fields["days_before"]
        self.order_fields([name for name in self.fields if "-" in name])

    def _moments(self) -> list[tuple[str, Any]]:
        zone = self.letter.coalition.timezone.replace("_", " ")
        hour = _t("At the hour below (%(zone)s)") % {"zone": zone}
        moments = [(self.NOW, _("Now")), (self.HOUR, hour)]
        if self.purpose == Call.Purpose.REMINDER and self.letter.sign_on_closes_at:
            moments.append((self.BEFORE, _("So many days before the deadline")))
        return moments

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for tag in self.tags:
            self._check(f"subject-{tag}", IN_SUBJECT)
            self._check(f"body-{tag}", IN_TEXT, needs_link=True)
            if bool(values.get(f"subject-{tag}")) != bool(values.get(f"body-{tag}")):
                missing = "body" if values.get(f"subject-{tag}") else "subject"
                if f"{missing}-{tag}" not in self.errors:
                    self.add_error(f"{missing}-{tag}", _t("Write both, or neither."))
        if values.get("when") == self.HOUR:
            self._check_hour(values)
        if values.get("when") == self.BEFORE and not values.get("days_before"):
            self.add_error("days_before", _t("Say how many days."))
        return values

    def _check(self, field: str, known: tuple[str, ...], *, needs_link: bool = False) -> None:
        words = self.cleaned_data.get(field)
        if words:
            try:
                check_words(words, known, needs_link=needs_link)
            except ValidationError as error:
                self.add_error(field, error)

    def _check_hour(self, values: dict[str, Any]) -> None:
        if not values.get("date") or not values.get("time"):
            self.add_error("date", _t("Name the day and the hour."))
            return
        local = dt.datetime.combine(values["date"], values["time"])
        values["send_at"] = local.replace(tzinfo=self.letter.coalition.zone)
        if values["send_at"] <= timezone.now():
            self.add_error("date", _t("This hour has passed."))

    def texts(self) -> list[Words]:
        """Those that were written, the letter's own language first."""
        values = self.cleaned_data
        return [
            Words(tag, values[f"subject-{tag}"], values[f"body-{tag}"])
            for tag in self.tags
            if values[f"body-{tag}"]
        ]

    def for_action(self) -> dict[str, Any]:
        """The keyword arguments for ``signatures.actions.plan_call``."""
        values = self.cleaned_data
        before = values["when"] == self.BEFORE
        return {
            "purpose": self.purpose,
            "texts": self.texts(),
            "send_at": values.get("send_at"),
            "days_before": values["days_before"] if before else None,
            "by_day": values["by_day"],
        }


class LineLikeField(forms.CharField):
    """One line of a mail's head."""

    def to_python(self, value: str | None) -> str:
        return " ".join((super().to_python(value) or "").split())
