"""A fax gateway's report comes as a mail: it ends the delivery that it is about."""

import datetime as dt

from django.utils import timezone

from undersigned.apps.deliveries.actions import record_report
from undersigned.apps.deliveries.channel_settings import options_of
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.channels import channel
from undersigned.channels.fax.report import Report, read_report
from undersigned.core.readers.correspondence import Mail

FAX = "fax"
REPORTS_WITHIN = dt.timedelta(days=7)


def note_fax_report(mail: Mail) -> bool:
    """Whether ``mail`` reports on a fax of ours; the delivery then knows what became of it.

    It must come from the gateway's own domain and name the number that was dialled: anybody can
    write a mail that says "sent".
    """
    since = timezone.now() - REPORTS_WITHIN
    sent = Delivery.objects.filter(channel=FAX, state=Delivery.State.SENT, due_at__gte=since)
    for delivery in sent.select_related("release__letter__coalition").order_by("due_at"):
        if report := _report(mail, delivery):
            record_report(
                delivery=delivery,
                went_through=report.arrived,
                answer=report.said,
                at=min(mail.sent_at or timezone.now(), timezone.now()),
                by=None,
            )
            return True
    return False


def _report(mail: Mail, delivery: Delivery) -> Report | None:
    options = options_of(delivery.release.letter.coalition, channel(FAX))
    gateway = options.gateway.rpartition("@")[2].lower()
    if not gateway or mail.sender.rpartition("@")[2].lower() != gateway:
        return None
    taken = delivery.attempts.filter(outcome=Attempt.Outcome.TAKEN).last()
    return read_report(mail.subject, mail.text, taken.to) if taken else None
