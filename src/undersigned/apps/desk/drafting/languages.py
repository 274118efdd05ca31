"""The languages of a letter: how much of each is there, one more, one less."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition, Role
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.actions import add_translation, remove_translation
from undersigned.apps.letters.languages import language_name
from undersigned.apps.letters.models import Letter
from undersigned.apps.letters.standing import standing
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.printed import text_direction

from ..frames import frame, letter_of
from .translation_forms import AddLanguageForm


@member_required("viewer")
def languages(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """How much of each translation is there, and one more language."""
    letter = letter_of(coalition, slug)
    edition = letter.latest_draft.value
    taken = {text.language for text in edition.texts}
    form = AddLanguageForm(request.POST or None, taken=taken)
    if request.method == "POST":
        must_translate(request, letter)
        if form.is_valid():
            return _added(request, letter, form.cleaned_data["language"])
    made = letter.latest_draft.made_from
    page = {
        "form": form,
        "authentic": named(edition.authentic.language),
        "rows": [
            (named(text.language), standing(edition.authentic, text, made[text.language]))
            for text in edition.texts[1:]
        ],
        "may_translate": may_translate(request, letter),
    }
    return render(
        request, "desk/drafting/languages.html", frame(request, letter, "languages", **page)
    )


def _added(request: HttpRequest, letter: Letter, language: str) -> HttpResponse:
    try:
        add_translation(letter=letter, language=language, by=request.user)
    except UndersignedError as error:
        messages.error(request, str(error))
        return redirect("desk:languages", letter.coalition.slug, letter.slug)
    return redirect("desk:translation", letter.coalition.slug, letter.slug, language)


@member_required("editor")
@require_POST
def remove(request: HttpRequest, coalition: Coalition, slug: str, language: str) -> HttpResponse:
    """The letter goes on without this language."""
    letter = letter_of(coalition, slug)
    must_translate(request, letter)
    try:
        remove_translation(letter=letter, language=language, by=request.user)
    except UndersignedError as error:
        messages.error(request, str(error))
    else:
        said = _("%(language)s is removed. The drafts before keep its words.")
        messages.success(request, said % {"language": language_name(language)})
    return redirect("desk:languages", coalition.slug, slug)


def may_translate(request: HttpRequest, letter: Letter) -> bool:
    """Whether this member may change the languages of the letter now."""
    return request.membership.may(Role.EDITOR) and letter.state != Letter.State.ARCHIVED


def must_translate(request: HttpRequest, letter: Letter) -> None:
    """403 for who may look but not act, and for a letter that is put away."""
    if not may_translate(request, letter):
        raise PermissionDenied


def named(language: str) -> dict[str, str]:
    """A language as pages show it: tag, name and direction."""
    return {"tag": language, "name": language_name(language), "dir": text_direction(language)}
