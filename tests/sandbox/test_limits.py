"""Readers that misbehave, in real children: each is ended or refused, and the next file is read."""

import logging
import os
import socket
import threading
import time

import pytest

from undersigned.core.errors import CountingError, FormatError, UndersignedError, UnreadableError


def refused(run, *arguments) -> UnreadableError:
    """The refusal, which came in time."""
    began = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        run(*arguments)
    assert time.monotonic() - began < 10
    assert caught.value.where == "letter.docx"
    assert caught.value.do
    return caught.value


@pytest.fixture(autouse=True)
def _reads_on(misfits):
    """Whatever happened, the next file is read."""
    yield
    assert misfits.echo(b"12345") == "letter.docx 5"


def test_a_file_and_a_folder_arrive_as_they_are(misfits):
    assert misfits.echo({"letter.md": b"123", "letter.ko.md": b""}, "here") == (
        "here {'letter.md': 3, 'letter.ko.md': 0}"
    )
    assert misfits.echo(bytes(10 * 1024 * 1024)) == "letter.docx 10485760"


def test_memory_is_limited(misfits):
    assert "128 MB of memory" in refused(misfits.eat_memory).what


def test_memory_of_a_library_in_c_is_limited(misfits):
    assert misfits.eat_memory_in_c() == "no more"


def test_the_processors_time_is_limited(misfits):
    began = time.monotonic()
    assert "longer than 3 seconds" in refused(misfits.spin).what
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("task", ["sleep", "sleep_deaf"])
def test_waiting_is_limited_and_signals_can_be_ignored_in_vain(misfits, task):
    began = time.monotonic()
    assert "longer than 3 seconds" in refused(getattr(misfits, task)).what
    assert 3 <= time.monotonic() - began < 6


@pytest.mark.parametrize("task", ["crash", "abort", "leave", "crash_while_answering"])
def test_a_reader_that_dies_takes_only_its_file_with_it(misfits, task):
    assert "gave way" in refused(getattr(misfits, task)).what


@pytest.mark.parametrize("task", ["recurse", "fault"])
def test_a_fault_of_a_reader_is_refused_and_logged_without_a_word_of_the_file(
    misfits, task, caplog
):
    with caplog.at_level(logging.WARNING):
        assert "has a fault" in refused(getattr(misfits, task), b"Ama's secret").what
    assert "Error" in caplog.text
    assert "secret" not in caplog.text


def test_what_a_reader_says_on_its_standard_streams_is_lost(misfits, capfd):
    assert misfits.gossip(b"Ama's secret") == "gossiped"
    assert "secret" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("task", "error", "words"),
    [
        ("unreadable", UnreadableError, "letter.docx: It is no letter. Choose another."),
        ("broken_format", FormatError, "letter.md, line 3: It breaks. Mend it."),
        ("uncountable", CountingError, "It cannot be counted. Count."),
        ("another_error", UndersignedError, "Something else. Do something."),
    ],
)
def test_our_errors_come_out_as_they_were_raised(misfits, task, error, words):
    with pytest.raises(UndersignedError) as caught:
        getattr(misfits, task)()
    assert type(caught.value) is error
    assert str(caught.value) == words


def test_no_socket_can_be_opened(misfits):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = str(server.getsockname()[1]).encode()
        assert misfits.open_socket(port).startswith("could not")
        with pytest.raises(TimeoutError):
            server.accept()
    assert misfits.open_local_socket() == "could not: Operation not permitted"


def test_no_file_can_be_written_or_removed(misfits, tmp_path):
    there, new = tmp_path / "there", tmp_path / "new"
    there.write_text("kept")
    for task in ("write_file", "append_to_file", "remove_file"):
        assert getattr(misfits, task)(bytes(there)).startswith("could not"), task
    assert misfits.write_file(bytes(new)).startswith("could not")
    assert there.read_text() == "kept"
    assert not new.exists()


def test_no_file_but_code_can_be_read(misfits, tmp_path):
    key = tmp_path / "key"
    key.write_text("00ff")
    key.chmod(0o644)
    for path in (bytes(key), b"/etc/passwd", b"/proc/self/environ", b"/proc/1/cmdline"):
        assert misfits.read_file(path).startswith("could not"), path
    assert misfits.list_folder(bytes(tmp_path)).startswith("could not")
    assert misfits.read_file(
        os.fsencode(UndersignedError.__init__.__code__.co_filename)
    ).startswith("did")


@pytest.mark.parametrize("task", ["fork", "start_thread", "run_program", "raise_limits"])
def test_nothing_can_be_started_and_no_limit_raised(misfits, task):
    assert getattr(misfits, task)().startswith("could not")


def test_no_process_can_be_killed(misfits):
    assert misfits.kill_site(str(os.getpid()).encode()).startswith("could not")
    assert misfits.kill_warm_process().startswith("could not")


def test_a_child_inherits_no_setting_and_no_open_file(misfits, monkeypatch, tmp_path):
    monkeypatch.setenv("UNDERSIGNED_KEY", "00ff")
    misfits.pool.close()  # so that a new one is started, with this environment and open file
    with (tmp_path / "open").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        assert set(misfits.tell_environment().split()) <= {"LC_ALL", "PYTHONPATH", "PYTHONUTF8"}
    assert misfits.tell_descriptors() == "0 1 2 3"


def test_no_file_meets_what_another_left_behind(misfits):
    assert misfits.remember(b"one") == "one"
    assert misfits.remember(b"two") == "two"
    assert misfits.tell_process() != misfits.tell_process()


@pytest.mark.parametrize("task", ["answer_much", "answer_endlessly"])
def test_an_answer_has_a_largest_size(misfits, task):
    assert "more words" in refused(getattr(misfits, task)).what


@pytest.mark.parametrize(
    "answer",
    [
        b"=",
        b"={}",
        b'={"told": 3}',
        b'={"told": "x"} and more',
        b"=\xff",
        b"!",
        b'!{"kind": "SystemExit", "what": "", "where": "", "do": ""}',
        b"x{}",
        b"?{}",
        b'?{"error": "a b", "place": ""}',
        b"=" + b"[" * 100_000,
    ],
)
def test_an_answer_of_another_form_is_no_answer(misfits, answer):
    assert "gave way" in refused(misfits.answer_nonsense, answer).what


def test_many_files_at_once_each_get_their_own_answer(misfits):
    told: dict[int, str] = {}

    def ask(number: int) -> None:
        told[number] = misfits.echo(bytes(number * 1_000), str(number))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == {number: f"{number} {number * 1_000}" for number in range(20)}
