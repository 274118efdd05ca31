"""Which asks of the coalition's other letters an ask may repeat: the likest words first."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from undersigned.apps.followup.letters import edition_of
from undersigned.apps.followup.models import AskRecord
from undersigned.apps.followup.tracked import first_words
from undersigned.apps.letters.models import Letter
from undersigned.core.comparing.wording import folded

ALIKE = 60  # of 100, as two published copies are compared
MOST = 5


@dataclass(frozen=True)
class Likely:
    """An ask of another letter; ``is_same_id``: it bears the same id there."""

    letter: Letter
    ask_id: str
    words: str
    likeness: int
    is_same_id: bool


def likely(ask: AskRecord) -> list[Likely]:
    """At most five asks of other letters that this one may repeat, and is not linked to yet."""
    own = folded(first_words(edition_of(ask.letter), ask.ask_id))
    others = Letter.objects.filter(coalition=ask.letter.coalition_id).exclude(pk=ask.letter_id)
    linked = set(AskRecord.objects.filter(thread=ask.thread).values_list("letter", flat=True))
    found = []
    for letter in others.select_related("coalition").exclude(pk__in=linked):
        edition = edition_of(letter)
        for each in edition.authentic.asks:
            words = first_words(edition, each.id)
            score = round(fuzz.ratio(own, folded(words)))
            if score >= ALIKE or each.id == ask.ask_id:
                found.append(Likely(letter, each.id, words, score, each.id == ask.ask_id))
    found.sort(key=lambda each: (not each.is_same_id, -each.likeness, each.letter.slug))
    return found[:MOST]
