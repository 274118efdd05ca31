"""Mail backends: SMTP that remembers answers, and the development outbox that sends nothing."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend

from undersigned.channels.email.smtp import RememberingSMTP, RememberingSMTPOverTLS

from .models import SentMail


class SmtpBackend(EmailBackend):
    """Django's, which also remembers what the server answered to the last message."""

    @property
    def connection_class(self):
        return RememberingSMTPOverTLS if self.use_ssl else RememberingSMTP


class DevelopmentOutbox(BaseEmailBackend):
    """A Django mail backend that stores every mail as a ``SentMail``."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for mail in email_messages:
            written = mail.message()
            # A mail that is sent again after a crash bears the same id: it lies here once.
            SentMail.objects.get_or_create(
                message_id=written["Message-ID"],
                defaults={
                    "sender": written["From"] or "",
                    "recipient": ", ".join(mail.recipients()),
                    "reply_to": ", ".join(mail.reply_to),
                    "subject": mail.subject,
                    "body": mail.body,
                    "headers": {name: str(value) for name, value in written.items()},
                },
            )
        return len(email_messages)
