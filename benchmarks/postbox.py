"""A mail server on loopback that keeps what it was handed: run as a module in a process of its own.

It appends one JSON line a mail to a file: the envelope's recipients, the Message-ID and the body.
It answers after the line is on disk, so that its record is the judge of what was sent.
"""

import asyncio
import email
import json
import sys
from email import policy
from pathlib import Path

from aiosmtpd.smtp import SMTP


class Keeper:
    def __init__(self, journal: Path) -> None:
        self.journal = journal.open("a", encoding="utf-8")

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802  (aiosmtpd's own)
        message = email.message_from_bytes(envelope.content, policy=policy.default)
        line = {
            "to": envelope.rcpt_tos,
            "id": message["Message-ID"],
            "body": message.get_content(),
        }
        self.journal.write(json.dumps(line) + "\n")
        self.journal.flush()
        return "250 kept"


async def _serve(port: int, journal: Path) -> None:
    keeper = Keeper(journal)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(keeper, enable_SMTPUTF8=True, decode_data=False), "127.0.0.1", port
    )
    async with server:
        await server.serve_forever()


def mails(journal: Path) -> list[dict]:
    """What was kept so far; a last line that is still being written does not count."""
    if not journal.exists():
        return []
    lines = journal.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines[:-1]]


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2])))
