"""Which font sets which script in Word: fonts that come with it, on Windows and on the Mac.

Word keeps three fonts for a stretch of text and chooses by character: one for most of the world's
scripts, one for East Asia (w:eastAsia) and one for complex scripts (w:cs).
"""

from babel.core import get_global

LATIN = "Cambria"
_EAST_ASIAN = {"Hang": "Batang", "Hira": "MS Mincho", "Kana": "MS Mincho", "Bopo": "PMingLiU"}
_HAN = {"Jpan": "MS Mincho", "Kore": "Batang", "Hant": "PMingLiU"}
_CHINESE = "SimSun"
_COMPLEX = {
    "Arab": "Times New Roman",
    "Hebr": "Times New Roman",
    "Thai": "Leelawadee UI",
    "Laoo": "Leelawadee UI",
    "Khmr": "Leelawadee UI",
    "Mymr": "Myanmar Text",
    "Tibt": "Microsoft Himalaya",
    "Thaa": "MV Boli",
    "Syrc": "Estrangelo Edessa",
}
_INDIC = frozenset(
    {"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Olck"}
)
_INDIC_FONT = "Nirmala UI"
_OTHER = {"Armn": "Sylfaen", "Geor": "Sylfaen", "Ethi": "Ebrima", "Tfng": "Ebrima"}
_USUAL_COMPLEX = "Times New Roman"


def script_of_language(language: str) -> str:
    """The script in which a language is usually written (CLDR): "Kore" for "ko"."""
    parts = language.replace("-", "_").split("_")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if script:
        return script.title()
    likely = get_global("likely_subtags")
    region = next((part for part in parts[1:] if len(part) == 2), "")
    for tag in (f"{parts[0]}_{region.upper()}", parts[0]):
        if tag in likely:
            return str(likely[tag].split("_")[1])
    return "Latn"


def usual_fonts(language: str) -> dict[str, str]:
    """The attributes of w:rFonts for a whole letter in ``language``."""
    script = script_of_language(language)
    return {
        "ascii": LATIN,
        "hAnsi": LATIN,
        "eastAsia": _east_asian("Hani", language),
        "cs": _complex(script) or _USUAL_COMPLEX,
    } | ({"ascii": _OTHER[script], "hAnsi": _OTHER[script]} if script in _OTHER else {})


def own_fonts(script: str, language: str) -> dict[str, str]:
    """The attributes for words in ``script`` in such a letter; none where the usual ones do."""
    usual = usual_fonts(language)
    if is_east_asian(script):
        font = _east_asian(script, language)
        own = {"eastAsia": font} if font != usual["eastAsia"] else {}
        return own | {"hint": "eastAsia"}
    if is_complex(script):
        font = _complex(script)
        return {"cs": font} if font != usual["cs"] else {}
    font = _OTHER.get(script, "")
    return {"ascii": font, "hAnsi": font} if font and font != usual["ascii"] else {}


def is_east_asian(script: str) -> bool:
    return script == "Hani" or script in _EAST_ASIAN


def is_complex(script: str) -> bool:
    """Whether Word takes the script for complex: shaped, stacked, or from right to left."""
    return bool(_complex(script))


def language_slot(language: str) -> str:
    """Which attribute of w:lang names ``language``: "val", "eastAsia" or "bidi"."""
    script = script_of_language(language)
    if script in ("Jpan", "Kore", "Hans", "Hant"):
        return "eastAsia"
    return "bidi" if is_complex(script) else "val"


def _complex(script: str) -> str:
    return _COMPLEX.get(script, _INDIC_FONT if script in _INDIC else "")


def _east_asian(script: str, language: str) -> str:
    """Han looks as the letter's own language writes it."""
    if script != "Hani":
        return _EAST_ASIAN[script]
    return _HAN.get(script_of_language(language), _CHINESE)
