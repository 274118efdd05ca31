import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.followup.replies import MARCH
from undersigned.apps.followup.actions import enter
from undersigned.apps.followup.contents import Words, words_of
from undersigned.apps.followup.errors import ReplyError
from undersigned.apps.followup.models import Reply

pytestmark = pytest.mark.django_db


def entered(letter, by, **values):
    defaults = {
        "kind": "meeting",
        "way": "in_person",
        "came_at": MARCH,
        "words": Words(text="They will look into it."),
    }
    return enter(letter=letter, by=by, **{**defaults, **values})


def test_a_meeting_is_kept_under_its_office_and_asks(letter, ama):
    asks = [ask.id for ask in letter.latest_draft.value.authentic.asks]
    reply = entered(letter, ama, office=("addressee", 1), asks=reversed(asks))
    assert (reply.kind, reply.part, reply.position) == ("meeting", "addressee", 1)
    assert reply.asks == asks
    assert reply.entered_by == ama
    assert words_of(reply).text == "They will look into it."
    assert not reply.is_public


def test_a_scan_alone_is_enough(letter, ama):
    reply = entered(letter, ama, words=Words(), files=[("scan.pdf", b"%PDF-1.7\n%x")])
    assert reply.files.count() == 1
    assert (reply.part, reply.position) == ("", None)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"words": Words(text="  ")}, "nothing to keep"),
        ({"files": [("a.exe", b"MZ")]}, "program"),
        ({"asks": ["build-a-dam"]}, "no such ask"),
        ({"office": ("addressee", 7)}, "no such office"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_left_behind(letter, ama, values, said):
    with pytest.raises(ReplyError, match=said) as caught:
        entered(letter, ama, **values)
    assert caught.value.do
    assert not Reply.objects.exists()


def test_a_meeting_to_come_has_not_been_held(letter, ama):
    with pytest.raises(ReplyError, match="not come yet"):
        entered(letter, ama, came_at=timezone.now() + dt.timedelta(hours=1))
