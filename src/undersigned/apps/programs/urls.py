"""Addresses for programs, those that stay: whatever changes in them gets another number."""

from django.urls import include, path

from . import frames, views
from .api import api

PAGES = [
    path("api/", views.about, name="about"),
    path("embed/<str:word>/", frames.form, name="frame"),
    path("embed/<str:word>/recorded/", frames.recorded, name="frame-recorded"),
    path("embed/<str:word>/count/", frames.counter, name="frame-counter"),
]

urlpatterns = [
    path("", include((PAGES, "programs"))),
    path("api/v1/", api.urls),
]
