"""What a coalition lets other programs do: tokens, webhooks, and the sites that may show its forms.

Trust: a token opens what its maker may do, and stands here as a hash alone. The secret of a webhook
is sealed, because we have to sign with it. Messages hold ids and public facts, never a person.
"""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.ids import new_id
from undersigned.apps.releases.models import Release

from .events import usual


class ProgramToken(models.Model):
    """The right of a program to read or manage a coalition's letters, in its maker's name."""

    class Scope(models.TextChoices):
        READ = "read", _("read: letters, counts and sign-ons")
        MANAGE = "manage", _("manage: also accept, set aside, decline and invite")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="program_tokens")
    name = models.CharField(_("what it is for"), max_length=120)
    scope = models.CharField(_("it may"), max_length=6, choices=Scope)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name


class Webhook(models.Model):
    """An address that is told what happens to letters. ``sealed`` holds the secret that signs.

    ``kinds`` are those of ``events.EVENTS`` that were chosen.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="webhooks")
    url = models.URLField(_("address"), max_length=500)
    sealed = models.BinaryField(editable=False)
    kinds = models.JSONField(default=usual)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.url

    @property
    def context(self) -> str:
        return f"webhook:{self.pk}"


class WebhookMessage(models.Model):
    """One thing told to one address; its id is the same at every try (``webhook-id``)."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        TAKEN = "taken", _("taken")
        REFUSED = "refused", _("given up")
        NEEDLESS = "needless", _("no longer needed")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=40)
    # None for a test.
    letter = models.ForeignKey(Letter, models.CASCADE, null=True, related_name="+")
    release = models.ForeignKey(Release, models.CASCADE, null=True, related_name="+")
    # The id of the row that it is about, for us alone.
    about = models.CharField(max_length=64, blank=True)
    facts = models.JSONField(default=dict)
    happened_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def name(self) -> str:
        return f"msg_{self.pk.hex}"


class WebhookTry(models.Model):
    """What came of one try."""

    message = models.ForeignKey(WebhookMessage, models.CASCADE, related_name="tries")
    at = models.DateTimeField(default=timezone.now)
    is_taken = models.BooleanField()
    said = models.CharField(max_length=200)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.said


class FramingSite(models.Model):
    """A site whose pages may show the coalition's forms and counters in a frame."""

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="framing_sites")
    origin = models.CharField(_("site"), max_length=200)  # https://host or https://host:port
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["origin"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "origin"], name="framing_site_once")
        ]

    def __str__(self) -> str:
        return self.origin


FRESH = dt.timedelta(minutes=1)  # how exact ``last_used_at`` is: reading writes once a minute
