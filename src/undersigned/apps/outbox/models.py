"""What is to be sent, and the development outbox.

An outbox row tells which mail is due for which row of ours, and nothing about a person: the worker
asks the builder of its kind for the words when it sends.
"""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .ids import new_id
from .tokens import new_nonce

GIVE_UP_AFTER = timedelta(hours=72)  # RFC 5321 4.5.4.1 asks for four to five days between servers;
# a sign-on that waits longer than three has missed its reader


class OutboxQuerySet(models.QuerySet["OutboxRow"]):
    def due(self) -> Self:
        """Rows to send now: those whose turn has come, and those whose worker died."""
        now = timezone.now()
        waiting = Q(state=OutboxRow.State.QUEUED, next_try_at__lte=now)
        abandoned = Q(state=OutboxRow.State.LEASED, lease_until__lt=now)
        return self.filter(waiting | abandoned)

    def about(self, kind: str, subject_pk: object) -> Self:
        """The rows of one kind about one row of ours, newest first."""
        return self.filter(kind=kind, subject_pk=str(subject_pk)).order_by("-created_at")

    def failed(self) -> Self:
        return self.filter(state=OutboxRow.State.FAILED)

    def unsent(self) -> Self:
        return self.filter(state__in=[OutboxRow.State.QUEUED, OutboxRow.State.LEASED])


class OutboxRow(models.Model):
    """One mail to one person, with its state and its next try."""

    class State(models.TextChoices):
        QUEUED = "queued", "waiting"
        HELD = "held", "held back by a person"
        LEASED = "leased", "being sent"
        SENT = "sent", "sent"
        FAILED = "failed", "could not be sent"
        CANCELLED = "cancelled", "no longer needed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=60)  # names the builder, say signature.confirm
    subject_pk = models.CharField(max_length=64)  # id of the row that the mail is about
    purpose = models.CharField(max_length=40, blank=True)  # of the token in the mail's link
    nonce = models.CharField(max_length=40, blank=True, default=new_nonce)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    # When its first try was to be: patience is counted from then. None: from its making.
    due_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    last_error = models.CharField(max_length=200, blank=True)  # never an address
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="leased")
                | Q(lease_token__isnull=False, lease_until__isnull=False),
                name="outbox_lease_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at__isnull=True)),
                name="outbox_sent_has_its_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"], condition=Q(state="queued"), name="outbox_waiting"
            ),
            models.Index(fields=["lease_until"], condition=Q(state="leased"), name="outbox_leased"),
            models.Index(fields=["kind", "subject_pk"], name="outbox_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id} ({self.state})"

    @property
    def message_id(self) -> str:
        """RFC 5322 3.6.4; the same at every try, so that a mail sent twice shows as one."""
        return f"<{self.id}@{settings.SITE_HOST}>"

    @property
    def gives_up_at(self):
        return max(self.created_at, self.due_at or self.created_at) + GIVE_UP_AFTER


class SentMail(models.Model):
    """A mail kept by the development outbox instead of being sent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    message_id = models.CharField(max_length=255, unique=True)
    sender = models.CharField(max_length=320)
    recipient = models.CharField(max_length=320)
    reply_to = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=500)
    body = models.TextField()
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.subject


class KeyMark(models.Model):
    """Which server key this database belongs to: its id, never the key."""

    key_id = models.CharField(max_length=8)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.key_id
