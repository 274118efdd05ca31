"""Files of the public record and published copies, read in a child as they are here."""

from tests.core.comparing.test_copies import LETTER
from tests.core.record.marc_files import FIXTURES
from undersigned import sandbox
from undersigned.core.comparing.copies import asked_of, compare_copy
from undersigned.core.readers import read
from undersigned.core.record.kept import read_kept
from undersigned.sandbox.tasks import COPY, RECORD


def test_a_file_of_the_record_is_read_the_same_inside_and_outside():
    steps = []
    with (FIXTURES / "drafts.xml").open("rb") as file:
        kept = sandbox.stream(
            RECORD, b"{}", file, "drafts.xml", tell=lambda *step: steps.append(step)
        )
        file.seek(0)
        outside = read_kept(b"{}", file, "drafts.xml", lambda *_step: None)
    assert kept.documents
    assert kept == outside
    assert steps == [(kept.size, kept.rows)]


def test_a_copy_is_compared_the_same_inside_and_outside():
    edition = read(LETTER.encode(), "letter.txt")
    asked = asked_of(edition, LETTER.replace("2 organisations", "4 organisations").encode())
    found = sandbox.run(COPY, asked, "copy.txt")
    assert found.differences
    assert found == compare_copy(asked, "copy.txt")
