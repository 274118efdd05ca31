from django.urls import path

from . import views

_ONE = "record/<uuid:pk>/"

urlpatterns = [
    path("record/", views.records, name="records"),
    path("record/question/", views.question, name="record-question"),
    path("record/question/<slug:kind>/", views.question, name="record-question-of"),
    path(_ONE, views.record, name="record"),
    path(f"{_ONE}confirm/", views.confirm, name="record-confirm"),
    path(f"{_ONE}declare/", views.declare, name="record-declare"),
    path(f"{_ONE}file/", views.download, name="record-file"),
    path(f"{_ONE}remove/", views.remove, name="record-remove"),
]
