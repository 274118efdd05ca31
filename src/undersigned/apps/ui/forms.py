"""The form renderer, which makes ``{{ form }}`` right everywhere, and a sample form."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _


class Renderer(TemplatesSetting):
    """Draws forms and fields by our templates."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


class SampleForm(forms.Form):
    """One field of every kind, for the page of styles."""

    name = forms.CharField(label=_("Organisation"), help_text=_("As it shall be printed."))
    email = forms.EmailField(label=_("Your e-mail address"))
    place = forms.CharField(label=_("Place"), required=False)
    words = forms.CharField(label=_("A word to the secretariat"), widget=forms.Textarea)
    kind = forms.ChoiceField(
        label=_("What shall happen?"),
        choices=[("sign", _("I sign for my organisation")), ("not", _("This was not me"))],
        widget=forms.RadioSelect,
    )
    language = forms.ChoiceField(label=_("Language"), choices=[("en", "English")])
    closes = forms.DateField(
        label=_("Sign-on closes"), widget=forms.DateInput(attrs={"type": "date"})
    )
    may = forms.BooleanField(
        label=_("I may sign for this organisation"), help_text=_("We ask it if in doubt.")
    )
