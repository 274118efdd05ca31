from pathlib import Path

from undersigned.core.checks import pages

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "rules"


def test_the_pages_in_the_manual_are_fresh():
    written = {path.name: path.read_text("utf-8") for path in REFERENCE.glob("*.md")}
    assert written == pages.pages(), "run `make docs`"


def test_pages_of_rules_that_are_gone_are_removed(tmp_path):
    (tmp_path / "gone.md").write_text("# gone", "utf-8")
    pages.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(pages.pages())
