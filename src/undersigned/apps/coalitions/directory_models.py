"""The directory: organisations kept across letters, their names, and whose members they are.

No table here holds contact data in the open: who is reached at an organisation is sealed in
``OrganisationContact``, and what an import brought in ``DirectoryImport``. Both are opened by
``contacts.py`` alone.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from undersigned.core.letter import PrintedName


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def without_work(self) -> "OrganisationQuerySet":
        """Those of which nobody has said more than a sign-on or a list did."""
        return self.filter(
            absorbed=None, member_links=None, body_links=None, other_names=None, contact=None
        )


class _LiveManager(models.Manager.from_queryset(OrganisationQuerySet)):
    """Entries as they are seen: one that was merged into another is not."""

    def get_queryset(self) -> OrganisationQuerySet:
        return super().get_queryset().filter(merged_into=None)


class _WithMergedManager(models.Manager):
    """All rows."""


class Organisation(models.Model):
    """An entry of a coalition's directory. It holds no contact data.

    ``printed`` are its names by language (``core.letter.PrintedName``). An entry that was merged
    into another stays as it was, so that the merge can be undone; ``objects`` passes over it.
    """

    coalition = models.ForeignKey(
        "coalitions.Coalition", models.CASCADE, related_name="organisations"
    )
    name = models.CharField(_("name"), max_length=300, help_text=_("As it shall be printed."))
    normalised_name = models.CharField(max_length=300)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    place = models.CharField(  # as printed
        _("place"), max_length=120, blank=True, help_text=_("As it shall be printed.")
    )
    country = models.CharField(max_length=2, blank=True)  # ISO 3166-1 alpha-2
    sort_key = models.CharField(
        _("sorted under"), max_length=300, blank=True, help_text=_("Leave empty to use the name.")
    )
    domain = models.CharField(
        _("web and mail domain"), max_length=253, blank=True, help_text=_("Such as example.org.")
    )
    printed = models.JSONField(default=list, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="absorbed"
    )
    created_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now)
    members = models.ManyToManyField(
        "self", through="MemberLink", symmetrical=False, related_name="bodies"
    )

    objects = _LiveManager()
    with_merged = _WithMergedManager()

    class Meta:
        ordering = ["sort_key", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["coalition", "normalised_name", "place"],
                condition=Q(merged_into=None),
                name="organisation_once",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def forms(self) -> tuple[PrintedName, ...]:
        """The names by language."""
        return tuple(PrintedName.model_validate(form) for form in self.printed)


class OtherName(models.Model):
    """What an organisation is also called, or was: a sign-on by this name is its own.

    ``place`` is that of a merged entry, whose name in that place was another; else empty.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=300)
    normalised_name = models.CharField(max_length=300, db_index=True)
    place = models.CharField(max_length=120, blank=True)
    merge = models.ForeignKey("Merge", models.CASCADE, null=True, related_name="names")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "normalised_name", "place"], name="other_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class MemberLink(models.Model):
    """``member`` belongs to ``body``, which speaks for it."""

    body = models.ForeignKey(Organisation, models.CASCADE, related_name="member_links")
    member = models.ForeignKey(Organisation, models.CASCADE, related_name="body_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "member"], name="member_once"),
            models.CheckConstraint(condition=~Q(body=F("member")), name="nobody_is_its_own_member"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} of {self.body_id}"


class OrganisationContact(models.Model):
    """Whom one reaches at an organisation, sealed."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="contact")
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)

    def __str__(self) -> str:
        return f"contact of {self.organisation_id}"


class Merge(models.Model):
    """Two entries that are one: what was moved and filled in, so that it can be put back.

    ``moved``: name of a reference -> ids. ``filled``: field of ``kept`` -> its value before and
    after.
    """

    kept = models.ForeignKey(Organisation, models.CASCADE, related_name="merges")
    merged = models.ForeignKey(Organisation, models.CASCADE, related_name="merged_by")
    moved = models.JSONField(default=dict)
    filled = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"merge {self.pk}"


class DirectoryEvent(models.Model):
    """What happened to the directory, in order; ``details`` holds nothing personal."""

    coalition = models.ForeignKey(
        "coalitions.Coalition", models.CASCADE, related_name="directory_events"
    )
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, related_name="events"
    )
    verb = models.CharField(max_length=40)
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    happened_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["happened_at", "pk"]

    def __str__(self) -> str:
        return self.verb


class DoubleQuerySet(models.QuerySet["Double"]):
    def there(self) -> "DoubleQuerySet":
        """Pairs of entries that are both there."""
        return self.filter(first__merged_into=None, second__merged_into=None)

    def waiting(self) -> "DoubleQuerySet":
        """Those of which nobody has said yet whether they are one."""
        return self.there().filter(apart_at=None)


class Double(models.Model):
    """Two entries that may be one, and why; or that a person has said are two (``apart_at``).

    ``first`` has the smaller id.
    """

    class Verdict(models.TextChoices):
        SAME = "same", _("the same")
        PERHAPS = "perhaps", _("perhaps the same")

    first = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    second = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=7, choices=Verdict.choices)
    reason = models.CharField(max_length=400)  # a sentence; with a domain in it, 253 letters more
    apart_at = models.DateTimeField(null=True, blank=True)
    apart_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    objects = DoubleQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="double_once")]

    def __str__(self) -> str:
        return f"double {self.pk}"


class DoubleSearch(models.Model):
    """When a coalition's directory was last looked through for doubles, and of what state."""

    coalition = models.OneToOneField(
        "coalitions.Coalition", models.CASCADE, related_name="double_search"
    )
    state = models.CharField(max_length=100)  # of the directory, as ``doubles.state_of`` says it
    asked_state = models.CharField(max_length=100, blank=True)  # that the worker was asked for
    searched_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"search {self.pk}"


class DirectoryImport(models.Model):
    """A list that was brought in: looked at first, and undone as long as nothing hangs on it.

    ``sealed`` holds its rows (``importing.NewEntry`` as JSON) until they are entered.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    coalition = models.ForeignKey(
        "coalitions.Coalition", models.CASCADE, related_name="directory_imports"
    )
    source = models.CharField(max_length=300)  # the file's name, or the letter's title
    sealed = models.BinaryField(null=True)
    key_id = models.CharField(max_length=16)
    # What entering it made: "entries", "names", "links" and "people" -> ids.
    made = models.JSONField(default=dict)
    added_at = models.DateTimeField(default=now)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    entered_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-added_at"]

    def __str__(self) -> str:
        return f"import {self.pk}"
