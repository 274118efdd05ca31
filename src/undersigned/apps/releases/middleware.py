"""Takes off pages that are the same for everybody what other middleware adds to every page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

View = Callable[[HttpRequest], HttpResponse]


def same_for_everybody(get_response: View) -> View:
    """Public pages depend on their address alone, so that a cache in between keeps one of each.

    Django's language middleware says of every answer that it varies with the reader's languages and
    which one it is in; a letter's page is in the language of its address.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        language = getattr(response, "same_for_everybody", None)
        if language is not None:
            for name in ("Vary", "Content-Language"):
                del response[name]
            if language:
                response["Content-Language"] = language
        return response

    return answer
