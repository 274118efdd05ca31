"""The shelf of finished pages: made once, given often, emptied from the oldest on."""

import threading
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.releases.kept import Shelf


def maker(body: bytes, made: list[bytes]):
    def make() -> bytes:
        made.append(body)
        return body

    return make


def test_a_page_is_made_once():
    shelf, made = Shelf(room=100), []
    first = shelf.get("a", maker(b"page", made))
    again = shelf.get("a", maker(b"page", made))
    assert first is again
    assert made == [b"page"]


def test_the_page_that_nobody_asked_for_longest_falls_out():
    shelf, made = Shelf(room=8), []
    for key in ("a", "b", "a", "c", "a", "b"):
        shelf.get(key, maker(key.encode() * 4, made))
    assert made == [b"aaaa", b"bbbb", b"cccc", b"bbbb"]


def test_a_page_larger_than_the_room_is_given_and_not_kept():
    shelf, made = Shelf(room=3), []
    assert shelf.get("a", maker(b"page", made)).body == b"page"
    shelf.get("a", maker(b"page", made))
    assert made == [b"page", b"page"]


def test_other_bytes_have_another_tag():
    shelf = Shelf(room=100)
    assert shelf.get("a", lambda: b"one").etag != shelf.get("b", lambda: b"two").etag


def test_a_cleared_shelf_is_empty():
    shelf, made = Shelf(room=100), []
    shelf.get("a", maker(b"page", made))
    shelf.clear()
    shelf.get("a", maker(b"page", made))
    assert len(made) == 2


def test_what_is_costly_is_made_once_however_many_ask_at_the_same_time():
    shelf, made, inside = Shelf(room=100), [], threading.Semaphore(1)

    def make() -> bytes:
        assert inside.acquire(blocking=False)  # nobody else is making anything costly
        threading.Event().wait(0.02)
        inside.release()
        made.append(1)
        return b"page"

    with ThreadPoolExecutor(8) as readers:
        jobs = [
            readers.submit(shelf.get, key, make, is_costly=True)
            for key in ("a", "b")
            for _ in range(8)
        ]
    assert {job.result().body for job in jobs} == {b"page"}
    assert len(made) == 2


def test_what_is_cheap_does_not_wait_for_what_is_costly():
    shelf = Shelf(room=100)
    assert shelf.get("a", lambda: shelf.get("b", lambda: b"b").body, is_costly=True).body == b"b"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 40))), st.integers(0, 100))
def test_it_never_keeps_more_than_it_has_room_for(asked, room):
    shelf = Shelf(room=room)
    for key, size in asked:
        assert len(shelf.get((key, size), lambda size=size: b"x" * size).body) == size
        assert sum(len(kept.body) for kept in shelf._kept.values()) == shelf._used <= room
