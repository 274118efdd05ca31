from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [path("styles/", views.styles, name="styles")]
