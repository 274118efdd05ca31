"""People who follow a letter, with plain defaults for what a test does not say."""

import re

from django.core import mail as sent
from django.core.mail import EmailMessage
from django.utils import timezone

from tests.apps.releases.stories import released
from undersigned.apps.alerts import actions
from undersigned.apps.alerts.models import Follower
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow

ESI = "esi@delta.example"
DAY = 24 * 60  # minutes


def public(coalition, by, **values):
    """A letter that became public now."""
    return released(coalition, by, **{"now": timezone.now(), **values})


def asked(letter, email=ESI, language="en") -> Follower:
    actions.ask(letter=letter, email=email, language=language)
    return Follower.objects.get()


def follow(letter, email=ESI, language="en") -> Follower:
    """A follower who has confirmed."""
    before = set(Follower.objects.values_list("pk", flat=True))
    actions.ask(letter=letter, email=email, language=language)
    follower = Follower.objects.exclude(pk__in=before).get()
    actions.confirm(follower=follower)
    OutboxRow.objects.filter(kind="alerts.confirm").delete()
    follower.refresh_from_db()
    return follower


def mails() -> list[EmailMessage]:
    """What has been sent by now, the first first."""
    worker.drain()
    return list(sent.outbox)


def path_in(mail: EmailMessage, part: str) -> str:
    """The path of the link in ``mail`` that begins with ``part``."""
    (found,) = set(re.findall(rf"http://localhost:8000(/{part}\S*/)", mail.body))
    return found
