"""Brings Django up for the commands that need it; the others stay fast without it."""

import os
from pathlib import Path


def start_django(data: Path | None = None, port: int | None = None, **settings: str) -> None:
    """Load settings and apps.

    ``data`` and ``settings`` (DEMO="yes") go before the environment's values; ``port`` gives the
    local address of a site for which the environment names none.
    """
    if port is not None:
        os.environ.setdefault("UNDERSIGNED_SITE_URL", f"http://localhost:{port}")
    if data is not None:
        os.environ["UNDERSIGNED_DATA"] = str(data)
    for name, value in settings.items():
        os.environ[f"UNDERSIGNED_{name}"] = value
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "undersigned.config.settings")
    import django

    django.setup()
