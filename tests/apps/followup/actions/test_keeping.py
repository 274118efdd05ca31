import pytest

from tests.apps.followup.replies import make_reply
from undersigned.apps.followup.actions.keeping import keep_files
from undersigned.apps.followup.contents import file_name

pytestmark = pytest.mark.django_db


def test_files_are_kept_with_what_they_were_found_to_be(letter):
    reply = make_reply(letter)
    keep_files(reply, [("a.pdf", b"%PDF-1.7\n%x"), ("b.exe", b"MZ")])
    kept = {file_name(file): file for file in reply.files.all()}
    assert kept["a.pdf"].media_type == "application/pdf"
    assert "program" in kept["b.exe"].trouble
    assert (kept["b.exe"].size, len(kept["b.exe"].sha256)) == (2, 64)


def test_of_very_many_files_the_last_fifty_are_kept(letter):
    reply = make_reply(letter)
    keep_files(reply, [(f"{n}.txt", b"x") for n in range(60)])
    names = {file_name(file) for file in reply.files.all()}
    assert names == {f"{n}.txt" for n in range(10, 60)}
