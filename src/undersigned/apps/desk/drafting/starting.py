"""The beginning of a letter: a blank sheet, or a file of one's own."""

from babel import Locale
from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned import sandbox
from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.actions import create_letter
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Asks, Edition, LetterText, Sender, words
from undersigned.core.lexicon.cues import known_languages
from undersigned.core.readers import MAX_BYTES
from undersigned.core.reading import Reading


def language_choices() -> list[tuple[str, str]]:
    """The languages that letters are read and counted in, each by its own name."""
    codes = known_languages()
    return [(code, Locale(code).get_display_name(code).capitalize()) for code in codes]


class NewForm(forms.Form):
    """What a blank letter needs."""

    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=300,
        help_text=gettext_lazy("You can change it later."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the letter"), choices=language_choices
    )


class ImportForm(forms.Form):
    """A file to read."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "The letter as it was written or published: Word, PDF, a saved web page, HWPX, e-mail"
            " or plain text; or a letter folder as a ZIP. At most 10 MB."
        ),
    )

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(
                _("“%(name)s” is larger than 10 MB. Choose the letter alone, without pictures."),
                params={"name": file.name},
            )
        return file


@member_required("editor")
def new(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """A blank letter; it opens in the editor."""
    form = NewForm(request.POST or None, initial={"language": coalition.language})
    if request.method == "POST" and form.is_valid():
        letter = create_letter(
            coalition=coalition, edition=_blank(coalition, **form.cleaned_data), by=request.user
        )
        return redirect("desk:text", coalition.slug, letter.slug)
    return render(request, "desk/drafting/new.html", {"coalition": coalition, "form": form})


def _blank(coalition: Coalition, title: str, language: str) -> Edition:
    text = LetterText(language=language, title=words(title), blocks=(Asks(),))
    sender = Sender(
        name=coalition.name,
        contact=coalition.contact_name,
        phone=coalition.contact_phone,
        email=coalition.contact_email,
    )
    return Edition(texts=(text,), sender=sender)


@member_required("editor")
def import_letter(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """Read a file; what was understood is shown on the letter's own page, nothing is public."""
    form = ImportForm(request.POST or None, request.FILES or None)
    sandbox.warm()
    if request.method == "POST" and form.is_valid():
        reading = read_upload(form)
        if reading is not None:
            letter = create_letter(
                coalition=coalition, edition=reading.edition, by=request.user, imported=reading
            )
            messages.success(request, _("Read. Please check what was understood."))
            return redirect("desk:published", coalition.slug, letter.slug)
    return render(request, "desk/drafting/import.html", {"coalition": coalition, "form": form})


def read_upload(form: ImportForm) -> Reading | None:
    """The letter in the file; it is opened in a child process and never here."""
    file = form.cleaned_data["file"]
    try:
        return sandbox.read(file.read(), file.name)
    except UndersignedError as error:
        form.add_error("file", str(error))
        return None
