"""Sentences of the core that can be said again in another language.

The core says everything in English. A sentence for a person is made by ``say`` from a template and
values; it is an ordinary string, and remembers both, so that who shows it can look the template up
in the reader's language and put the same values in. Templates are gathered for the catalogues as
the interface's own words are (``tools.messages``).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import WrapValidator


class Said(str):
    """English words, with the ``template`` that they were made from and its ``values``.

    A value that is ``Said`` itself is said in the reader's language too; any other stands as it is.
    Where a number decides the form, ``one`` is the template for one and ``number`` is it.
    """

    __slots__ = ("number", "one", "template", "values")
    template: str
    values: Mapping[str, str]
    one: str
    number: int

    @classmethod
    def of(
        cls, template: str, values: Mapping[str, object], one: str = "", number: int = 0
    ) -> Self:
        kept = {name: each if isinstance(each, str) else str(each) for name, each in values.items()}
        chosen = one if one and number == 1 else template
        said = cls(chosen.format(**kept) if kept else chosen)
        said.template, said.values = template, MappingProxyType(kept)
        said.one, said.number = one, number
        return said


def say(template: str, /, **values: object) -> Said:
    """``template`` with its ``{values}``; without values it stands as it is, braces too."""
    return Said.of(template, values)


def say_count(one: str, other: str, /, n: int, **values: object) -> Said:
    """The template that goes with ``n``, which is a value in it as well."""
    return Said.of(other, {"n": n, **values}, one, n)


def _kept(value: Any, check: Any) -> Any:
    return value if isinstance(value, Said) else check(value)


# A string field that keeps what ``say`` made; in JSON it is the English words alone.
Words = Annotated[str, WrapValidator(_kept)]
