from tests.core.checks.cases import read_case
from undersigned.core.checks.context import Context
from undersigned.core.checks.notes import notes_of


def notes_in(source):
    return list(notes_of(Context(read_case(source)[0])))


def test_set_notes_and_marks_are_told_by_language():
    source = "text: Yes.[^a]\nnote a: See.\ntranslation: fr\ntext: Oui *[^b]*."
    english, _, french, _ = notes_in(source)
    assert [mark.label for mark in english.marks] == ["a"]
    assert english.labels == {"a": ("blocks.1", "footnotes")}
    assert french.labels == {}


def test_typed_notes_count_only_beside_typed_marks():
    _, typed = notes_in("text: Yes [1] and no [2].\ntext: [1] See.")
    assert [mark.label for mark in typed.marks] == ["1", "2"]
    assert typed.labels == {"1": ("blocks.1", "text")}
    _, marks_alone = notes_in("text: Yes [1].")
    assert (marks_alone.marks, marks_alone.labels) == ([], {})
