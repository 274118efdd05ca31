from email import policy
from email.message import EmailMessage

import pytest

from undersigned.core.renderers.mail_header import as_header

HIDDEN = "hello =?utf-8?q?a=0D=0ABcc:_x=40y.example?= there"


def test_a_hidden_line_end_begins_no_header():
    mail = EmailMessage(policy=policy.SMTP)
    mail["Subject"] = as_header(HIDDEN)
    assert b"\nBcc" not in mail.as_bytes()


@pytest.mark.parametrize("text", ["The Ostrel Nine", "왜? = 이유", "a=b?", "Q&A <1>"])
def test_other_words_stay_as_they_are(text):
    assert as_header(text) == text


def test_line_ends_and_runs_of_blanks_become_one_blank():
    assert as_header("a\r\nb\u2028 c") == "a b c"
