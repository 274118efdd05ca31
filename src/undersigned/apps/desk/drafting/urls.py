"""Addresses of a letter's text: from the first draft to a new version."""

from django.urls import URLPattern, path

from . import (
    changing,
    editing,
    languages,
    opening,
    published,
    replacing,
    reviewing,
    sources,
    starting,
    translating,
)

LETTER = "letters/<slug:slug>/"

urlpatterns: list[URLPattern] = [
    path("letters/new/", starting.new, name="new"),
    path("letters/import/", starting.import_letter, name="import"),
    path(LETTER, published.overview, name="letter"),
    path(f"{LETTER}published/", published.published, name="published"),
    path(f"{LETTER}published/mend/", published.mend, name="mend"),
    path(f"{LETTER}source/", sources.source, name="source"),
    path(f"{LETTER}source/<int:number>/", sources.correct, name="source-correct"),
    path(f"{LETTER}replace/", replacing.replace, name="replace"),
    path(f"{LETTER}text/", editing.text, name="text"),
    path(f"{LETTER}text/preview/", editing.preview, name="preview"),
    path(f"{LETTER}text/difference/", changing.difference_since, name="difference"),
    path(f"{LETTER}languages/", languages.languages, name="languages"),
    path(f"{LETTER}languages/<str:language>/", translating.translation, name="translation"),
    path(f"{LETTER}languages/<str:language>/remove/", languages.remove, name="translation-remove"),
    path(f"{LETTER}reviews/", reviewing.reviews, name="reviews"),
    path(f"{LETTER}reviews/<int:pk>/revoke/", reviewing.revoke, name="review-revoke"),
    path(f"{LETTER}open/", opening.open_for_sign_on, name="open"),
    path(f"{LETTER}extend/", opening.extend, name="extend"),
    path(f"{LETTER}change/", changing.change, name="change"),
    path(f"{LETTER}history/", published.history, name="history"),
]
