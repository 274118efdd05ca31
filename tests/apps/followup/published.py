"""Copies as partners publish them."""

from undersigned.apps.followup.actions import compare_copy
from undersigned.apps.followup.actions.copies import GivenCopy


def copy_of(release, **changes) -> bytes:
    """The release as plain text with ``changes`` made: what stood there, what stands there now."""
    text = release.rendered["en"]
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def given(data: bytes, **values) -> GivenCopy:
    return GivenCopy(**{"name": "copy.txt", "data": data, "publisher": "Lake Friends", **values})


def compared(release, *, by=None, **changes):
    return compare_copy(letter=release.letter, given=given(copy_of(release, **changes)), by=by)
