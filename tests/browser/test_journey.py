"""The whole life of one letter, played by its people in browsers of their own.

Ama runs the secretariat. Ben signs for his organisation with JavaScript switched off, Dina for
hers, Esi for two bodies and for herself. Femi wrote a mail; somebody gave Gita's address; Hana does
not answer; Kofi comes late. Chidi belongs to another coalition and must see nothing. A mail scanner
opens every link that is mailed.
"""

from types import SimpleNamespace

import pytest

from tests.browser.journey.beginning import imports_and_mends, opens
from tests.browser.journey.releasing import (
    a_corrected_version_supersedes,
    a_late_signature_is_shown_apart,
    is_released_now,
    is_released_under_embargo_and_called_back,
    is_withdrawn,
    nobody_was_watched_or_refused,
)
from tests.browser.journey.secretariat import (
    accepts_corrects_and_enters,
    changes_the_text,
    counts_and_closes,
    people_confirm_again,
)
from tests.browser.journey.signing import nothing_is_seen, people_confirm, people_sign
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]


def test_a_letter_from_its_import_to_its_withdrawal(play):
    imports_and_mends(play)
    opens(play)
    people_sign(play)
    nothing_is_seen(play)
    people_confirm(play)
    accepts_corrects_and_enters(play)
    changes_the_text(play)
    people_confirm_again(play)
    counts_and_closes(play)
    is_released_under_embargo_and_called_back(play)
    is_released_now(play)
    a_late_signature_is_shown_apart(play)
    a_corrected_version_supersedes(play)
    is_withdrawn(play)
    nobody_was_watched_or_refused(play)


@pytest.fixture
def play(stage: Stage, coalition, ama, chidi):
    """Who is on the stage; the letter and its addresses come with the story."""
    play = SimpleNamespace(stage=stage, coalition=coalition)
    play.ama, play.chidi = stage.signs_in(ama), stage.signs_in(chidi)
    play.ben = stage.enters(scripts=False)
    play.dina, play.esi, play.reader = stage.enters(), stage.enters(), stage.enters()
    return play
