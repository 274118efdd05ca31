"""The addresses of the product, and some that break: for a look at what it says then."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.urls import path

from undersigned.config import urls
from undersigned.config.urls import handler400 as handler400
from undersigned.config.urls import handler403 as handler403
from undersigned.config.urls import handler404 as handler404
from undersigned.config.urls import handler500 as handler500

ERRORS = {400: SuspiciousOperation, 403: PermissionDenied, 404: Http404, 500: RuntimeError}


def breaks(request, status: int):
    raise ERRORS[status]("It breaks because a test asks for it.")


urlpatterns = [*urls.urlpatterns, path("breaking/<int:status>/", breaks)]
