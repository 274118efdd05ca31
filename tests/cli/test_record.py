"""`undersigned record`: what a downloaded file says of an ask."""

import json
import sys

import pytest

from tests.core.record.marc_files import FIXTURES
from undersigned.cli import record as command
from undersigned.core.errors import UnreadableError

DRAFTS = FIXTURES / "drafts.xml"
LIGHTHOUSES = ("--session", "178", "--subject", "lighthouses in the Republic of Korea")


def test_a_sponsor_is_told_with_the_fields_that_were_read(undersigned):
    result = undersigned("record", DRAFTS, "--sponsor", "USA", *LIGHTHOUSES)
    assert result.exit_code == 0
    assert result.stdout.startswith("met: United States (USA) is named in 245 $c and 710 $a.")
    assert "judged: A/C.9/178/L.4/Rev.1, adopted as A/RES/178/218" in result.stdout
    assert "710 $a (A/C.9/178/L.4/Rev.1, record 9000002, line 14): “United States”" in result.stdout
    assert "8 rows, 1 refused, 1 doubtful" in result.stdout


@pytest.mark.parametrize(
    ("state", "subject", "outcome"),
    [
        ("Democratic People's Republic of Korea", "lighthouses Republic of Korea", "not met"),
        ("KOR", "public granaries", "cannot tell"),
        ("KOR", "windmills", "no evidence in this file"),
    ],
)
def test_every_other_answer_ends_with_one(undersigned, state, subject, outcome):
    options = ("--session", "178", "--subject", subject)
    result = undersigned("record", DRAFTS, "--sponsor", state, *options)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{outcome}: ")
    assert ("A person should confirm this." in result.stdout) == (outcome == "not met")


def test_candidates_are_named(undersigned):
    result = undersigned("record", DRAFTS, "--sponsor", "KOR", "--subject", "care of lighthouses")
    assert "candidate: A/C.9/178/L.4/Rev.1" in result.stdout
    assert "candidate: A/C.9/178/L.5" in result.stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("ga_voting.csv", "--vote", "CHL", "--subject", "canals"), 0),
        (("ga_voting.csv", "--vote", "KOR=yes,abstain", "--subject", "canals"), 0),
        (("ga_voting.csv", "--vote", "KOR=none", "--subject", "canals"), 1),
        (("ga_outcomes.csv", "--adopted", "recorded-vote", "--symbol", "A/RES/178/190"), 0),
        (("drafts.xml", "--document", "A/C.9/178/L.8"), 0),
        (("drafts.xml", "--document", "A/C.9/178/L.88"), 1),
        (
            (
                *("meetings.html", "--meeting", "lighthouses", "--from", "2114-01-01"),
                *("--to", "2114-03-31", "--without", "Non-proliferation"),
            ),
            1,
        ),
        (
            (
                *("meetings.html", "--meeting", "canals", "--from", "2110-01-01", "--to"),
                *("2115-12-31", "--covers", "2100-01-01..2115-12-31", "--year", "2114"),
            ),
            1,
        ),
    ],
)
def test_other_questions_are_answered(undersigned, options, code):
    name, *others = options
    assert undersigned("record", FIXTURES / name, *others).exit_code == code


def test_several_files_answer_together(undersigned):
    files = (FIXTURES / "ga_outcomes.csv", FIXTURES / "ga_voting.csv")
    result = undersigned("record", *files, "--vote", "CHL=yes", "--symbol", "A/RES/178/190")
    assert result.exit_code == 0


def test_programs_get_files_question_and_answer(undersigned):
    declared = ("--downloaded", "2123-12-24", "--source", "a search")
    result = undersigned(
        *("record", FIXTURES / "ga_voting.csv", "--vote", "CHL=yes,no", "--subject", "canals"),
        *declared,
        *("--format", "json"),
    )
    report = json.loads(result.stdout)
    (file,) = report["files"]
    assert file["rows"] == 10
    assert file["refused"][0]["line"] == 7
    assert file["declared"]["downloaded_on"] == "2123-12-24"
    assert len(file["sha256"]) == 64
    assert report["question"]["kind"] == "Vote"
    assert report["question"]["wanted"] == ["no", "yes"]
    assert report["answer"]["outcome"] == "met"


def test_without_a_question_it_shows_what_was_read(undersigned):
    result = undersigned("record", DRAFTS)
    assert result.exit_code == 0
    assert "7 entries" in result.stdout
    assert "refused, line 50: The record has no symbol (191 $a). “record 9000006”" in result.stdout
    assert "doubtful, line 14: The symbol “AA/178/481/Add.3” is malformed" in result.stdout
    assert json.loads(undersigned("record", DRAFTS, "--format", "json").stdout)["answer"] is None


def test_what_is_too_much_to_show_is_counted(undersigned, tmp_path):
    path = tmp_path / "votes.csv"
    rows = "\n".join(f"A/RES/178/{each},XX,Y" for each in range(30))
    path.write_text(f"resolution,ms_code,ms_vote\n{rows}\n", "utf-8")
    result = undersigned("record", path)
    assert "… and 10 more" in result.stdout
    assert result.stdout.count("refused, line") == 20
    assert "refused, line 2: “XX” and “” name no state. “XX : Y”" in result.stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--sponsor", "Atlantis", "--subject", "x"), "is no state"),
        (("--sponsor", "KOR"), "--subject"),
        (("--vote", "KOR=maybe", "--subject", "x"), "no way to vote"),
        (("--adopted", "quickly", "--subject", "x"), "say one of"),
        (("--meeting", "x"), "--from"),
        (("--sponsor", "KOR", "--document", "A/1/1"), "one question"),
        (("--covers", "2010..2011"), "two dates"),
        (("--covers", "2011-01-01..2010-01-01"), "two dates"),
    ],
)
def test_wrong_options_end_with_two(undersigned, options, words):
    result = undersigned("record", DRAFTS, *options)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


def test_what_cannot_be_opened_or_read_is_said(undersigned, tmp_path):
    for path in (tmp_path / "absent.xml", tmp_path):
        result = undersigned("record", path)
        assert isinstance(result.exception, UnreadableError)
        assert "cannot be opened" in result.exception.what
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear President,", "utf-8")
    assert "none that is known" in undersigned("record", letter).exception.what


def test_large_files_show_progress(undersigned, monkeypatch):
    monkeypatch.setattr(command, "_LARGE", 1)
    monkeypatch.setattr(sys.stderr.__class__, "isatty", lambda _: True, raising=False)
    monkeypatch.setattr("undersigned.cli.record.sys.stderr", Terminal())
    assert undersigned("record", DRAFTS).exit_code == 0
    file = command._read(DRAFTS, command.Declared())
    assert file.rows == 8


class Terminal:
    """A standard error that says that somebody looks at it."""

    def isatty(self):
        return True

    def write(self, text):
        return len(text)

    def flush(self):
        pass
