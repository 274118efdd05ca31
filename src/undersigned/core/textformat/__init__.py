"""The letter folder: a letter as a few plain files, read and written (DESIGN 5).

``read_folder(write_folder(edition, signatories))`` gives the same edition and signatories again.
"""

from undersigned.core.textformat.block_writer import write_blocks
from undersigned.core.textformat.blocks import parse_blocks
from undersigned.core.textformat.inline_writer import write_inlines
from undersigned.core.textformat.inlines import parse_inlines
from undersigned.core.textformat.parse import read_folder
from undersigned.core.textformat.source import Position
from undersigned.core.textformat.write import write_folder

__all__ = [
    "Position",
    "parse_blocks",
    "parse_inlines",
    "read_folder",
    "write_blocks",
    "write_folder",
    "write_inlines",
]
