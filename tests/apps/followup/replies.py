"""Replies as rows, with plain defaults for what a test does not say."""

import datetime as dt

from undersigned.apps.followup.contents import Words, seal_words
from undersigned.apps.followup.models import Reply

MARCH = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)


def make_reply(letter=None, *, words: Words | None = None, **values) -> Reply:
    defaults = {"kind": "reply", "way": "email", "came_at": MARCH}
    if letter is not None and "part" not in values:
        defaults |= {"part": "addressee", "position": 0}
    reply = Reply(letter=letter, **{**defaults, **values})
    seal_words(
        reply,
        words
        or Words(
            sender="office@water.example",
            sender_name="Office of the Minister",
            subject="Re: Joint letter",
            text="We will clean it.",
            said="We will clean it.",
        ),
    )
    reply.save(force_insert=True)
    return reply
