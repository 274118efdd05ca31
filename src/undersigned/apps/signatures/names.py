"""Names that are not what they seem."""

import unicodedata

_LOOK_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


def is_suspicious(name: str) -> bool:
    """Whether one word of ``name`` mixes scripts whose letters look alike (UTS #39, section 5.1).

    Such a name waits for a person's check and is never refused: real names are mixed too.
    """
    return any(len(_scripts(word) & _LOOK_ALIKE) > 1 for word in name.split())


def _scripts(word: str) -> set[str]:
    return {
        unicodedata.name(character, "").partition(" ")[0]
        for character in word
        if unicodedata.category(character).startswith("L")
    }
