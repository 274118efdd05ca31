"""Addresses of those who review a draft; the desk's addresses are the desk's."""

from django.urls import path

from . import views

app_name = "letters"

urlpatterns = [path("review/<str:token>/", views.review, name="review")]
