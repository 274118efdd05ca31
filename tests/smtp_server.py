"""A real mail server on the loopback, which does as it is told."""

# ruff: noqa: ARG002  (aiosmtpd names the arguments of its hooks)

import contextlib
import socket
from collections.abc import Iterator

from aiosmtpd.controller import Controller


class Server:
    """``answers`` maps the local part of a recipient to what the server says to it."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], bytes]] = []
        self.connections = 0
        self.to_recipient: dict[str, str] = {}
        self.to_data: dict[str, str] = {}
        self.cut_after_data = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        answer = self.to_recipient.get(address.split("@")[0])
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        answer = self.to_data.get(envelope.rcpt_tos[0].split("@")[0])
        if answer:
            return answer
        self.mails.append((envelope.rcpt_tos, envelope.content))
        if self.cut_after_data:
            self.cut_after_data -= 1
            server.transport.abort()
        return "250 OK"

    def recipients(self) -> list[str]:
        return [to[0] for to, _ in self.mails]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    """A ``Server`` that listens; its ``controller`` knows the port."""
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    handler.controller = controller
    try:
        yield handler
    finally:
        if controller.server is not None:
            controller.stop()
