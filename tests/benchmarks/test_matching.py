import json
import sys
from pathlib import Path

import pytest

from benchmarks import matching

HEAD = "name_a,country_a,name_b,country_b,kind,same,why\n"
PAIRS = HEAD + (
    "Lantern House,,The Lantern House (LH),KE,organisation,1,\n"
    "Lantern House,KE,Lantern House,GH,organisation,0,\n"
    "Dr Ama Mensah,,Ama Mensah,,individual,1,\n"
    "Lantern House,,Faro House,,organisation,1,\n"
)
REAL = Path(__file__).parents[3] / "shared/matching/pairs.csv"


@pytest.fixture
def pairs(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_precision_and_recall_count_pairs(pairs):
    read = matching.read_pairs(pairs)
    assert matching.score(read, matching.ours) == matching.Score(1.0, 2 / 3)
    assert matching.score(read, matching.equal) == matching.Score(0.0, 0.0)
    assert matching.score([], matching.ours) == matching.Score(1.0, 1.0)


def test_the_figures_are_written_as_json(pairs, tmp_path, monkeypatch, capsys):
    target = tmp_path / "figures.json"
    arguments = ["matching", "--pairs", str(pairs), "--json", str(target), "--names", "60"]
    monkeypatch.setattr(sys, "argv", arguments)
    matching.main()
    figures = json.loads(target.read_text(encoding="utf-8"))
    assert set(figures) == {"precision", "recall", "names_per_second", "baselines"}
    assert figures["names_per_second"] > 0
    assert "4 pairs, 3 of them one" in capsys.readouterr().out


def test_made_up_names_are_the_same_at_each_run():
    assert list(matching.made_up(40)) == list(matching.made_up(40))


@pytest.mark.skipif(not REAL.exists(), reason="measured on ../shared/matching, which is not here")
def test_real_pairs_are_told_apart_well_enough():
    score = matching.score(matching.read_pairs(REAL), matching.ours)
    assert score.precision >= 0.98
    assert score.recall >= 0.90
