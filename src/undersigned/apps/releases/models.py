"""What was counted and what was made public.

Trust: a release is what the coalition said in public. Its edition, roll and edition hash are
frozen; later signatures make a new roll, corrections a new release, and the old one stays.
"""

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import EditionRecord, Letter, make_nonce
from undersigned.apps.outbox.tokens import make_token
from undersigned.core.letter import Edition, Roll, Signatory


class RollRecord(models.Model):
    """The signatories counted at one instant, in one transaction. Never updated."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="rolls")
    number = models.PositiveIntegerField()
    edition = models.ForeignKey(EditionRecord, on_delete=models.PROTECT, related_name="rolls")
    roll = models.JSONField()
    # Signatures that stand behind it, so that later ones are told from those that were delivered;
    # a corrected name is then no new signatory. Ids alone, never shown.
    signature_ids = models.JSONField(default=list)
    # Counted after a release: who came since and who withdrew since, as they are printed.
    since = models.JSONField(default=list)
    gone = models.JSONField(default=list)
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

    @property
    def came_since(self) -> tuple[Signatory, ...]:
        return tuple(Signatory.model_validate(signatory) for signatory in self.since)

    @property
    def withdrew_since(self) -> tuple[Signatory, ...]:
        return tuple(Signatory.model_validate(signatory) for signatory in self.gone)


class ReleaseQuerySet(models.QuerySet["Release"]):
    def public(self, now: dt.datetime | None = None) -> "ReleaseQuerySet":
        """What anybody may see at ``now``: judged by time, so that no task has to lift an embargo.

        Replaced and withdrawn ones stay to be seen. One that was called back under embargo never
        becomes public.
        """
        called_back = Q(withdrawn_at__isnull=False) & Q(withdrawn_at__lt=F("public_at"))
        return self.filter(public_at__lte=now or timezone.now()).exclude(called_back)

    def newest(self, now: dt.datetime | None = None) -> "ReleaseQuerySet":
        """One public release a letter: the one that nothing public has replaced yet."""
        newer = Release.objects.public(now).filter(
            letter=OuterRef("letter"), number__gt=OuterRef("number")
        )
        return self.public(now).exclude(Exists(newer))

    def current(self, now: dt.datetime | None = None) -> "ReleaseQuerySet":
        """Those that the coalition stands by at ``now``: newest and not withdrawn."""
        return self.newest(now).filter(withdrawn_at__isnull=True)


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
    # What the edition hash covers, kept as it was: the plain text by language. It is the download.
    rendered = models.JSONField(default=dict)
    # What lists and feeds show without opening the letter; see ``making.summary``.
    summary = models.JSONField(default=dict)
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
    # When what other apps add to its page changed last; see ``additions.py``.
    added_at = models.DateTimeField(null=True, blank=True)

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

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which its dates and hours are shown."""
        return ZoneInfo(self.time_zone)

    @property
    def edition_value(self) -> Edition:
        """The letter as released: text, letterhead, every language."""
        return Edition.model_validate(self.letterhead)

    @property
    def title(self) -> str:
        """The title in the authentic language, with its numbers."""
        return self.summary["titles"][self.languages[0]]

    @property
    def languages(self) -> list[str]:
        """The letter's languages, the authentic one first."""
        return self.summary["languages"]

    @property
    def was_called_back(self) -> bool:
        """Taken back under embargo: nobody has seen it, nobody will."""
        return self.withdrawn_at is not None and self.withdrawn_at < self.public_at

    def is_under_embargo(self, now: dt.datetime | None = None) -> bool:
        return not self.was_called_back and self.public_at > (now or timezone.now())


class PressLinkQuerySet(models.QuerySet["PressLink"]):
    def usable(self, now: dt.datetime | None = None) -> "PressLinkQuerySet":
        return self.filter(revoked_at__isnull=True, expires_at__gt=now or timezone.now())


class PressLink(models.Model):
    """An expiring, revocable link to a release under embargo, with the embargo line on it.

    The link's token is made anew from the server key when it is shown; its hash alone is stored.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="press_links")
    given_to = models.CharField(max_length=200)
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = PressLinkQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.given_to

    @property
    def token(self) -> str:
        return make_token("press", self.pk, self.nonce)

    def is_usable(self, now: dt.datetime | None = None) -> bool:
        return self.revoked_at is None and self.expires_at > (now or timezone.now())


class PressQuote(models.Model):
    """What stands between quotation marks on the page of facts for the press.

    ``passage`` is a paragraph of the letter in its source form, said by the letter itself. Without
    one, ``words`` holds what ``speaker`` says by language (BCP 47), in source form too: a number
    in it is a placeholder and is counted. Where a typed number stands nevertheless, ``reason`` says
    why.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="press_quotes")
    passage = models.TextField(blank=True)
    words = models.JSONField(default=dict)
    speaker = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True, default="")
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["added_at"]

    def __str__(self) -> str:
        return f"quote {self.pk}"
