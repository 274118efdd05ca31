"""Passages of a mail's text."""

import pytest

from undersigned.core.readers.mail_quotes import passages

QUOTED = "".join(f"> line {number}\n" for number in range(8))


def told(text: str) -> list[tuple[str, str]]:
    return [(each.text.strip(), each.reason) for each in passages(text)]


def test_a_mail_of_its_own_words_is_one_passage():
    assert told("Dear all,\n\n> one line\n\nbye") == [
        ("Dear all,\n\n> one line\n\nbye", "the mail around the letter")
    ]
    assert [each.text for each in passages("")] == [""]


def test_what_is_quoted_at_length_is_a_passage():
    assert [reason for _, reason in told(f"Please sign\n\n{QUOTED}\nBen")] == [
        "the mail around the letter",
        "what the mail quotes",
        "the mail around the letter",
    ]


@pytest.mark.parametrize(
    "line",
    ["-----Original Message-----", "-------- Message original --------", "---- 원본 메시지 ----",
     "Begin forwarded message:", "-----Исходное сообщение-----"],
)  # fmt: skip
def test_a_mail_that_is_announced_has_its_header_apart(line):
    assert told(f"Sign!\n{line}\n\nFrom: Ben\nDate: today\n\nDear all,\n") == [
        ("Sign!", "the mail around the letter"),
        (f"{line}\n\nFrom: Ben\nDate: today", "the header of a forwarded mail"),
        ("Dear all,", "a mail that is forwarded"),
    ]


def test_the_block_under_two_hyphens_is_the_senders():
    assert told("Dear all,\n-- \nBen\n")[1] == ("-- \nBen", "the sender's signature block")


@pytest.mark.parametrize(
    "line",
    ["Début du message réexpédié :", "Anfang der weitergeleiteten Nachricht:",
     "Inicio del mensaje reenviado:", "Inizio messaggio inoltrato:", "転送されたメッセージ:",
     "Начало переадресованного сообщения:", "전달된 메시지:"],
)  # fmt: skip
def test_a_mail_is_announced_in_words_of_any_language(line):
    found = passages(f"Sign!\n{line}\n\nFrom: Ben <b@quay.example>\nDate: today\n\nDear all,\n")
    assert [each.text.strip() for each in found][-1] == "Dear all,"
    assert "b@quay.example" in found[-1].header


def test_a_mail_is_announced_by_its_header_alone():
    found = passages("Sign!\n\nVon: Ben <b@quay.example>\nGesendet: heute\nAn: Ama\n\nDear all,\n")
    assert [each.text.strip() for each in found] == [
        "Sign!",
        "Von: Ben <b@quay.example>\nGesendet: heute\nAn: Ama",
        "Dear all,",
    ]


def test_a_memo_is_no_forwarded_mail():
    text = "From: Lamp Society\nDate: 3 May 2024\n\nDear all,\n"
    assert [each.text for each in passages(text)] == [text]
