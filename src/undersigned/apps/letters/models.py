"""A letter's life, its drafts, the editions that can be signed, and who reviewed them.

Trust: whoever can write these tables can change a draft. A frozen edition is different: its
canonical bytes and their hash are stored together, every signature names the edition, and changing
one without the other is found by comparing them.
"""

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.core.letter import Edition
from undersigned.core.reading import Reading

from .provenance import MadeFrom, fresh


def make_nonce() -> str:
    """256 random bits in hex; changing it revokes every link that was made from it."""
    return secrets.token_hex(32)


class LetterQuerySet(models.QuerySet["Letter"]):
    def of_coalition(self, slug: str) -> "LetterQuerySet":
        return self.filter(coalition__slug=slug)

    def open(self) -> "LetterQuerySet":
        return self.filter(state=Letter.State.OPEN)


class Letter(models.Model):
    """The stored thing with a life; its words are in drafts and editions."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        OPEN = "open", _("open for sign-on")
        CLOSED = "closed", _("closed")
        RELEASED = "released", _("released")
        ARCHIVED = "archived", _("archived")

    class Visibility(models.TextChoices):
        LINK = "link", _("by link only")
        PUBLIC = "public", _("public")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    coalition = models.ForeignKey(
        "coalitions.Coalition", on_delete=models.PROTECT, related_name="letters"
    )
    slug = models.SlugField(max_length=80)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    visibility = models.CharField(max_length=6, choices=Visibility.choices, default=Visibility.LINK)
    # The sign-on link is HMAC(server key, letter, purpose, nonce): a new nonce revokes the old.
    link_nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    sign_on_closes_at = models.DateTimeField(null=True, blank=True)
    sign_on_time_zone = models.CharField(max_length=64, blank=True)
    # After release, later signatures form a roll of their own while this is on.
    late_sign_on = models.BooleanField(default=False)
    # The file that the letter was imported from, as it was understood; empty for a blank start.
    imported = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "slug"], name="letter_slug_in_coalition")
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def latest_draft(self) -> "Draft | None":
        return self.drafts.order_by("-number").first()

    @property
    def latest_edition(self) -> "EditionRecord | None":
        return self.editions.order_by("-number").first()

    @property
    def last_substantive_edition(self) -> "EditionRecord | None":
        """The edition whose consent a signature needs, or a later one's."""
        return (
            self.editions.exclude(marking=EditionRecord.Marking.CORRECTION)
            .order_by("-number")
            .first()
        )

    def sign_on_is_open(self, now: "timezone.datetime | None" = None) -> bool:
        """Judged by time: the deadline ends sign-on by itself, no task has to run."""
        now = now or timezone.now()
        if self.state == self.State.RELEASED:
            return self.late_sign_on
        return self.state == self.State.OPEN and (
            self.sign_on_closes_at is None or now < self.sign_on_closes_at
        )

    @property
    def imported_reading(self) -> Reading | None:
        return Reading.model_validate(self.imported) if self.imported else None


class Draft(models.Model):
    """One saved state of the text; drafts are kept, so that nothing written is lost.

    Two people who save on top of the same number collide on the constraint, and the second is
    shown both texts.
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="drafts")
    number = models.PositiveIntegerField()
    edition = models.JSONField()
    # What each translation was made from, by language; see ``made_from``.
    provenance = models.JSONField(default=dict)
    saved_at = models.DateTimeField(default=timezone.now, editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["letter", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="draft_number_in_letter")
        ]

    def __str__(self) -> str:
        return f"draft {self.number}"

    @property
    def value(self) -> Edition:
        return Edition.model_validate(self.edition)

    @property
    def made_from(self) -> dict[str, MadeFrom]:
        """What each translation was made from; one of which nothing is kept counts as fresh."""
        edition = self.value
        return {
            text.language: MadeFrom.model_validate(kept)
            if (kept := self.provenance.get(text.language)) is not None
            else fresh(edition.authentic, text)
            for text in edition.texts[1:]
        }


class EditionRecord(models.Model):
    """A frozen text that can be signed. Never updated, never deleted."""

    class Marking(models.TextChoices):
        FIRST = "first", _("first version")
        CORRECTION = "correction", _("correction")
        SUBSTANTIVE = "substantive", _("substantive change")

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    marking = models.CharField(max_length=11, choices=Marking.choices)
    # The bytes that were hashed (RFC 8785), stored and never recomputed.
    canonical = models.BinaryField(editable=False)
    text_hash = models.CharField(max_length=64, editable=False)
    edition = models.JSONField()
    note = models.TextField(blank=True)
    frozen_at = models.DateTimeField(default=timezone.now, editable=False)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["letter", "number"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "number"], name="edition_number_in_letter")
        ]

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def value(self) -> Edition:
        return Edition.model_validate(self.edition)


class ReviewLink(models.Model):
    """A private, revocable link under which a core group reads the draft and says yes or no."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="review_links")
    group_name = models.CharField(max_length=200)
    must_approve = models.BooleanField(default=True)
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.group_name


class Review(models.Model):
    """What a core group said of one draft. Kept; the newest of a group counts."""

    class Decision(models.TextChoices):
        APPROVE = "approve", _("approves")
        OBJECT = "object", _("objects")
        COMMENT = "comment", _("comments")

    link = models.ForeignKey(ReviewLink, on_delete=models.CASCADE, related_name="reviews")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="reviews")
    text_hash = models.CharField(max_length=64)
    decision = models.CharField(max_length=7, choices=Decision.choices)
    reviewer_name = models.CharField(max_length=200)
    comment = models.TextField(blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return f"{self.link} {self.decision}"


class GatePass(models.Model):
    """A named person's written reason for going on despite error findings or missing approvals."""

    class Act(models.TextChoices):
        OPEN = "open", _("opening")
        CHANGE = "change", _("a new version")
        CLOSE = "close", _("closing")
        RELEASE = "release", _("releasing")

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="gate_passes")
    act = models.CharField(max_length=7, choices=Act.choices)
    obstacles = models.JSONField()
    reason = models.TextField()
    passed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    passed_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["passed_at"]

    def __str__(self) -> str:
        return f"{self.act}: {self.reason}"


class LetterEvent(models.Model):
    """What happened to a letter, in order; nothing personal stands in ``details``."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="events")
    verb = models.CharField(max_length=40)
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    happened_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["happened_at", "pk"]

    def __str__(self) -> str:
        return self.verb
