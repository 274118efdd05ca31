"""What a coalition lets other programs do."""

from django.urls import path

from . import views

urlpatterns = [
    path("programs/", views.programs, name="programs"),
    path("programs/tokens/new/", views.new_token, name="new-token"),
    path("programs/tokens/<uuid:pk>/revoke/", views.revoke_token, name="revoke-token"),
]
