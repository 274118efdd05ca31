"""What the browser is told: content policy, cookies, transport."""

from typing import Any

from csp.constants import NONE, SELF

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

YEAR = 365 * 24 * 60 * 60  # seconds


def security(*, https: bool, behind_proxy: bool) -> dict[str, Any]:
    """Django's security settings. ``__Host-`` names (RFC 6265bis 4.1.3.2) need https."""
    prefix = "__Host-" if https else ""
    settings: dict[str, Any] = {
        "SESSION_COOKIE_NAME": f"{prefix}session",
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_NAME": f"{prefix}csrf",
        "CSRF_COOKIE_SECURE": https,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "LANGUAGE_COOKIE_HTTPONLY": True,
        "LANGUAGE_COOKIE_SECURE": https,
        "SECURE_SSL_REDIRECT": False,  # the proxy's office: health checks speak http
        "SECURE_HSTS_SECONDS": YEAR if https else 0,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        # Not no-referrer: with it browsers send "Origin: null" (Fetch standard, "append a request
        # Origin header") and every form fails its CSRF check. Other sites learn nothing either way.
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "X_FRAME_OPTIONS": "DENY",
    }
    if behind_proxy:
        settings["SECURE_PROXY_SSL_HEADER"] = ("HTTP_X_FORWARDED_PROTO", "https")
    return settings
