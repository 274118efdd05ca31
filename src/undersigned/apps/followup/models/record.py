"""Files of the public record that a person downloaded and gave to a coalition.

They are public documents and are kept as they are, deflated, in pieces that can be held. What a row
tells of its file is what was read; a person declares only where it came from, when, and what it
covers. A declaration can be made anew; the earlier ones stay.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .asks import AddedOnly

# A reading of which nothing was heard for so long has died with whoever read. Between its last row
# and its end nothing is told: what was read is written down.
SILENCE = dt.timedelta(seconds=45)


QUICK = 8 * 1024**2  # bytes that are read while a page waits, in about a second


class RecordImportQuerySet(models.QuerySet["RecordImport"]):
    def light(self) -> Self:
        """Without the contents, which can be long."""
        return self.defer("read")

    def unread(self, now: dt.datetime) -> Self:
        """Those that could not be read, and those of which the reading stopped."""
        state = RecordImport.State
        stopped = models.Q(state=state.READING, heard_at__lt=now - SILENCE)
        return self.filter(models.Q(state=state.REFUSED) | stopped)

    def usable(self) -> Self:
        """Those that were read, so that they can be asked."""
        return self.filter(state=RecordImport.State.READ)


class RecordImport(models.Model):
    """One file. ``read`` is what was read of it (``KeptRecord`` as JSON, deflated).

    Sizes are in bytes. ``trouble`` is {"what", "do"} for a file that could not be read. While it is
    read, ``done_bytes`` and ``done_rows`` tell how far it has come, and ``heard_at`` when that was.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits to be read")
        READING = "reading", _("is being read")
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
    begun_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    done_bytes = models.PositiveBigIntegerField(default=0)
    done_rows = models.PositiveIntegerField(default=0)
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

    @property
    def is_quick(self) -> bool:
        """Whether it is read while its page waits; a packed one may be long however small it is."""
        return self.size <= QUICK and not self.file_name.lower().endswith((".gz", ".zip"))

    @property
    def is_on_its_way(self) -> bool:
        """Whether it waits or is being read."""
        return self.state in {self.State.WAITING, self.State.READING}

    @property
    def has_stopped(self) -> bool:
        """Whether its reading died: nothing was heard of it for a while."""
        if self.state != self.State.READING or self.heard_at is None:
            return False
        return timezone.now() - self.heard_at > SILENCE

    def deflated(self) -> Iterator[bytes]:
        """The file, deflated (zlib), piece by piece."""
        pieces = RecordPiece.objects.filter(record=self).order_by("number")
        for data in pieces.values_list("data", flat=True).iterator(chunk_size=1):
            yield bytes(data)


class RecordPiece(models.Model):
    """A part of the deflated file; all of them in their order are the file."""

    record = models.ForeignKey(RecordImport, on_delete=models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="record_piece_once")
        ]

    def __str__(self) -> str:
        return f"piece {self.number}"


class RecordDeclaration(AddedOnly):
    """What was declared of a file before it was declared anew, and who then did so."""

    record = models.ForeignKey(RecordImport, on_delete=models.CASCADE, related_name="declarations")
    source = models.CharField(max_length=300)
    downloaded_on = models.DateField(null=True)
    covers_from = models.DateField(null=True)
    covers_to = models.DateField(null=True)
    list_year = models.PositiveIntegerField(null=True)
    replaced_at = models.DateTimeField(default=timezone.now, editable=False)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["replaced_at", "id"]

    def __str__(self) -> str:
        return self.source
