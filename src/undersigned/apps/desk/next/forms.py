"""With what the next letter begins: who holds the offices, which asks, which words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from undersigned.apps.followup.actions.continuing import Begin, Holder
from undersigned.apps.followup.models import OfficeCheck
from undersigned.apps.followup.next_letters import AskBefore, office_key
from undersigned.apps.ui.cldr import day
from undersigned.core.letter import Addressee

KEEP, ANEW = "keep", "anew"
YES, NO = "yes", "no"


def _holder(office: Addressee) -> forms.CharField:
    return forms.CharField(
        label=_("Who holds the office today?"),
        initial=office.name,
        required=False,
        max_length=300,
    )


def _looked_up(check: OfficeCheck | None) -> forms.BooleanField:
    return forms.BooleanField(
        label=_("I looked it up today"), required=False, help_text=last_checked(check)
    )


def _source() -> forms.CharField:
    return forms.CharField(
        label=_("Where did you look?"),
        required=False,
        max_length=300,
        help_text=_("Such as the address of the office's own page."),
    )


def last_checked(check: OfficeCheck | None) -> str:
    """When somebody looked last who holds an office, and who it was then, in a sentence."""
    if check is None:
        return _t("Nobody has noted yet who holds this office.")
    said = _t("Last checked on %(day)s: %(holder)s.")
    return said % {"day": day(check.checked_at), "holder": check.holder}


class ContinueForm(forms.Form):
    """One set of fields an office, then the asks and the words."""

    asks = forms.MultipleChoiceField(
        label=_("What do you ask again?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    tell_history = forms.ChoiceField(
        label=_("Shall the draft tell what became of them?"),
        choices=[
            (YES, _("yes, in one sentence each before the asks; you can change them")),
            (NO, _("no")),
        ],
        widget=forms.RadioSelect,
        help_text=_("The sentences are in English."),
    )
    words = forms.ChoiceField(
        label=_("With which words does it begin?"),
        choices=[
            (KEEP, _("with those of the last letter, to be rewritten")),
            (ANEW, _("with the asks alone")),
        ],
        widget=forms.RadioSelect,
        initial=KEEP,
    )
    invite = forms.BooleanField(
        label=_("Put everybody who signed the last one on the board of invitations"),
        required=False,
        initial=True,
        help_text=_("No mail goes out before you write the call and send it."),
    )

    def __init__(
        self,
        *args: Any,
        offices: Sequence[Addressee],
        checks: Mapping[str, OfficeCheck],
        asks: Sequence[AskBefore],
        language: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offices = offices
        for number, office in enumerate(offices):
            self.fields[f"holder-{number}"] = _holder(office)
            self.fields[f"looked-{number}"] = _looked_up(checks.get(office_key(office)))
            self.fields[f"source-{number}"] = _source()
        self.fields["asks"].choices = [
            (each.id, f"{each.number}. {each.words} ({each.status})") for each in asks
        ]
        self.fields["asks"].initial = [each.id for each in asks if each.again]
        self.fields["tell_history"].initial = YES if language.startswith("en") else NO

    def offices(self) -> Iterator[tuple[Addressee, list[forms.BoundField]]]:
        """Each office with its fields."""
        for number, office in enumerate(self._offices):
            yield office, [self[f"{name}-{number}"] for name in ("holder", "looked", "source")]

    def others(self) -> list[forms.BoundField]:
        """The fields that are not of one office."""
        return [self[name] for name in ("asks", "tell_history", "words", "invite")]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for number, _office in enumerate(self._offices):
            if values.get(f"looked-{number}") and not values.get(f"holder-{number}"):
                self.add_error(f"holder-{number}", _t("Write who holds the office today."))
        return values

    def begin(self) -> Begin:
        """What was chosen; the form is valid."""
        values = self.cleaned_data
        return Begin(
            holders=tuple(
                Holder(values[f"holder-{n}"], values[f"looked-{n}"], values[f"source-{n}"])
                for n, _office in enumerate(self._offices)
            ),
            asks=tuple(values["asks"]),
            keep_words=values["words"] == KEEP,
            tell_history=values["tell_history"] == YES,
            invite=values["invite"],
        )
