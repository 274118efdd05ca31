"""undersigned operator: how the first person gets in on a server."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("operator")(operator)


def operator(
    email: Annotated[str, typer.Argument(help="The operator's e-mail address.")],
    name: Annotated[str, typer.Option(help="The operator's name.")] = "",
    port: Annotated[
        int, typer.Option(help="Where `serve` listens on this machine, if not at 8000.")
    ] = 8000,
    data: Annotated[
        Path | None, typer.Option(help="The data folder; else UNDERSIGNED_DATA.")
    ] = None,
) -> None:
    """Print a link that signs the operator of this server in, once, within an hour.

    The account is made when there is none. The operator creates coalitions and names their first
    owners; afterwards the operator signs in with a mailed code or a passkey like everybody else.
    """
    from email_validator import EmailNotValidError, validate_email

    from undersigned.core.errors import UndersignedError

    try:
        email = validate_email(email, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise UndersignedError(
            "This is no e-mail address.", where=email, do="Write one such as ama@example.org."
        ) from error
    from .django import start_django

    start_django(data, port)
    from undersigned.apps.coalitions.actions import make_account, make_sign_in_link

    from .migrating import bring_up_to_date

    bring_up_to_date()
    user = make_account(email=email, name=name, is_operator=True)
    typer.echo(make_sign_in_link(user=user))
