"""How the demo's released letter went to its office, and what came back. Made up, as all of it."""

import datetime as dt

from django.utils import timezone

from undersigned.apps.coalitions.models import User
from undersigned.apps.deliveries import actions as deliveries
from undersigned.apps.followup import actions
from undersigned.apps.followup.contents import Words
from undersigned.apps.releases.models import Release

WAYS = ("email", "post", "hand")  # the e-mail goes to the page of mails, as every mail here
OFFICE = ("addressee", 0)


def deliver(release: Release, by: User) -> None:
    """By e-mail, which leaves at once, by post, which was done, and by hand, which is to be."""
    coalition = release.letter.coalition
    for way in WAYS:
        deliveries.set_channel(coalition=coalition, name=way, on=True, options={})
    part, position = OFFICE
    orders = [deliveries.Order(part, position, way, ("en",)) for way in WAYS]
    planned = {
        each.channel: each for each in deliveries.plan(release=release, orders=orders, by=by)
    }
    deliveries.record_by_hand(
        delivery=planned["post"],
        entered={"tracking": "RR 204 118 560 SN", "carrier": "Sarrania Post"},
        at=timezone.now(),
        by=by,
    )


def replies(release: Release, by: User) -> None:
    """A letter that is shown with the release, and a talk that is not."""
    now = timezone.now()
    shown = actions.enter(
        letter=release.letter,
        by=by,
        kind="reply",
        way="post",
        came_at=now - dt.timedelta(minutes=20),
        words=Words(
            sender_name="Office of the Speaker",
            subject="Press Order Bill",
            text="The Speaker has passed your letter to the Committee on Justice, which will hear"
            " the Chamber of Editors on 28 November.",
        ),
        office=OFFICE,
        asks=["hear-the-editors"],
    )
    actions.publish(
        reply=shown,
        public_text="The Committee on Justice will hear the Chamber of Editors on 28 November.",
        by=by,
    )
    actions.enter(
        letter=release.letter,
        by=by,
        kind="meeting",
        way="in_person",
        came_at=now - dt.timedelta(minutes=5),
        words=Words(
            sender_name="A clerk of the committee",
            note="Section 9 may come back as an amending act. We were asked to wait.",
        ),
        office=OFFICE,
        asks=["strike-section-nine"],
    )
