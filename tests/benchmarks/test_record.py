"""`python -m benchmarks.record` on made-up records."""

import json

import pytest

from benchmarks import record, record_scale
from tests.core.record.marc_files import FIXTURES

HEADER = (
    "symbol,sponsors_first_245c,sponsors_710,sponsors_additional_515,additional_source,"
    "on_behalf_of\n"
)
ROWS = """A/C.9/178/L.4,ISL NOR,ISL NOR,,,
A/C.9/178/L.4/Rev.1,CHL KOR NOR USA,NOR USA,BIH KEN PER TUR VCT,A/178/481/Add.3,
A/C.9/178/L.5,PRK TGO,PRK TGO,,,
A/C.9/178/L.6,CUB FJI,,BLR,A/178/472,the Group of 77 and China
A/C.9/178/L.7,MLT,,,A/178/472,
A/C.9/178/L.8,FJI MLT,,GHA,A/178/473,
A/C.9/178/L.9,,,,,
"""
TRUTH = HEADER + ROWS


def run(monkeypatch, tmp_path, truth):
    (tmp_path / "truth.csv").write_text(truth, "utf-8")
    out = tmp_path / "out.json"
    options = ["--drafts", str(FIXTURES / "drafts.xml"), "--truth", str(tmp_path / "truth.csv")]
    monkeypatch.setattr("sys.argv", ["record", *options, "--json", str(out)])
    try:
        record.main()
    finally:
        report = json.loads(out.read_text("utf-8"))
    return report


def test_it_writes_who_sponsored_what_and_says_that_every_pair_agrees(
    monkeypatch, tmp_path, capsys
):
    report = run(monkeypatch, tmp_path, TRUTH)
    assert report["drafts"]["A/C.9/178/L.4/Rev.1"] == {
        "sponsors": ["BIH", "CHL", "KEN", "KOR", "NOR", "PER", "TUR", "USA", "VCT"],
        "withdrawn": ["PER"],
        "others": "not met",
    }
    assert report["drafts"]["A/C.9/178/L.6"]["others"] == "cannot tell"
    assert report["seconds"] > 0
    out = capsys.readouterr().out
    assert "every pair agrees" in out
    assert "pairs of a draft and a member state: 1351" in out
    assert "in the place of a state stands Korea" in out
    assert "line 50: The record has no symbol" in out


def test_it_fails_where_a_pair_differs(monkeypatch, tmp_path, capsys):
    wrong = TRUTH.replace("FJI MLT,,GHA", "FJI MLT,,GHA KOR").replace("ISL NOR,ISL NOR", "ISL,")
    with pytest.raises(SystemExit):
        run(monkeypatch, tmp_path, wrong + "A/C.9/178/L.99,,,,,\n")
    out = capsys.readouterr().out
    assert "A/C.9/178/L.8: missed ['KOR']" in out
    assert "A/C.9/178/L.4: missed [], invented ['NOR']" in out
    assert "A/C.9/178/L.99" in out


def test_made_up_records_are_read_and_asked():
    figures = record_scale.measure(300)
    assert figures["records"] == 300
    assert figures["refused"] == 0
    assert figures["progress_reports"] > 1


def test_one_of_the_two_tasks_must_be_named(monkeypatch):
    monkeypatch.setattr("sys.argv", ["record"])
    with pytest.raises(SystemExit):
        record.main()
