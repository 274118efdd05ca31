"""Addresses and words of the directory's pages."""

from django.urls import reverse


def at(coalition, name="", *args):
    """``desk:directory``, or ``desk:directory-<name>``."""
    return reverse(f"desk:directory{f'-{name}' if name else ''}", args=[coalition.slug, *args])


def words_of(answer):
    return " ".join(answer.content.decode().split())
