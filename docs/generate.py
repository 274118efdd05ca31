"""Writes the reference pages that are made from the code itself: ``python -m docs.generate``.

They are committed, so that the manual can be read where the code is read; a test says when one of
them no longer says what the code does.
"""

from pathlib import Path

import typer
from typer.cli import get_docs_for_click
from typer.main import get_command

from benchmarks import judgements
from undersigned.cli.app import make_app
from undersigned.config.env import settings_page
from undersigned.core.checks.pages import pages as rule_pages
from undersigned.core.schema import schema_text

REFERENCE = Path(__file__).parent / "reference"
RULES = "rules"


def generated() -> dict[str, str]:
    """Path below ``docs/reference`` → text, of every page that nobody writes by hand."""
    measured = judgements.sentences(judgements.load())
    return {
        "commands.md": commands_page(),
        "settings.md": settings_page(),
        "letter.schema.json": schema_text(),
        **{f"{RULES}/{name}": text for name, text in rule_pages(measured).items()},
    }


def commands_page() -> str:
    """Every command with its arguments and options, as ``--help`` has them."""
    command = get_command(make_app())
    text = get_docs_for_click(
        obj=command, ctx=typer.Context(command), name="undersigned", title="Commands"
    )
    return text.strip() + "\n"


def write(reference: Path) -> None:
    """Writes every page, and removes the pages of rules that are gone."""
    pages = generated()
    for name, text in pages.items():
        path = reference / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for path in (reference / RULES).glob("*.md"):
        if f"{RULES}/{path.name}" not in pages:
            path.unlink()


if __name__ == "__main__":
    write(REFERENCE)
