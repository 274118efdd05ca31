"""The page on channels says what the channels are."""

import pytest

from undersigned.channels import channels
from undersigned.channels.reference import page


@pytest.mark.parametrize("known", channels(), ids=lambda each: each.name)
def test_every_channel_has_its_section_with_every_setting(known):
    section = page().split(f"## {known.label}\n")[1].split("\n## ")[0]
    assert known.about in section
    for name, field in known.Options.model_fields.items():
        assert f"*{field.title}* (`{name}`)" in section
    for each in known.evidence(known.Options()):
        assert (f"*{each.label}* (needed)" in section) == each.needed


def test_a_secret_has_no_default_to_be_seen():
    assert "SecretStr" not in page()
    assert "**" not in page()
