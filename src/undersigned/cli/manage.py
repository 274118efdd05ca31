"""undersigned manage: Django's own commands."""

import os

import typer


def register(app: typer.Typer) -> None:
    app.command(
        "manage",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
        add_help_option=False,
    )(manage)


def manage(context: typer.Context) -> None:
    """Run a command of Django, for example `undersigned manage migrate`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "undersigned.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["undersigned manage", *context.args])
