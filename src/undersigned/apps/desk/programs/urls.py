"""What a coalition lets other programs do."""

from django.urls import path

from . import frames, views, webhooks

urlpatterns = [
    path("programs/", views.programs, name="programs"),
    path("programs/tokens/new/", views.new_token, name="new-token"),
    path("programs/tokens/<uuid:pk>/revoke/", views.revoke_token, name="revoke-token"),
    path("programs/frames/", frames.frames, name="frames"),
    path("programs/frames/<int:pk>/remove/", frames.remove, name="remove-site"),
    path("programs/webhooks/new/", webhooks.new, name="new-webhook"),
    path("programs/webhooks/<uuid:pk>/", webhooks.webhook, name="webhook"),
    path("programs/webhooks/<uuid:pk>/kinds/", webhooks.kinds, name="webhook-kinds"),
    path("programs/webhooks/<uuid:pk>/test/", webhooks.test, name="test-webhook"),
    path("programs/webhooks/<uuid:pk>/remove/", webhooks.remove, name="remove-webhook"),
    path("programs/webhooks/<uuid:pk>/<uuid:message>/", webhooks.again, name="tell-again"),
]
