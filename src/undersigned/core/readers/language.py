"""Guesses the language of a text among those that have cue words."""

import re
from collections import Counter

from undersigned.core.lexicon.cues import cues_of, known_languages

# A script that one of our languages alone writes decides; Han alone leaves it to kana's absence.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ko", "[\uac00-\ud7af]"),
    ("ja", "[\u3040-\u30ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("ru", "[\u0400-\u04ff]"),
)
_SHARE_OF_LETTERS = 0.2
_WORDS = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def guess_language(text: str) -> str:
    """A language tag; "en" where nothing speaks for another."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        if letters and len(re.findall(script, sample)) >= _SHARE_OF_LETTERS * letters:
            return language
    words = Counter(_WORDS.findall(sample.lower()))
    scores = {
        language: sum(words[word] for word in cues_of(language).stop_words)
        for language in known_languages()
    }
    # In a tie English wins, as the default.
    return max(scores, key=lambda language: (scores[language], language == "en"))
