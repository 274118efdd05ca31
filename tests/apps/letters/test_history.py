"""What happened to a letter is said in words, whatever act it was."""

import ast
from pathlib import Path

from django.utils.translation import override

import undersigned
from undersigned.apps.letters.history import SENTENCES, said
from undersigned.apps.letters.models import LetterEvent

CODE = Path(undersigned.__file__).parent


def verbs_in_code() -> set[str]:
    """Every word that the code gives ``record_event`` as what happened."""
    found = set()
    for file in CODE.rglob("*.py"):
        if "record_event" not in (source := file.read_text(encoding="utf-8")):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record_event":
                words = ast.walk(node.args[1])
                found |= {
                    each.value
                    for each in words
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return found


def test_every_act_has_its_sentence_and_no_sentence_is_left_over():
    assert len(verbs_in_code()) > 50
    assert verbs_in_code() == SENTENCES.keys()


def test_an_act_is_said_in_the_reader_s_language():
    event = LetterEvent(verb="released")
    assert said(event) == "Released"
    with override("fr"):
        assert said(event) != "released"


def test_an_act_of_an_older_version_is_named_as_it_was_written():
    assert said(LetterEvent(verb="painted")) == "painted"
