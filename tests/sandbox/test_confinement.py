"""The filter and the fallback: tables against the system's own, and what Python refuses alone."""

import ctypes
import ctypes.util
import os
import subprocess
import sys

import pytest

from undersigned.sandbox.confinement import Protection, landlock, seccomp
from undersigned.sandbox.confinement.syscalls import ARCHITECTURES, FCNTL, NUMBERS, OPENAT


@pytest.mark.skipif(
    not ctypes.util.find_library("seccomp"), reason="libseccomp, the judge, is not installed"
)
@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_numbers_are_those_of_libseccomp(machine):
    judge = ctypes.CDLL(ctypes.util.find_library("seccomp"))
    token, column = ARCHITECTURES[machine]
    for name, numbers in {**NUMBERS, "openat": OPENAT, "fcntl": FCNTL}.items():
        theirs = judge.seccomp_syscall_resolve_name_arch(ctypes.c_uint32(token), name.encode())
        ours = numbers[column]
        assert theirs == ours if ours is not None else theirs < 0, name


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_filter_is_whole_instructions_and_short_enough_for_the_kernel(machine):
    lines = seccomp.program(machine)
    assert len(lines) % 8 == 0
    assert len(lines) // 8 <= 4096


def test_no_call_that_reaches_others_is_on_the_list():
    assert not set(NUMBERS) & {
        *("socket", "connect", "sendto", "clone", "clone3", "fork", "execve", "kill", "tgkill"),
        *("ptrace", "process_vm_writev", "io_uring_setup", "open", "unlink", "rename", "ioctl"),
        *("prctl", "unshare", "mount", "bpf", "keyctl", "prlimit64", "pidfd_getfd"),
    }


def test_what_is_lacking_is_named():
    assert Protection().lacking() == ("network namespace", "Landlock", "seccomp")
    assert Protection(namespaces=True, landlock=7, seccomp=True).lacking() == ()
    assert Protection(namespaces=True, landlock=7).lacking() == ("seccomp",)


def test_an_architecture_without_a_table_has_no_filter(monkeypatch):
    assert seccomp.available()
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    assert not seccomp.available()


def test_a_kernel_without_landlock_is_told(monkeypatch):
    def refuse(*_):
        raise OSError

    assert landlock.version() > 0
    monkeypatch.setattr(landlock, "syscall", refuse)
    assert landlock.version() == 0
    with pytest.raises(OSError, match="no Landlock"):
        landlock.allow_reading([])


def _in_python(act: str) -> str:
    """What happens to ``act`` in a process where Python alone refuses."""
    script = (
        "import os, socket, subprocess\n"
        "from undersigned.sandbox.confinement.hook import refuse_in_python\n"
        f"refuse_in_python()\ntry:\n    {act}\nexcept PermissionError as error:\n"
        "    print('refused', error)\nelse:\n    print('done')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return done.stdout.decode().split()[0]


@pytest.mark.parametrize(
    "act",
    [
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "os.system('true')",
        "os.kill(os.getppid(), 0)",
        "open('/tmp/undersigned-never', 'w')",
        "open('/etc/passwd', 'r+')",
        "os.open('/tmp/undersigned-never', os.O_CREAT | os.O_WRONLY)",
        "os.remove('/tmp/undersigned-never')",
        "os.mkdir('/tmp/undersigned-never')",
    ],
)
def test_where_the_kernel_has_no_filter_python_refuses(act):
    assert _in_python(act) == "refused"


@pytest.mark.parametrize("act", ["open('/etc/passwd').read()", "import colorsys", "len('x')"])
def test_where_python_refuses_code_can_still_be_loaded(act):
    assert _in_python(act) == "done"
