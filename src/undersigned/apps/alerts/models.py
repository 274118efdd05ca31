"""Who is told of changes of a letter, and what each is still to be told.

Trust: a stolen copy of these tables without the server key tells how many follow a letter and
since when; not who. The address is sealed in the contact, and goes with the row.
"""

import datetime as dt
import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from undersigned.apps.letters.models import Letter, make_nonce
from undersigned.apps.outbox.ids import new_id
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures.models import Contact

CONFIRM_WITHIN = dt.timedelta(days=2)
KEPT_FOR = dt.timedelta(days=2 * 365)  # asks are answered over years; each mail says until when


class FollowerQuerySet(models.QuerySet["Follower"]):
    def confirmed(self) -> "FollowerQuerySet":
        return self.filter(confirmed_at__isnull=False)

    def outlived(self, now: dt.datetime) -> "FollowerQuerySet":
        """Those whose address is to be erased: never confirmed in time, or told long enough."""
        silent = Q(confirmed_at__isnull=True, asked_at__lt=now - CONFIRM_WITHIN)
        return self.filter(silent | Q(confirmed_at__lt=now - KEPT_FOR))


class Follower(models.Model):
    """One address that wants to be told what becomes of one letter.

    ``key`` is a keyed hash of letter and address: nobody follows twice. ``mail`` is the outbox row
    of the digest that waits for its hour. Whoever leaves is deleted, and the contact too.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="followers")
    contact = models.OneToOneField(Contact, models.PROTECT, related_name="follower")
    key = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(max_length=35)  # BCP 47: of the page on which it was asked for
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    mail = models.UUIDField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)  # mails in a row that did not arrive

    objects = FollowerQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return f"follower {self.pk}"

    @property
    def ends_at(self) -> dt.datetime:
        """When the address of one who has confirmed is erased by itself."""
        return self.confirmed_at + KEPT_FOR


class NewsItem(models.Model):
    """Something of a letter that its followers are told, if it is still public then."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="news")
    kind = models.CharField(max_length=40)
    # The row that it is about: a release, a reply, an entry of an ask's history.
    about = models.CharField(max_length=64)
    release = models.ForeignKey(Release, models.CASCADE, null=True, related_name="+")
    happened_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["happened_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "kind", "about"], name="news_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def public_at(self) -> dt.datetime:
        """The earliest moment at which anybody may know."""
        if self.release is None:
            return self.happened_at
        return max(self.happened_at, self.release.public_at)


class Telling(models.Model):
    """One piece of news that one follower is still to be told; gone once it was.

    ``mail`` is the outbox row of the digest that tells it, so that a digest which is sent twice
    says the same twice.
    """

    follower = models.ForeignKey(Follower, models.CASCADE, related_name="tellings")
    news = models.ForeignKey(NewsItem, models.CASCADE, related_name="tellings")
    mail = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ["news"]
        constraints = [models.UniqueConstraint(fields=["follower", "news"], name="told_once")]

    def __str__(self) -> str:
        return f"telling {self.pk}"
