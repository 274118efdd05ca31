"""The command line as a person runs it."""

import pytest
import typer
from typer.testing import CliRunner, Result

from undersigned.cli.app import make_app


class Command:
    """Runs ``undersigned ARGUMENTS`` inside this process."""

    def __init__(self, app: typer.Typer) -> None:
        self._app = app

    def __call__(self, *arguments: object) -> Result:
        return CliRunner().invoke(self._app, [str(each) for each in arguments])


@pytest.fixture
def undersigned() -> Command:
    return Command(make_app())
