"""Mails that come back are read in a process of their own."""

import pytest

from tests.core.readers.test_notices import OURS, one, report
from undersigned import sandbox
from undersigned.channels.email.bounces import notice
from undersigned.core.errors import UnreadableError


def test_what_came_back_is_read_in_the_sandbox():
    assert sandbox.is_on()
    found = notice(report(one()))
    assert (found.kind, found.message_id, found.status) == ("failed", OURS, "5.1.1")


def test_a_mail_that_cannot_be_read_is_told():
    with pytest.raises(UnreadableError):
        notice(b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300)
