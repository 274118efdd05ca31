"""The sites that may show a coalition's forms in a frame."""

import re
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.core.errors import UndersignedError

from ..models import FramingSite

# Nothing else may enter the header: a star or a semicolon there would open it to others.
_ORIGIN = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
MOST = 30  # sites of a coalition; all of them stand in a header


def allow_site(*, coalition: Coalition, address: str) -> FramingSite:
    """Let the pages of the site show the coalition's forms; twice is once.

    Raises ``UndersignedError`` for an address that names no site of its own over https.
    """
    origin = _origin(address)
    with transaction.atomic():
        others = coalition.framing_sites.exclude(origin=origin)
        if others.count() >= MOST:
            raise UndersignedError(
                _("There are %(n)s sites already.") % {"n": MOST},
                do=_("Remove those that show nothing."),
            )
        site, _made = FramingSite.objects.get_or_create(coalition=coalition, origin=origin)
    return site


def forbid_site(*, site: FramingSite) -> None:
    with transaction.atomic():
        site.delete()


def _origin(address: str) -> str:
    """ "https://www.example.org" of whatever page of that site is given."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port not in (None, 443) else ""
    except ValueError:
        host = port = ""
    origin = f"https://{host}{port}"
    if not host or parts.scheme != "https" or not _ORIGIN.fullmatch(origin):
        raise UndersignedError(
            _("This is not the address of a site."),
            where=_("site"),
            do=_("Give an address such as https://www.example.org."),
        )
    return origin
