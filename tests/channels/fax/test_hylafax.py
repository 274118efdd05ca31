"""HylaFAX's programs: what they are given, and what is understood of their answers."""

import subprocess

import pytest

from tests.channels.consigned import NOW, consignment, office, pages, printable
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.channels.fax.hylafax import jobs

FAX = channel("fax")
OPTIONS = FAX.options({"mode": "sendfax", "host": "fax.example.org:4559"})
KEY = consignment().key


def send(**values):
    return FAX.send(printable(**values), OPTIONS, None, NOW)


def failure(act) -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        act()
    return caught.value


def test_sendfax_gets_the_number_the_key_and_the_pages_and_nothing_of_ours(hylafax):
    receipt = send()
    (call,) = hylafax.calls("sendfax")
    *options, file = call["arguments"]
    assert options == [
        "-h", "fax.example.org:4559", "-n", "-N", "-m", "-i", KEY,
        "-f", "letters@clear-rivers.example", "-d", "+4722249099",
    ]  # fmt: skip
    assert file.endswith("/fax.pdf")
    assert set(call["environment"]) - {"LC_CTYPE"} == {"PATH", "HOME", "LC_ALL"}
    assert hylafax.sent == FAX.pack(printable(), OPTIONS).data
    assert len(pages(hylafax.sent)) == 3
    assert (receipt.message_id, receipt.proof, receipt.to) == ("7", "HylaFAX: job 7", "+4722249099")
    assert receipt.sha256 == FAX.pack(printable(), OPTIONS).sha256


def test_a_fax_that_waits_already_is_not_sent_twice(hylafax):
    hylafax.queue(f"@12@W@ 0:0 @ 0:12@{KEY}@")
    assert send().message_id == "12"
    assert hylafax.calls("sendfax") == []


def test_a_fax_that_failed_can_be_sent_again(hylafax):
    hylafax.queue(f"@12@F@ 0:3 @12:12@{KEY}@Busy signal detected")
    assert send().message_id == "7"


def test_the_fax_of_another_delivery_does_not_count(hylafax):
    hylafax.queue("@12@D@ 3:3 @ 1:12@another-key@")
    assert send().message_id == "7"


def test_a_fax_that_is_done_is_told_with_its_pages(hylafax):
    receipt = send()
    hylafax.queue(f"@7@D@ 3:3 @ 2:12@{KEY}@")
    done = FAX.outcome(receipt, OPTIONS, NOW)
    assert done.proof == "HylaFAX: job 7 done, pages 3/3, calls 2/12"
    assert "Our fax server sent the fax to +4722249099" in FAX.proves(done, office())
    assert "whose machine answered" in FAX.proves_not(done)


@pytest.mark.parametrize("state", ["P", "S", "W", "R", "B", "T", "?"])
def test_a_fax_under_way_has_no_outcome_yet(hylafax, state):
    receipt = send()
    hylafax.queue(f"@7@{state}@ 0:3 @ 1:12@{KEY}@No answer from remote")
    assert FAX.outcome(receipt, OPTIONS, NOW) is None
    assert "tells that when it comes" in FAX.proves_not(receipt)


def test_a_fax_that_did_not_go_says_why_without_the_number(hylafax):
    receipt = send()
    hylafax.queue(f"@7@F@ 0:3 @12:12@{KEY}@No answer from +4722249099")
    error = failure(lambda: FAX.outcome(receipt, OPTIONS, NOW))
    assert error.reason == "the fax did not go: No answer from …"
    assert error.permanent


def test_a_fax_that_hylafax_has_forgotten_is_told(hylafax):
    receipt = send()
    assert "no job 7 any more" in failure(lambda: FAX.outcome(receipt, OPTIONS, NOW)).reason


def test_a_server_that_is_gone_holds_up_all_faxes(hylafax):
    hylafax.answers("faxstat", err='Can not reach service hylafax at host "localhost".\n')
    error = failure(send)
    assert error.unreachable
    assert "hfaxd" in error.do


def test_a_program_that_fails_is_tried_again(hylafax):
    hylafax.answers("sendfax", err="No space left on device", code=1)
    error = failure(send)
    assert (error.reason, error.permanent) == ("sendfax ended with 1", False)


def test_an_answer_without_a_number_is_tried_again(hylafax):
    hylafax.answers("sendfax", out="Thank you.\n")
    assert "under which number" in failure(send).reason


def test_a_program_that_hangs_is_ended(hylafax, monkeypatch):
    def hangs(command, **options):
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(subprocess, "run", hangs)
    error = failure(send)
    assert error.reason == "faxstat did not end in 60 seconds"
    assert not error.permanent


def test_without_hylafax_it_is_told_before_and_when_sending(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert any("not installed" in each for each in FAX.obstacles(office(), OPTIONS))
    error = failure(send)
    assert error.unreachable
    assert "hylafax-client" in error.do


def test_with_hylafax_nothing_stands_in_the_way(hylafax):
    assert FAX.obstacles(office(), OPTIONS) == ()


def test_this_machine_is_asked_where_no_server_is_set(hylafax):
    jobs("")
    (call,) = hylafax.calls("faxstat")
    assert call["arguments"] == ["-s", "-d"]
    assert "JobFmt" in call["settings"]
