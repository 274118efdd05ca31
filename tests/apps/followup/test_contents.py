import pytest

from undersigned.apps.followup.contents import (
    Words,
    bytes_hash,
    file_data,
    file_name,
    message_hash,
    seal_file,
    seal_words,
    words_of,
)
from undersigned.apps.followup.models import Reply, ReplyFile
from undersigned.core.errors import UndersignedError

WORDS = Words(sender="office@water.example", subject="Re: Joint letter", text="We will.")


def test_words_come_back_as_they_were_and_stand_nowhere_in_the_row():
    reply = Reply()
    seal_words(reply, WORDS)
    assert words_of(reply) == WORDS
    assert b"We will" not in reply.sealed
    assert b"water.example" not in reply.sealed


def test_words_of_another_reply_do_not_open():
    reply, other = Reply(), Reply()
    seal_words(reply, WORDS)
    other.sealed = reply.sealed
    with pytest.raises(UndersignedError, match="another row"):
        words_of(other)


def test_files_come_back_as_they_were():
    file = ReplyFile()
    seal_file(file, "answer.pdf", b"%PDF-1.7")
    assert (file_name(file), file_data(file)) == ("answer.pdf", b"%PDF-1.7")
    assert b"answer" not in file.name_sealed
    assert b"%PDF" not in file.sealed


def test_hashes_find_a_mail_again_and_nobody_can_guess_them():
    assert message_hash("<a@b>") == message_hash("<A@b>") != message_hash("<b@b>")
    assert message_hash("") == ""
    assert bytes_hash(b"a") == bytes_hash(b"a") != bytes_hash(b"b")
    assert len(bytes_hash(b"a")) == 64
