from django.urls import path

from . import copies

_ALL = "letters/<slug:slug>/copies/"
_ONE = f"{_ALL}<uuid:pk>/"

urlpatterns = [
    path(_ALL, copies.copies, name="copies"),
    path(_ONE, copies.copy, name="copy"),
    path(f"{_ONE}file/", copies.download, name="copy-file"),
    path(f"{_ONE}remove/", copies.remove, name="copy-remove"),
]
