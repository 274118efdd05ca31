"""The entries of one or several files, found by symbol and by subject in milliseconds."""

import datetime as dt
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from undersigned.core.record.entries import Decision, Document, Entry, Meeting
from undersigned.core.record.reading import RecordFile
from undersigned.core.record.subjects import Closeness, closeness, subject_key
from undersigned.core.record.symbols import mended, parse_symbol

_REVISION = re.compile(r"/Rev\.(\d+)")
_OF_A_TITLE = re.compile(r"\s+:\s+(?:draft |revised )?(?:resolution|decision)\b.*", re.I)


@lru_cache(maxsize=65_536)
def symbol_key(symbol: str) -> str:
    """One spelling for one document; what is no symbol stands for itself."""
    parsed = parse_symbol(symbol) or parse_symbol(mended(symbol))
    return parsed.key if parsed else " ".join(symbol.split())


def family_key(symbol: str) -> str:
    """What a draft and its revisions have in common."""
    return _REVISION.sub("", symbol_key(symbol))


def revision(symbol: str) -> int:
    """The number of a revision, 0 for the first text."""
    found = _REVISION.search(symbol_key(symbol))
    return int(found[1]) if found else 0


class Index:
    """What the files hold. ``files`` are the files that an answer speaks for."""

    def __init__(self, files: Iterable[RecordFile]) -> None:
        self.files = tuple(files)
        self.entries: tuple[Entry, ...] = tuple(
            entry for file in self.files for entry in file.entries
        )
        self.meetings = tuple(each for each in self.entries if isinstance(each, Meeting))
        self._by_symbol: dict[str, list[int]] = defaultdict(list)
        self._by_session: dict[str, array[int]] = defaultdict(lambda: array("L"))
        self._by_word: dict[str, array[int]] = defaultdict(lambda: array("L"))
        self._subjects: list[tuple[str, ...]] = []
        self._adopted_as: dict[str, list[str]] = defaultdict(list)
        self._drafts_of: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            self._add(number, entry)

    def _add(self, number: int, entry: Entry) -> None:
        for symbol in (entry.symbol, *getattr(entry, "also", ())):
            self._by_symbol[symbol_key(symbol)].append(number)
        if isinstance(entry, Meeting):
            self._subjects.append(())
            return
        self._by_session[entry.session].append(number)
        texts = (_OF_A_TITLE.sub("", entry.title), *entry.subjects)
        keys = tuple(dict.fromkeys(key for key in map(subject_key, texts) if key))
        self._subjects.append(keys)
        for word in {word for key in keys for word in key.split()}:
            self._by_word[word].append(number)
        for draft in entry.drafts:
            self._adopted_as[symbol_key(draft)].append(entry.symbol)
        if isinstance(entry, Document):
            for decision in entry.decisions:
                self._drafts_of[symbol_key(decision)].append(number)

    def with_symbol(self, symbol: str) -> list[Entry]:
        """All entries that have this symbol, however it is spelt."""
        return [self.entries[each] for each in self._by_symbol.get(symbol_key(symbol), ())]

    def adopted_as(self, document: Document) -> tuple[str, ...]:
        """The resolutions or decisions that a draft became: told by its record or by theirs."""
        told = (*document.decisions, *self._adopted_as.get(symbol_key(document.symbol), ()))
        return tuple(dict.fromkeys(told))

    def drafts_of(self, decision: str) -> list[Document]:
        """The drafts that became a resolution or decision: told by their records or by its."""
        key = symbol_key(decision)
        numbers = list(self._drafts_of.get(key, ()))
        for entry in self.with_symbol(decision):
            if not isinstance(entry, Meeting):
                for draft in entry.drafts:
                    numbers += self._by_symbol.get(symbol_key(draft), ())
        drafts = [self.entries[each] for each in dict.fromkeys(numbers)]
        return [each for each in drafts if isinstance(each, Document)]

    def on_subject(
        self, kind: type[Document] | type[Decision], subject: str, session: str = ""
    ) -> list[tuple[Closeness, Entry]]:
        """Entries of a kind whose title or heading has all words of ``subject``, by closeness."""
        wanted = subject_key(subject)
        words = frozenset(wanted.split())
        found: list[tuple[Closeness, Entry]] = []
        for number in self._candidates(words, session):
            entry = self.entries[number]
            if isinstance(entry, kind):
                close = max(closeness(wanted, key, words) for key in self._subjects[number])
                if close:
                    found.append((close, entry))
        return found

    def _candidates(self, words: frozenset[str], session: str) -> Sequence[int]:
        """Numbers of the entries that have every word somewhere."""
        postings = [self._by_word.get(word, array("L")) for word in words]
        if session:
            postings.append(self._by_session.get(session, array("L")))
        if not words or not all(postings):
            return ()
        first, *others = sorted(postings, key=len)
        common = set(first)
        for each in others:
            common.intersection_update(each)
        return sorted(common)

    def covered(self, day: dt.date) -> bool:
        """Whether some list of meetings is complete for this day."""
        return any(first <= day <= last for first, last in self.coverage())

    def coverage(self) -> list[tuple[dt.date, dt.date]]:
        """The spans for which the lists of meetings are complete, in order.

        What a person declared of a file counts. Otherwise a yearly list is complete up to the day
        before it was downloaded or, where that is not known, up to its last meeting.
        """
        spans = []
        for file in self.files:
            meetings = [each for each in file.entries if isinstance(each, Meeting)]
            if meetings and file.declared.covers:
                spans.append(file.declared.covers)
            elif meetings:
                spans += _yearly(meetings, file.declared.downloaded_on)
        return sorted(spans)


def _yearly(
    meetings: Sequence[Meeting], downloaded_on: dt.date | None
) -> Iterable[tuple[dt.date, dt.date]]:
    last: dict[int, dt.date] = {}
    for each in meetings:
        if each.list_year:
            last[each.list_year] = max(each.date, last.get(each.list_year, each.date))
    for year, day in last.items():
        end = dt.date(year, 12, 31)
        if downloaded_on:
            day = max(day, downloaded_on - dt.timedelta(days=1))
        yield dt.date(year, 1, 1), min(day, end)
