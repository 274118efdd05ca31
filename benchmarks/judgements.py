"""What a person said of each finding on a corpus of letters: right or wrong.

The file beside this module quotes nothing. A finding is known by its letter, its rule and a hash of
the words at its place:

    {"date": "2031-05-04", "letters": 26, "unmeasured": {RULE: WHY},
     "judged": {RULE: {LETTER: {HASH: true}}}}

Right means: what the finding says is true of the letter as it was published, and an editor who
reads it would want to know. Wrong is also what is true only of a misreading.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from undersigned.core.checks.engine import rules
from undersigned.core.checks.finding import Finding
from undersigned.core.reading import Reading

FILE = Path(__file__).with_name("judgements.json")
ENOUGH = 0.95  # a rule that is right less often is a suggestion
_HEX = 12
_NUMBERED = re.compile(r"\b(ask|entry|entries) \d+(?: and \d+)?", re.IGNORECASE)

Judged = dict[str, dict[str, dict[str, bool]]]


@dataclass(frozen=True, slots=True)
class Rate:
    """How many findings of a rule were judged, and how many of them are right."""

    found: int
    right: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; ``None`` where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def is_enough(self) -> bool:
        """Whether the rule may be more than a suggestion; one that found nothing may."""
        return self.share is None or self.share >= ENOUGH


@dataclass
class Judgements:
    """The judgements of one corpus; ``unmeasured`` maps a rule that it cannot try to why."""

    date: dt.date
    letters: int
    unmeasured: dict[str, str] = field(default_factory=dict)
    judged: Judged = field(default_factory=dict)

    def of(self, rule: str, letter: str, key: str) -> bool | None:
        """Whether that finding is right; ``None`` where nobody has judged it."""
        return self.judged.get(rule, {}).get(letter, {}).get(key)

    def say(self, rule: str, letter: str, key: str, *, right: bool) -> None:
        self.judged.setdefault(rule, {}).setdefault(letter, {})[key] = right

    def rate(self, rule: str) -> Rate:
        said = [right for each in self.judged.get(rule, {}).values() for right in each.values()]
        return Rate(len(said), sum(said))


def key_of(finding: Finding, reading: Reading, words: str) -> str:
    """A short hash of what is found and where; ``words`` are the plain text of its part.

    It holds the words, not the number of the paragraph, the ask or the entry, so that a reader that
    parts a letter otherwise leaves the judgement valid.
    """
    place = words[finding.start : finding.end] or words or _signatory(finding, reading)
    around = words[max(0, finding.start - 20) : finding.end + 20] if finding.end else ""
    message = _NUMBERED.sub(r"\1", finding.message)
    told = "\n".join((finding.rule, message, place, around))
    return hashlib.sha256(told.encode()).hexdigest()[:_HEX]


def _signatory(finding: Finding, reading: Reading) -> str:
    head, _, rest = finding.part.partition(".")
    number = rest.partition(".")[0]
    if head != "signatories" or not number.isdigit():
        return ""
    return reading.signatories[int(number)].name


def load(file: Path = FILE) -> Judgements:
    """Raises ``OSError`` where there is no file and ``ValueError`` where it is none of ours."""
    kept = json.loads(file.read_text("utf-8"))
    kept["date"] = dt.date.fromisoformat(kept["date"])
    return Judgements(**kept)


def save(judgements: Judgements, file: Path = FILE) -> None:
    """Sorted, so that a change shows as a change."""
    kept = {
        "date": judgements.date.isoformat(),
        "letters": judgements.letters,
        "unmeasured": judgements.unmeasured,
        "judged": judgements.judged,
    }
    file.write_text(json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def sentences(judgements: Judgements) -> Mapping[str, str]:
    """Rule → what stands in its page of how it was measured."""
    return {each.name: _sentence(each.name, judgements) for each in rules()}


def _sentence(rule: str, judgements: Judgements) -> str:
    if rule in judgements.unmeasured:
        return f"Not measured: {judgements.unmeasured[rule]}."
    day = f"{judgements.date.day} {judgements.date:%B %Y}"
    on = f"Measured on {judgements.letters} real letters, {day}"
    rate = judgements.rate(rule)
    if rate.share is None:
        return f"{on}: found nothing on these letters, so there is no rate."
    return f"{on}: found {rate.found}, right {rate.right} ({rate.share:.0%})."
