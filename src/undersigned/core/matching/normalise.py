"""One key for the many ways of writing one name.

The key guards against doubles; it is never shown. It is stored, so a change here needs a migration
that computes it anew.
"""

import re
import unicodedata

# Combining marks of Latin letters. In other scripts marks make other letters (й, が), so they stay.
_MARKED_LATIN = re.compile(r"([A-Za-z])[\u0300-\u036f]+")
# They come and go within a word: "Women's" and "Womens", "U.S.A." and "USA", Arabic's long stroke.
_VANISHING = re.compile("['’‘ʼ`´.·\u0640\u200c\u200d]")
_SEPARATORS = re.compile(r"[\W_]+")


def normalised_name(name: str) -> str:
    """The key of ``name``: equal for spellings that a careful person takes for one name.

    Compatibility forms (NFKC, UAX #15), case (full case folding), the accents of Latin letters,
    apostrophes, full stops, every other mark and all blanks make no difference, and "&" is "and".
    Accents in other scripts, letters of their own ("ø", "ł") and the order of words do. A name of
    marks alone keeps them, so that no name has an empty key. Idempotent.
    """
    folded = _folded(name).replace("&", " and ")
    apart = _apart(_VANISHING.sub("", folded))
    return apart or "".join(folded.split())


def _folded(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    bare = _MARKED_LATIN.sub(r"\1", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", bare)


def _apart(text: str) -> str:
    """Words with one blank between them; combining marks count as parts of their words."""
    kept = "".join(
        each if unicodedata.category(each) in {"Mn", "Mc"} else _SEPARATORS.sub(" ", each)
        for each in text
    )
    return " ".join(kept.split())
