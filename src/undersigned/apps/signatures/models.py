"""Sign-on: the recorded act of consent, the contact data behind it, and what happened to it.

Trust: a stolen copy of these tables without the server key tells the printed names and places of
open signatures and nothing else. E-mail, telephone, representative and withheld names are sealed in
``Contact``; who signs twice is found by keyed hashes that nobody can test a guess against.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import EditionRecord, Letter, make_nonce
from undersigned.core.letter import PrintedName, Signatory

from .invitation_models import Call, CallMail, Invitation
from .keeping_models import Keeping

__all__ = [
    "Call",
    "CallMail",
    "Contact",
    "Invitation",
    "Keeping",
    "MailAllowance",
    "SignOnSheet",
    "Signature",
    "SignatureEvent",
    "SignatureEvidence",
    "SignatureQuerySet",
    "Suppression",
]


class Contact(models.Model):
    """What only the secretariat may read, sealed. Read and written by ``contacts.py`` alone.

    ``sealed`` holds e-mail, telephone, representative's name and role, and a withheld name.
    ``address_hash`` is a keyed hash of the normalised e-mail address (hex, 64 characters).
    """

    sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    address_hash = models.CharField(max_length=64, db_index=True)

    def __str__(self) -> str:
        return f"contact {self.pk}"


class Suppression(models.Model):
    """An address that said "this was not me": it gets no more mail from this server."""

    address_hash = models.CharField(max_length=64, unique=True)
    since = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return f"suppression {self.pk}"


class MailAllowance(models.Model):
    """The mails that an address got from forms in the last day, so that nobody is flooded.

    ``taken``: a list of {"at": seconds since 1970, "kind": of mail, "letter": id, "signature": id};
    what is older than a day is dropped when the next is taken.
    """

    address_hash = models.CharField(max_length=64, unique=True)
    taken = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"mail allowance {self.pk}"


class SignatureQuerySet(models.QuerySet["Signature"]):
    def live(self) -> "SignatureQuerySet":
        """Those that stand or may come to stand under the letter."""
        return self.filter(state__in=Signature.LIVE)

    def accepted(self) -> "SignatureQuerySet":
        return self.filter(state=Signature.State.ACCEPTED)

    def counting(self, edition: "EditionRecord | None") -> "SignatureQuerySet":
        """Accepted, and consenting to ``edition`` (the last substantive one) or a later one."""
        if edition is None:
            return self.none()
        return self.accepted().filter(consent_edition__number__gte=edition.number)

    def to_renew(self, edition: "EditionRecord | None") -> "SignatureQuerySet":
        """Live, but consenting to a text that has changed in substance since."""
        if edition is None:
            return self.none()
        return self.live().filter(consent_edition__number__lt=edition.number)


class Signature(models.Model):
    """One recorded act of consent. Never deleted to mend a count; its state says what it is."""

    class State(models.TextChoices):
        PENDING = "pending", _("waiting for the confirmation")
        CONFIRMED = "confirmed", _("confirmed")
        ACCEPTED = "accepted", _("will be printed")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")
        QUARANTINED = "quarantined", _("waiting for your check")

    class Way(models.TextChoices):
        FORM = "form", _("the form")
        MAIL = "mail", _("e-mail")
        CHAT = "chat", _("chat")
        TELEPHONE = "telephone", _("telephone")
        PAPER = "paper", _("paper")
        IMPORT = "import", _("the imported file")
        SHEET = "sheet", _("a sheet")

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", _("organisation")
        INDIVIDUAL = "individual", _("individual")

    LIVE = (State.PENDING, State.CONFIRMED, State.ACCEPTED, State.QUARANTINED)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="signatures")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    # Empty when the name is withheld: then it stands in the contact alone.
    name = models.CharField(max_length=300, blank=True)
    title = models.CharField(max_length=400, blank=True)
    sort_key = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2, blank=True)
    place_hidden = models.BooleanField(default=False)
    withheld = models.BooleanField(default=False)
    place_consent = models.BooleanField(default=False)
    members = models.JSONField(default=list, blank=True)
    printed = models.JSONField(default=list, blank=True)

    state = models.CharField(max_length=11, choices=State.choices, default=State.PENDING)
    way = models.CharField(max_length=9, choices=Way.choices, default=Way.FORM)
    contact = models.OneToOneField(
        Contact, null=True, on_delete=models.SET_NULL, related_name="signature"
    )
    # Whether the signer wants to be told by mail what becomes of the letter.
    follows = models.BooleanField(default=False)
    organisation = models.ForeignKey(
        "coalitions.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="signatures",
    )
    # The sheet that it was entered from, and its line there.
    sheet = models.ForeignKey(
        "SignOnSheet", null=True, blank=True, on_delete=models.PROTECT, related_name="signatures"
    )
    sheet_line = models.PositiveIntegerField(null=True, blank=True)
    # What it answers, where it was asked for.
    invitation = models.ForeignKey(
        "Invitation", null=True, blank=True, on_delete=models.SET_NULL, related_name="signatures"
    )
    # Keyed hash of (letter, address, kind, normalised name).
    dedupe_key = models.CharField(max_length=64, editable=False)
    # A random value that the form carries, so that a double click is one signature.
    form_key = models.CharField(max_length=64, unique=True, editable=False)
    nonce = models.CharField(max_length=64, default=make_nonce, editable=False)

    consent_edition = models.ForeignKey(
        EditionRecord, on_delete=models.PROTECT, related_name="signatures"
    )
    consent_language = models.CharField(max_length=35)
    consented_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = SignatureQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["dedupe_key"],
                condition=Q(state__in=["pending", "confirmed", "accepted", "quarantined"]),
                name="live_signature_once",
            ),
            models.UniqueConstraint(
                fields=["letter", "organisation"],
                condition=Q(state="accepted", organisation__isnull=False),
                name="accepted_organisation_once",
            ),
            models.CheckConstraint(
                condition=Q(withheld=False) | Q(name=""), name="withheld_name_not_stored"
            ),
        ]
        indexes = [models.Index(fields=["letter", "state"], name="signature_by_letter_state")]

    def __str__(self) -> str:
        return f"signature {self.pk}"

    def as_signatory(self) -> Signatory:
        """The value as it is printed and counted; a withheld name never enters it."""
        return Signatory(
            kind=self.kind,
            name=str(_("Name withheld")) if self.withheld else self.name,
            title="" if self.withheld else self.title,
            sort_key="" if self.withheld else self.sort_key,
            place=self.place,
            country=self.country,
            place_hidden=self.place_hidden,
            withheld=self.withheld,
            place_consent=self.place_consent,
            members=tuple(self.members),
            printed=()
            if self.withheld
            else tuple(PrintedName.model_validate(form) for form in self.printed),
        )


class SignatureEvent(models.Model):
    """What happened to a signature, in order. No name, no address; ``details`` is not personal."""

    signature = models.ForeignKey(Signature, on_delete=models.PROTECT, related_name="events")
    verb = models.CharField(max_length=40)
    edition = models.ForeignKey(
        EditionRecord, null=True, on_delete=models.PROTECT, related_name="+"
    )
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    happened_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["happened_at", "pk"]

    def __str__(self) -> str:
        return self.verb


class SignatureEvidence(models.Model):
    """The message, note or scan behind a sign-on that came another way; sealed like a contact."""

    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="evidence")
    file_name_sealed = models.BinaryField()
    sealed = models.BinaryField()
    media_type = models.CharField(max_length=100)
    key_id = models.CharField(max_length=16)
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        return f"evidence {self.pk}"


class SignOnSheet(models.Model):
    """A table of sign-ons that came other ways: first looked at, then entered row after row.

    It is the evidence of every row entered from it, and is sealed like a contact: ``sealed`` holds
    the file, ``table_sealed`` its cells (``core.readers.sheets.Book`` as JSON). ``chosen`` is what
    the secretariat said of it (``core.readers.sheets.Mapping``, and the worksheet).

    From ``begun_at`` to ``entered_at`` its rows are being entered, as ``begun_by`` ordered: those
    up to ``done_line`` are, of ``to_enter`` in all. Whoever goes on, after whatever, begins at the
    next line. Mails to those on it wait until ``mails_at``; until then the whole can be undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="sheets")
    file_name_sealed = models.BinaryField()
    sealed = models.BinaryField()
    table_sealed = models.BinaryField()
    key_id = models.CharField(max_length=16)
    chosen = models.JSONField(default=dict)
    # Entries of the directory that entering it made.
    made_entries = models.JSONField(default=list)
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    begun_at = models.DateTimeField(null=True, blank=True)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    edition = models.ForeignKey(
        EditionRecord, null=True, on_delete=models.PROTECT, related_name="+"
    )
    accepts = models.BooleanField(default=True)
    tells = models.BooleanField(default=True)
    to_enter = models.PositiveIntegerField(default=0)
    done_line = models.PositiveIntegerField(default=0)
    entered_at = models.DateTimeField(null=True, blank=True)
    mails_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-added_at"]

    def __str__(self) -> str:
        return f"sheet {self.pk}"

    @property
    def is_being_entered(self) -> bool:
        return bool(self.begun_at) and not (self.entered_at or self.undone_at)
