"""What every value is made of: strings in their forms, and frozen models."""

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

SCHEMA_VERSION = 1

_FORBIDDEN_CATEGORIES = {"Cc", "Cs"}
# Bidirectional embeddings, overrides and isolates let a name print as something else ("Trojan
# Source"); zero-width marks let two names that look alike differ. ZWJ and ZWNJ stay: Persian,
# Hindi and others need them.
FORBIDDEN_CHARACTERS = set(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff"
)


def _reject_hidden(value: str) -> str:
    if value.isprintable():  # none of the characters in question is; most values end here
        return value
    for character in value:
        if (
            unicodedata.category(character) in _FORBIDDEN_CATEGORIES
            or character in FORBIDDEN_CHARACTERS
        ):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            raise ValueError(f"holds a hidden character ({name}); remove it")
    return value


def normal(value: str) -> str:
    return _reject_hidden(unicodedata.normalize("NFC", value))


def _one_line(value: str) -> str:
    return normal(" ".join(unicodedata.normalize("NFC", value).split()))


def _filled(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("is not a language tag (BCP 47) such as en, ko or pt-BR")
    return value


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError("takes small letters, digits and single hyphens only, such as co-sponsor")
    return value


def _country(value: str) -> str:
    if value and not re.fullmatch(r"[A-Z]{2}", value):
        raise ValueError("is not a two-letter country code (ISO 3166-1 alpha-2) such as KR")
    return value


# Raw text as it stands inside a sentence: spaces are kept.
RawText = Annotated[str, AfterValidator(normal)]
# One printed line: white space collapsed and trimmed; may be empty.
Line = Annotated[str, AfterValidator(_one_line)]
# One printed line that says something.
FilledLine = Annotated[str, AfterValidator(_one_line), AfterValidator(_filled)]
LanguageTag = Annotated[str, AfterValidator(_language)]
Slug = Annotated[str, AfterValidator(_slug)]
CountryCode = Annotated[str, AfterValidator(_country)]

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
Kind = Literal["organisation", "individual"]


class Value(BaseModel):
    """A frozen value; unknown fields are refused, so that a misspelt one is never lost."""

    model_config = ConfigDict(frozen=True, extra="forbid")
