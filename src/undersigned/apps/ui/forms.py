"""The form renderer: `{{ form }}` is right everywhere."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws forms and fields by our templates."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
