"""A file of the public record and what a person declares of it; and a question to such files."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.followup.actions.record import UNPACKED, Given
from undersigned.apps.followup.models import RecordImport
from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Vote,
    Which,
)
from undersigned.core.record.source import Declared
from undersigned.core.record.states import as_state

BALLOTS = [
    (Ballot.YES.value, _("yes")),
    (Ballot.NO.value, _("no")),
    (Ballot.ABSTAIN.value, _("abstained")),
    (Ballot.NONE.value, _("did not vote")),
]
WAYS = [
    (Modality.WITHOUT.value, _("without a vote")),
    (Modality.RECORDED.value, _("by a recorded vote")),
    (Modality.NOT_RECORDED.value, _("by a vote that was not recorded")),
]


def _day(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, **options)


class DeclareForm(forms.Form):
    """What only a person knows of a file."""

    source = forms.CharField(
        label=_("Where did you take it from?"),
        max_length=300,
        help_text=_("The address of the page, or the office that gave it to you."),
    )
    downloaded_on = _day(
        _("When did you download it?"),
        help_text=_("It stands in the attribution, and tells up to when the file can know."),
    )
    covers_from = _day(
        _("A list of meetings is complete from"),
        help_text=_("Leave these three empty for any other file."),
    )
    covers_to = _day(_("to"))
    list_year = forms.IntegerField(
        label=_("The year of the list"),
        required=False,
        min_value=1946,
        max_value=2200,
        help_text=_("Needed where the page itself does not tell it."),
    )

    def clean_downloaded_on(self) -> dt.date | None:
        day = self.cleaned_data["downloaded_on"]
        # A day that has begun somewhere on earth may be the day of a download.
        if day and day > timezone.now().date() + dt.timedelta(days=1):
            raise ValidationError(_t("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        first, last = values.get("covers_from"), values.get("covers_to")
        if bool(first) != bool(last):
            self.add_error("covers_to", _t("Give both days, or none."))
        elif first and last and last < first:
            self.add_error("covers_to", _t("The last day is before the first."))
        return values

    def declared(self) -> Declared:
        """What was declared; the form is valid."""
        values = self.cleaned_data
        covers = None
        if values["covers_from"] and values["covers_to"]:
            covers = values["covers_from"], values["covers_to"]
        return Declared(values["source"], values["downloaded_on"], covers, values["list_year"])


class RecordForm(DeclareForm):
    """A file that a person downloaded."""

    file = forms.FileField(label=_("The file"))
    field_order = ("file",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = (
            _t(
                "Records or search results of the UN Digital Library (MARCXML, XLSX, CSV), its bulk"
                " files of votes and outcomes (CSV), or a saved list of meetings of the Security"
                " Council; at most %(most)s MB. It may be packed with gzip or zip, and then unpack"
                " to %(unpacked)s MB."
            )
            % _most()
        )

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > settings.RECORD_FILE_BYTES:
            raise ValidationError(
                _t(
                    "The file is larger than %(most)s MB. Pack it with gzip or zip, export fewer"
                    " records, or ask it with %(how)s."
                )
                % {**_most(), "how": "undersigned record FILE"}
            )
        return file

    def given(self) -> Given:
        """The file with what was declared of it."""
        file = self.cleaned_data["file"]
        return Given(file.name, file, self.declared())


def _most() -> dict[str, int]:
    most = settings.RECORD_FILE_BYTES >> 20
    return {"most": most, "unpacked": most * UNPACKED}


class Question(StrEnum):
    """The questions that can be asked; each is a page of its own."""

    SPONSOR = "sponsor"
    VOTE = "vote"
    ADOPTION = "adoption"
    MEETING = "meeting"
    DOCUMENT = "document"


QUESTIONS: dict[Question, Any] = {
    Question.SPONSOR: _("Who sponsored"),
    Question.VOTE: _("How a state voted"),
    Question.ADOPTION: _("How it was adopted"),
    Question.MEETING: _("Whether it met"),
    Question.DOCUMENT: _("Whether it exists"),
}
# The fields of each question; those with a star must be filled in.
_FIELDS: dict[Question, tuple[str, ...]] = {
    Question.SPONSOR: ("state*", "subject", "session", "symbol"),
    Question.VOTE: ("state*", "subject", "session", "symbol", "wanted*"),
    Question.ADOPTION: ("subject", "session", "symbol", "how*"),
    Question.MEETING: ("subject*", "first*", "last*", "without"),
    Question.DOCUMENT: ("symbol*",),
}
_ON_A_MATTER = {Question.SPONSOR, Question.VOTE, Question.ADOPTION}


class QuestionForm(forms.Form):
    """One question, and the files that it is put to."""

    state = forms.CharField(
        label=_("State"),
        max_length=200,
        help_text=_("Its name, or its code of three letters such as GHA."),
    )
    subject = forms.CharField(
        label=_("Subject"),
        max_length=300,
        help_text=_("Words of the title or subject heading."),
    )
    session = forms.CharField(label=_("Session"), max_length=20, help_text=_("Such as 78."))
    symbol = forms.CharField(
        label=_("Symbol"),
        max_length=100,
        help_text=_("Of the draft, resolution or document, such as A/RES/78/1."),
    )
    wanted = forms.MultipleChoiceField(
        label=_("It counts as met if the vote was"),
        choices=BALLOTS,
        widget=forms.CheckboxSelectMultiple,
        initial=[Ballot.YES.value],
    )
    how = forms.ChoiceField(label=_("It counts as met if it was adopted"), choices=WAYS)
    first = _day(_("Between"))
    last = _day(_("and"))
    without = forms.CharField(
        label=_("Meetings on these words do not count"),
        required=False,
        max_length=300,
        help_text=_("Several topics with commas between them."),
    )
    files = forms.MultipleChoiceField(
        label=_("In which files?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, kind: Question, imports: Iterable[RecordImport], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        wanted = {name.removesuffix("*"): name.endswith("*") for name in _FIELDS[kind]}
        for name in [each for each in self.fields if each not in {*wanted, "files"}]:
            del self.fields[name]
        for name, required in wanted.items():
            self.fields[name].required = required
        if kind is Question.MEETING:
            self.fields["subject"].label = _("Topic")
            self.fields["subject"].help_text = _("Words that the topic has, in any order.")
        choices = [(str(each.pk), f"{each.file_name} ({each.label})") for each in imports]
        self.fields["files"].choices = choices
        self.fields["files"].initial = [value for value, _label in choices]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.kind is Question.SPONSOR and values.get("state") and not as_state(values["state"]):
            self.add_error("state", _t("This is no state. Give its name, or its code of letters."))
        if self.kind in _ON_A_MATTER and not values.get("subject") and not values.get("symbol"):
            self.add_error("subject", _t("Say what it is about, or give the symbol."))
        first, last = values.get("first"), values.get("last")
        if first and last and last < first:
            self.add_error("last", _t("The last day is before the first."))
        return values

    def question(self) -> Observable:
        """The question that was asked; the form is valid."""
        values = self.cleaned_data
        match self.kind:
            case Question.SPONSOR:
                return Sponsor(as_state(values["state"]), self._which())
            case Question.VOTE:
                # In a parliament's file those who vote are no states, and are named as there.
                state = as_state(values["state"]) or values["state"]
                return Vote(state, self._which(), frozenset(map(Ballot, values["wanted"])))
            case Question.ADOPTION:
                return Adoption(Modality(values["how"]), self._which())
            case Question.MEETING:
                without = tuple(filter(None, map(str.strip, values["without"].split(","))))
                return MeetingHeld(values["subject"], values["first"], values["last"], without)
        return DocumentExists(values["symbol"])

    def _which(self) -> Which:
        values = self.cleaned_data
        return Which(values["subject"], values["session"], values["symbol"])
