"""What the secretariat enters about an ask."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.apps.followup.attachments import GIVEN_OUT
from undersigned.apps.followup.looks import (
    found_words,
    kind_words,
    relation_words,
    source_words,
)
from undersigned.apps.followup.models.asks import is_partial_date
from undersigned.core.record.asks import AskKind, Finding, Relation, SourceType
from undersigned.core.record.states import as_state


def _day(label: Any, help_text: Any = "", *, required: bool = False) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, kind_words(kind)) for kind in AskKind]


def _findings() -> list[tuple[str, str]]:
    return [(found.value, found_words(found)) for found in Finding]


def _relations() -> list[tuple[str, str]]:
    return [(each.value, relation_words(each)) for each in Relation]


def _sources() -> list[tuple[str, str]]:
    return [(each.value, source_words(each)) for each in SourceType]


class OneOfMany(forms.Form):
    """Several of these stand on one page: each names its fields by its own name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{type(self).__name__}-%s", **kwargs})


class DescribeForm(OneOfMany):
    """What is asked of whom, until when, and which real chance comes next."""

    kind = forms.ChoiceField(label=_("What sort of ask is it?"), choices=_kinds)
    actor = forms.CharField(
        label=_("Who is asked?"),
        required=False,
        max_length=200,
        help_text=_("A state by its name or code, or a body."),
    )
    deadline_words = forms.CharField(
        label=_("Deadline, in the letter's own words"), required=False, max_length=300
    )
    deadline_on = _day(_("Deadline, as a day"))
    opportunity = forms.CharField(
        label=_("Next real opportunity"),
        required=False,
        max_length=300,
        help_text=_("The letter's day may be no real chance. Write the next: the session of 2027."),
    )
    opportunity_on = _day(_("Next real opportunity, as a day"))

    def clean_actor(self) -> str:
        """States are kept by their codes, to be named in each reader's language."""
        actor: str = self.cleaned_data["actor"].strip()
        return as_state(actor) or actor


class OccasionForm(OneOfMany):
    """A chance to do what was asked."""

    key = forms.CharField(
        label=_("Name"), max_length=100, help_text=_("Such as “session 75” or “2020”.")
    )
    session = forms.CharField(
        label=_("Session of the assembly"),
        required=False,
        max_length=20,
        help_text=_("Its number alone, to look it up in files of the public record."),
    )
    opens = _day(_("First day"))
    closes = _day(_("Last day"), required=True)


class EvidenceForm(OneOfMany):
    """A source and what it says; ``occasions`` are (key of the row, name)."""

    source = forms.CharField(
        label=_("Source"), max_length=1000, help_text=_("An address on the web, or a symbol.")
    )
    source_type = forms.ChoiceField(label=_("Who says it?"), choices=_sources)
    relation = forms.ChoiceField(label=_("What does it say?"), choices=_relations)
    occasion = forms.ChoiceField(
        label=_("Of which occasion does it speak?"),
        required=False,
        help_text=_("What says otherwise than was found shows the occasion as contested."),
    )
    date = forms.CharField(
        label=_("When did it happen?"),
        required=False,
        max_length=10,
        validators=[is_partial_date],
        help_text=_("As far as you know it: 2022, 2022-11 or 2022-11-16."),
    )
    quote = forms.CharField(
        label=_("Its exact words"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    locator = forms.CharField(
        label=_("Where in the source?"),
        required=False,
        max_length=300,
        help_text=_("A page, a paragraph, a field."),
    )
    seen_on = _day(_("When did you see it?"))
    copy = forms.FileField(
        label=_("A copy of it"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(GIVEN_OUT)}),
        help_text=_("Kept sealed. The public reads its hash (SHA-256) alone."),
    )

    def __init__(self, *args: Any, occasions: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["occasion"].choices = [("", _("not known, or of none")), *occasions]


class AssessForm(OneOfMany):
    """What was found of an occasion, and on what it rests."""

    found = forms.ChoiceField(
        label=_("What did you find?"), choices=_findings, widget=forms.RadioSelect
    )
    because = forms.MultipleChoiceField(
        label=_("On which evidence does it rest?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose all that speak of it, those too that disagree."),
    )
    happened_on = _day(_("On which day was it met?"))
    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The public reads it."),
    )

    def __init__(self, *args: Any, evidence: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["because"].choices = evidence


class DisputeForm(OneOfMany):
    who = forms.CharField(
        label=_("Who disagrees?"),
        max_length=200,
        help_text=_("An office or an organisation. The public reads it."),
    )
    note = forms.CharField(label=_("What do they say?"), widget=forms.Textarea(attrs={"rows": 2}))
