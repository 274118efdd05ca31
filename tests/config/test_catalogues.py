import gettext
import os

import pytest

from undersigned.config.catalogues import ready

TEXT = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "letter"
msgstr "{}"
"""


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "texts" / "fr" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT.format("lettre"))
    return tmp_path / "texts"


def say(made, message):
    return gettext.translation("django", made, ["fr"]).gettext(message)


def test_a_text_is_made_ready_in_another_folder_and_nothing_is_added_beside_it(texts, tmp_path):
    made = ready(texts, tmp_path / "made")
    assert say(made, "letter") == "lettre"
    assert [path.name for path in texts.rglob("*.*")] == ["django.po"]
    assert [path.name for path in made.rglob("*.*")] == ["django.mo"]


def test_it_is_made_again_when_the_text_is_newer_and_not_otherwise(texts, tmp_path):
    made = ready(texts, tmp_path / "made")
    (binary,) = made.rglob("*.mo")
    before = binary.stat().st_mtime_ns
    ready(texts, made)
    assert binary.stat().st_mtime_ns == before
    (text,) = texts.rglob("*.po")
    text.write_text(TEXT.format("courrier"))
    os.utime(text, ns=(before + 10**9, before + 10**9))
    ready(texts, made)
    assert binary.read_bytes().count(b"courrier") == 1


def test_a_language_without_a_text_is_no_error(tmp_path):
    (tmp_path / "texts" / "fr").mkdir(parents=True)
    assert ready(tmp_path / "texts", tmp_path / "made") == tmp_path / "made"
