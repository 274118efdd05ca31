"""Addresses. Every app owns its own ``urls.py``; this table says in which order they are asked."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import include, path

# App and prefix, in the order in which they are asked.
TABLE = (
    ("ui", ""),
    ("outbox", ""),
    ("coalitions", ""),
    ("desk", "desk/"),
    ("letters", ""),
    ("signatures", ""),
    ("deliveries", ""),
    ("followup", ""),
    ("alerts", ""),
    ("programs", ""),
    ("releases", ""),
)


def _has_urls(app: str) -> bool:
    name = f"undersigned.apps.{app}"
    return name in settings.INSTALLED_APPS and find_spec(f"{name}.urls") is not None


urlpatterns = [
    path(prefix, include(f"undersigned.apps.{app}.urls")) for app, prefix in TABLE if _has_urls(app)
]
urlpatterns.append(path("accounts/", include("undersigned.config.account_urls")))

handler400 = "undersigned.apps.ui.views.bad_request"
handler403 = "undersigned.apps.ui.views.permission_denied"
handler404 = "undersigned.apps.ui.views.page_not_found"
handler500 = "undersigned.apps.ui.views.server_error"
