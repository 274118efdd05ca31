"""What of the file system may be read (Landlock, Linux 5.13 and newer): our code and libraries.

All else cannot be opened: not the database, not the server key, not the uploads. Newer kernels also
refuse TCP, and signals and abstract sockets to processes outside.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

from undersigned.sandbox.confinement.libc import syscall
from undersigned.sandbox.confinement.syscalls import (
    LANDLOCK_ADD_RULE,
    LANDLOCK_CREATE_RULESET,
    LANDLOCK_RESTRICT_SELF,
)

_VERSION_FLAG, _PATH_BENEATH = 1, 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
# The version of Landlock from which so many file rights (linux/landlock.h) are known.
_FILE_RIGHTS = ((1, 13), (2, 14), (3, 15), (5, 16))
_TCP, _TCP_SINCE = 0b11, 4
_OUTSIDE, _OUTSIDE_SINCE = 0b11, 6


def version() -> int:
    """The kernel's version of Landlock; 0 where it has none."""
    try:
        return syscall(LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG)
    except OSError:
        return 0


def allow_reading(folders: Iterable[Path]) -> int:
    """From now on only files below ``folders`` can be opened, and only to read.

    Gives the version of Landlock that holds it; ``OSError`` where the kernel refuses. Needs
    no_new_privs.
    """
    known = version()
    if not known:
        raise OSError("this kernel has no Landlock")
    count = max(rights for since, rights in _FILE_RIGHTS if since <= known)
    rules = struct.pack(
        "QQQ",
        (1 << count) - 1,
        _TCP if known >= _TCP_SINCE else 0,
        _OUTSIDE if known >= _OUTSIDE_SINCE else 0,
    )
    size = 8 if known < _TCP_SINCE else 16 if known < _OUTSIDE_SINCE else 24
    ruleset = syscall(LANDLOCK_CREATE_RULESET, rules, ctypes.c_size_t(size), 0)
    try:
        for folder in folders:
            _allow(ruleset, folder)
        syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)
    return known


def _allow(ruleset: int, folder: Path) -> None:
    try:
        place = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there need not be read
    try:
        rule = struct.pack("=Qi", _READ_FILE | _READ_DIR, place)
        syscall(LANDLOCK_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(place)
