"""The coalition's channels: off until turned on, each with its own settings."""

from typing import Literal

import pytest
from django import forms
from django.urls import reverse
from django.utils.html import escape
from pydantic import Field, SecretStr

from tests.apps.desk.delivering.pages import text_of
from undersigned.apps.deliveries.channel_settings import channels_on, options_of, setting_of
from undersigned.apps.desk.delivering.option_form import OptionForm, field_for
from undersigned.channels import channel, channels
from undersigned.channels.base import Options

pytestmark = pytest.mark.django_db


def url(coalition, *names: str) -> str:
    return reverse("desk:channel" if names else "desk:channels", args=[coalition.slug, *names])


def test_every_channel_is_listed_and_off(owner, coalition):
    page = text_of(owner.get(url(coalition)))
    for way in channels():
        assert way.label in page
        assert escape(way.about) in page
    assert page.count("badge-quiet") == len(channels())


def test_an_owner_turns_one_on(owner, coalition):
    page = text_of(owner.get(url(coalition, "email")))
    assert "DKIM selectors" in page
    form = {"on": "on", "from_name": "Clear Rivers", "dkim_selectors": "spring\nautumn\n"}
    assert owner.post(url(coalition, "email"), form).status_code == 302
    assert channels_on(coalition) == [channel("email")]
    options = options_of(coalition, channel("email"))
    assert options.dkim_selectors == ("spring", "autumn")
    assert "spring autumn" in text_of(owner.get(url(coalition, "email")))


def test_what_cannot_be_used_is_said_at_its_field(owner, coalition):
    form = {"on": "on", "from_email": "nonsense"}
    page = text_of(owner.post(url(coalition, "email"), form))
    assert "nonsense is no e-mail address" in page
    assert not setting_of(coalition, "email").on


def test_only_owners_change_channels(editor, coalition):
    assert editor.get(url(coalition)).status_code == 200
    assert editor.get(url(coalition, "email")).status_code == 403


def test_an_unknown_channel_is_not_found(owner, coalition):
    assert owner.get(url(coalition, "pigeon")).status_code == 404


class EveryKind(Options):
    mode: Literal["one", "two"] = "one"
    number: int = 3
    yes: bool = True
    lines: tuple[str, ...] = ("a", "b")
    word: SecretStr = Field(SecretStr(""), title="Password")


def test_every_kind_of_option_has_its_field(coalition, monkeypatch):
    monkeypatch.setattr(type(channel("email")), "Options", EveryKind)
    form = OptionForm(way=channel("email"), setting=setting_of(coalition, "email"))
    assert form["mode"].initial == "one"
    assert form["lines"].initial == "a\nb"
    assert "Leave it empty to keep what is stored." in form["word"].help_text
    kinds = {name: type(field) for name, field in form.fields.items()}
    assert kinds["mode"] is forms.ChoiceField
    assert kinds["number"] is forms.IntegerField
    assert kinds["yes"] is forms.BooleanField
    assert isinstance(form.fields["word"].widget, forms.PasswordInput)


def test_a_secret_is_never_shown(owner, coalition, monkeypatch):
    monkeypatch.setattr(type(channel("email")), "Options", EveryKind)
    form = {"on": "on", "mode": "two", "number": "4", "lines": "x", "word": "open sesame"}
    owner.post(url(coalition, "email"), form)
    page = text_of(owner.get(url(coalition, "email")))
    assert "sesame" not in page
    owner.post(url(coalition, "email"), form | {"word": ""})
    assert options_of(coalition, channel("email")).word.get_secret_value() == "open sesame"


def test_a_field_for_words_is_the_plain_one():
    assert type(field_for(str)) is forms.CharField


def test_choices_are_called_by_their_labels(owner, coalition):
    page = text_of(owner.get(url(coalition, "post")))
    assert '<option value="dl">DL, 220 × 110 mm</option>' in page
    assert '<option value="c4" selected>C4, 324 × 229 mm</option>' in page
