"""A made-up letter for comparing, and copies of it."""

from undersigned.core.readers import read
from undersigned.core.reading import Reading

LETTER = """Joint letter of 3 organisations to the Mayor of Vestria

November 14, 2024

Ilka Vashe
Mayor of Vestria
1 Palace Square
Vestria 10110

RE: The bridge

Dear Mayor Vashe,

We are writing on behalf of 3 organisations and 1 individual from 3 countries about the bridge
over the Torrek, which has been shut since the spring.

The people who live on the far bank walk for an hour to “their” school.

We urge you to:

1. Open the bridge to those who walk by June 30, 2025.

2. Publish the report of the engineers who looked at it.

Please answer to office@bridge.example.

Sincerely,

Harbour Friends, Norway
Orchard Alliance, Chile
Torrek Walkers' Union, Kenya

Individuals:

Ama Dorn, bridge keeper, Kenya
"""


def reading(text: str = LETTER) -> Reading:
    return read(text.encode(), "letter.txt")


def copy(*replacements: tuple[str, str]) -> Reading:
    text = LETTER
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return reading(text)
