"""Answers to the call for sign-ons are personal data of a letter, kept and erased with the rest.

What offices answered is none of it: it is the letter's record.
"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.keeping import Store, register

from .models import Reply


def register_own() -> None:
    register("answers", Store(_("Answers to the call for sign-ons"), _count, _erase))


def _answers(letter: Letter) -> QuerySet[Reply]:
    return Reply.objects.filter(letter=letter, kind=Reply.Kind.SIGN_ON)


def _count(letter: Letter) -> int:
    return _answers(letter).count()


def _erase(letter: Letter) -> None:
    """With the files that came with them."""
    _answers(letter).delete()
