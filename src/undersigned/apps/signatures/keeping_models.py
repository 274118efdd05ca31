"""Until when a letter keeps what only its secretariat may read."""

from django.conf import settings
from django.db import models

from undersigned.apps.letters.models import Letter


class Keeping(models.Model):
    """One row a letter: the last day on which contacts are kept, and when they were erased.

    ``until`` is a day in the coalition's time zone, None for as long as nobody says. ``erased``
    holds {name of the store: how many rows}; it names nobody.
    """

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="keeping")
    until = models.DateField(null=True, blank=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    erased_at = models.DateTimeField(null=True, blank=True)
    erased = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["letter"]

    def __str__(self) -> str:
        return f"until {self.until}"
