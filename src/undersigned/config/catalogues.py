"""The interface's translations, made ready for gettext.

The package carries them as text (``locale/<language>/LC_MESSAGES/django.po``). gettext reads a
binary form, which is made in the data folder at the first start and again when a text is newer:
nothing generated lies in the package, and the package's folder need not be writable.
"""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PARTS = Path("LC_MESSAGES", "django.po")


def ready(texts: Path, made: Path) -> Path:
    """``made`` with a binary catalogue for each text under ``texts``."""
    for text in sorted(texts.glob(str(Path("*") / PARTS))):
        target = made / text.relative_to(texts).with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime_ns < text.stat().st_mtime_ns:
            _make(text, target)
    return made


def _make(text: Path, target: Path) -> None:
    """Several processes may start at once: each writes its own draft and puts it in place whole."""
    with text.open("rb") as file:
        catalogue = read_po(file, locale=text.parent.parent.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(target)
