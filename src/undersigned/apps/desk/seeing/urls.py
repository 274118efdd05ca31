"""A letter at a glance, its charts as files, and what is given to the press."""

from django.urls import path

from . import press, views

_ALL = "letters/<slug:slug>/seeing/"
_PRESS = "letters/<slug:slug>/press/"

urlpatterns = [
    path(_ALL, views.seeing, name="seeing"),
    path(f"{_ALL}<slug:name>.<slug:form>", views.chart_file, name="chart"),
    path(_PRESS, press.press, name="press"),
    path(f"{_PRESS}facts.<slug:form>", press.press_file, name="press-file"),
    path(f"{_PRESS}quotes/<uuid:quote>/remove/", press.remove_quote, name="remove-quote"),
]
