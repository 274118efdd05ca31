"""Where one asks to be told: a section under a public letter, and one on a signer's own page."""

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe

from undersigned.apps.releases import additions as under_letters
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures import additions as on_own_pages
from undersigned.apps.signatures.contacts import follower_key, open_contact
from undersigned.apps.signatures.links import own_token
from undersigned.apps.signatures.models import Signature

from .keeping import is_over
from .models import Follower


def register() -> None:
    under_letters.register("told", under_letter)
    on_own_pages.register("told", on_own_page)


def under_letter(release: Release, language: str) -> str:
    """The way to the page on which anybody asks to be told."""
    letter = release.letter
    if is_over(letter):
        return ""
    page = reverse("alerts:follow", args=[letter.coalition.slug, letter.slug])
    return _html("alerts/_under_letter.html", url=f"{page}?lang={language}")


def on_own_page(signature: Signature) -> str:
    """Whether the signer is told, and a button for the other."""
    email = open_contact(signature).email
    if not email or is_over(signature.letter):
        return ""
    key = follower_key(signature.letter_id, email)
    is_told = Follower.objects.confirmed().filter(key=key).exists()
    url = reverse("alerts:own", args=[own_token(signature)])
    return _html("alerts/_own.html", is_told=is_told, url=url)


def _html(template: str, **values: Any) -> str:
    # Our own templates, which escape what is put into them.
    return mark_safe(render_to_string(template, values))  # noqa: S308
