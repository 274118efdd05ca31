"""Files of the public record that a person downloaded and gave to a coalition.

They are public documents and are kept as they are, deflated. What a row tells of its file is what
was read; a person declares only where it came from, when, and what it covers.
"""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RecordImportQuerySet(models.QuerySet["RecordImport"]):
    def light(self) -> Self:
        """Without the contents, which can be long."""
        return self.defer("data", "read")

    def usable(self) -> Self:
        """Those that were read, so that they can be asked."""
        return self.filter(state=RecordImport.State.READ)


class RecordImport(models.Model):
    """One file. ``data`` is the file and ``read`` what was read of it (``KeptRecord`` as JSON).

    Sizes are in bytes. ``trouble`` is {"what", "do"} for a file that could not be read.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits to be read")
        READ = "read", _("read")
        REFUSED = "refused", _("cannot be read")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    coalition = models.ForeignKey(
        "coalitions.Coalition", on_delete=models.CASCADE, related_name="record_imports"
    )
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    data = models.BinaryField()
    # What a person declared.
    source = models.CharField(max_length=300)
    downloaded_on = models.DateField(null=True, blank=True)
    covers_from = models.DateField(null=True, blank=True)
    covers_to = models.DateField(null=True, blank=True)
    list_year = models.PositiveIntegerField(null=True, blank=True)
    # What was read.
    read = models.BinaryField(null=True)
    label = models.CharField(max_length=200, blank=True)
    attribution = models.CharField(max_length=300, blank=True)
    rows = models.PositiveIntegerField(default=0)
    entries = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    doubtful = models.PositiveIntegerField(default=0)
    trouble = models.JSONField(default=dict)
    read_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = RecordImportQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "sha256"], name="record_file_once")
        ]

    def __str__(self) -> str:
        return f"record file {self.sha256[:12]}"
