"""What is quoted on the page of facts."""

from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from undersigned.apps.releases.quotes import PASSAGE, SPEAKER

OWN = ""


class QuoteForm(forms.Form):
    """A paragraph of the letter, or words of a person in the letter's languages."""

    passage = forms.ChoiceField(label=_("What shall be quoted?"), required=False)
    speaker = forms.CharField(
        label=_("Who says it"),
        max_length=200,
        required=False,
        help_text=_("Name and role, as they shall be printed. Nobody for a paragraph."),
    )

    def __init__(
        self,
        *args: Any,
        passages: dict[str, str],
        languages: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        shown = [(source, Truncator(words).chars(90)) for source, words in passages.items()]
        self.fields["passage"].choices = [(OWN, _("words of a person, below")), *shown]
        self.languages = [tag for tag, _name in languages]
        for tag, name in languages:
            self.fields[f"words-{tag}"] = forms.CharField(
                label=_("Words in %(language)s") % {"language": name},
                required=False,
                max_length=2000,
                widget=forms.Textarea(
                    attrs={"rows": 3, "lang": tag, "dir": "auto", "data-numbers": ""}
                ),
                help_text=_(
                    "Write {{ organisations }}, {{ individuals }} or {{ countries }} for a number:"
                    " it is counted when the page is made."
                ),
            )
        self.fields["reason"] = forms.CharField(
            label=_("Why a number that was typed may stand"),
            required=False,
            max_length=500,
            help_text=_(
                "Only where the speaker states another number than this letter's. It is kept in the"
                " letter's history, not printed."
            ),
        )

    def refuse(self, place: str, words: str) -> None:
        """Say ``words`` beside the field that ``place`` (as in ``TypedNumber``) stands for."""
        self.add_error(place if place in {PASSAGE, SPEAKER} else f"words-{place}", words)

    def quote(self) -> dict[str, Any]:
        """As ``actions.add_press_quote`` takes it."""
        values = self.cleaned_data
        return {
            "passage": values["passage"],
            "speaker": values["speaker"],
            "words": {tag: values[f"words-{tag}"] for tag in self.languages},
            "reason": values["reason"],
        }
