from django.urls import path

from . import views

_HERE = "letters/<slug:slug>/personal-data/"

urlpatterns = [
    path(_HERE, views.keeping, name="keeping"),
    path(f"{_HERE}erase/", views.erase, name="keeping-erase"),
]
