"""What a domain lacks, by records that a person pasted."""

import pytest

from tests.channels.email.domain.keys import ed25519_key, elliptic_key, record, rsa_key
from undersigned.channels.email.domain import judge_pasted

OURS = "clear-rivers.example"


def judged(text, selectors=(), domain=OURS):
    return {each.about: each for each in judge_pasted(domain, text, selectors)}


def spf(text):
    return judged(text)["SPF"]


def dmarc(text, domain=OURS):
    return judged(text, domain=domain)["DMARC"]


def dkim(text, selectors=("s1",)):
    return judged(text, selectors)["DKIM"]


DIG = f"""
{OURS}.  3600 IN TXT "v=spf1 include:_spf.mail.example ~all"
_dmarc.{OURS}.  3600 IN TXT "v=DMARC1; p=quarantine"
s1._domainkey.{OURS}.  3600 IN TXT ( "{record()[:100]}"
    "{record()[100:300]}" "{record()[300:]}" )
"""
TABLE = f"""
@\tTXT\tv=spf1 include:_spf.mail.example ~all
_dmarc\tTXT\tv=DMARC1;p=quarantine
s1._domainkey\tTXT\tk=rsa; p={rsa_key()}
"""
VALUES = f"v=spf1 include:_spf.mail.example ~all\nv=DMARC1; p=quarantine\n{record()}"


@pytest.mark.parametrize("text", [DIG, TABLE, VALUES], ids=["dig", "a table", "values alone"])
def test_records_are_understood_however_they_are_pasted(text):
    found = judged(text, ["s1"])
    assert {about: each.standing for about, each in found.items()} == dict.fromkeys(
        ["SPF", "DKIM", "DMARC"], "fine"
    )
    assert found["DKIM"].host == f"s1._domainkey.{OURS}"


def test_the_selector_is_read_from_the_name():
    found = judged(f"mail2026._domainkey.{OURS} TXT {record()}")["DKIM"]
    assert (found.standing, found.host) == ("fine", f"mail2026._domainkey.{OURS}")


@pytest.mark.parametrize("text", ["", "Dear Ama,\nour DNS is with the town.", "v=spf10 -all"])
def test_where_nothing_was_pasted_it_is_said_of_the_paste_and_not_of_the_domain(text):
    found = judged(text)
    assert found["SPF"].standing == found["DMARC"].standing == "missing"
    assert found["SPF"].what.startswith("Among what was pasted")
    assert found["DKIM"].standing == "unknown"


@pytest.mark.parametrize(
    ("text", "standing", "told"),
    [
        ("v=spf1 ip4:203.0.113.7 -all", "fine", "refuses all others"),
        ("v=spf1 ip4:203.0.113.7 ~all", "fine", "doubts all others"),
        ("v=spf1 ip4:203.0.113.7 ?all", "weak", "nothing about all others"),
        ("v=spf1 ip4:203.0.113.7", "weak", "nothing about all others"),
        ("v=spf1 a mx a:b.example mx:c.example -all", "fine", "refuses all others"),
        ("v=spf1 +all", "wrong", "every server in the world"),
        ("v=spf1 all", "wrong", "every server in the world"),
        ("v=spf1 ip4:203.0.113.7~all", "wrong", "cannot be read"),
        ("v=spf1 ip4:203.0.113.777 ~all", "wrong", "cannot be read"),
        ("v=spf1 -all\nv=spf1 ~all", "wrong", "more than one"),
        ("v=spf1 redirect=_spf.mail.example", "unknown", "_spf.mail.example"),
    ],
)
def test_an_spf_record_is_judged_by_what_it_says_of_others(text, standing, told):
    found = spf(text)
    assert (found.about, found.standing, told in found.what) == ("SPF", standing, True)


def test_a_providers_record_may_be_pasted_with_it():
    text = "v=spf1 redirect=_spf.mail.example\n_spf.mail.example. TXT v=spf1 ip4:203.0.113.7 -all"
    assert spf(text).standing == "fine"


@pytest.mark.parametrize(
    ("text", "standing", "told"),
    [
        ("v=DMARC1; p=reject", "fine", "refuse"),
        ("v=DMARC1; p=quarantine; rua=mailto:a@other.example", "fine", "aside"),
        ("v=DMARC1; p=none", "weak", "asks nobody"),
        ("v=DMARC1; p=reject; t=y", "weak", "refuse"),
        ("v=DMARC1; p=perhaps", "wrong", "cannot be read"),
        ("v=DMARC1; p=none\nv=DMARC1; p=reject", "wrong", "more than one"),
        (f"{OURS} TXT v=spf1 -all\n_dmarc TXT v=spf1 -all", "missing", "no DMARC record"),
    ],
)
def test_a_dmarc_record_is_judged_by_what_it_asks_for(text, standing, told):
    found = dmarc(text)
    assert (found.about, found.standing, told in found.what) == ("DMARC", standing, True)


def test_the_record_of_a_parent_may_be_pasted():
    text = f"_dmarc.{OURS}. TXT v=DMARC1; p=reject"
    assert dmarc(text, domain=f"letters.{OURS}").standing == "fine"


@pytest.mark.parametrize(
    ("text", "standing", "told"),
    [
        (record(2048), "fine", "There is a DKIM key"),
        (record(1024), "weak", "1024 bits"),
        (record(2048) + "; t=y", "weak", "only a test"),
        (record(2048) + "; t=s", "fine", "There is"),
        (record(2048) + "; h=sha256", "fine", "There is"),
        (record(2048) + "; h=sha1", "wrong", "no sha256"),
        (record(2048)[:-40], "wrong", "cannot be read"),
        (record(2048).replace("DKIM1", "DKIM2"), "wrong", "another version"),
        ("v=DKIM1; p=", "wrong", "withdrawn"),
        ("v=DKIM1; k=rsa", "missing", "no DKIM key"),
    ],
)  # fmt: skip
def test_a_key_is_judged_by_its_length_and_form(text, standing, told):
    found = dkim(text)
    assert (found.about, found.standing, told in found.what) == ("DKIM", standing, True)


def test_a_key_of_the_newer_kind_is_as_good():
    assert dkim(f"v=DKIM1; k=ed25519; p={ed25519_key()}").standing == "fine"
    assert dkim("v=DKIM1; k=ed25519; p=AAAA").standing == "wrong"


def test_a_key_of_an_unknown_kind_is_no_key():
    assert dkim(f"v=DKIM1; k=rsa; p={elliptic_key()}").standing == "wrong"


def test_two_keys_under_one_name_are_wrong():
    found = dkim(f"{record()}\n{record(1024)}")
    assert (found.standing, "several" in found.what) == ("wrong", True)


def test_nothing_that_was_pasted_is_remembered_for_another():
    judged("v=spf1 +all\nv=DMARC1; p=none")
    assert judged("")["SPF"].standing == "missing"


def test_letters_of_other_scripts_are_no_fault():
    assert spf("v=spf1 include:пример.example ~all").standing in {"fine", "wrong"}
