"""Addresses of those who sign; the desk's addresses are the desk's."""

from django.urls import path

from . import invited_views, name_views, views

app_name = "signatures"

urlpatterns = [
    path("sign/c/<str:token>/", views.confirm, name="confirm"),
    path("sign/c/<str:token>/name/", name_views.while_confirming, name="confirm-name"),
    path("sign/w/<str:token>/", views.own, name="own"),
    path("sign/w/<str:token>/name/", name_views.of_own, name="own-name"),
    path("sign/i/<str:token>/", invited_views.invited, name="invited"),
    path("sign/i/<str:token>/no/", invited_views.decline, name="invited-no"),
    path("sign/i/<str:token>/stop/", invited_views.stop, name="invited-stop"),
    path("sign/<str:token>/", views.sign, name="sign"),
    path("sign/<str:token>/recorded/", views.recorded, name="recorded"),
    path("releases/<slug:coalition>/<slug:slug>/sign/", views.public_sign, name="public-sign"),
]
