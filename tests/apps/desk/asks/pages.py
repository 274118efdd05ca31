"""Addresses of an ask's pages, and what they say."""

from django.urls import reverse


def at(ask, name="ask", *args):
    letter = ask.letter
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, ask.ask_id, *args])


def said(answer) -> str:
    return " ".join(answer.content.decode().split())
