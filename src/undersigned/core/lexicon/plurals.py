"""CLDR plural categories of whole numbers (Unicode TR 35, part 3, "Language Plural Rules")."""

from functools import cache
from typing import cast

from undersigned.core.letter import PluralCategory
from undersigned.core.lexicon.locales import locale_of

_ORDER: tuple[PluralCategory, ...] = ("zero", "one", "two", "few", "many", "other")
# Every rule for whole numbers below a million looks at the last two digits, or at 0, 1 and 2 alone.
_SAMPLE = range(1001)


def category(n: int, language: str) -> PluralCategory:
    """The category that ``n`` takes in ``language``: "few" for 3 in Russian."""
    return cast("PluralCategory", locale_of(language).plural_form(n))


@cache
def categories(language: str) -> tuple[PluralCategory, ...]:
    """The categories that whole numbers below a million take, in CLDR's order.

    A category for fractions or for millions alone is not among them: no letter has to word it.
    """
    taken = {category(n, language) for n in _SAMPLE}
    return tuple(each for each in _ORDER if each in taken)
