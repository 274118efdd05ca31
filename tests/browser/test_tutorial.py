"""The tutorial of a coalition's letter is true: its steps are read from the page and done.

A label that changes in the interface and not in the tutorial fails here, and so does a sentence
that the reader is told to see and that does not come.
"""

import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.browser.hands import Hands
from tests.browser.stage import Stage
from tests.browser.tutorial import steps_of
from undersigned.apps.signatures.models import Invitation
from undersigned.cli.demo import say_how_to_begin
from undersigned.cli.demo.story import sign_in_address, tell

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial" / "a-coalitions-letter.md").read_text("utf-8")
COMMANDS = re.findall(r"^```sh\n(.+?)\n```$", PAGE, re.MULTILINE | re.DOTALL)
TITLE = "3 Organisations' Joint Letter to Minister Halina Drost"


@pytest.fixture
def terminal(stage: Stage, capsys) -> str:
    """What the tutorial's only command prints when the site is served."""
    assert COMMANDS == ["make demo"]
    recipe = re.search(r"^demo:.*\n\t@?(.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe
    assert "undersigned demo" in recipe[1]
    tell()
    capsys.readouterr()
    say_how_to_begin(sign_in_address("/desk/"), has_file=False)
    return capsys.readouterr().out


def test_a_newcomer_who_follows_every_step_publishes_a_letter(stage: Stage, terminal):
    hands = Hands(stage, stage.enters(), terminal)
    for step in steps_of(PAGE):
        for deed in step:
            hands.do(deed)
    assert Invitation.objects.filter(letter__coalition__slug="ostrel-water").count() == 10
    words = PdfDocument(hands.file)[0].get_textpage().get_text_bounded()
    assert TITLE in " ".join(words.split())
    public = hands.page.url
    reader = stage.enters()
    reader.opens(public)
    reader.sees(TITLE, "Basin Watch, Ghana", "Fountain Lawyers, Kenya")
    reader.misses("Delta Forum", "Cedar Springs", "Ben Adler", "@basin-watch")
    assert hands.actor.faults == []
    assert hands.actor.refusals == []
