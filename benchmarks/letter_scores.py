"""How far a reading of a letter agrees with what a careful person reads in it.

The gold values and the rules of scoring are those of the corpus (its ``CORPUS.md``): names are
equal after NFKC, case folding, collapsing blanks and dropping trailing punctuation; each gold row
is matched once; nothing against nothing scores 1, nothing against something 0. A letter that cannot
be read scores 0 in everything.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from undersigned.core.letter import Addressee, Signatory, plain
from undersigned.core.reading import Reading

ASK_LENGTH = 80  # characters of an ask that the gold keeps
SURE = 0.9  # from this confidence on a part counts as said without doubt
_TRAILING = re.compile(r"[\W_]+$")

Gold = dict[str, Any]
Said = TypeVar("Said")


def same_form(text: str | None) -> str:
    """``text`` as it is compared."""
    folded = unicodedata.normalize("NFKC", text or "").casefold()
    return _TRAILING.sub("", " ".join(folded.split()))


def ask_form(text: str) -> str:
    """The beginning of an ask as it is compared."""
    return same_form(" ".join(text.split())[:ASK_LENGTH])


@dataclass(frozen=True, slots=True)
class Share:
    """How many of what was found, and of what was to be found, are the same."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self._of(self.found)

    @property
    def recall(self) -> float:
        return self._of(self.wanted)

    @property
    def f1(self) -> float:
        if not self.found and not self.wanted:
            return 1.0
        return 2 * self.right / (self.found + self.wanted)

    def _of(self, whole: int) -> float:
        if whole:
            return self.right / whole
        return 1.0 if not self.found and not self.wanted else 0.0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


NOTHING = Share(0, 0, 0)


def overlap(found: Iterable[str], wanted: Iterable[str]) -> Share:
    """Both as they are compared; each of ``wanted`` is matched once."""
    left, right = Counter(found), Counter(wanted)
    return Share((left & right).total(), left.total(), right.total())


@dataclass(slots=True)
class Score:
    """One letter's score. ``kind`` and ``country`` count matched rows; the rest is 0 to 1."""

    was_read: bool = True
    names: Share = NOTHING
    kind: Share = NOTHING
    country: Share = NOTHING
    asks: Share = NOTHING
    addressees: Share = NOTHING
    title: float = 0.0
    date: float = 0.0
    subject: float = 0.0
    salutation: float = 0.0
    # What was misread, for a person: (part, as read, as it stands); "" for nothing.
    misread: list[tuple[str, str, str]] = field(default_factory=list)
    # Whether each part that was read is right, by whether the reader was sure of it.
    sure: Counter[bool] = field(default_factory=Counter)
    unsure: Counter[bool] = field(default_factory=Counter)
    # The same of the doubted parts, by why they are.
    doubted: dict[str, Counter[bool]] = field(default_factory=dict)


def unread(gold: Gold) -> Score:
    """The score of a letter that could not be read: everything is missing."""
    return Score(was_read=False, names=Share(0, 0, len(gold["signatories"])))


def score(reading: Reading, gold: Gold) -> Score:
    """How far ``reading`` agrees with ``gold``."""
    text = reading.edition.authentic
    result = Score()
    judge = _Judge(reading, result)
    result.title = judge.whole("title", plain(text.title), gold["title"])
    result.subject = judge.whole("subject", plain(text.subject), gold["subject"])
    result.salutation = judge.whole("salutation", plain(text.salutation), gold["salutation"])
    result.date = judge.date(gold["date"])
    asks = [plain(ask.text) for ask in text.asks]
    result.asks = judge.many("asks", asks, gold["asks"], ask_form)
    result.addressees = judge.addressees(reading.edition.addressees, gold["addressees"])
    judge.signatories(gold["signatories"])
    return result


@dataclass(slots=True)
class _Judge:
    """Compares part after part, and keeps what was misread and how sure the reader was."""

    reading: Reading
    score: Score

    def whole(self, part: str, read: str, wanted: str | None) -> float:
        right = same_form(read) == same_form(wanted)
        self._note(part, read, wanted or "", right=right)
        return float(right)

    def date(self, wanted: str | None) -> float:
        """A gold date of year and month asks for no more."""
        date = self.reading.edition.date
        read = date.isoformat() if date else ""
        right = read.startswith(wanted) if wanted else not read
        self._note("date", read, wanted or "", right=right)
        return float(right)

    def many(
        self, part: str, read: Sequence[str], wanted: Sequence[str], form: Any = same_form
    ) -> Share:
        left = Counter(map(form, wanted))
        for number, each in enumerate(read):
            right = left[form(each)] > 0
            left[form(each)] -= right
            self._note(f"{part}.{number}", each, "", right=right)
        for each in wanted:
            if left[form(each)] > 0:
                left[form(each)] -= 1
                self.score.misread.append((part, "", each))
        return overlap(map(form, read), map(form, wanted))

    def addressees(self, read: Sequence[Addressee], wanted: Sequence[Gold]) -> Share:
        """By name; by role, else by organisation, where the gold has no name."""
        left = [(each, same_form(_called(each))) for each in wanted]
        right = 0
        for number, each in enumerate(read):
            hit = next((gold for gold in left if _is_addressee(each, *gold)), None)
            if hit:
                left.remove(hit)
                right += 1
            said = each.name or each.role or each.organisation
            self._note(f"addressees.{number}", said, "", right=bool(hit))
        self.score.misread.extend(("addressees", "", _called(gold)) for gold, _ in left)
        return Share(right, len(read), len(wanted))

    def signatories(self, wanted: Sequence[Gold]) -> None:
        left: dict[str, list[Gold]] = defaultdict(list)
        for gold in wanted:
            left[same_form(gold["name"])].append(gold)
        kinds = countries = matched = 0
        for number, each in enumerate(self.reading.signatories):
            part = f"signatories.{number}"
            row = _nearest(each, left[same_form(each.name)])
            self._note(f"{part}.name", each.name, "", right=row is not None)
            if row is None:
                continue
            matched += 1
            country = row["country"] or ""
            kinds += self._same(f"{part}.kind", each.name, each.kind, row["kind"])
            countries += self._same(f"{part}.country", each.name, each.country, country)
        for rows in left.values():
            self.score.misread.extend(("signatories", "", gold["name"]) for gold in rows)
        self.score.names = Share(matched, len(self.reading.signatories), len(wanted))
        self.score.kind = Share(kinds, matched, matched)
        self.score.country = Share(countries, matched, matched)

    def _same(self, part: str, name: str, read: str, wanted: str) -> bool:
        right = read == wanted
        if not right:
            self.score.misread.append((part, f"{name}: {read or '-'}", wanted or "-"))
        if read:
            # What the file calls a place, the corpus calls a country.
            self._count(part.replace(".country", ".place"), right=right)
        return right

    def _note(self, part: str, read: str, wanted: str, *, right: bool) -> None:
        if not right:
            self.score.misread.append((part, read, wanted))
        if read:
            self._count(part, right=right)

    def _count(self, part: str, *, right: bool) -> None:
        sure = _nearest_part(dict(self.reading.confidence), part, 1.0) >= SURE
        (self.score.sure if sure else self.score.unsure)[right] += 1
        if not sure:
            why = _nearest_part(dict(self.reading.doubts), part, "")
            self.score.doubted.setdefault(why, Counter())[right] += 1


def _nearest(read: Signatory, rows: list[Gold]) -> Gold | None:
    """Takes from ``rows`` of one name the one that agrees best; ``None`` where there is none."""
    if not rows:
        return None

    def agreement(row: Gold) -> tuple[bool, bool]:
        return (row["country"] or "") == read.country, row["kind"] == read.kind

    best = max(rows, key=agreement)
    rows.remove(best)
    return best


def _called(gold: Gold) -> str:
    return gold["name"] or gold["role"] or gold["organisation"] or ""


def _is_addressee(read: Addressee, gold: Gold, called: str) -> bool:
    if gold["name"]:
        said = read.name
    elif gold["role"]:
        said = read.role
    else:
        said = read.organisation
    return same_form(said) == called


def _nearest_part(said: dict[str, Said], part: str, otherwise: Said) -> Said:
    """What is said of ``part``, or of the nearest part that holds it."""
    while part:
        if part in said:
            return said[part]
        part = part.rpartition(".")[0]
    return otherwise


def means(scores: Sequence[Score]) -> dict[str, float]:
    """The mean over letters of each measure."""
    measures: dict[str, Callable[[Score], float]] = {
        "name_f1": lambda each: each.names.f1,
        "asks_f1": lambda each: each.asks.f1,
        "title": lambda each: each.title,
        "date": lambda each: each.date,
        "addressee": lambda each: each.addressees.f1,
        "subject": lambda each: each.subject,
        "salutation": lambda each: each.salutation,
    }
    count = max(len(scores), 1)
    read = [each for each in scores if each.was_read]
    return {name: sum(map(of, read)) / count for name, of in measures.items()}


def sums(scores: Sequence[Score]) -> dict[str, float]:
    """All rows of all letters together."""
    names = sum((each.names for each in scores), NOTHING)
    return {
        "name_precision": names.precision,
        "name_recall": names.recall,
        "name_f1": names.f1,
        "kind": sum((each.kind for each in scores), NOTHING).f1,
        "country": sum((each.country for each in scores), NOTHING).f1,
    }
