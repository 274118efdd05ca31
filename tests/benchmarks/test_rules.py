"""`python -m benchmarks.rules` on a made-up corpus."""

import json
import re

import pytest
from benchmarks.judgements import load

from benchmarks import rules

LETTER = """Open letter

Dear Minister,

We urge you to open the archive of of the coast again, and to keep it open for everybody.

Lantern House, Kenya
Beacon Trust, Ghana
"""
EMPTY = {"date": "2031-05-04", "letters": 0, "unmeasured": {}, "judged": {}}


@pytest.fixture
def corpus(tmp_path):
    for name, data in {"coast": LETTER.encode(), "noise": b"\x00\x01\x02" * 50}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "source.txt").write_bytes(data)
        (tmp_path / name / "gold.json").write_text("{}")
    (tmp_path / "kept.json").write_text(json.dumps(EMPTY))
    return tmp_path


def run(corpus, *more):
    kept = ["--judgements", str(corpus / "kept.json"), "--json", str(corpus / "out.json")]
    code = rules.main(["--corpus", str(corpus), *kept, *more])
    return code, json.loads((corpus / "out.json").read_text())


def row(result, name):
    return next(each for each in result["rules"] if each["rule"] == name)


def test_findings_that_nobody_judged_are_listed_with_their_keys(corpus, capsys):
    code, result = run(corpus)
    assert code == 1
    unjudged = [each for each in result["unjudged"] if each["rule"] == "doubled-word"]
    assert [each["letter"] for each in unjudged] == ["coast"]
    printed = capsys.readouterr().out
    assert f"{unjudged[0]['key']} coast doubled-word" in printed
    assert "NOT READ: noise" in printed


def test_a_judgement_by_key_is_kept(corpus):
    key = next(e["key"] for e in run(corpus)[1]["unjudged"] if e["rule"] == "doubled-word")
    _, result = run(corpus, "--right", key)
    assert (row(result, "doubled-word")["found"], row(result, "doubled-word")["right"]) == (1, 1)
    kept = load(corpus / "kept.json")
    assert kept.of("doubled-word", "coast", key) is True
    assert kept.letters == 2


def test_all_that_a_rule_found_in_a_letter_is_judged_at_once(corpus):
    names = {each["rule"] for each in run(corpus)[1]["unjudged"]}
    right = [part for name in names for part in ("--right", f"{name}/coast")]
    code, result = run(corpus, *right)
    assert result["unjudged"] == []
    assert code == 0


def test_wrong_in_one_letter_goes_before_right_in_the_others(corpus):
    _, result = run(corpus, "--right", "doubled-word", "--wrong", "doubled-word/coast")
    assert row(result, "doubled-word")["right"] == 0


def test_what_was_judged_is_not_judged_anew_by_its_rule(corpus):
    run(corpus, "--wrong", "doubled-word")
    _, result = run(corpus, "--right", "doubled-word")
    assert row(result, "doubled-word")["right"] == 0


def test_a_warning_that_is_right_too_seldom_is_too_loud(corpus, capsys):
    code, result = run(corpus, "--wrong", "doubled-word")
    assert result["too_loud"] == ["doubled-word"]
    assert code == 1
    assert "TOO LOUD: doubled-word" in capsys.readouterr().out


def test_a_suggestion_may_be_wrong(corpus):
    rule = "ask-without-deadline"
    _, result = run(corpus, "--wrong", rule)
    assert rule not in result["too_loud"]


def test_a_judged_finding_that_is_gone_is_told_and_can_be_forgotten(corpus, capsys):
    run(corpus, "--right", "doubled-word")
    mended = LETTER.replace("of of", "of").encode()
    (corpus / "coast" / "source.txt").write_bytes(mended)
    code, result = run(corpus)
    assert code == 1
    assert [gone[0] for gone in result["gone"]] == ["doubled-word"]
    assert re.search("GONE: doubled-word in coast", capsys.readouterr().out)
    _, result = run(corpus, "--forget")
    assert result["gone"] == []
    assert load(corpus / "kept.json").judged.get("doubled-word") is None


def test_one_letter_alone_forgets_none_of_the_others(corpus):
    run(corpus, "--right", "doubled-word")
    code, result = run(corpus, "--only", "noise")
    assert result["gone"] == []
    assert code == 0


def test_a_corpus_without_letters_is_refused(tmp_path, capsys):
    assert rules.main(["--corpus", str(tmp_path)]) == 1
    assert "no folder with a gold.json" in capsys.readouterr().out


def test_the_table_says_how_many_rules_were_quiet(corpus, capsys):
    run(corpus)
    assert re.search(r"\d+ rules found nothing on \d+ letters", capsys.readouterr().out)
