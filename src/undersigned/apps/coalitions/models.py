"""Accounts of the secretariat, coalitions, members and the directory of organisations."""

from datetime import timedelta
from typing import Self
from zoneinfo import ZoneInfo, available_timezones

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from undersigned.apps.outbox.ids import new_id
from undersigned.apps.outbox.tokens import new_nonce

from .directory_models import (
    DirectoryEvent,
    DirectoryImport,
    Double,
    DoubleSearch,
    MemberLink,
    Merge,
    Organisation,
    OrganisationContact,
    OtherName,
)

__all__ = [
    "Coalition",
    "CoalitionQuerySet",
    "DirectoryEvent",
    "DirectoryImport",
    "Double",
    "DoubleSearch",
    "MemberInvitation",
    "MemberLink",
    "Membership",
    "Merge",
    "Organisation",
    "OrganisationContact",
    "OtherName",
    "Role",
    "User",
]

INVITATION_LASTS = timedelta(days=7)
# /desk/coalitions/new/ and /desk/unfiled/ are pages
TAKEN_SLUGS = {"coalitions", "unfiled"}


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, *, name: str = "", is_operator: bool = False) -> "User":
        """An account without a password; its address is kept in lower case."""
        user = self.model(email=email.strip().lower(), name=name, is_operator=is_operator)
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody of a secretariat, known by an e-mail address."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("your name"), max_length=120, blank=True)
    language = models.CharField(
        _("language"), max_length=35, blank=True,
        help_text=_("In which you see the pages of the secretariat."),
    )  # fmt: skip  # BCP 47; empty: what the browser asks for
    is_operator = models.BooleanField(default=False)  # runs the server, creates coalitions
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now)
    sign_in_nonce = models.CharField(max_length=40, blank=True)  # of the unused one-time link
    sign_in_until = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once")]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return str(self)


def check_timezone(value: str) -> None:
    if value not in available_timezones():
        raise ValidationError(
            _("“%(value)s” is not a time zone. Write one such as Africa/Accra or Europe/Paris."),
            params={"value": value},
        )


def check_slug(value: str) -> None:
    if value in TAKEN_SLUGS:
        raise ValidationError(
            _("“%(value)s” is taken by a page of the site."), params={"value": value}
        )


class CoalitionQuerySet(models.QuerySet["Coalition"]):
    def of(self, user: User) -> Self:
        """Those in which ``user`` is a member."""
        return self.filter(memberships__user=user)


class Coalition(models.Model):
    """Who issues letters. Mails speak in its name and give its contact person and telephone."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(
        _("short name in addresses"),
        max_length=60,
        unique=True,
        validators=[check_slug],
        help_text=_("Small letters, digits and hyphens. It stands in every link."),
    )
    description = models.TextField(
        _("who you are"), blank=True, help_text=_("One or two sentences, shown in the archive.")
    )
    contact_name = models.CharField(
        _("contact person"), max_length=120, help_text=_("Every mail is signed with this name.")
    )
    contact_phone = models.CharField(
        _("telephone"),
        max_length=40,
        help_text=_("With country code. Who doubts a mail can call this number."),
    )
    contact_email = models.EmailField(
        _("e-mail of the coalition"), help_text=_("Mails come from this address.")
    )
    reply_email = models.EmailField(
        _("address for replies"), blank=True, help_text=_("Leave empty to use the one above.")
    )
    postal_address = models.TextField(
        _("postal address"), blank=True, help_text=_("As it shall stand in the letterhead.")
    )
    timezone = models.CharField(
        _("time zone"), max_length=60, default="UTC", validators=[check_timezone],
        help_text=_("Deadlines are judged and shown in it."),
    )  # fmt: skip
    language = models.CharField(
        _("language"), max_length=35, default="en",  # BCP 47
        help_text=_("In which the secretariat gets its mails, and the archive greets readers."),
    )  # fmt: skip
    second_check = models.BooleanField(
        _("a second person checks what one has entered"), default=False,
        help_text=_(
            "A sign-on that came by mail, chat, telephone, paper or as a sheet is printed only"
            " when another member than the one who entered it has accepted it."
        ),
    )  # fmt: skip
    created_at = models.DateTimeField(default=now)
    members = models.ManyToManyField(User, through="Membership", related_name="coalitions")

    objects = CoalitionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/desk/{self.slug}/"  # written out: the desk is a higher layer

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def reply_to(self) -> str:
        return self.reply_email or self.contact_email


class Role(models.TextChoices):
    """What a member may do; each may do what those before it may."""

    VIEWER = "viewer", _("viewer: sees everything, changes nothing")
    EDITOR = "editor", _("editor: works on letters and sign-ons")
    OWNER = "owner", _("owner: also invites members and changes the coalition")


RANK = {Role.VIEWER: 1, Role.EDITOR: 2, Role.OWNER: 3}


class Membership(models.Model):
    """A user's role in a coalition."""

    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=Role)
    created_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "user"], name="membership_once")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role} in {self.coalition}"

    def may(self, role: str) -> bool:
        """Whether this membership reaches ``role``."""
        return RANK[Role(self.role)] >= RANK[Role(role)]


class InvitationQuerySet(models.QuerySet["MemberInvitation"]):
    def open(self) -> Self:
        """Those that can still be accepted."""
        return self.filter(accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now())


def _invitation_end():
    return now() + INVITATION_LASTS


class MemberInvitation(models.Model):
    """An invitation into the secretariat, by mail."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    coalition = models.ForeignKey(Coalition, models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.EDITOR)
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    nonce = models.CharField(max_length=40, default=new_nonce)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField(default=_invitation_end)
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                "coalition",
                Lower("email"),
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
                name="invitation_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"invitation {self.id}"

    @property
    def is_open(self) -> bool:
        return not self.accepted_at and not self.revoked_at and self.expires_at > now()
