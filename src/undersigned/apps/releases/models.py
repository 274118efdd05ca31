"""What was counted and what was made public.

Trust: a release is what the coalition said in public. Its edition, roll and edition hash are frozen;
later signatures make a new roll, corrections a new release, and the old one stays to be seen.
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import EditionRecord, Letter, make_nonce
from undersigned.core.letter import Roll


class RollRecord(models.Model):
    """The signatories counted at one instant, in one transaction. Never updated."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="rolls")
    number = models.PositiveIntegerField()
    edition = models.ForeignKey(EditionRecord, on_delete=models.PROTECT, related_name="rolls")
    roll = models.JSONField()
    counted_at = models.DateTimeField(default=timezone.now, editable=False)
    counted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["letter", "number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="roll_number_in_letter")
        ]

    def __str__(self) -> str:
        return f"roll {self.number}"

    @property
    def value(self) -> Roll:
        return Roll.model_validate(self.roll)


class ReleaseQuerySet(models.QuerySet["Release"]):
    def public(self, now: "timezone.datetime | None" = None) -> "ReleaseQuerySet":
        """What anybody may see at ``now``: judged by time, so that no task has to lift an embargo."""
        return self.filter(
            state__in=[Release.State.PUBLISHED, Release.State.WITHDRAWN],
            public_at__lte=now or timezone.now(),
        )

    def current(self, now: "timezone.datetime | None" = None) -> "ReleaseQuerySet":
        """One release a letter: those that nothing replaced and nobody withdrew."""
        return self.public(now).filter(state=Release.State.PUBLISHED)


class Release(models.Model):
    """A numbered edition and roll made public, or waiting for its hour."""

    class State(models.TextChoices):
        PUBLISHED = "published", _("published")
        SUPERSEDED = "superseded", _("replaced by a corrected version")
        WITHDRAWN = "withdrawn", _("withdrawn")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    edition = models.ForeignKey(EditionRecord, on_delete=models.PROTECT, related_name="releases")
    # The text with the letterhead as released: a mended fax number changes no signer's consent.
    letterhead = models.JSONField()
    roll = models.ForeignKey(RollRecord, on_delete=models.PROTECT, related_name="releases")
    late_roll = models.ForeignKey(
        RollRecord, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    edition_hash = models.CharField(max_length=64, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED)
    # Under embargo until then; equal to released_at where there is none.
    public_at = models.DateTimeField(db_index=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    released_at = models.DateTimeField(default=timezone.now, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Why it replaced the one before, or why it was withdrawn; shown in public with its date.
    correction_note = models.TextField(blank=True)
    superseded_by = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="supersedes"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.TextField(blank=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["-public_at", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="release_number_in_letter"),
            models.UniqueConstraint(
                fields=["letter"],
                condition=models.Q(state="published"),
                name="one_current_release",
            ),
        ]

    def __str__(self) -> str:
        return f"release {self.number}"

    def is_under_embargo(self, now: "timezone.datetime | None" = None) -> bool:
        return self.public_at > (now or timezone.now())


class PressLink(models.Model):
    """An expiring, revocable link to a release under embargo, with the embargo line on it."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="press_links")
    given_to = models.CharField(max_length=200)
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.given_to
