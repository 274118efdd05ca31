"""undersigned backup and restore: one file, whichever database."""

from pathlib import Path
from typing import Annotated

import typer

Data = Annotated[Path | None, typer.Option(help="The data folder; else UNDERSIGNED_DATA.")]


def register(app: typer.Typer) -> None:
    app.command("backup")(backup)
    app.command("restore")(restore)


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it, for example monday.zip.")],
    with_key: Annotated[bool, typer.Option("--with-key", help="Put the server key in.")] = False,
    data: Data = None,
) -> None:
    """Write everything into one file, while the site runs.

    It can be restored into SQLite or PostgreSQL. The server key is left out unless you say
    --with-key: with it, whoever finds the file reads every address in it; without it, nobody
    does, and you must keep a copy of the key (the file “key” in the data folder) elsewhere.
    """
    from .archive import write
    from .django import start_django

    start_django(data)
    rows = write(file, with_key=with_key)
    typer.echo(f"{file}: {rows} rows" + (", with the server key" if with_key else ""))


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `undersigned backup` wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Delete what is in the database now.")
    ] = False,
    data: Data = None,
) -> None:
    """Bring everything back from one file.

    The database must be empty, or you say --replace. Stop the site before. Nothing is changed
    when the file is damaged or belongs to another server key.
    """
    from undersigned.config.env import read_environment

    from .archive import place_key, read_manifest
    from .archive import restore as load
    from .django import start_django
    from .migrating import check_key, make_tables

    manifest = read_manifest(file)
    environment = read_environment()
    place_key(file, manifest, (data or environment.data).resolve(), environment.key)
    start_django(data)
    make_tables()
    rows = load(file, manifest, replace=replace)
    check_key()
    typer.echo(f"{file}: {rows} rows restored")
