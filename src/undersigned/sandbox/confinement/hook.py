"""Where no kernel filter is to be had: Python itself refuses (PEP 578).

This holds against what is written in Python, and not against a library in C whose memory was
broken. It is the last resort, for developers on other systems than Linux.
"""

import os
import sys

_REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.kill")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.chown", "os.link")
_ALL_REFUSED = (*_REFUSED, *_CHANGES, "os.symlink", "os.truncate", "os.system", "pty.spawn")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _judge(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_ALL_REFUSED):
        raise PermissionError(event)
    if event == "open":
        _, mode, flags = arguments
        writes = isinstance(mode, str) and bool(set(mode) & set("wax+"))
        if writes or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError(event)


def refuse_in_python() -> None:
    """From now on, until the process ends: a hook cannot be taken off."""
    sys.addaudithook(_judge)
