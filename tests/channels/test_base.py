"""What all channels have in common, and how they are found."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

import pytest
from pydantic import Field

from tests.channels.consigned import AT
from undersigned.channels import channel, channels
from undersigned.channels.base import Options, Pack, Receipt, choices, labelled, moment
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


class Sized(Options):
    size: Literal["us-10", "c4"] = Field("c4", json_schema_extra=labelled(us_10="US #10"))
    bare: Literal["a", "b"] = "a"


def test_choices_have_their_labels_or_speak_for_themselves():
    assert choices(Sized.model_fields["size"]) == {"us-10": "US #10", "c4": "c4"}
    assert choices(Sized.model_fields["bare"]) == {"a": "a", "b": "b"}


@pytest.mark.parametrize("known", channels(), ids=lambda each: each.name)
def test_every_label_is_that_of_a_choice(known):
    for field in known.Options.model_fields.values():
        if isinstance(field.json_schema_extra, dict):
            assert set(field.json_schema_extra["labels"]) == set(choices(field))


def test_what_is_sent_by_itself_asks_nobody_and_has_nothing_more_to_tell():
    email = channel("email")
    options = email.options({})
    receipt = Receipt(at=AT, message_id="<a@b.example>")
    assert not email.by_hand(options)
    assert email.evidence(options) == ()
    assert email.formats(options) == ("pdf",)
    assert email.outcome(receipt, options, AT) is receipt


def test_a_moment_says_its_zone():
    at = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    assert moment(at) == "2 March 2026, 09:05 UTC"
    assert moment(at.astimezone(timezone(timedelta(hours=2)))) == "2 March 2026, 11:05 UTC+02:00"
