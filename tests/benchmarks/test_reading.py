"""`python -m benchmarks.reading` on a made-up corpus."""

import json
from pathlib import Path

import pytest

from benchmarks import reading

LETTERS = Path(__file__).parent.parent / "fixtures" / "letters"

GOLD = {
    "title": None,
    "date": None,
    "addressees": [],
    "subject": None,
    "salutation": None,
    "asks": [],
    "signatories": [{"name": "Harbour Friends", "kind": "organisation", "country": None}],
}


@pytest.fixture
def corpus(tmp_path):
    """A letter that can be read and one that cannot."""
    files = {"harbour": (LETTERS / "harbour.txt").read_bytes(), "noise": b"\x00\x01\x02" * 50}
    for name, data in files.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "source.txt").write_bytes(data)
        (tmp_path / name / "gold.json").write_text(json.dumps(GOLD))
    return tmp_path


def measured(corpus, *more):
    out = corpus / "out.json"
    assert reading.main(["--corpus", str(corpus), "--json", str(out), *more]) == 0
    return json.loads(out.read_text())


def test_the_json_has_the_keys_that_others_read(corpus):
    result = measured(corpus)
    assert set(result["sum"]) == {"name_precision", "name_recall", "name_f1", "kind", "country"}
    assert set(result["mean"]) == {
        "name_f1", "asks_f1", "title", "date", "addressee", "subject", "salutation",
    }  # fmt: skip
    assert set(result["letters_per_second"]) == {"text_html", "pdf", "docx"}
    assert result["letters_per_second"]["text_html"] > 0
    assert result["letters_per_second"]["pdf"] is None
    assert result["peak_mb"] > 0
    assert set(result["confidence"]) >= {"sure_right", "unsure_right"}


def test_a_letter_that_cannot_be_read_is_named_and_scores_nothing(corpus, capsys):
    rows = {row["name"]: row for row in measured(corpus)["letters"]}
    assert rows["noise"]["error"]
    assert rows["noise"]["title"] == 0
    assert rows["harbour"]["error"] is None
    assert "NOT READ" in capsys.readouterr().out


def test_only_reads_the_named_letters(corpus):
    assert [row["name"] for row in measured(corpus, "--only", "harb")["letters"]] == ["harbour"]


def test_a_corpus_without_letters_is_an_error(tmp_path, capsys):
    assert reading.main(["--corpus", str(tmp_path)]) == 1
    assert "no such letter" in capsys.readouterr().out


def test_what_is_misread_is_shown_on_request(corpus, capsys):
    measured(corpus, "--misread")
    assert "read 'Dear" in capsys.readouterr().out


def test_a_reader_that_breaks_is_measured_as_unread(corpus, monkeypatch):
    def breaks(data, name):
        raise RuntimeError("it broke")

    monkeypatch.setattr(reading, "read", breaks)
    result = measured(corpus, "--only", "harbour")
    assert "it broke" in result["letters"][0]["error"]
    assert result["letters_per_second"]["text_html"] is None


def test_the_baseline_takes_lines_after_the_last_sentence_up_to_a_comma_or_bracket():
    source = "We ask you kindly to answer.\n\nNet Menders, Ghana\nPort Watch (Togo)\nYours.\n, \n"
    assert reading.names_after_the_text(source) == ["net menders", "port watch", "yours"]


def test_probablepeople_tells_people_from_bodies_and_survives_what_it_cannot_parse():
    assert reading.kind_by_probablepeople("Dr. John Smith") == "individual"
    assert reading.kind_by_probablepeople("Baker Brothers Ltd") == "organisation"
    odd = "John Smith and Union of Bakers and Mary Jones and Guild of Menders"
    assert reading.kind_by_probablepeople(odd) in ("individual", "organisation")
