"""Addresses and words of the pages of deliveries."""

from django.urls import reverse


def at(letter, name: str = "deliveries", *more) -> str:
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *more])


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())
