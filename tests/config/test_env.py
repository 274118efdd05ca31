"""The settings of the environment."""

from pathlib import Path

import pytest

from undersigned.config.env import TABLE, Environment, read_environment, settings_page
from undersigned.core.errors import UndersignedError

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"


def test_nothing_needs_to_be_set():
    env = read_environment({})
    assert (env.site_url, env.mail, env.database, env.is_local) == (
        "http://localhost:8000", "outbox", "", True,
    )  # fmt: skip


def test_every_setting_is_read():
    names = {setting.name.lower() for setting in TABLE}
    assert names == set(Environment.__dataclass_fields__)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("SITE_URL", "letters.example.org", "not an address"),
        ("SITE_URL", "https://example.org/letters", "top of its host"),
        ("DATABASE", "mysql://x", "neither empty nor"),
        ("MAIL", "mail.example.org", "neither outbox nor"),
        ("DEBUG", "perhaps", "neither yes nor no"),
        ("THREADS", "many", "not a whole number"),
        ("KEY", "abc", "not 64 hexadecimal digits"),
        ("MAILBOX", "pop3://me@mail.example.org", "not an address such as imaps"),
        ("INBOUND", "short", "not 20 letters and digits"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_give(name, value, part):
    with pytest.raises(UndersignedError, match=part) as caught:
        read_environment({f"UNDERSIGNED_{name}": value})
    assert caught.value.where == f"UNDERSIGNED_{name}"
    assert caught.value.do


def test_an_error_does_not_repeat_a_secret():
    with pytest.raises(UndersignedError) as caught:
        read_environment({"UNDERSIGNED_MAIL": "smpt://ama:open-sesame@mail.example.org"})
    assert "open-sesame" not in str(caught.value)


def test_a_misspelt_setting_is_refused_with_the_list_of_known_ones():
    with pytest.raises(UndersignedError, match="UNDERSIGNED_SITE_URL") as caught:
        read_environment({"UNDERSIGNED_SITEURL": "https://example.org"})
    assert caught.value.where == "UNDERSIGNED_SITEURL"


def test_a_public_site_must_send_its_mail():
    with pytest.raises(UndersignedError, match="must send its mail"):
        read_environment({"UNDERSIGNED_SITE_URL": "https://letters.example.org"})


@pytest.mark.parametrize(
    "more", [{"UNDERSIGNED_MAIL": "smtp://mail.example.org:587"}, {"UNDERSIGNED_DEMO": "yes"}]
)
def test_a_public_site_with_a_mail_server_or_a_demo_starts(more):
    env = read_environment({"UNDERSIGNED_SITE_URL": "https://letters.example.org", **more})
    assert env.https


def test_a_public_site_may_not_read_files_outside_the_sandbox():
    public = {
        "UNDERSIGNED_SITE_URL": "https://letters.example.org",
        "UNDERSIGNED_MAIL": "smtp://mail.example.org:587",
    }
    with pytest.raises(UndersignedError, match="sandbox") as caught:
        read_environment({**public, "UNDERSIGNED_SANDBOX": "no"})
    assert caught.value.where == "UNDERSIGNED_SANDBOX"
    assert read_environment(public).sandbox
    assert not read_environment({"UNDERSIGNED_SANDBOX": "no"}).sandbox


def test_the_reference_page_is_fresh():
    assert PAGE.read_text("utf-8") == settings_page(), "run `make docs`"


@pytest.mark.parametrize(
    ("given", "kept"), [("600/minute", "600/minute"), ("5 per Hour", "5 per hour"), ("none", "")]
)
def test_a_rate_is_a_number_and_a_time_or_none(given, kept):
    assert read_environment({"UNDERSIGNED_READ_RATE": given}).read_rate == kept


@pytest.mark.parametrize("wrong", ["many", "600", "600/fortnight"])
def test_a_rate_that_is_none_is_refused_by_name(wrong):
    with pytest.raises(UndersignedError) as error:
        read_environment({"UNDERSIGNED_SIGN_RATE": wrong})
    assert "UNDERSIGNED_SIGN_RATE" in str(error.value.where)
