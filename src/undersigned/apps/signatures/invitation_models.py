"""Who was asked to sign, and the mails that asked: rows that tell nothing about who it is.

Trust: whom a coalition asked, and who said no, is sealed whole in the invitation's contact: name,
address, and the entry of the directory. The keyed hashes find an invitation again; nobody without
the server key can test a guess against them.
"""

import datetime as dt
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter, make_nonce
from undersigned.apps.outbox.ids import new_id

LIVE_SIGNED = ("confirmed", "accepted", "quarantined")


class Standing(models.TextChoices):
    """Where an invitation stands, in the order of its life; read from the rows, never stored."""

    PREPARED = "prepared", _("not mailed yet")
    INVITED = "invited", _("invited")
    REMINDED = "reminded", _("reminded")
    TO_CONFIRM = "to-confirm", _("form sent, not confirmed")
    SIGNED = "signed", _("signed")
    DECLINED = "declined", _("declined")
    NO_ANSWER = "no-answer", _("no answer")
    FAILED = "failed", _("mail did not arrive")
    REVOKED = "revoked", _("taken back")


# Those that a reminder may still go to.
UNANSWERED = (Standing.PREPARED, Standing.INVITED, Standing.REMINDED, Standing.TO_CONFIRM)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def with_standing(self) -> "InvitationQuerySet":
        """Each with ``standing``. Whoever signed has signed, whatever was said before."""
        from .models import Signature

        own = Signature.objects.filter(invitation=OuterRef("pk"))
        silent = Q(invited_at__isnull=False) & ~_sign_on_is_open(timezone.now())
        return self.annotate(
            standing=Case(
                When(Exists(own.filter(state__in=LIVE_SIGNED)), then=Value(Standing.SIGNED.value)),
                When(revoked_at__isnull=False, then=Value(Standing.REVOKED.value)),
                When(declined_at__isnull=False, then=Value(Standing.DECLINED.value)),
                When(Exists(own.filter(state="pending")), then=Value(Standing.TO_CONFIRM.value)),
                When(Exists(own), then=Value(Standing.DECLINED.value)),  # withdrawn, or not taken
                When(failed_at__isnull=False, then=Value(Standing.FAILED.value)),
                When(silent, then=Value(Standing.NO_ANSWER.value)),
                When(reminded_at__isnull=False, then=Value(Standing.REMINDED.value)),
                When(invited_at__isnull=False, then=Value(Standing.INVITED.value)),
                default=Value(Standing.PREPARED.value),
                output_field=models.CharField(max_length=10),
            )
        )

    def live(self) -> "InvitationQuerySet":
        return self.filter(revoked_at__isnull=True)


def _sign_on_is_open(now: dt.datetime) -> Q:
    """As ``Letter.sign_on_is_open`` judges, in the database."""
    in_time = Q(letter__sign_on_closes_at__isnull=True) | Q(letter__sign_on_closes_at__gt=now)
    late = Q(letter__state=Letter.State.RELEASED, letter__late_sign_on=True)
    return late | (Q(letter__state=Letter.State.OPEN) & in_time)


class Invitation(models.Model):
    """One body or person who is asked to sign one letter, with a link of their own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="invitations")
    contact = models.OneToOneField(
        "signatures.Contact", null=True, on_delete=models.SET_NULL, related_name="invitation"
    )
    language = models.CharField(max_length=35)  # BCP 47: of the mails and of the form
    # As ``Signature.dedupe_key``; and a keyed hash of letter and entry of the directory, or "".
    name_key = models.CharField(max_length=64, editable=False)
    organisation_key = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)
    invited_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    # The member who noted it; None where it was said on the page.
    declined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Left by the mail program's button: no more calls, and nothing is said of signing.
    no_calls_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "name_key"],
                condition=Q(revoked_at__isnull=True),
                name="invited_once",
            )
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Call(models.Model):
    """A mail that the secretariat wrote to many: the call to sign, or a reminder.

    ``texts`` holds one {"language", "subject", "body"} a language, the first for whoever reads none
    of the others. It goes at ``send_at``; where ``days_before`` is set, so many days before the
    deadline, whichever that is then. ``by_day``: at each one's next hour of daylight work.
    """

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("call to sign")
        REMINDER = "reminder", _("reminder")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="calls")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    texts = models.JSONField(default=list)
    send_at = models.DateTimeField()
    days_before = models.PositiveSmallIntegerField(null=True, blank=True)
    by_day = models.BooleanField(default=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"call {self.pk}"

    def goes_at(self, letter: Letter) -> dt.datetime:
        """The earliest hour for anybody, as the deadline stands now."""
        if self.days_before is None or letter.sign_on_closes_at is None:
            return self.send_at
        return letter.sign_on_closes_at - dt.timedelta(days=self.days_before)


class CallMail(models.Model):
    """One call to one invitation. Its id is that of the outbox row, and so of the mail."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="mails")
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="mails")
    due_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)  # no longer needed when its turn came

    class Meta:
        ordering = ["due_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["call", "invitation"], name="called_once")]

    def __str__(self) -> str:
        return f"mail {self.pk}"
