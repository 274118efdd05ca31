"""The words of the mails that concern accounts, and the envelope of every mail of a coalition."""

from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.tokens import make_token
from undersigned.apps.ui.languages import speaking

from .models import Coalition, MemberInvitation

INVITATION = "coalitions.invitation"
PURPOSE = "join"  # of the token in an invitation's link


def coalition_mail(coalition: Coalition, *, to: str, subject: str, body: str) -> EmailMessage:
    """A plain mail from the coalition's own name and address to one recipient.

    ``body`` gets the signature that every mail carries: the contact person, the telephone number,
    and that a reply is enough.
    """
    foot = render_to_string(
        "coalitions/mail/foot.txt", {"coalition": coalition, "site": settings.SITE_URL}
    )
    return EmailMessage(
        subject=" ".join(subject.split()),
        body=f"{body.strip()}\n\n{foot.strip()}\n",
        from_email=formataddr((coalition.name, coalition.contact_email)),
        to=[to],
        reply_to=[coalition.reply_to],
    )


def invitation_link(invitation: MemberInvitation) -> str:
    token = make_token(PURPOSE, invitation.pk, invitation.nonce)
    return settings.SITE_URL + reverse("coalitions:join", args=[invitation.pk, token])


def invitation(row: OutboxRow) -> EmailMessage | None:
    """The mail for an invitation that is still open, else None."""
    found = MemberInvitation.objects.open().filter(pk=row.subject_pk, nonce=row.nonce)
    invited = found.select_related("coalition", "invited_by").first()
    if invited is None:
        return None
    context = {"invitation": invited, "link": invitation_link(invited)}
    with speaking(invited.coalition.language):
        return coalition_mail(
            invited.coalition,
            to=invited.email,
            subject=render_to_string("coalitions/mail/invitation_subject.txt", context),
            body=render_to_string("coalitions/mail/invitation.txt", context),
        )
