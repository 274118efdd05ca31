"""Addresses of the invitations of one letter; the coalition stands before them."""

from django.urls import URLPattern, path

from . import acts, adding, views, writing

_ALL = "letters/<slug:slug>/invitations/"
_ONE = f"{_ALL}<uuid:pk>/"

urlpatterns: list[URLPattern] = [
    path(_ALL, views.board, name="invitations"),
    path(f"{_ALL}add/", adding.add, name="invitations-add"),
    path(f"{_ALL}call/", writing.write, {"purpose": "invitation"}, name="call"),
    path(f"{_ALL}reminder/", writing.write, {"purpose": "reminder"}, name="reminder"),
    path(f"{_ALL}match/", acts.match, name="invitations-match"),
    path(f"{_ALL}calls/<uuid:pk>/cancel/", acts.cancel, name="call-cancel"),
    path(_ONE, views.invitation, name="invitation"),
    path(f"{_ONE}no/", acts.note_no, name="invitation-no"),
    path(f"{_ONE}again/", acts.ask_again, name="invitation-again"),
    path(f"{_ONE}link/", acts.renew_link, name="invitation-link"),
    path(f"{_ONE}take-back/", acts.take_back, name="invitation-take-back"),
]
