"""What a release can refuse; each is shown to the person who asked for it."""

from undersigned.core.errors import UndersignedError


class UntimelyError(UndersignedError):
    """The act does not fit the state that the letter or the release is in."""
