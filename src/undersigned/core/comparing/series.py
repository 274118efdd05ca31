"""A letter and the next of its series: who stayed, joined and left, and what is asked again."""

from dataclasses import dataclass

from undersigned.core.comparing.asked import pair_asks
from undersigned.core.comparing.face import face_of
from undersigned.core.comparing.rolls import paired
from undersigned.core.comparing.wording import folded
from undersigned.core.letter import Counts, Signatory
from undersigned.core.reading import Reading


@dataclass(frozen=True, slots=True)
class Continued:
    """What the following letter keeps of the one before it.

    ``stayed`` and ``renamed`` are (before, now); ``repeated`` are (number before, the ask now),
    numbers from 1. ``counts`` are those of both lists.
    """

    counts: tuple[Counts, Counts]
    stayed: tuple[tuple[Signatory, Signatory], ...]
    renamed: tuple[tuple[Signatory, Signatory], ...]
    joined: tuple[Signatory, ...]
    gone: tuple[Signatory, ...]
    repeated: tuple[tuple[int, str], ...]
    new_asks: tuple[str, ...]
    dropped_asks: tuple[str, ...]


def continued(before: Reading, now: Reading) -> Continued:
    """What became of the signatories and asks of ``before`` in ``now``."""
    second = face_of(now)
    first = face_of(before, second.language)
    pairing = paired(first.signatories, second.signatories)
    renamed = tuple(pair for pair in pairing.pairs if folded(pair[0].name) != folded(pair[1].name))
    asks = pair_asks(first, second)
    return Continued(
        counts=(first.counts, second.counts),
        stayed=tuple(pair for pair in pairing.pairs if pair not in renamed),
        renamed=renamed,
        joined=pairing.added,
        gone=pairing.gone,
        repeated=tuple((number + 1, ask.text) for number, ask in asks.pairs),
        new_asks=tuple(second.asks[number].text for number in asks.added),
        dropped_asks=tuple(first.asks[number].text for number in asks.gone),
    )
