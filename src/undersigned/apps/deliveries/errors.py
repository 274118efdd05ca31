"""What can stand in the way of a delivery, in words that say what to do."""

from undersigned.core.errors import UndersignedError


class DeliveryError(UndersignedError):
    """The delivery cannot be made, changed or recorded like this; ``where`` names the office."""
