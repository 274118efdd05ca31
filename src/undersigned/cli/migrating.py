"""Makes the database or brings it up to date, and checks that the server key belongs to it."""

import time

from undersigned.core.errors import UndersignedError

PATIENCE = 60.0  # seconds that a database may take to start, or to recover from a crash
PAUSE = 0.5  # seconds between two tries


def bring_up_to_date() -> None:
    """Make the tables that are missing and check the key."""
    wait_for_database()
    make_tables()
    check_key()


def wait_for_database() -> None:
    """Wait for a database that is not up yet: after a power cut it starts later than we do."""
    from django.db import OperationalError, connection

    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            if time.monotonic() > end:
                raise UndersignedError(
                    f"The database does not answer: {error}".strip(),
                    where="database",
                    do="Start it, and check UNDERSIGNED_DATABASE.",
                ) from error
            time.sleep(PAUSE)
        else:
            return


def make_tables() -> None:
    """Apply what is missing, with progress; nothing is shown where nothing is missing."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        _migrate(len(plan))


def _migrate(steps: int) -> None:
    from django.core.management import call_command
    from rich.progress import Progress

    with Progress(transient=True) as progress:
        task = progress.add_task("Preparing the database", total=steps)

        class Counted:
            """Takes Django's report: one line a migration."""

            def write(self, text: str) -> None:
                progress.advance(task, text.count("OK"))

            def flush(self) -> None: ...

        call_command("migrate", interactive=False, verbosity=1, stdout=Counted(), no_color=True)


def check_key() -> None:
    """Mark a new database with the id of the key; refuse one that was made with another key."""
    from undersigned.apps.outbox.models import KeyMark
    from undersigned.apps.outbox.sealing import current_key_id

    ours = current_key_id()
    mark = KeyMark.objects.first() or KeyMark.objects.create(key_id=ours)
    if mark.key_id != ours:
        raise UndersignedError(
            f"The database was made with the server key {mark.key_id}, but here is {ours}.",
            where="server key",
            do="Put the right key into the data folder or into UNDERSIGNED_KEY. Without it the "
            "contacts cannot be read.",
        )
