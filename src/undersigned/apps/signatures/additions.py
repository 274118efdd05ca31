"""What other apps add to a signer's own page, such as being told of changes.

A section is registered by the app that owns it (in ``AppConfig.ready``).
"""

from collections.abc import Callable
from typing import Any

from .models import Signature

# Safe HTML for a signature that stands, in the language that is spoken; "" for none.
Section = Callable[[Signature], Any]

_sections: dict[str, Section] = {}


def register(name: str, section: Section) -> None:
    """Show ``section`` on every signer's own page, in the order of the names."""
    _sections[name] = section


def sections(signature: Signature) -> list[Any]:
    made = (_sections[name](signature) for name in sorted(_sections))
    return [section for section in made if section]
