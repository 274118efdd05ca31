from django.urls import path

from . import account_views, views

app_name = "coalitions"

urlpatterns = [
    path("accounts/me/", account_views.account, name="account"),
    path("accounts/sign-in/<int:user_id>/<str:token>/", account_views.sign_in, name="sign_in"),
    path("accounts/join/<uuid:invitation_id>/<str:token>/", account_views.join, name="join"),
    path("desk/coalitions/", views.index, name="list"),
    path("desk/coalitions/new/", views.new, name="new"),
    path("desk/<slug:coalition>/members/", views.members, name="members"),
    path("desk/<slug:coalition>/members/invite/", views.invite, name="invite"),
    path("desk/<slug:coalition>/members/<int:pk>/role/", views.role, name="role"),
    path("desk/<slug:coalition>/members/<int:pk>/remove/", views.remove, name="remove"),
    path(
        "desk/<slug:coalition>/members/invitations/<uuid:invitation_id>/revoke/",
        views.revoke,
        name="revoke",
    ),
    path("desk/<slug:coalition>/about/", views.edit, name="edit"),
]
