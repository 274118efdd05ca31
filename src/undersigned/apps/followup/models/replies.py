"""What came back: replies, meetings, and mails that nobody has filed yet.

Trust: what an office or a signer wrote is sealed until a person publishes words of it. The database
alone tells that something came, when, to which letter and under which asks it is filed.
"""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter


class ReplyQuerySet(models.QuerySet["Reply"]):
    def unfiled(self) -> Self:
        """Mails of which no letter is known: the operator's to file."""
        return self.filter(letter__isnull=True, set_aside_at__isnull=True)

    def standing(self) -> Self:
        return self.filter(set_aside_at__isnull=True)

    def from_offices(self) -> Self:
        """Those that answer a letter: no call for sign-ons, no machine."""
        return self.standing().filter(kind__in=[Reply.Kind.REPLY, Reply.Kind.MEETING])

    def published(self) -> Self:
        return self.standing().filter(published_at__isnull=False)


class Reply(models.Model):
    """One thing that came back, by whatever way.

    ``sealed`` holds {"sender", "sender_name", "subject", "text", "said", "note"}; see
    ``contents.py``. ``asks`` are the ids of the asks that it answers, in the letter's order.
    ``part`` and ``position`` name the office, as in a delivery; empty where none is known.
    """

    class Kind(models.TextChoices):
        REPLY = "reply", _("a reply")
        MEETING = "meeting", _("a meeting")
        SIGN_ON = "sign_on", _("an answer to the call for sign-ons")
        AUTOMATIC = "automatic", _("an automatic answer")
        UNKNOWN = "unknown", _("not looked at yet")

    class Way(models.TextChoices):
        EMAIL = "email", _("by e-mail")
        POST = "post", _("by post")
        FAX = "fax", _("by fax")
        TELEPHONE = "telephone", _("by telephone")
        IN_PERSON = "in_person", _("in person")
        PUBLIC = "public", _("in public")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(
        Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.UNKNOWN)
    way = models.CharField(max_length=10, choices=Way)
    part = models.CharField(max_length=10, blank=True)
    position = models.PositiveIntegerField(null=True, blank=True)
    came_at = models.DateTimeField()
    asks = models.JSONField(default=list)
    sealed = models.BinaryField()
    # Keyed hashes: of the mail's bytes, so that one fetched twice is kept once, and of its id.
    bytes_hash = models.CharField(max_length=64, blank=True, editable=False)
    message_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="answered_by"
    )
    # What the public reads, in the secretariat's choice of words; nothing before it is published.
    public_text = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_aside_at = models.DateTimeField(null=True, blank=True)  # not of this letter, or spam
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ReplyQuerySet.as_manager()

    class Meta:
        ordering = ["-came_at", "-entered_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(letter__isnull=False),
                name="published_reply_has_a_letter",
            ),
            models.UniqueConstraint(
                fields=["bytes_hash"], condition=~Q(bytes_hash=""), name="mail_kept_once"
            ),
        ]

    def __str__(self) -> str:
        return f"reply {self.pk}"

    @property
    def is_public(self) -> bool:
        return self.published_at is not None and self.set_aside_at is None


class ReplyFile(models.Model):
    """A file that came with a reply, sealed; what it is was judged by its content.

    ``trouble`` says why it is not given out: too large, or not what it says it is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="files")
    name_sealed = models.BinaryField()
    sealed = models.BinaryField()
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()  # bytes
    sha256 = models.CharField(max_length=64)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"file {self.pk}"


class Reminder(models.Model):
    """The secretariat was reminded that an office has not answered; once a waiting time."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="reply_reminders")
    after_days = models.PositiveIntegerField()
    offices = models.JSONField()  # [["addressee", 0], ...]: those that had not answered then
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["letter", "after_days"], name="reply_reminder_once")
        ]

    def __str__(self) -> str:
        return f"reminder after {self.after_days} days"
