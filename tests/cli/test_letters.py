import pytest

from tests.cli.letters import PUBLISHED, RELEASED_FOLDER
from undersigned.cli.letters import load, roll_of
from undersigned.core.errors import UnreadableError
from undersigned.core.letter import Edition, LetterText, Signatory
from undersigned.core.readers import MAX_BYTES
from undersigned.core.reading import Reading


def test_a_file_is_read_as_text():
    assert load(PUBLISHED).format == "text"


def test_a_folder_is_read_as_a_letter_folder():
    assert load(RELEASED_FOLDER).format == "folder"


def test_other_files_in_the_folder_do_no_harm(tmp_path):
    (tmp_path / "letter.md").write_bytes((RELEASED_FOLDER / "letter.md").read_bytes())
    (tmp_path / "notes.docx").write_bytes(b"\x00\x01")
    (tmp_path / "drafts.md").mkdir()
    assert load(tmp_path).edition == load(RELEASED_FOLDER).edition


def test_a_fault_in_a_folder_names_folder_and_file(tmp_path):
    (tmp_path / "letter.md").write_text("---\nlanguage: [\n---\n")
    with pytest.raises(UnreadableError) as error:
        load(tmp_path)
    assert str(tmp_path / "letter.md") in error.value.where


@pytest.mark.parametrize(
    ("content", "about"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 100, ""),
        (b"x" * (MAX_BYTES + 1), "MB"),
    ],
)
def test_what_is_no_letter_is_unreadable_and_says_what_to_do(tmp_path, content, about):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as error:
        load(path)
    assert about in error.value.what
    assert str(path) in error.value.where
    assert error.value.do


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    with pytest.raises(UnreadableError) as error:
        load(tmp_path / "none.txt")
    assert error.value.what == "There is no such file."


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(UnreadableError) as error:
        load(loop)
    assert "cannot be opened" in error.value.what


def test_the_roll_counts_the_reading():
    counts = roll_of(load(PUBLISHED)).counts
    assert (counts.organisations, counts.individuals, counts.countries) == (40, 7, 33)


@pytest.mark.parametrize(
    ("form", "order"),
    [
        ("text", ["Quiet Water", "Gulls"]),
        ("pdf", ["Quiet Water", "Gulls"]),
        ("html", ["Quiet Water", "Gulls"]),
        ("folder", ["Gulls", "Quiet Water"]),
        ("editor", ["Gulls", "Quiet Water"]),
    ],
)
def test_a_published_list_keeps_its_order_whatever_file_it_comes_from(form, order):
    text = LetterText(language="en")
    names = [Signatory(kind="organisation", name=each) for each in ("Quiet Water", "Gulls")]
    reading = Reading(edition=Edition(texts=(text,)), signatories=tuple(names), format=form)
    assert [each.name for each in roll_of(reading).signatories] == order
