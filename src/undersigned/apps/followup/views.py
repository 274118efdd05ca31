"""Where a mail provider hands over what came in."""

import hmac

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from undersigned.channels.email.mailbox import LARGEST

from .actions import receive

# The form fields in which providers put the whole mail (Mailgun's "raw MIME", SendGrid's "raw").
FIELDS = ("body-mime", "email", "raw")
RAW = "message/rfc822"


@csrf_exempt  # no cookie gives this any right: the word in the address does
@require_POST
def inbound(request: HttpRequest, word: str) -> HttpResponse:
    """Keep one mail: the body itself as message/rfc822, or a form field that holds it.

    204 where it is kept (or was before), 400 where there is no mail in it, 413 where it is too
    large, 404 for a wrong word.
    """
    if not settings.INBOUND or not hmac.compare_digest(word.encode(), settings.INBOUND.encode()):
        raise Http404
    data = _mail_in(request)
    if not data:
        return HttpResponse("There is no mail in this request.\n", status=400)
    if len(data) > LARGEST:
        return HttpResponse("This mail is larger than 10 MB.\n", status=413)
    receive(data)
    return HttpResponse(status=204)


def _mail_in(request: HttpRequest) -> bytes:
    if request.content_type == RAW:
        return request.body
    for name in FIELDS:
        if name in request.POST:
            return request.POST[name].encode("utf-8", "surrogateescape")
        if name in request.FILES:
            return request.FILES[name].read()
    return b""
