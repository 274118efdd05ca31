"""A filter in the kernel: only the calls of ``syscalls`` are carried out (seccomp(2), mode 2).

Whatever else is called fails with EPERM: sockets, new processes, other programs, signals, writing,
renaming and removing files, tracing, io_uring. A call of another architecture ends the process.
"""

import ctypes
import platform
import struct

from undersigned.sandbox.confinement.libc import prctl
from undersigned.sandbox.confinement.syscalls import ARCHITECTURES, FCNTL, NUMBERS, OPENAT

_PR_GET_SECCOMP, _PR_SET_SECCOMP, _MODE_FILTER = 21, 22, 2
# struct seccomp_data: the call's number, the architecture, the instruction, six arguments.
_NUMBER, _ARCHITECTURE = 0, 4
_SECOND, _THIRD = 16 + 8, 16 + 16  # low halves; both architectures are little endian
_ALLOW, _REFUSE, _END = 0x7FFF0000, 0x00050001, 0x80000000  # refuse: errno 1, EPERM
# Classic BPF (linux/bpf_common.h): load a word, and it, jump if equal, return.
_LOAD, _AND, _EQUAL, _RETURN = 0x20, 0x54, 0x15, 0x06
# Any of these bits opens a file for more than reading: O_WRONLY, O_RDWR, O_CREAT, O_TRUNC,
# O_APPEND, O_TMPFILE.
_WRITING = 0o3 | 0o100 | 0o1000 | 0o2000 | 0o20000000
# F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC; not F_SETOWN, which can send signals to others.
_HARMLESS = (1, 2, 3, 1030)


def available() -> bool:
    """Whether the kernel has filters, and we a table for its architecture."""
    if platform.system() != "Linux" or platform.machine() not in ARCHITECTURES:
        return False
    try:
        prctl(_PR_GET_SECCOMP)
    except OSError:
        return False
    return True


def program(machine: str) -> bytes:
    """The filter for ``machine``, as ``struct sock_filter`` one after the other."""
    architecture, column = ARCHITECTURES[machine]
    calls = [numbers[column] for numbers in NUMBERS.values()]
    lines = [
        _line(_LOAD, _ARCHITECTURE),
        _line(_EQUAL, architecture, 1, 0),
        _line(_RETURN, _END),
        _line(_LOAD, _NUMBER),
    ]
    for call in calls:
        if call is not None:
            lines += [_line(_EQUAL, call, 0, 1), _line(_RETURN, _ALLOW)]
    opening = [
        _line(_LOAD, _THIRD),
        _line(_AND, _WRITING),
        _line(_EQUAL, 0, 0, 1),
        _line(_RETURN, _ALLOW),
        _line(_RETURN, _REFUSE),
    ]
    lines += [_line(_EQUAL, OPENAT[column], 0, len(opening)), *opening]
    asking = [_line(_LOAD, _SECOND)]
    for command in _HARMLESS:
        asking += [_line(_EQUAL, command, 0, 1), _line(_RETURN, _ALLOW)]
    lines += [_line(_EQUAL, FCNTL[column], 0, len(asking)), *asking, _line(_RETURN, _REFUSE)]
    return b"".join(lines)


def _line(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_so, if_not, value)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("lines", ctypes.c_char_p)]


def filter_calls() -> None:
    """From now on, for this process and all that it may start. Needs no_new_privs."""
    lines = program(platform.machine())
    held = _Program(len(lines) // 8, lines)
    prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(held))
