"""Writes the reference pages that are made from the code itself: ``python -m docs.generate``.

They are committed, so that the manual can be read where the code is read; a test says when one of
them no longer says what the code does.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from typer.cli import get_docs_for_click
from typer.main import get_command

from benchmarks import judgements
from undersigned.channels.reference import page as channels_page
from undersigned.cli.app import make_app
from undersigned.cli.django import start_django
from undersigned.config.env import settings_page
from undersigned.core.checks.pages import pages as rule_pages
from undersigned.core.renderers import about, formats
from undersigned.core.renderers.json import schema_text as rendered_schema_text
from undersigned.core.schema import schema_text

REFERENCE = Path(__file__).parent / "reference"
RULES = "rules"


def generated() -> dict[str, str]:
    """Path below ``docs/reference`` → text, of every page that nobody writes by hand."""
    measured = judgements.sentences(judgements.load())
    return {
        "commands.md": commands_page(),
        "formats.md": formats_page(),
        "settings.md": settings_page(),
        "channels.md": channels_page(),
        **interface_pages(),
        "letter.schema.json": schema_text(),
        "rendered.schema.json": rendered_schema_text(),
        **{f"{RULES}/{name}": text for name, text in rule_pages(measured).items()},
    }


def interface_pages() -> dict[str, str]:
    """The OpenAPI document, the page that says the same in words, and what webhooks are told."""
    from undersigned.apps.programs.api import api  # needs the settings, unlike all others
    from undersigned.apps.programs.events import markdown as webhooks
    from undersigned.apps.programs.reference import markdown

    document = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return {"openapi.json": text, "api.md": markdown(document), "webhooks.md": webhooks()}


_FORMATS = """# Formats

`undersigned render FILE -o letter.ENDING` writes a letter as any of these, from whatever can be
[read](reading.md). Names withheld, and places that are not to be printed, stand in none of them.
The same letter gives the same bytes on every day.

| name | ending | media type | what it is |
| --- | --- | --- | --- |
{rows}

JSON is described by a [schema](rendered.schema.json) of its own; the values in it are those of the
[letter](letter.schema.json).
"""


def formats_page() -> str:
    """Every format that a letter can be written in."""
    rows = [
        f"| {each.name} | `.{each.extension}` | {each.media_type} | {about(each)} |"
        for each in formats()
    ]
    return _FORMATS.format(rows="\n".join(rows)).replace("``", "`")


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
    with TemporaryDirectory() as folder:
        start_django(Path(folder))
        write(REFERENCE)
