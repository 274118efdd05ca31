"""Addresses of those who follow a letter."""

from django.urls import path

from . import views

app_name = "alerts"

urlpatterns = [
    path("follow/c/<str:token>/", views.confirm, name="confirm"),
    path("follow/l/<str:token>/", views.leave, name="leave"),
    path("follow/s/<str:token>/", views.own, name="own"),
    path("follow/to/<slug:coalition>/<slug:slug>/", views.follow, name="follow"),
    path("follow/to/<slug:coalition>/<slug:slug>/recorded/", views.recorded, name="recorded"),
]
