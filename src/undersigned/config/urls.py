"""Addresses. Every app owns its own ``urls.py``; this table says in which order they are asked."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import include, path

# The archive takes what is left (/<coalition>/...), so releases comes last.
ORDER = ("ui", "outbox", "coalitions", "desk", "letters", "signatures", "deliveries", "followup",
         "releases")  # fmt: skip


def _installed(app: str) -> bool:
    name = f"undersigned.apps.{app}"
    return name in settings.INSTALLED_APPS and find_spec(f"{name}.urls") is not None


urlpatterns = [
    path("", include(f"undersigned.apps.{app}.urls")) for app in ORDER if _installed(app)
]

handler400 = "undersigned.apps.ui.views.bad_request"
handler403 = "undersigned.apps.ui.views.permission_denied"
handler404 = "undersigned.apps.ui.views.page_not_found"
handler500 = "undersigned.apps.ui.views.server_error"
