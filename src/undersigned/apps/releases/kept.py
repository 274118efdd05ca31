"""Finished pages kept in memory, so that a release is rendered once and given out often.

A page is kept by everything that it depends on; what changes makes another key, and the old page
falls out when the room is used up. Nothing is kept for one reader: no page here knows who asks.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import nullcontext
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True)
class Kept:
    """Finished bytes and their strong entity tag (RFC 9110, section 8.8.3)."""

    body: bytes
    etag: str


class Shelf:
    """Keeps what was asked for last, up to ``room`` bytes."""

    def __init__(self, room: int) -> None:
        self.room = room
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._used = 0
        self._lock = Lock()
        self._costly = Lock()

    def get(self, key: Hashable, make: Callable[[], bytes], *, is_costly: bool = False) -> Kept:
        """What is kept under ``key``, made by ``make`` where it is not there yet.

        Of what is costly one is made at a time: those who ask for it meanwhile wait and get it.
        """
        if found := self._find(key):
            return found
        # Outside of the lock: two readers may both make it, but none waits for another's page.
        with self._costly if is_costly else nullcontext():
            if is_costly and (found := self._find(key)):
                return found
            body = make()
            kept = Kept(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')
            self._keep(key, kept)
            return kept

    def _find(self, key: Hashable) -> Kept | None:
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def _keep(self, key: Hashable, kept: Kept) -> None:
        with self._lock:
            if key in self._kept or len(kept.body) > self.room:
                return
            self._kept[key] = kept
            self._used += len(kept.body)
            while self._used > self.room:
                _, oldest = self._kept.popitem(last=False)
                self._used -= len(oldest.body)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._used = 0


SHELF = Shelf(room=64 * 1024 * 1024)
