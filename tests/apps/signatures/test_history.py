"""Every verb that an act records has its sentence."""

import re
from pathlib import Path

import pytest

import undersigned.apps.signatures.actions as actions
from undersigned.apps.signatures.history import SENTENCES, said
from undersigned.apps.signatures.models import SignatureEvent


def test_every_verb_of_the_actions_has_a_sentence():
    source = "".join(path.read_text() for path in Path(actions.__file__).parent.glob("*.py"))
    verbs = set(re.findall(r'take_note\(signature, "([a-z ]+)"', source)) | {"linked", "unlinked"}
    assert verbs == set(SENTENCES)


@pytest.mark.parametrize(
    ("verb", "details", "words"),
    [
        ("accepted", {}, "Accepted"),
        ("declined", {"reason": "duplicate"}, "Declined: it is on the list already"),
        ("corrected", {"reason": "spelling"}, "Printed name corrected: a misspelling"),
        ("quarantined", {"rule": "mixed scripts"}, "Set aside for a check: the name mixes"),
        ("brought by owl", {}, "brought by owl"),
    ],
)
def test_events_are_told_in_words(verb, details, words):
    assert said(SignatureEvent(verb=verb, details=details)).startswith(words)
