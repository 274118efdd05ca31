"""What the warm process and its children can no longer do.

``isolate`` is for the warm process, before it imports anything; ``close_files`` for it, when all is
imported; ``confine`` for a child, before it is given a file. What a machine does not offer is left
out and told in ``Protection``; the rest holds without it.
"""

import contextlib
import os
import resource
import signal
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from undersigned.sandbox.confinement import landlock, libc, seccomp
from undersigned.sandbox.confinement.hook import refuse_in_python
from undersigned.sandbox.limits import Limits

PACKAGE = Path(__file__).parents[2]
_NEW_USER, _NEW_NETWORK, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_POLITE = 5  # of 19; the site goes before its readers
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/zoneinfo")


class Protection(BaseModel):
    """What holds on this machine: ``landlock`` is its version, 0 for none."""

    namespaces: bool = False
    landlock: int = 0
    seccomp: bool = False

    def lacking(self) -> tuple[str, ...]:
        """The names of what this machine does not offer."""
        held = {
            "network namespace": self.namespaces,
            "Landlock": self.landlock,
            "seccomp": self.seccomp,
        }
        return tuple(name for name, holds in held.items() if not holds)


def isolate() -> Protection:
    """An own, empty network, no capabilities, no way to gain any; first to die when memory ends.

    A process with several threads cannot do this: call it first of all.
    """
    os.nice(_POLITE)
    if sys.platform != "linux":
        return Protection()
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    namespaces = _leave_network()
    with contextlib.suppress(OSError):
        libc.drop_capabilities()
    libc.gain_nothing()
    return Protection(namespaces=namespaces)


def _leave_network() -> bool:
    """As root a namespace of users is not needed, but it takes root's powers away as well."""
    for flags in (_NEW_USER | _NEW_NETWORK | _NEW_IPC, _NEW_NETWORK | _NEW_IPC):
        try:
            libc.unshare(flags)
        except OSError:
            continue
        return True
    return False


def close_files(protection: Protection) -> Protection:
    """No file but our code and libraries can be opened; no other process can look inside."""
    if sys.platform != "linux":
        return protection
    held = 0
    with contextlib.suppress(OSError):
        held = landlock.allow_reading(_readable())
    libc.stay_closed()
    return protection.model_copy(update={"landlock": held, "seccomp": seccomp.available()})


def _readable() -> Iterator[Path]:
    """Where libraries load code and tables from when they first need them."""
    paths = sysconfig.get_paths()
    yield from {Path(paths[name]) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    yield PACKAGE
    yield from map(Path, _LIBRARIES)


def confine(limits: Limits, *, held: int) -> None:
    """Limits for a child; ``held`` is the memory (bytes of address space) that it began with."""
    _limit(resource.RLIMIT_AS, held + limits.memory)
    # At the soft limit SIGXCPU tells what it was; at the hard one SIGKILL ends who ignored it.
    _limit(resource.RLIMIT_CPU, limits.cpu, limits.cpu + 1)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_NOFILE, limits.open_files)
    _limit(resource.RLIMIT_NPROC, 0)
    _limit(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":
        libc.die_with_parent(signal.SIGKILL)
    if seccomp.available():
        seccomp.filter_calls()
    else:
        refuse_in_python()


def _limit(what: int, soft: int, hard: int | None = None) -> None:
    """Never above what holds already; other systems than Linux do not know all of them."""
    held = resource.getrlimit(what)[1]
    wanted = [soft, soft if hard is None else hard]
    if held != resource.RLIM_INFINITY:
        wanted = [min(each, held) for each in wanted]
    try:
        resource.setrlimit(what, (wanted[0], wanted[1]))
    except (ValueError, OSError):
        if sys.platform == "linux":
            raise
