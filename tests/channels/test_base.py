"""What all channels have in common, and how they are found."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.channels.consigned import consignment
from undersigned.channels import channel, channels
from undersigned.channels.base import ChannelError, Pack, moment
from undersigned.core.errors import UndersignedError


def test_every_channel_is_found_by_its_name():
    assert "email" in [each.name for each in channels()]
    assert all(channel(each.name) is each for each in channels())


def test_a_channel_that_is_none_is_refused_with_those_that_are():
    with pytest.raises(UndersignedError, match="pigeon is no way") as caught:
        channel("pigeon")
    assert "email" in caught.value.do


@pytest.mark.parametrize("known", channels(), ids=lambda each: each.name)
def test_every_channel_has_words_for_people_and_settings_that_need_no_answer(known):
    assert known.label
    assert known.about.endswith(".")
    assert known.options({}) == known.Options()
    for field in known.Options.model_fields.values():
        assert field.title
        assert field.description


@pytest.mark.parametrize("known", channels(), ids=lambda each: each.name)
def test_a_setting_that_does_not_exist_is_refused_by_its_name(known):
    with pytest.raises(UndersignedError) as caught:
        known.options({"colour": "red"})
    assert caught.value.where == "colour"
    assert known.label in caught.value.what


def test_the_hash_is_that_of_the_bytes():
    pack = Pack(name="a", media_type="text/plain", data=b"abc")
    assert pack.sha256 == hashlib.sha256(b"abc").hexdigest()


def test_a_paper_that_was_not_made_is_an_error_that_no_repeat_mends():
    with pytest.raises(ChannelError, match="image/tiff") as caught:
        consignment().paper("image/tiff")
    assert caught.value.permanent


def test_a_moment_says_its_zone():
    at = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    assert moment(at) == "2 March 2026, 09:05 UTC"
    assert moment(at.astimezone(timezone(timedelta(hours=2)))) == "2 March 2026, 11:05 UTC+02:00"
