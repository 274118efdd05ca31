"""Addresses of the sign-ons of one letter; the coalition stands before them."""

from django.urls import URLPattern, path

from . import acts, in_order, sheets, views

_ALL = "letters/<slug:slug>/sign-on/"
_ONE = f"{_ALL}<uuid:pk>/"

urlpatterns: list[URLPattern] = [
    path(_ALL, views.sign_ons, name="sign-ons"),
    path(f"{_ALL}enter/", views.enter, name="sign-on-enter"),
    path(f"{_ALL}accept/", views.accept_several, name="sign-ons-accept"),
    path(f"{_ALL}printed.<str:extension>", views.printed, name="sign-ons-printed"),
    path(f"{_ALL}list/", in_order.printed_list, name="sign-ons-list"),
    path(f"{_ALL}sheets/", sheets.sheets, name="sign-on-sheets"),
    path(f"{_ALL}sheets/<uuid:pk>/", sheets.sheet, name="sign-on-sheet"),
    path(f"{_ALL}sheets/<uuid:pk>/undo/", sheets.undo, name="sign-on-sheet-undo"),
    path(f"{_ALL}sheets/<uuid:pk>/discard/", sheets.discard, name="sign-on-sheet-discard"),
    path(f"{_ALL}sheets/<uuid:pk>/file/", sheets.file, name="sign-on-sheet-file"),
    path(_ONE, views.sign_on, name="sign-on"),
    path(f"{_ONE}accept/", acts.accept, name="sign-on-accept"),
    path(f"{_ONE}decline/", acts.decline, name="sign-on-decline"),
    path(f"{_ONE}set-aside/", acts.set_aside, name="sign-on-set-aside"),
    path(f"{_ONE}correct/", acts.correct, name="sign-on-correct"),
    path(f"{_ONE}link/", acts.link, name="sign-on-link"),
    path(f"{_ONE}members/", acts.members, name="sign-on-members"),
    path(f"{_ONE}evidence/<int:evidence>/", views.evidence, name="sign-on-evidence"),
]
