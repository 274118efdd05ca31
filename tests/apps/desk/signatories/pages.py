"""Addresses and words of the pages of sign-ons."""

from django.urls import reverse


def at(letter, name="sign-ons", *args):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def act(client, letter, which, signature, **values):
    return client.post(at(letter, f"sign-on-{which}", signature.pk), values, follow=True)


def words_of(answer):
    return " ".join(answer.content.decode().split())
