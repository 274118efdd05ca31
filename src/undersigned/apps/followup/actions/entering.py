"""A reply or a meeting that a person enters: a letter by post, a call, a talk, a statement."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import Letter

from ..attachments import judged
from ..contents import Words, seal_words
from ..errors import ReplyError
from ..models import Reply
from .filing import asks_of, check_office
from .keeping import keep_files


@transaction.atomic
def enter(
    *,
    letter: Letter,
    by: User | None,
    kind: str,
    way: str,
    came_at: dt.datetime,
    words: Words,
    office: tuple[str, int] | None = None,
    asks: Iterable[str] = (),
    files: Iterable[tuple[str, bytes]] = (),
) -> Reply:
    """Keep what came by another way than the mailbox. ``came_at`` is aware and not to come.

    Raises ``ReplyError`` for a moment in the future, for nothing entered, for a file that cannot
    be kept, and for an office or ask that the letter does not have.
    """
    files = list(files)
    _check(came_at, words, files)
    part, position = check_office(letter, office)
    reply = Reply(
        letter=letter,
        kind=kind,
        way=way,
        part=part,
        position=position,
        came_at=came_at,
        asks=asks_of(letter, asks),
        entered_by=by,
    )
    seal_words(reply, words)
    reply.save(force_insert=True)
    keep_files(reply, files)
    record_event(letter, "something came back", by, kind=kind)
    return reply


def _check(came_at: dt.datetime, words: Words, files: list[tuple[str, bytes]]) -> None:
    if came_at > timezone.now():
        raise ReplyError(
            _("This moment has not come yet."),
            where=_("When"),
            do=_("Enter when it came. A meeting that is planned is entered afterwards."),
        )
    if not (words.text.strip() or words.note.strip() or files):
        raise ReplyError(
            _("There is nothing to keep."),
            do=_("Write what was said, or attach the letter or a scan of it."),
        )
    for name, data in files:
        if trouble := judged(name, data).trouble:
            raise ReplyError(
                trouble, where=name, do=_("Attach a PDF, a picture, a text or a document.")
            )
