"""What would show that an ask was met, as a form: one test of a closed set."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Statement,
    Vote,
    Which,
)
from undersigned.core.record.states import as_state

from .forms import OneOfMany

_TESTS = [
    ("sponsor", _("a state is among the sponsors of a draft")),
    ("vote", _("a state votes in one of these ways")),
    ("adoption", _("a decision is taken in this way")),
    ("meeting", _("a meeting is held on a topic")),
    ("document", _("a document exists")),
    ("statement", _("somebody speaks about it")),
]
_WAYS = {
    Modality.RECORDED: _("by recorded vote"),
    Modality.NOT_RECORDED: _("by vote, not recorded"),
    Modality.WITHOUT: _("without a vote"),
}
_BALLOTS = {
    Ballot.YES: _("yes"),
    Ballot.NO: _("no"),
    Ballot.ABSTAIN: _("abstain"),
    Ballot.NONE: _("did not vote"),
}
# What each test cannot do without; of those in one tuple any will do.
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "sponsor": (("who",), ("subject", "symbol")),
    "vote": (("who",), ("subject", "symbol"), ("ballots",)),
    "adoption": (("subject", "symbol"), ("how",)),
    "meeting": (("subject",),),
    "document": (("symbol",),),
    "statement": (("who",), ("subject",)),
}


class YardstickForm(OneOfMany):
    """One test; which fields it needs depends on which it is."""

    test = forms.ChoiceField(label=_("What would show it?"), choices=_TESTS)
    who = forms.CharField(
        label=_("Who?"),
        required=False,
        max_length=200,
        help_text=_("A state's name or code, or who speaks."),
    )
    subject = forms.CharField(
        label=_("Subject or topic"),
        required=False,
        max_length=300,
        help_text=_("As titles and subject headings have it. Item numbers change each year."),
    )
    symbol = forms.CharField(
        label=_("Symbol"), required=False, max_length=100, help_text=_("Where it is one document.")
    )
    ballots = forms.MultipleChoiceField(
        label=_("Votes that count"),
        required=False,
        choices=[(each.value, words) for each, words in _BALLOTS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    how = forms.ChoiceField(
        label=_("Way of deciding"),
        required=False,
        choices=[("", "–"), *[(each.value, words) for each, words in _WAYS.items()]],
    )
    without = forms.CharField(
        label=_("Topics that do not count"),
        required=False,
        max_length=300,
        help_text=_("For meetings, with commas between them."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for names in _NEEDS.get(values.get("test", ""), ()):
            if not any(values.get(name) for name in names):
                self.add_error(names[0], _("This test needs it."))
        who = values.get("who", "")
        if values.get("test") == "sponsor" and who and not as_state(who):
            self.add_error("who", _("This is no state. Give its name, or its code of letters."))
        return values

    def observable(self) -> Observable:
        """The test as a value; only for a form that is valid."""
        values = self.cleaned_data
        # In a parliament's file those who vote are no states, and are named as there.
        state = as_state(values["who"]) or values["who"]
        of = Which(subject=values["subject"], symbol=values["symbol"])
        made: dict[str, Callable[[], Observable]] = {
            "sponsor": lambda: Sponsor(state, of),
            "vote": lambda: Vote(state, of, frozenset(map(Ballot, values["ballots"]))),
            "adoption": lambda: Adoption(Modality(values["how"]), of),
            "meeting": lambda: _meeting(values["subject"], values["without"]),
            "document": lambda: DocumentExists(values["symbol"]),
            "statement": lambda: Statement(values["who"], values["subject"]),
        }
        return made[values["test"]]()


def _meeting(topic: str, without: str) -> MeetingHeld:
    """At any time: each occasion puts its own days in their place."""
    apart = tuple(word.strip() for word in without.split(",") if word.strip())
    return MeetingHeld(topic, dt.date.min, dt.date.max, without=apart)
