"""A letter at a glance, and its charts as files."""

from django.urls import path

from . import views

_ALL = "letters/<slug:slug>/seeing/"

urlpatterns = [
    path(_ALL, views.seeing, name="seeing"),
    path(f"{_ALL}<slug:name>.<slug:form>", views.chart_file, name="chart"),
]
