"""What a renderer says of itself: the one thing that each renderer module must have."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A form in which a letter leaves the system.

    ``name`` is what a person types ("html"), ``extension`` the end of the file's name without its
    dot, ``media_type`` is from IANA's registry (RFC 6838), ``label`` is what a download is called.
    """

    name: str
    extension: str
    media_type: str
    label: str
