"""Who gets a release, on which way, what was tried, and what the other side said.

Trust: the rows hold offices' public addresses and the secretariat's own notes, and no signatory's
contact. Attempts and photographs are only ever added: what was said stays said. Whoever can write
the tables can still invent an attempt; the hash of the bytes sent is what the office can compare.
"""

import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.ids import new_id
from undersigned.apps.releases.models import Release
from undersigned.channels.base import Receipt


class Part(models.TextChoices):
    """In which list of the letterhead an office stands."""

    ADDRESSEE = "addressee", _("addressee")
    CC = "cc", _("copy")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def of_letter(self, letter: Letter) -> Self:
        return self.filter(release__letter=letter)

    def with_release(self) -> Self:
        """With the release and all that tells whether it may be sent, without its words."""
        related = self.select_related("release__letter__coalition", "release__superseded_by")
        long = ("letterhead", "rendered", "superseded_by__letterhead", "superseded_by__rendered")
        return related.defer(*(f"release__{name}" for name in long))

    def waiting(self) -> Self:
        """Those that the worker will send by itself."""
        return self.filter(state=Delivery.State.WAITING)

    def unfinished(self) -> Self:
        """Those of which something is still to be done, by the worker or by a person."""
        S = Delivery.State  # noqa: N806
        return self.filter(state__in=[S.WAITING, S.HELD, S.TO_DO])

    def arrived(self) -> Self:
        """Those that the other side took, as far as is known."""
        return self.filter(state__in=[Delivery.State.SENT, Delivery.State.DELIVERED])

    def failed(self) -> Self:
        return self.filter(state=Delivery.State.FAILED)


class Delivery(models.Model):
    """One release to one office by one channel. Its key is its row in the outbox, too."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        HELD = "held", _("held back")
        TO_DO = "to_do", _("to be done by hand")
        SENT = "sent", _("taken by the other side")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("cancelled")

    key = models.UUIDField(primary_key=True, default=new_id, editable=False)
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="deliveries")
    part = models.CharField(max_length=10, choices=Part)
    position = models.PositiveIntegerField()  # 0-based, in the release's list of that part
    channel = models.CharField(max_length=20)
    languages = models.JSONField()  # BCP 47 tags in the order of printing; at least one
    one_file = models.BooleanField(default=True)  # all languages one after another in one file
    # The sender's e-mail in the letterhead is the reply address of this letter and office.
    print_reply = models.BooleanField(default=False)
    # How the list stands in files for paper, as ``core.renderers.layout.Layout`` has it.
    columns = models.PositiveSmallIntegerField(default=0)
    group_by = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, choices=State)
    due_at = models.DateTimeField()  # not before; the message is dated by it
    # Where the office's clock stands (IANA name); needed for what rings only in office hours.
    time_zone = models.CharField(max_length=64, blank=True)
    # Set while a worker tries; left over where it was stopped before it could write what came of
    # it. The next try then notes that the end of this one is not known.
    trying_since = models.DateTimeField(null=True, blank=True)
    trying_with = models.JSONField(default=dict)  # what is sent: {"sha256", "to", "papers"}
    reason = models.CharField(max_length=300, blank=True)  # why it stands as it does
    planned_at = models.DateTimeField(default=timezone.now, editable=False)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["part", "position", "channel"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "part", "position", "channel"], name="delivery_once"
            ),
            models.CheckConstraint(condition=Q(part__in=Part.values), name="delivery_part_known"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} to {self.part} {self.position + 1} ({self.state})"

    @property
    def message_id(self) -> str:
        """RFC 5322 3.6.4; the same at every try, so that a mail sent twice shows as one."""
        return f"<{self.key}@{settings.SITE_HOST}>"


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Rows that are added and read."""

    def update(self, **_values: object) -> int:
        raise TypeError("what was noted is not changed")

    def delete(self) -> Any:
        raise TypeError("what was noted is not deleted")


class AppendOnly(models.Model):
    """A row that is written once."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("what was noted is not changed")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> Any:
        raise TypeError("what was noted is not deleted")


class Attempt(AppendOnly):
    """One try, or one thing that came back about an earlier one, with its proof."""

    class Outcome(models.TextChoices):
        TAKEN = "taken", _("taken")
        NOT_NOW = "not_now", _("not taken, will be tried again")
        REFUSED = "refused", _("not taken")
        UNKNOWN = "unknown", _("not known: the sender was stopped before it heard the answer")
        DONE = "done", _("done by hand")
        CONFIRMED = "confirmed", _("the report says that it went through")
        RETURNED = "returned", _("came back")
        DELAYED = "delayed", _("is late, the other side goes on trying")

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="attempts")
    number = models.PositiveIntegerField()  # from 1 within the delivery
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    answer = models.TextField(blank=True)  # the other side's words, as far as they name no person
    to = models.CharField(max_length=320, blank=True)  # the office's number or address
    sha256 = models.CharField(max_length=64, blank=True)  # of the bytes sent or printed
    papers = models.JSONField(default=list)  # [{"name": "letter.pdf", "sha256": "..."}]
    message_id = models.CharField(max_length=255, blank=True)
    entered = models.JSONField(default=dict)  # by a person, about a delivery by hand
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["delivery", "number"]
        constraints = [
            models.UniqueConstraint(fields=["delivery", "number"], name="attempt_number")
        ]

    def __str__(self) -> str:
        return f"attempt {self.number}: {self.outcome}"

    @property
    def receipt(self) -> Receipt:
        """What the channel judges: what it proves and what it does not."""
        return Receipt(
            message_id=self.message_id,
            at=self.ended_at,
            proof=self.answer,
            sha256=self.sha256,
            to=self.to,
            entered=self.entered,
        )


class Photograph(AppendOnly):
    """A picture that a person took of a slip, a fax report or a stamp; checked by its content."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="photographs")
    media_type = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"photograph {self.id}"


class ChannelSetting(models.Model):
    """How a coalition uses a channel. Without a row a channel is off."""

    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="channels")
    channel = models.CharField(max_length=20)
    on = models.BooleanField(default=False)
    options = models.JSONField(default=dict)  # what is no secret
    sealed = models.BinaryField(default=b"")  # JSON of the secret ones, sealed; empty for none
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["coalition", "channel"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "channel"], name="channel_once")
        ]

    def __str__(self) -> str:
        return f"{self.channel}: {'on' if self.on else 'off'}"


class ReplyAddress(models.Model):
    """The word in a reply address that names a letter and an office; see ``addresses``."""

    token = models.CharField(max_length=20, primary_key=True)
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="reply_addresses")
    part = models.CharField(max_length=10, choices=Part)
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["letter", "part", "position"], name="reply_address")
        ]

    def __str__(self) -> str:
        return self.token
