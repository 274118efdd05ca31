"""Until which day contacts are kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..closing.forms import ActForm


class UntilForm(ActForm):
    """A day in the coalition's time zone; empty for as long as nobody says."""

    until = forms.DateField(
        label=_("Kept until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("On the day after, all of it is erased by itself. Leave it empty to wait."),
    )


class EraseForm(ActForm):
    """Erasing cannot be undone: it is said twice."""

    sure = forms.BooleanField(
        label=_("I have a copy of what we still need, or need none."),
        error_messages={"required": _("Tick the box: nothing brings it back.")},
    )
