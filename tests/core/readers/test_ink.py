"""Words of a paragraph while they are read."""

from undersigned.core.readers.ink import Ink


def test_marks_of_one_kind_go_on_and_notes_never_do():
    ink = Ink()
    ink.write("a", strong=True, emphasis=True)
    ink.write("b", strong=True, emphasis=True)
    ink.note("1", "1")
    ink.note("1", "1")
    assert ink.text == "ab11"
    assert [(each.kind, each.start, each.end) for each in ink.marks] == [
        ("strong", 0, 2), ("emphasis", 0, 2), ("note", 2, 3), ("note", 3, 4),
    ]  # fmt: skip


def test_a_mark_on_nothing_is_none():
    ink = Ink()
    ink.mark(0, "strong")
    with ink.linked("https://sarrania.example/"):
        pass
    assert ink.marks == []


def test_links_to_nowhere_are_words():
    ink = Ink()
    with ink.linked(""):
        ink.write("here")
    assert (ink.text, ink.marks) == ("here", [])


def test_what_is_left_for_one_reason_is_one_piece():
    ink = Ink()
    ink.leave("", "deleted")
    for words, reason in (("a", "deleted"), ("b", "deleted"), ("c", "hidden")):
        ink.leave(words, reason)
    assert ink.left == [("ab", "deleted"), ("c", "hidden")]
