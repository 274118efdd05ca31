"""A mail server on loopback that is late, refuses, and hangs up, as each recipient's name tells.

``calm-1@…`` is taken at once, ``late`` after a while, ``sleepy`` after longer than a client
waits (once), ``later`` is told 450 twice, ``busy`` 451 once the message is there, ``gone`` 550 for
good, ``refused`` 554 for good, and for ``cut`` the line breaks after the message and before the
answer (once). One JSON line a message that is kept goes to a file, before it is answered.
"""

import asyncio
import email
import hashlib
import json
import sys
from collections import Counter
from email import policy
from pathlib import Path

from aiosmtpd.smtp import SMTP

LATE = 0.5  # seconds
SLEEP = 40  # seconds; config.mail.TIMEOUT is 30


class Moody:
    def __init__(self, journal: Path) -> None:
        self.journal = journal.open("a", encoding="utf-8")
        self.tries: Counter[tuple[str, str]] = Counter()

    def nth(self, step: str, address: str) -> int:
        self.tries[step, address] += 1
        return self.tries[step, address]

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: ARG002, N802  (aiosmtpd's own)
        mood = mood_of(address)
        if mood == "gone":
            return "550 5.1.1 no such office"
        if mood == "later" and self.nth("rcpt", address) <= 2:
            return "450 4.2.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802  (aiosmtpd's own)
        (address,) = envelope.rcpt_tos
        mood, nth = mood_of(address), self.nth("data", address)
        if mood == "refused":
            return "554 5.7.1 not wanted here"
        if mood == "busy" and nth == 1:
            return "451 4.3.0 too busy"
        if mood == "late":
            await asyncio.sleep(LATE)
        self.keep(address, envelope.content)
        if mood == "sleepy" and nth == 1:
            await asyncio.sleep(SLEEP)
        if mood == "cut" and nth == 1:
            server.transport.abort()
        return "250 2.0.0 kept"

    def keep(self, address: str, content: bytes) -> None:
        message = email.message_from_bytes(content, policy=policy.default)
        line = {
            "to": address,
            "header": message["To"].addresses[0].addr_spec,
            "id": message["Message-ID"],
            "papers": [_sha256(part) for part in message.iter_attachments()],
        }
        self.journal.write(json.dumps(line) + "\n")
        self.journal.flush()


def mood_of(address: str) -> str:
    return address.partition("-")[0]


def _sha256(part) -> str:
    return hashlib.sha256(part.get_payload(decode=True)).hexdigest()


async def _serve(port: int, journal: Path) -> None:
    moody = Moody(journal)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(moody, enable_SMTPUTF8=True, decode_data=False), "127.0.0.1", port
    )
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2])))
