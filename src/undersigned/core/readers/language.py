"""Guesses the language of a text among those that have cue words."""

import re
from collections import Counter

from undersigned.core.lexicon.cues import cues_of, known_languages
from undersigned.core.lexicon.further import further_phrases

# A script that one of our languages alone writes decides; Han alone leaves it to kana's absence.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ko", "[\uac00-\ud7af]"),
    ("ja", "[\u3040-\u30ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("ru", "[\u0400-\u04ff]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u0590-\u05ff]"),
    ("zh", "[\u4e00-\u9fff]"),
)
_SHARE_OF_LETTERS = 0.2
_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
_CLEARLY = 1.2  # times as many of its commonest words as of the next, for a language of ``further``
_WORDS = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def guess_language(text: str) -> str:
    """A language tag; "en" where nothing speaks for another."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        if letters and len(re.findall(script, sample)) >= _SHARE_OF_LETTERS * letters:
            return "uk" if language == "ru" and _is_ukrainian(sample) else language
    words = Counter(_WORDS.findall(sample.lower()))
    scores = {
        language: sum(words[word] for word in cues_of(language).stop_words)
        for language in known_languages()
    }
    best = max(scores.values())
    further = {
        language: sum(words[word] for word in found["stop_words"])
        for language, found in further_phrases().items()
        if "stop_words" in found
    }
    other = max(further, key=lambda language: further[language])
    if further[other] > best * _CLEARLY:
        return other
    # In a tie English wins, as the default.
    return max(scores, key=lambda language: (scores[language], language == "en"))


def _is_ukrainian(text: str) -> bool:
    """Whether letters that Russian does not have stand where Ukrainian has them: often."""
    return len(_UKRAINIAN.findall(text)) * 50 > len(text)
