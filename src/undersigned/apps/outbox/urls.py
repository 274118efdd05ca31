from django.urls import path

from . import views

app_name = "outbox"

urlpatterns = [
    path("outbox/", views.index, name="index"),
    path("outbox/<uuid:pk>/", views.detail, name="detail"),
]
