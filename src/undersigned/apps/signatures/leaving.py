"""How a mail program is told where its reader leaves (RFC 2369 3.2, RFC 8058)."""

ONE_CLICK = "List-Unsubscribe"
ONE_CLICK_VALUE = "One-Click"


def leaving_headers(url: str) -> dict[str, str]:
    """The headers of a mail; ``url`` shows a page on GET and lets leave by one POST, no redirect.

    RFC 8058 4 wants both headers under the sender's DKIM signature: the mail server's part.
    """
    return {
        "List-Unsubscribe": f"<{url}>",
        "List-Unsubscribe-Post": f"{ONE_CLICK}={ONE_CLICK_VALUE}",
    }
