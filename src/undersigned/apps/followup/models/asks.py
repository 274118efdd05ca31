"""Asks under follow-up. Rows are added and never overwritten; the headline is computed from them.

The words of an ask, and where they stand, are those of the letter's edition and are not copied.
``core.record.asks`` says what each value means; ``followup.tracked`` makes them from the rows.
"""

import datetime as dt
import uuid
from typing import Any, Self

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter
from undersigned.core.record.asks import AskKind, Finding, Relation, SourceType

# ISO 8601, as far as the day is known: "2022", "2022-11", "2022-11-16".
is_partial_date = RegexValidator(
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
    _("Write a year, a month or a day: 2022, 2022-11 or 2022-11-16."),
)


def _choices(values: Any) -> list[tuple[str, str]]:
    return [(value.value, value.value) for value in values]


class AddedOnly(models.Model):
    """A row that is history: it is added, and neither changed nor deleted by itself."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} is history: add another row")
        super().save(*args, **kwargs)


class AskRecordQuerySet(models.QuerySet["AskRecord"]):
    def published(self) -> Self:
        """Those that the public reads of, where their letter is public."""
        return self.filter(published_at__isnull=False)

    def whole(self) -> Self:
        """With all that the values are made of, in a fixed number of queries."""
        return self.select_related("letter__coalition").prefetch_related(
            "yardsticks__written_by",
            "evidence__entered_by",
            "evidence__checked_by",
            "evidence__occasion",
            "occasions__assessments__by",
            "occasions__assessments__because",
            "occasions__disputes",
            "events",
        )


class AskRecord(models.Model):
    """An ask of a letter under follow-up; ``ask_id`` is its id in the letter's text.

    Rows with one ``thread`` are one ask in several letters: what is found in one holds in all.
    ``deadline_words`` are the letter's own, ``opportunity`` the next real chance.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="asks_followed")
    ask_id = models.CharField(max_length=100)
    thread = models.UUIDField(default=uuid.uuid4, db_index=True, editable=False)
    kind = models.CharField(max_length=13, choices=_choices(AskKind), default=AskKind.ONE_OFF)
    actor = models.CharField(max_length=200, blank=True)
    deadline_on = models.DateField(null=True, blank=True)
    deadline_words = models.CharField(max_length=300, blank=True)
    opportunity = models.CharField(max_length=300, blank=True)
    opportunity_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    entered_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = AskRecordQuerySet.as_manager()

    class Meta:
        ordering = ["letter", "entered_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "ask_id"], name="ask_followed_once"),
            models.UniqueConstraint(fields=["letter", "thread"], name="thread_once_a_letter"),
        ]

    def __str__(self) -> str:
        return f"ask {self.ask_id}"


class YardstickRecord(AddedOnly):
    """What would show that the ask was met; ``followup.observables`` writes ``observable``."""

    ask = models.ForeignKey(AskRecord, on_delete=models.CASCADE, related_name="yardsticks")
    version = models.PositiveIntegerField()
    observable = models.JSONField()
    agreed_before = models.BooleanField(default=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["ask", "version"], name="yardstick_version_once")
        ]

    def __str__(self) -> str:
        return f"yardstick {self.version}"


class OccasionRecordQuerySet(models.QuerySet["OccasionRecord"]):
    def unassessed(self, today: dt.date) -> Self:
        """Those that are over, of which no person has said how they ended."""
        looked_at = AssessmentRecord.objects.filter(is_proposal=False).values("occasion")
        return self.filter(closes__lt=today).exclude(pk__in=looked_at)


class OccasionRecord(models.Model):
    """A chance to do what was asked, with its last day."""

    ask = models.ForeignKey(AskRecord, on_delete=models.CASCADE, related_name="occasions")
    key = models.CharField(max_length=100)
    session = models.CharField(max_length=20, blank=True)
    opens = models.DateField(null=True, blank=True)
    closes = models.DateField()

    objects = OccasionRecordQuerySet.as_manager()

    class Meta:
        ordering = ["closes", "id"]
        constraints = [
            models.UniqueConstraint(fields=["ask", "key"], name="occasion_once_an_ask"),
            models.CheckConstraint(
                condition=Q(opens__isnull=True) | Q(opens__lte=F("closes")),
                name="occasion_opens_before_it_closes",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class EvidenceRecord(models.Model):
    """A source and what it says. Only who checked it, or set it aside, is written later.

    ``occasion`` is the one of which it speaks, where somebody said so. ``sha256`` is the hash of
    the archived copy; the copy itself, where it was given to us, is sealed in ``copy`` with its
    name and kind.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ask = models.ForeignKey(AskRecord, on_delete=models.CASCADE, related_name="evidence")
    occasion = models.ForeignKey(
        OccasionRecord, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    relation = models.CharField(max_length=11, choices=_choices(Relation))
    source_type = models.CharField(max_length=20, choices=_choices(SourceType))
    date = models.CharField(max_length=10, blank=True, validators=[is_partial_date])
    source = models.CharField(max_length=1000)
    locator = models.CharField(max_length=300, blank=True)
    quote = models.TextField(blank=True)
    seen_on = models.DateField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    copy = models.BinaryField(null=True)
    copy_name = models.CharField(max_length=200, blank=True)
    copy_media_type = models.CharField(max_length=100, blank=True)
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_aside_at = models.DateTimeField(null=True, blank=True)
    set_aside_note = models.TextField(blank=True)

    class Meta:
        ordering = ["date", "entered_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | ~Q(checked_by=F("entered_by")),
                name="evidence_checked_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.source


class AssessmentRecord(AddedOnly):
    """What somebody found of an occasion, and on what it rests; a machine's is a proposal."""

    occasion = models.ForeignKey(
        OccasionRecord, on_delete=models.CASCADE, related_name="assessments"
    )
    found = models.CharField(max_length=20, choices=_choices(Finding))
    happened_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    because = models.ManyToManyField(EvidenceRecord, related_name="assessments", blank=True)
    is_proposal = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return self.found


class DisputeRecord(models.Model):
    """Somebody does not agree, and says why; it stays in sight until it is settled with a note."""

    occasion = models.ForeignKey(OccasionRecord, on_delete=models.CASCADE, related_name="disputes")
    who = models.CharField(max_length=200)  # as printed: an office, an organisation
    note = models.TextField()
    raised_at = models.DateTimeField(default=timezone.now, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_note = models.TextField(blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["raised_at", "id"]

    def __str__(self) -> str:
        return f"disputed by {self.who}"


class StatusEvent(AddedOnly):
    """The headline became another; ``sentence`` is the history as it was told then, in English.

    ``runs`` is what it tells: [finding, names of occasions, whether it holds since], in order. Rows
    from before 2026-11 have none.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ask = models.ForeignKey(AskRecord, on_delete=models.CASCADE, related_name="events")
    headline = models.CharField(max_length=60)
    sentence = models.TextField(blank=True)
    runs = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.headline


class AskReminder(models.Model):
    """The secretariat was reminded of a day of an ask; once for each day and waiting time."""

    ask = models.ForeignKey(AskRecord, on_delete=models.CASCADE, related_name="reminders")
    what = models.CharField(max_length=300)
    day = models.DateField()
    before_days = models.PositiveIntegerField()
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["ask", "what", "day", "before_days"], name="ask_reminder_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.what}, {self.day}"
