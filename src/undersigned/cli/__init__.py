"""The command line. ``undersigned --help`` is the manual."""

import sys

from rich.console import Console

from undersigned.core.errors import UndersignedError, UnreadableError

UNREADABLE = 3


def main() -> None:
    """Run the command; a person's mistake ends in three plain sentences, not in a traceback."""
    from .app import make_app

    try:
        make_app()()
    except UndersignedError as error:
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        console.print(f"[bold red]{error.where or 'undersigned'}[/]", end=": ")
        console.print(error.what, error.do, markup=False)
        sys.exit(UNREADABLE if isinstance(error, UnreadableError) else 1)
