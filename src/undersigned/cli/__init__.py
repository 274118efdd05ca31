"""The command line. ``undersigned --help`` is the manual."""

import sys

from rich.console import Console
from rich.text import Text

from undersigned.core.errors import UndersignedError, UnreadableError

UNREADABLE = 3


def main() -> None:
    """Run the command; a person's mistake ends in three plain sentences, not in a traceback."""
    from .app import make_app

    try:
        make_app()()
    except UndersignedError as error:
        complain(error)
        sys.exit(UNREADABLE if isinstance(error, UnreadableError) else 1)


def complain(error: UndersignedError) -> None:
    """Where, what and what to do, on standard error."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(Text(error.where or "undersigned", "bold red"), end=": ")
    console.print(error.what, error.do, markup=False)
