"""How a letter was printed elsewhere, which letter it continues, and who holds an office today."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from undersigned.apps.letters.models import Letter


class PublishedCopy(models.Model):
    """A copy that somebody published, held against the letter as it was released.

    ``data`` is the file, deflated; ``found`` is ``core.comparing.copies.ComparedCopy``. A later
    release does not change what was found against an earlier one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="published_copies")
    release_number = models.PositiveIntegerField()
    publisher = models.CharField(max_length=200)
    address = models.URLField(max_length=1000, blank=True)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes
    data = models.BinaryField()
    found = models.JSONField()
    differences = models.PositiveIntegerField()
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-added_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "release_number", "sha256"], name="copy_compared_once"
            )
        ]

    def __str__(self) -> str:
        return f"copy {self.sha256[:12]}"


class Continuation(models.Model):
    """``letter`` was begun as the next one after ``before``."""

    letter = models.OneToOneField(Letter, on_delete=models.CASCADE, related_name="continuation")
    before = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="continued_by")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(letter=F("before")), name="letter_continues_another"
            )
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} continues {self.before_id}"


class OfficeCheck(models.Model):
    """Somebody looked who holds an office: rows are added, the last one tells.

    ``office`` is its key (``next_letters.office_key``), ``source`` where it was looked up.
    """

    coalition = models.ForeignKey(
        "coalitions.Coalition", on_delete=models.CASCADE, related_name="office_checks"
    )
    office = models.CharField(max_length=600, db_index=True)
    holder = models.CharField(max_length=300)
    source = models.CharField(max_length=300, blank=True)
    checked_at = models.DateTimeField(default=timezone.now, editable=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-checked_at", "-id"]

    def __str__(self) -> str:
        return f"{self.office}, {self.checked_at:%Y-%m-%d}"
