"""Mails that machines wrote: what came back, what is late, and what is only an automatic answer."""

from email.message import EmailMessage

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.notices import Notice, meaning, read_notice

OURS = "<4d0f7a52-7b7a-4f0e-9c8b-0a5a4b1f9c11@clear-rivers.example>"
RECIPIENT = """Final-Recipient: rfc822; minister@water.example
Action: {action}
Status: {status}
Remote-MTA: dns; mx.water.example
Diagnostic-Code: smtp; 550 5.1.1 <minister@water.example>: Ilo Marsk has left
"""
RETURNED = f"""From: letters@clear-rivers.example
To: minister@water.example
Subject: Joint letter on the Sarr
Message-ID: {OURS}

Dear Minister,
"""


def report(
    *recipients: str,
    status: str = "message/delivery-status",
    returned: str = "message/rfc822",
    kind: str = "delivery-status",
    **fields: str,
) -> bytes:
    """A notice as mail servers write it."""
    known = {"From": "MAILER-DAEMON@relay.example", "Subject": "Undelivered Mail", **fields}
    head = [f"{name.replace('_', '-')}: {value}" for name, value in known.items()]
    head.append(f'Content-Type: multipart/report; report-type={kind}; boundary="cut"')
    about = "Reporting-MTA: dns; relay.example\nArrival-Date: Mon, 2 Mar 2026 09:31:00 +0000\n"
    parts = [
        ("text/plain", "I'm sorry to have to inform you."),
        (status, "\n".join([about, *recipients])),
        *([(returned, RETURNED)] if returned else []),
    ]
    bodies = [f"--cut\nContent-Type: {media_type}\n\n{text}" for media_type, text in parts]
    return "\n".join([*head, "", *bodies, "--cut--", ""]).encode()


def one(action="failed", status="5.1.1") -> str:
    return RECIPIENT.format(action=action, status=status)


def test_a_mail_that_came_back_says_which_and_why():
    notice = read_notice(report(one()))
    assert notice == Notice(
        kind="failed", message_id=OURS, status="5.1.1", server="mx.water.example"
    )
    assert notice.permanent
    assert notice.answer == "5.1.1: there is no such mailbox (mx.water.example)"


def test_the_words_of_the_other_side_are_not_kept():
    assert "Marsk" not in read_notice(report(one())).model_dump_json()
    assert "minister" not in read_notice(report(one())).model_dump_json()


@pytest.mark.parametrize(
    ("action", "status", "kind"),
    [
        ("failed", "5.1.1", "failed"),
        ("Failed", "4.4.7", "failed"),
        ("delayed", "4.4.1", "delayed"),
        ("delivered", "2.0.0", "passed"),
        ("relayed", "2.0.0", "passed"),
        ("expanded", "2.0.0", "passed"),
    ],
)
def test_only_what_failed_came_back_for_good(action, status, kind):
    notice = read_notice(report(one(action, status)))
    assert (notice.kind, notice.permanent) == (kind, kind == "failed")


@pytest.mark.parametrize(
    "returned",
    ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"],
)
def test_the_mail_is_known_by_what_is_returned_of_it(returned):
    assert read_notice(report(one(), returned=returned)).message_id == OURS


@pytest.mark.parametrize("field", ["In_Reply_To", "References"])
def test_or_by_what_the_notice_answers(field):
    notice = read_notice(report(one(), returned="", **{field: f"<other@x.example> {OURS}"}))
    assert notice.message_id == OURS


def test_a_notice_about_an_unknown_mail_is_still_a_notice():
    notice = read_notice(report(one(), returned=""))
    assert (notice.kind, notice.message_id) == ("failed", "")


def test_the_recipient_that_failed_counts_among_several():
    notice = read_notice(report(one("delivered", "2.0.0"), one("failed", "5.2.2")))
    assert (notice.kind, notice.status) == ("failed", "5.2.2")


def test_a_notice_beyond_ascii_is_read():
    notice = read_notice(report(one(), status="message/global-delivery-status"))
    assert (notice.kind, notice.status) == ("failed", "5.1.1")


def test_the_reporting_server_is_named_where_no_other_is():
    without = one().replace("Remote-MTA: dns; mx.water.example\n", "")
    assert read_notice(report(without)).server == "relay.example"


def test_a_server_that_is_no_host_is_left_out():
    odd = one().replace("mx.water.example", "Ilo Marsk's own")
    assert "Marsk" not in read_notice(report(odd)).answer


def test_a_notice_without_a_recipient_is_an_automatic_mail():
    assert read_notice(report()).kind == "automatic"


def test_an_action_that_nobody_knows_is_no_failure():
    assert read_notice(report(one("pondered"))).kind == "automatic"


def plain(text="", **fields) -> bytes:
    mail = EmailMessage()
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def test_a_server_with_a_form_of_its_own_is_understood_by_its_words():
    text = (
        "A message that you sent could not be delivered.\n\n"
        "  minister@water.example\n    host mx.water.example: 550 5.1.1 no such user\n\n"
        f"------ This is a copy of your message ------\n\nMessage-Id: {OURS}\n"
    )
    notice = read_notice(
        plain(
            text,
            From="Mail System <Mailer-Daemon@relay.example>",
            X_Failed_Recipients="a@b.example",
        )
    )
    assert (notice.kind, notice.status, notice.message_id) == ("failed", "5.1.1", OURS)
    assert notice.answer == "5.1.1: there is no such mailbox"


@pytest.mark.parametrize(
    ("words", "kind", "answer"),
    [
        ("550 no such user", "failed", "550"),
        ("452 4.2.2 full, will try again", "delayed", "4.2.2: the mailbox is full"),
        ("554 #5.7.1 refused", "failed", "5.7.1: it is refused by a rule of theirs"),
    ],
)
def test_the_code_in_its_words_tells_for_good_from_for_now(words, kind, answer):
    text = f"{words}\nMessage-ID: {OURS}\n"
    notice = read_notice(plain(text, From="postmaster@relay.example"))
    assert (notice.kind, notice.answer) == (kind, answer)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("550 of us signed.\nMessage-ID: <a@b.example>", {"From": "ben@example.org"}),
        ("550 no such user", {"From": "postmaster@relay.example"}),
        ("All is well.\nMessage-ID: <a@b.example>", {"From": "postmaster@relay.example"}),
        ("Thank you for your letter.", {"From": "minister@water.example", "In_Reply_To": OURS}),
        ("Thank you.", {"From": "a@b.example", "Auto_Submitted": "no"}),
        ("", {}),
    ],
)
def test_what_a_person_wrote_is_no_notice(text, fields):
    assert read_notice(plain(text, **fields)) == Notice()


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-replied; owner-email=a@b.example"},
        {"Auto_Submitted": "auto-generated"},
        {"Precedence": "auto_reply"},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "Out of office"},
    ],
)
def test_an_answer_that_no_person_wrote_is_told(fields):
    notice = read_notice(plain("I am away.", From="minister@water.example", **fields))
    assert notice.kind == "automatic"
    assert not notice.permanent


def test_a_read_receipt_is_no_notice_of_delivery():
    read = report(status="message/disposition-notification", kind="disposition-notification")
    assert read_notice(read).kind == ""


def test_a_mail_with_parts_beyond_reason_is_refused():
    nested = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300
    with pytest.raises(UnreadableError):
        read_notice(nested)


def test_codes_have_plain_words_and_unknown_ones_those_of_their_subject():
    assert meaning("5.7.26") == "neither SPF nor DKIM shows that it is from us"
    assert meaning("5.1.99") == "something is wrong with the address"
    assert meaning("5.9.9") == meaning("") == meaning("550") == ""


@pytest.mark.parametrize(
    ("kind", "answer"), [("failed", "it came back"), ("delayed", "it is late")]
)
def test_without_a_code_it_is_said_what_happened(kind, answer):
    assert Notice(kind=kind).answer == answer
