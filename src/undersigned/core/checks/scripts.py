"""The writing systems of letters, as far as the checks need them."""

import unicodedata
from functools import cache

# Cyrillic and Greek letters that look like Latin ones (Unicode TS 39, "confusables").
_LIKE_LATIN = {
    "CYRILLIC": ("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁ", "ABESIJKMHOPCTYXaesijopcyxd"),
    "GREEK": ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν", "ABEZHIKMNOPTYXoiv"),
}
_TO_LATIN = {
    script: dict(zip(letters, latin, strict=True))
    for script, (letters, latin) in _LIKE_LATIN.items()
}


@cache
def script_of(character: str) -> str:
    """ "LATIN", "CYRILLIC", "HANGUL" ...: the script of a letter; empty for what is no letter."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").partition(" ")[0]


def as_script(word: str, script: str) -> str:
    """``word`` with letters of ``script`` for those that look alike; empty where one has none."""
    letters = [_as_script(each, script) for each in word]
    return "".join(letters) if all(letters) else ""


def _as_script(character: str, script: str) -> str:
    own = script_of(character)
    if own in {"", script}:
        return character
    if script == "LATIN":
        return _TO_LATIN.get(own, {}).get(character, "")
    back = {latin: letter for letter, latin in _TO_LATIN.get(script, {}).items()}
    return back.get(character, "") if own == "LATIN" else ""
