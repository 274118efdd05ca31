"""A new file in the place of the draft: first the difference, then the act."""

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from pydantic import ValidationError

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.actions import replace_draft
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.diffs import difference
from undersigned.core.errors import UndersignedError
from undersigned.core.reading import Reading

from ..frames import frame, letter_of, roll_shown
from .forms import ReplaceForm
from .published import roll_of
from .starting import ImportForm, read_upload

SALT = "undersigned.replace"  # a sealed reading is of use on this page alone
FRESH_FOR = 3600  # seconds between looking and replacing


@member_required("editor")
def replace(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Choose a file, see what it would change, and replace the draft by it."""
    letter = letter_of(coalition, slug)
    if "reading" in request.POST:
        return _replace(request, letter)
    form = ImportForm(request.POST or None, request.FILES or None)
    page: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        reading = read_upload(form)
        if reading is not None:
            page |= _difference(letter, reading)
    return render(request, "desk/drafting/replace.html", frame(request, letter, "text", **page))


def _difference(letter: Letter, reading: Reading) -> dict[str, Any]:
    draft = letter.latest_draft
    sealed = signing.dumps(reading.model_dump(mode="json"), salt=SALT, compress=True)
    language = draft.value.authentic.language
    return {
        "paragraphs": difference(draft.value, reading.edition, language),
        "same": draft.value == reading.edition,
        "before": roll_shown(letter, draft.value.counting).counts,
        "after": roll_of(reading).counts,
        "takes_names": letter.state == Letter.State.DRAFT,
        "confirm": ReplaceForm(initial={"reading": sealed, "base_number": draft.number}),
    }


def _replace(request: HttpRequest, letter: Letter) -> HttpResponse:
    form = ReplaceForm(request.POST)
    if form.is_valid() and _done(request, letter, form):
        messages.success(request, _("The draft is replaced. The one before it stays on record."))
        name = "desk:source" if letter.state == Letter.State.DRAFT else "desk:text"
        return redirect(name, letter.coalition.slug, letter.slug)
    again = ImportForm()
    page = frame(request, letter, "text", form=again, refused=form.errors.get("__all__"))
    return render(request, "desk/drafting/replace.html", page, status=409)


def _done(request: HttpRequest, letter: Letter, form: ReplaceForm) -> bool:
    values = form.cleaned_data
    try:
        sealed = signing.loads(values["reading"], salt=SALT, max_age=FRESH_FOR)
        reading = Reading.model_validate(sealed)
        replace_draft(
            letter=letter, reading=reading, base_number=values["base_number"], by=request.user
        )
    except (signing.BadSignature, ValidationError):
        form.add_error(None, _("This page is too old. Choose the file again."))
        return False
    except UndersignedError as error:
        form.refuse(error)
        return False
    return True
