"""What came back: under each letter, and for the operator what belongs to none yet."""

from django.urls import path

from . import signing, unfiled, views

_ALL = "<slug:coalition>/letters/<slug:slug>/replies/"
_ONE = f"{_ALL}<uuid:pk>/"

urlpatterns = [
    path("unfiled/", unfiled.unfiled, name="unfiled"),
    path("unfiled/<uuid:pk>/", unfiled.assign, name="assign-reply"),
    path(_ALL, views.replies, name="replies"),
    path(f"{_ALL}enter/", views.enter, name="enter-reply"),
    path(_ONE, views.reply, name="reply"),
    path(f"{_ONE}file/", views.file_under, name="file-reply"),
    path(f"{_ONE}publish/", views.publish, name="publish-reply"),
    path(f"{_ONE}sign/", signing.sign_for, name="sign-from-reply"),
    path(f"{_ONE}files/<uuid:file>/", views.download, name="reply-file"),
    path(f"{_ONE}<slug:verb>/", views.act, name="act-on-reply"),
]
