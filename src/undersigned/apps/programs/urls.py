"""Addresses for programs, those that stay: whatever changes in them gets another number."""

from django.urls import include, path

from . import views
from .api import api

PAGES = [path("api/", views.about, name="about")]

urlpatterns = [
    path("", include((PAGES, "programs"))),
    path("api/v1/", api.urls),
]
