"""Calls of the C library that Python does not offer. Linux only; ``OSError`` where one fails."""

import ctypes
import os
from functools import cache

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_CAPABILITY_VERSION = 0x20080522  # linux/capability.h: version 3, two words of 32 each


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def prctl(option: int, *arguments: int) -> None:
    words = [ctypes.c_ulong(each) for each in (*arguments, 0, 0, 0, 0)[:4]]
    _checked(_libc().prctl(option, *words))


def syscall(number: int, *arguments: object) -> int:
    return _checked(_libc().syscall(ctypes.c_long(number), *arguments))


def unshare(flags: int) -> None:
    _checked(_libc().unshare(flags))


def die_with_parent(signal: int) -> None:
    """The kernel sends ``signal`` when the thread that started this process is gone."""
    prctl(_PR_SET_PDEATHSIG, signal)


def stay_closed() -> None:
    """No tracing and no core dump by others of the same user; /proc/self belongs to root."""
    prctl(_PR_SET_DUMPABLE, 0)


def gain_nothing() -> None:
    """No program started from here gains rights (no_new_privs)."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Root without its powers."""
    head = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    _checked(_libc().capset(head, none))
