"""What a reviewer says."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Review


class ReviewForm(forms.Form):
    """A decision without default, on exactly the draft that was shown."""

    draft = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("Your group"),
        choices=[
            (Review.Decision.APPROVE, _("says yes to this text")),
            (Review.Decision.OBJECT, _("does not agree to this text")),
            (Review.Decision.COMMENT, _("has a comment and decides later")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. Nothing has been sent.")},
    )
    reviewer_name = forms.CharField(label=_("Your name"), max_length=200)
    comment = forms.CharField(
        label=_("Your words"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self) -> dict:
        values = super().clean()
        if values.get("decision") != Review.Decision.APPROVE and not values.get("comment"):
            self.add_error("comment", _("Say what should change."))
        return values
