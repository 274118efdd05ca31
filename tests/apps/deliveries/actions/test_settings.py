"""Turning a channel on, and keeping its secrets."""

import pytest
from pydantic import Field, SecretStr

from tests.apps.deliveries.stories import turn_on
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.channel_settings import (
    channels_on,
    options_of,
    secret_fields,
    setting_of,
    stored_options,
)
from undersigned.apps.deliveries.models import ChannelSetting
from undersigned.channels import channel
from undersigned.channels.base import Options
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


class SecretOptions(Options):
    account: str = ""
    word: SecretStr = Field(SecretStr(""), title="Password")


@pytest.fixture
def secretive(monkeypatch):
    """E-mail, as if it had a password of its own."""
    monkeypatch.setattr(type(channel("email")), "Options", SecretOptions)


def test_a_channel_is_off_until_it_is_turned_on(coalition):
    assert channels_on(coalition) == []
    turn_on(coalition, "email", from_name="Clear Rivers")
    assert channels_on(coalition) == [channel("email")]
    assert options_of(coalition, channel("email")).from_name == "Clear Rivers"
    actions.set_channel(coalition=coalition, name="email", on=False, options={})
    assert channels_on(coalition) == []
    assert ChannelSetting.objects.count() == 1


def test_options_that_cannot_be_used_are_refused_and_nothing_is_changed(coalition):
    turn_on(coalition, "email", from_email="us@clear-rivers.example")
    with pytest.raises(UndersignedError, match="E-mail cannot be used"):
        turn_on(coalition, "email", from_email="nonsense")
    assert setting_of(coalition, "email").options == {"from_email": "us@clear-rivers.example"}


def test_a_channel_that_is_off_takes_them_unfinished(coalition):
    actions.set_channel(coalition=coalition, name="email", on=False, options={"from_email": "half"})
    assert not setting_of(coalition, "email").on


def test_an_unknown_channel_has_no_settings(coalition):
    with pytest.raises(UndersignedError, match="no way to deliver"):
        turn_on(coalition, "pigeon")


def test_secrets_are_stored_sealed_and_opened_for_sending(coalition, secretive):
    assert secret_fields(SecretOptions) == {"word"}
    turn_on(coalition, "email", account="ama", word="open sesame")
    setting = ChannelSetting.objects.get()
    assert setting.options == {"account": "ama"}
    assert b"sesame" not in bytes(setting.sealed)
    opened = options_of(coalition, channel("email"))
    assert opened.word.get_secret_value() == "open sesame"


def test_a_secret_left_empty_stays_and_a_new_one_replaces_it(coalition, secretive):
    turn_on(coalition, "email", word=SecretStr("first"))
    turn_on(coalition, "email", account="ama", word="")
    turn_on(coalition, "email", account="ama")
    assert stored_options(ChannelSetting.objects.get()) == {"account": "ama", "word": "first"}
    turn_on(coalition, "email", word="second")
    assert stored_options(ChannelSetting.objects.get()) == {"word": "second"}
