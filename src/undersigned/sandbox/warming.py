"""What the warm process does while nobody asks: reads a small letter of ours in each language.

Patterns are compiled and tables loaded then, once, and every child inherits them.
"""

import contextlib
from collections.abc import Iterator

from undersigned.core.errors import UndersignedError
from undersigned.core.lexicon.cues import Cues, cues_of, known_languages
from undersigned.core.readers import read

_FEW = 12


def warm_up() -> Iterator[None]:
    """One step a language."""
    for language in known_languages():
        with contextlib.suppress(UndersignedError):
            read(small_letter(cues_of(language)).encode(), f"{language}.txt")
        yield


def small_letter(cues: Cues) -> str:
    """Words enough for every pass of the readers to have something to do."""
    sentence = " ".join(sorted(cues.stop_words)[:_FEW])
    return "\n\n".join(
        [
            f"{_first(cues.letter_words)} 2024-11-14",
            f"{_first(cues.to_labels)}: Ama Mensah, {_first(cues.role_words)}",
            f"{_first(cues.subject_labels)}: {sentence}",
            f"{_first(cues.salutations)} Ama Mensah,",
            f"{sentence}. {sentence}.",
            f"{_first(cues.ask_leads)}:",
            f"1. {sentence} {_first(cues.deadlines)} 2025-06-30.\n2. {sentence}.",
            f"{_first(cues.closings)},",
            f"{_first(cues.signature_headings)}:",
            "1. Saltmarsh Union, Norway\n2. Ben Okoro, Ghana\n3. Dina Vask, Peru",
        ]
    )


def _first(found: frozenset[str]) -> str:
    return min(found, default="").rstrip("*")
