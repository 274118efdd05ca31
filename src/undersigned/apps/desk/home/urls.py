from django.urls import path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:coalition>/", views.letters, name="letters"),
]
