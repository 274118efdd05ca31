"""The names under the letter, as signatories.

Known shapes: one body a line with its place; a person's name and title on one line; a name line
with title lines under it and an empty line between people; names parted by slashes or semicolons;
tables; names in a sentence; headings that say "Organisations", "Individuals" or name a country.
"""

from undersigned.core.readers.roll.blocks import read_roll
from undersigned.core.readers.roll.sentences import read_sentences
from undersigned.core.readers.roll.top import read_top

__all__ = ["read_roll", "read_sentences", "read_top"]
