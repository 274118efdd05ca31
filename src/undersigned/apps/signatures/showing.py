"""The letter as signers see it: with the numbers of this moment, or with none.

Until release nobody outside the secretariat sees names or counts unless the letter is public.
"""

from typing import Any

from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.core.letter import (
    Edition,
    Placeholder,
    PluralCategory,
    Roll,
    Text,
    Value,
)
from undersigned.core.renderers.html import article
from undersigned.core.renderers.markup import Html

from .rolls import current_roll

HIDDEN = "[…]"


def shows_counts(letter: Letter) -> bool:
    """Whether anybody with the link may see names and numbers."""
    return letter.visibility == Letter.Visibility.PUBLIC


def letter_as_shown(record: EditionRecord, language: str) -> Html:
    """The letter as one ``<article>``, for those who are asked to sign it."""
    letter = record.letter
    if shows_counts(letter):
        return article(record.value, current_roll(letter, language), language)
    return article(without_counts(record.value), Roll(), language)


def without_counts(edition: Edition) -> Edition:
    """``edition`` with "[…]" in place of every number that is counted at closing."""
    return edition.model_copy(update={"texts": _walk(edition.texts)})


def _walk(value: Any) -> Any:
    """``value`` with every placeholder in it replaced, however deep it stands."""
    match value:
        case Placeholder():
            return _stand_in(value)
        case tuple():
            return _merged(tuple(_walk(each) for each in value))
        case Value():
            changed = {name: _walk(getattr(value, name)) for name in type(value).model_fields}
            return value.model_copy(update=changed)
        case _:
            return value


def _stand_in(placeholder: Placeholder) -> Text:
    forms: dict[PluralCategory, str] = dict(placeholder.forms)
    return Text(text=f"{HIDDEN} {forms['other']}" if "other" in forms else HIDDEN)


def _merged(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Texts side by side as one, as the values themselves have it."""
    merged: list[Any] = []
    for value in values:
        if isinstance(value, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(text=merged[-1].text + value.text)
        else:
            merged.append(value)
    return tuple(merged)
