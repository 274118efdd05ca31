"""Files of the public record in, entries out, with what is needed to say later what was read."""

import importlib
import pkgutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from undersigned.core.errors import UnreadableError
from undersigned.core.record import sources as package
from undersigned.core.record.entries import Decision, Document, Entry, Refused, Remark
from undersigned.core.record.feed import Feed, Progress
from undersigned.core.record.source import Declared, Item, Source, attributed
from undersigned.core.record.symbols import mended, parse_symbol

MOST_ENTRIES = 500_000  # some 1.2 GB of memory
MOST_REMARKS = 1_000  # kept with their words; the others are counted


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One file as read.

    ``rows`` counts the rows or records of the file, ``refused`` those that were not taken in and
    ``remarks`` what was odd in the others, up to ``MOST_REMARKS`` of each; their numbers are
    ``refused_count`` and ``remark_count``. ``sha256`` is in hexadecimal, ``size`` in bytes.
    """

    name: str
    sha256: str
    size: int
    source: str
    label: str
    attribution: str
    declared: Declared
    rows: int
    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    refused_count: int
    remarks: tuple[Remark, ...]
    remark_count: int


@cache
def sources() -> tuple[Source, ...]:
    """Every known reader, in the order in which they are asked."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(module.SOURCE for module in modules if hasattr(module, "SOURCE"))


def read_record(
    file: BinaryIO,
    name: str,
    *,
    declared: Declared = Declared(),  # noqa: B008 - it is frozen
    progress: Progress | None = None,
    among: Sequence[Source] | None = None,
    largest: int = 0,
) -> RecordFile:
    """Reads a file of the public record.

    ``name`` is the file's name as the person knows it, ``progress`` is told how many bytes and rows
    are read, and ``among`` are the readers to ask, all known ones if none are given. A file packed
    by gzip, or alone in a zip, is read as what is in it, up to ``largest`` bytes (4 GB if none are
    given); its hash and size are those of the file as it was given. Raises ``UnreadableError`` for
    what none of them takes, and for what is damaged as a whole.
    """
    feed = Feed(file, name, progress, largest)
    source = _source_for(feed, sources() if among is None else among)
    kept = _Kept(source, name)
    kept.take(source.items(feed, declared))
    return RecordFile(
        name=name,
        sha256=feed.sha256,
        size=feed.given_size,
        source=source.name,
        label=source.label,
        attribution=attributed(source, declared),
        declared=declared,
        rows=feed.rows,
        entries=tuple(kept.entries),
        refused=tuple(kept.refused),
        refused_count=kept.refused_count,
        remarks=tuple(kept.remarks),
        remark_count=kept.remark_count,
    )


def _source_for(feed: Feed, among: Sequence[Source]) -> Source:
    if not feed.head.strip():
        raise UnreadableError(
            "The file is empty.", where=feed.name, do="Choose the file that you exported."
        )
    for source in among:
        if source.claims(feed.head, feed.name):
            return source
    known = "; ".join(source.label for source in among)
    raise UnreadableError(
        "The file is none that is known of the public record.",
        where=feed.name,
        do=f"Give one of these: {known}.",
    )


class _Kept:
    """What has come out of a file so far."""

    def __init__(self, source: Source, name: str) -> None:
        self._source = source
        self._name = name
        self.entries: list[Entry] = []
        self.refused: list[Refused] = []
        self.remarks: list[Remark] = []
        self.refused_count = self.remark_count = 0

    def take(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Refused):
                self.refused_count += 1
                if len(self.refused) < MOST_REMARKS:
                    self.refused.append(item)
            elif isinstance(item, Remark):
                self._remark(item)
            else:
                self.entries.append(item)
                if len(self.entries) > MOST_ENTRIES:
                    raise self._too_many()
                for what in oddities(item) if self._source.un_symbols else ():
                    self._remark(Remark(item.line, what))

    def _too_many(self) -> UnreadableError:
        return UnreadableError(
            f"The file holds more than {MOST_ENTRIES} entries.",
            where=self._name,
            do="Export fewer records, for instance one session at a time.",
        )

    def _remark(self, remark: Remark) -> None:
        self.remark_count += 1
        if len(self.remarks) < MOST_REMARKS:
            self.remarks.append(remark)


def oddities(entry: Entry) -> Iterable[str]:
    """Symbols in an entry that are malformed: they are kept, and mended where that is certain."""
    for symbol in _symbols(entry):
        if symbol and parse_symbol(symbol) is None:
            better = mended(symbol)
            meant = f", taken for {better}" if better else ""
            yield f"The symbol “{symbol}” is malformed{meant}."


def _symbols(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Document):
        return (entry.symbol, *entry.also, *entry.decisions, *entry.drafts, *entry.reports)
    return (entry.symbol, *entry.drafts) if isinstance(entry, Decision) else (entry.symbol,)
