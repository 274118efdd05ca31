"""What is kept of an answer: numbers, and never a name."""

from types import SimpleNamespace

import pytest

from undersigned.channels.email.answers import accepted, by_provider, code


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2.0.0 Ok: queued as 4Zx9Kq1mTz", "250 2.0.0, queued as 4Zx9Kq1mTz"),
        ("OK id=1tQx2b-0004Ab-2C", "250, queued as 1tQx2b-0004Ab-2C"),
        ("2.0.0 4AP0m3kQ0123 Message accepted for delivery", "250 2.0.0, queued as 4AP0m3kQ0123"),
        ("2.6.0 <a@b> [InternalId=3345678, Hostname=x] Queued", "250 2.6.0, queued as 3345678"),
        ("2.0.0 OK  1740000000 ab1-20020a05.12 - gsmtp", "250 2.0.0, queued as ab1-20020a05.12"),
        ("OK", "250"),
        ("queued for ilo.marsk@water.example", "250"),
        ("2.0.0 Ilo Marsk says thanks", "250 2.0.0"),
    ],
)  # fmt: skip
def test_a_queue_id_is_kept_where_its_form_is_known(text, kept):
    assert accepted(250, text.encode(), "") == kept


def test_the_servers_name_goes_before():
    assert accepted(250, b"OK", "mail.example.org") == "mail.example.org: 250"


def test_bytes_that_are_no_text_are_no_error():
    assert code(550, b"\xff\xfe 5.1.1") == "550 5.1.1"


def test_what_a_provider_notes_is_kept():
    status = SimpleNamespace(status={"queued"}, message_id="0a1b-2c3d")
    assert by_provider("Postmark", status) == "Postmark: queued, id 0a1b-2c3d"


@pytest.mark.parametrize("number", [None, "", "Ilo Marsk", "x" * 200])
def test_what_does_not_look_like_an_id_is_left_out(number):
    status = SimpleNamespace(status=None, message_id=number)
    assert by_provider("Postmark", status) == "Postmark: taken"
