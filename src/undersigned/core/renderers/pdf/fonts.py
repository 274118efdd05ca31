"""Which font sets which script, and which Debian package has it.

Libertinus Serif comes with typst: Latin, Greek, Cyrillic and Hebrew are printed without any font of
the system. All others are Noto's. Scripts have the names of ISO 15924 ("Hang") and Unicode's own
("Hangul"), which Noto's families are called by.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

TEXT_FONT = "Libertinus Serif"
_PLAIN = ("Latn", "Grek", "Cyrl")
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})
_SHARED = frozenset({"Zyyy", "Zinh", "Zzzz"})
_CJK = frozenset({"Hani", "Hang", "Hira", "Kana", "Bopo"})
_SIGNS: tuple[Any, ...] = (
    "Noto Serif",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",  # in Debian 12
    "Noto Sans Symbols 2",  # elsewhere
    "Noto Sans Math",
    "Noto Color Emoji",
    {"name": "DejaVu Sans Mono", "signs": True},  # comes with typst, like that of the text
)

_CJK_PACKAGE = "fonts-noto-cjk"
_CORE_PACKAGE = "fonts-noto-core"
_EMOJI_PACKAGE = "fonts-noto-color-emoji"

# The forms of Han characters differ by country: one font each.
_VARIANT_OF_COUNTRY = {
    "JP": "JP", "KR": "KR", "KP": "KR", "CN": "SC", "SG": "SC", "TW": "TC", "HK": "HK", "MO": "HK",
}  # fmt: skip
_VARIANT_OF_LANGUAGE = {"ja": "JP", "ko": "KR", "zh": "SC", "yue": "HK"}
LANGUAGE_OF_VARIANT = {"JP": "ja", "KR": "ko", "SC": "zh-CN", "TC": "zh-TW", "HK": "zh-HK"}


@dataclass(frozen=True)
class Setting:
    """How lines of a script are set: room between them in ems, to both margins, with an italic."""

    leading: float = 0.68
    justified: bool = False
    slanted: bool = False


_SETTINGS = {
    **dict.fromkeys(_PLAIN, Setting(slanted=True)),
    **dict.fromkeys(_CJK, Setting(leading=0.9, justified=True)),
    **dict.fromkeys(("Khmr", "Mymr"), Setting(leading=1.15)),
    **dict.fromkeys(("Arab", "Deva", "Thai"), Setting(leading=0.95)),
}
_NASTALIQ = Setting(leading=1.7)


def han_variant(language: str) -> str:
    """The part of a Noto CJK family's name for a language ("JP"); simplified Chinese by default."""
    first, *rest = language.split("-")
    if first.lower() == "zh":
        countries = [_VARIANT_OF_COUNTRY.get(each.upper(), "") for each in rest]
        traditional = "TC" if "Hant" in rest else ""
        return next(filter(None, (*countries, traditional)), "SC")
    return _VARIANT_OF_LANGUAGE.get(first.lower(), "SC")


def variant_of_name(name: str, country: str) -> str:
    """The Han variant for a name from this country; empty where it holds no Han character."""
    variant = _VARIANT_OF_COUNTRY.get(country, "")
    return variant if variant and "Hani" in scripts_in([name]) else ""


def setting(language: str, script: str) -> Setting:
    """How a text in ``language`` whose letters are of ``script`` is set."""
    if script == "Arab" and language.partition("-")[0] == "ur":
        return _NASTALIQ
    return _SETTINGS.get(script, Setting())


def families(language: str, main: str, scripts: Iterable[str]) -> list[Any]:
    """The fonts for a text in ``language``, the first that has a character prints it.

    From the right to the left the fonts of its ``main`` script stand first, so that its signs and
    blanks fit its letters; elsewhere digits and signs fit the Latin words of names and addresses.
    Typst takes names, and objects that say what a font is asked for.
    """
    wide = main in _CJK and language.partition("-")[0] != "ko"
    text = {"name": TEXT_FONT, "covers": "latin-in-cjk"} if wide else TEXT_FONT
    others = [family for script in sorted(scripts) for family in _families(script, language)]
    first: list[Any] = _families(main, language) if main in _RIGHT_TO_LEFT else []
    listed = [*first, text, *_families(main, language), *others, *_SIGNS]
    return [each for index, each in enumerate(listed) if each not in listed[:index]]


def _families(script: str, language: str) -> list[str]:
    if script in _PLAIN:
        return [TEXT_FONT, "Noto Serif"]
    if script in _CJK:
        variant = "KR" if script == "Hang" else han_variant(language)
        return [f"Noto Serif CJK {variant}", f"Noto Sans CJK {variant}"]
    if script == "Arab":
        naskh = ["Noto Naskh Arabic", "Noto Sans Arabic"]
        return ["Noto Nastaliq Urdu", *naskh] if language.partition("-")[0] == "ur" else naskh
    name = _long_name(script)
    listed = [f"Noto Serif {name}", f"Noto Sans {name}"]
    # The bold file of Noto Serif Myanmar (2020) says that it is regular, and may be taken for it.
    return listed[::-1] if script == "Mymr" else listed


def scripts_in(strings: Iterable[str]) -> frozenset[str]:
    """The scripts of the characters in ``strings``; signs that all scripts share have none."""
    characters = set().union(*strings)
    return frozenset(_script(each) for each in characters) - _SHARED


def turned(words: str, direction: str) -> str:
    """The direction of ``words`` where it is against that of the letter, else empty."""
    scripts = scripts_in([words])
    own = "rtl" if scripts & _RIGHT_TO_LEFT else "ltr"
    return own if scripts and own != direction else ""


def main_script(text: str) -> str:
    """The script that most letters of ``text`` are of; "Latn" where there are none."""
    counted = Counter(_script(each) for each in text)
    return max((s for s in counted if s not in _SHARED), key=counted.__getitem__, default="Latn")


def package_of(character: str) -> str:
    """The Debian package with a font for ``character``; empty where none may have one."""
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]  # it ships no types

    if icu.Char.hasBinaryProperty(character, icu.UProperty.EMOJI_PRESENTATION):
        return _EMOJI_PACKAGE
    if not icu.Char.isdefined(character) or icu.Char.charType(character) == _PRIVATE_USE:
        return ""
    return _CJK_PACKAGE if _script(character) in _CJK else _CORE_PACKAGE


def script_name(character: str) -> str:
    """The name of the script of ``character`` ("Khmer"); empty for signs of no script."""
    script = _script(character)
    return "" if script in _SHARED else _long_name(script)


_PRIVATE_USE = 17  # ICU's U_PRIVATE_USE_CHAR


@cache
def _script(character: str) -> str:
    # Loaded late: ICU brings 30 MB of data, and most commands print nothing.
    import icu

    return str(icu.Script.getScript(character).getShortName())


@cache
def _long_name(script: str) -> str:
    import icu

    number = icu.Char.getPropertyValueEnum(icu.UProperty.SCRIPT, script)
    return str(icu.Script(number).getName()).replace("_", " ")


def language_data(language: str) -> dict[str, str]:
    """A BCP 47 tag as typst takes it: language, and region where the tag has one."""
    first, *rest = language.split("-")
    region = next((each.upper() for each in rest if len(each) == 2), "")
    return {"lang": first.lower(), **({"region": region} if region else {})}
