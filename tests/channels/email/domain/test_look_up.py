"""What a domain lacks, asked of a real name server."""

import time

import pytest

from tests.channels.email.domain.keys import record, short_key
from tests.channels.email.domain.name_server import serving
from undersigned.channels.email.domain import look_up, resolvers
from undersigned.channels.email.domain.resolvers import Asking
from undersigned.core.errors import UndersignedError

OURS = "clear-rivers.example"


@pytest.fixture
def names():
    with serving() as server:
        yield server


def ask(names, domain=OURS, selectors=("s1",)):
    found = look_up(domain, selectors, resolver=Asking(["127.0.0.1"], names.port))
    return {each.about: each for each in found}


def standings(names, **values):
    return {about: each.standing for about, each in ask(names, **values).items()}


def in_order(names) -> None:
    names.text(OURS, "v=spf1 include:_spf.mail.example ~all", "some-other-service=1")
    names.text("_spf.mail.example", "v=spf1 ip4:203.0.113.7 -all")
    names.text(f"s1._domainkey.{OURS}", record())
    names.text(f"_dmarc.{OURS}", f"v=DMARC1; p=reject; rua=mailto:post@{OURS}")


def test_a_domain_in_order_is_fine_in_all_three(names):
    in_order(names)
    found = ask(names)
    assert {each.standing for each in found.values()} == {"fine"}
    assert {each.do for each in found.values()} == {""}
    assert found["SPF"].record == "v=spf1 include:_spf.mail.example ~all"
    assert found["DKIM"].host == f"s1._domainkey.{OURS}"


def test_a_domain_with_nothing_is_told_what_to_put_where(names):
    names.records[OURS, "A"] = ["203.0.113.9"]
    found = ask(names)
    assert {each.standing for each in found.values()} == {"missing"}
    assert found["SPF"].record == "v=spf1 include:PROVIDER ~all"
    assert found["DMARC"].host == f"_dmarc.{OURS}"
    assert found["DMARC"].record.startswith("v=DMARC1; p=none")


def test_a_domain_that_does_not_exist_has_nothing(names):
    assert set(standings(names).values()) == {"missing"}


def test_what_an_include_refers_to_is_looked_up(names):
    in_order(names)
    del names.records["_spf.mail.example", "TXT"]
    found = ask(names)["SPF"]
    assert found.standing == "wrong"
    assert "_spf.mail.example" in found.what


def test_more_than_ten_look_ups_are_too_many(names):
    in_order(names)
    many = [f"s{number}.mail.example" for number in range(11)]
    names.text(OURS, f"v=spf1 {' '.join(f'include:{each}' for each in many)} ~all")
    for each in many:
        names.text(each, "v=spf1 ip4:203.0.113.7 -all")
    found = ask(names)["SPF"]
    assert (found.standing, "ten look-ups" in found.what) == ("wrong", True)


def test_names_that_do_not_exist_are_too_many_as_well(names):
    in_order(names)
    names.text(OURS, "v=spf1 a:a.mail.example a:b.mail.example a:c.mail.example ~all")
    found = ask(names)["SPF"]
    assert (found.standing, "do not exist" in found.what) == ("wrong", True)


def test_a_record_that_includes_itself_is_a_circle(names):
    in_order(names)
    names.text("_spf.mail.example", f"v=spf1 include:{OURS} -all")
    found = ask(names)["SPF"]
    assert (found.standing, "circle" in found.what) == ("wrong", True)


def test_a_record_that_hands_over_stands_as_the_other(names):
    in_order(names)
    names.text(OURS, "v=spf1 redirect=_spf.mail.example")
    found = ask(names)["SPF"]
    assert (found.standing, "refuses all others" in found.what) == ("fine", True)


def test_the_policy_of_the_parent_holds_for_a_name_below_it(names):
    in_order(names)
    names.text(f"_dmarc.{OURS}", "v=DMARC1; p=reject; sp=none")
    names.records[f"letters.{OURS}", "A"] = ["203.0.113.9"]
    found = ask(names, domain=f"letters.{OURS}")["DMARC"]
    assert (found.standing, found.host) == ("weak", f"_dmarc.{OURS}")


def test_a_long_key_that_is_cut_into_strings_is_joined(names):
    in_order(names)
    names.text(f"s1._domainkey.{OURS}", record(4096))
    assert ask(names)["DKIM"].standing == "fine"


def test_several_selectors_are_judged_each(names):
    in_order(names)
    found = look_up(OURS, ["s1", "s2", "s1", " "], resolver=Asking(["127.0.0.1"], names.port))
    keys = {each.host: each.standing for each in found if each.about == "DKIM"}
    assert keys == {f"s1._domainkey.{OURS}": "fine", f"s2._domainkey.{OURS}": "missing"}


def test_without_a_selector_nobody_can_look(names):
    in_order(names)
    found = ask(names, selectors=())["DKIM"]
    assert (found.standing, found.host) == ("unknown", f"SELECTOR._domainkey.{OURS}")


@pytest.mark.parametrize("trouble", ["silent", "broken"])
def test_a_name_server_without_an_answer_is_not_taken_for_a_missing_record(
    names, monkeypatch, trouble
):
    monkeypatch.setattr(resolvers, "_EACH", 0.3)
    in_order(names)
    getattr(names, trouble).update({OURS, f"_dmarc.{OURS}", f"s1._domainkey.{OURS}"})
    found = ask(names)
    assert {each.standing for each in found.values()} == {"unknown"}
    assert f"no answer about {OURS}" in found["SPF"].what
    assert "paste" in found["DMARC"].do


def test_an_include_that_is_not_answered_is_unknown_too(names, monkeypatch):
    monkeypatch.setattr(resolvers, "_EACH", 0.3)
    in_order(names)
    names.silent.add("_spf.mail.example")
    found = ask(names)["SPF"]
    assert (found.standing, "_spf.mail.example" in found.what) == ("unknown", True)


def test_all_questions_together_end_in_time(names, monkeypatch):
    monkeypatch.setattr(resolvers, "_EACH", 0.4)
    monkeypatch.setattr(resolvers, "_ALL", 0.6)
    in_order(names)
    names.silent |= {name for name, _ in names.records}
    began = time.monotonic()
    found = ask(names, selectors=[f"s{number}" for number in range(9)])
    assert time.monotonic() - began < 3
    assert found["DMARC"].standing == "unknown"


def test_what_was_mended_is_seen_at_once(names):
    in_order(names)
    names.text(OURS, "v=spf1 +all")
    assert standings(names)["SPF"] == "wrong"
    names.text(OURS, "v=spf1 mx -all")
    names.records[OURS, "MX"] = ["10 mx.clear-rivers.example."]
    names.records["mx.clear-rivers.example", "A"] = ["203.0.113.9"]
    assert standings(names)["SPF"] == "fine"


@pytest.mark.parametrize("domain", ["", "localhost", "."])
def test_what_is_no_mail_domain_is_refused(names, domain):
    with pytest.raises(UndersignedError, match="no mail domain"):
        ask(names, domain=domain)
    assert names.asked == []


def test_a_dmarc_record_in_the_wrong_place_is_found_there(names):
    in_order(names)
    del names.records[f"_dmarc.{OURS}", "TXT"]
    names.records[f"_dmarc.{OURS}", "A"] = ["203.0.113.9"]
    names.text(OURS, "v=spf1 -all", "v=DMARC1; p=none")
    found = ask(names)["DMARC"]
    assert (found.standing, found.do) == ("wrong", f"Move it to _dmarc.{OURS}.")


def test_another_record_in_its_place_is_told(names):
    in_order(names)
    names.text(f"_dmarc.{OURS}", "hello")
    found = ask(names)["DMARC"]
    assert (found.standing, "cannot be used" in found.what) == ("wrong", True)


def test_a_short_key_counts_for_nothing(names):
    in_order(names)
    names.text(f"s1._domainkey.{OURS}", f"v=DKIM1; p={short_key()}")
    found = ask(names)["DKIM"]
    assert (found.standing, "512 bits" in found.what) == ("wrong", True)
