"""How allauth behaves here: nobody signs up, and its few mails look like ours."""

from email.utils import make_msgid

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class InvitationOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request) -> bool:  # noqa: ARG002  (allauth's signature)
        return False

    def render_mail(self, template_prefix, email, context, headers=None):
        """A code to sign in is sent at once, past the outbox: it is short-lived and a secret."""
        ours = {
            "Message-ID": make_msgid(domain=settings.SITE_HOST),
            "Auto-Submitted": "auto-generated",
        }
        context = {**context, "SITE_URL": settings.SITE_URL}
        return super().render_mail(template_prefix, email, context, {**ours, **(headers or {})})
