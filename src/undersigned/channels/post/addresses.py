"""An address as it stands on an envelope.

The lines are printed as they are given. Abroad the country goes on the last line, in capitals and
alone (UPU S42 and the address rules of the national posts); at home it is not needed.
"""

from babel.languages import get_official_languages

from undersigned.channels.base import Party, block
from undersigned.core.letter import Addressee
from undersigned.core.lexicon.places import country_name, find_place


def lines_of(addressee: Addressee, sender: Party, language: str) -> list[str]:
    """The office's block, with its country where it lies abroad and no line names it yet."""
    lines = list(block(addressee))
    return lines + _country_line(lines, addressee.country, sender.country, language)


def sender_lines(sender: Party, addressee: Addressee, language: str) -> list[str]:
    """The sender's block, with its country for a letter that goes abroad."""
    lines = [line for line in (sender.name, *sender.address) if line]
    return lines + _country_line(lines, sender.country, addressee.country, language)


def _country_line(lines: list[str], country: str, other: str, language: str) -> list[str]:
    """The country's name, unless it is at home or the last line is its name in some language."""
    if not country or not lines or country == other:
        return []
    if _names(lines[-1], country):
        return []
    return [country_name(country, language).upper()]


def _names(line: str, country: str) -> bool:
    """Whether ``line`` is the country's name, in a language that we know or one of its own."""
    languages = ("", *get_official_languages(country, regional=True, de_facto=True))
    places = (find_place(line, language) for language in languages)
    return any(place is not None and place.code == country for place in places)
