from django import forms

from undersigned.apps.programs.models import ProgramToken


class TokenForm(forms.ModelForm):
    class Meta:
        model = ProgramToken
        fields = ("name", "scope")
        widgets = {"scope": forms.RadioSelect}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scope"].choices = ProgramToken.Scope.choices
