"""Addresses of those who sign, and what their forms send."""

from django.conf import settings

from undersigned.apps.signatures import links


def path_of(url):
    return url.removeprefix(settings.SITE_URL)


def sign_path(letter):
    return path_of(links.sign_on_url(letter))


def confirm_path(signature):
    return path_of(links.confirm_url(signature))


def own_path(signature):
    return path_of(links.own_url(signature))


def form_of(person, step="sign", **values):
    return {
        "kind": "organisation",
        "language": "en",
        "name": person.organisation,
        "place": person.place,
        "representative": person.name,
        "role": person.role,
        "email": person.email,
        "may_sign": "on",
        "form_key": "key-1",
        "step": step,
        **values,
    }


def choice_of(browser, signature, choice="sign", **values):
    """What the form on the confirmation page sends."""
    form = browser.get(confirm_path(signature)).context["form"]
    return {**form.initial, "choice": choice, **values}
