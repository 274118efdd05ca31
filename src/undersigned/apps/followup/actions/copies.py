"""Copies that partners published, held against the letter in a child process, and kept."""

import hashlib
import zlib
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned import sandbox
from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import Letter
from undersigned.core.comparing.copies import asked_of
from undersigned.core.readers import MAX_BYTES
from undersigned.sandbox.tasks import COPY

from ..copies import newest_release, reading_of
from ..errors import CopyError
from ..models import PublishedCopy


@dataclass(frozen=True)
class GivenCopy:
    """A copy as a file, who published it, and where (an address, or nothing)."""

    name: str
    data: bytes
    publisher: str
    address: str = ""


def compare_copy(*, letter: Letter, given: GivenCopy, by: User | None) -> PublishedCopy:
    """Hold a copy against the newest release, and keep what was found with the letter.

    Raises ``CopyError`` before any release, for a copy without a publisher or that is too large,
    and where this very file was compared already; ``UnreadableError`` for one that cannot be read.
    """
    release = newest_release(letter)
    if release is None:
        raise CopyError(
            _("The letter is not released yet."), do=_("Release it; then copies can be compared.")
        )
    _check(given)
    sha256 = hashlib.sha256(given.data).hexdigest()
    found = sandbox.run(COPY, asked_of(reading_of(release), given.data), given.name)
    with transaction.atomic():
        copy, is_new = PublishedCopy.objects.defer("data").get_or_create(
            letter=letter,
            release_number=release.number,
            sha256=sha256,
            defaults={
                "publisher": given.publisher.strip()[:200],
                "address": given.address,
                "file_name": given.name[:200],
                "size": len(given.data),
                "data": zlib.compress(given.data),
                "found": found.model_dump(mode="json"),
                "differences": len(found.differences),
                "added_by": by,
            },
        )
        if not is_new:
            raise CopyError(
                _("This very file was compared already, as that of %(who)s.")
                % {"who": copy.publisher},
                where=given.name,
                do=_("Look for it in the list, or give a newer copy."),
            )
        record_event(letter, "copy compared", by, differences=copy.differences)
    return copy


def _check(given: GivenCopy) -> None:
    if not given.publisher.strip():
        raise CopyError(_("It is not said who published it."), where=given.name, do=_("Name them."))
    if len(given.data) > MAX_BYTES:
        raise CopyError(
            _("The file is larger than 10 MB."),
            where=given.name,
            do=_("Give the letter alone, without pictures."),
        )


@transaction.atomic
def remove_copy(*, copy: PublishedCopy, by: User | None) -> None:
    """Take a copy and what was found in it out again, for instance the wrong file."""
    letter = copy.letter
    copy.delete()
    record_event(letter, "copy removed", by)
