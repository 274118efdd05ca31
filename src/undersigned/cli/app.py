"""Finds the commands: every module of this package that has ``register(app)`` adds its own."""

import pkgutil
from importlib import import_module

import typer

import undersigned.cli as package

HELPERS = {
    "app",
    "archive",
    "django",
    "letters",
    "migrating",
    "parent",
    "sheets",
    "supervisor",
    "web",
}


def make_app() -> typer.Typer:
    """The whole command line, the commands in the order of their modules' names."""
    app = typer.Typer(
        name="undersigned",
        help="Run a joint letter from the first draft to the last reply.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="markdown",
    )
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        if module.name in HELPERS:
            continue
        import_module(f"{package.__name__}.{module.name}").register(app)
    app.callback()(_root)
    return app


def _root() -> None:
    """Run a joint letter from the first draft to the last reply."""
