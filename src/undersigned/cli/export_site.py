"""undersigned export-site: the public archive as a folder that any web server can serve."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("export-site")(export_site)


def export_site(
    folder: Annotated[Path, typer.Argument(help="A new folder, or an older export.")],
    data: Annotated[
        Path | None, typer.Option(help="The data folder; else UNDERSIGNED_DATA.")
    ] = None,
) -> None:
    """Write the whole public archive as files: pages, downloads, feeds, pictures and styles.

    Any web server can serve the folder at the top of a host; every address stays as it was. Forms
    are left out, and so is what is not public yet. The site may run meanwhile.

    Example:

    `undersigned export-site public && python -m http.server --directory public`
    """
    from .django import start_django

    start_django(data)

    from undersigned.apps.programs.exporting import export_site as export

    done = export(folder)
    typer.echo(f"{folder}: {done.pages} pages, {done.files} other files")
    for address in done.missing:
        typer.echo(f"not there, and the links to it are off: {address}", err=True)
