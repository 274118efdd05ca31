"""Lists of signatories that are rows of logos: the pictures' descriptions are their names."""

import re
from collections.abc import Iterator, Sequence

from undersigned.core.readers.flow import Block, paras_in
from undersigned.core.readers.page import normal

_FEWEST = 3
_LONGEST_NAME = 100
_FILE_NAME = re.compile(
    r"\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)$|^(img|dsc|image|photo)[-_ ]?\d*$", re.IGNORECASE
)
_LOGO_WORD = re.compile(
    r"^(?:the\s+)?logo(?:\s+(?:of|de|du|der|des|von|di|da|do))?\b[\s:–-]*|[\s,:–-]*\blogo$|\s*로고$",
    re.IGNORECASE,
)
# What programs write as descriptions by themselves, in the languages that they speak.
_BY_MACHINE = re.compile(
    r"\n|automatic|automatisch|automatique|automátic|generad|자동|自動|автоматич", re.IGNORECASE
)


def logo_names(blocks: Sequence[Block], start: int) -> tuple[int, list[str]]:
    """How many blocks from ``start`` on hold nothing but logos, and the bodies' names.

    None and nothing where there are fewer than three names: a single picture is an ornament.
    """
    names: list[str] = []
    end = last = start
    if not any(_names(blocks[start])):
        return 0, names
    while end < len(blocks) and not _has_words(blocks[end]):
        found = list(_names(blocks[end]))
        names += found
        end += 1
        last = end if found else last
    return (last - start, names) if len(names) >= _FEWEST else (0, [])


def _has_words(block: Block) -> bool:
    return any(not para.empty or para.left for para in paras_in([block]))


def _names(block: Block) -> Iterator[str]:
    for para in paras_in([block]):
        for picture in para.pictures:
            name = logo_name(picture)
            if name:
                yield name


def logo_name(description: str) -> str:
    """The body's name in a logo's description; "" for a file's name or a program's guess."""
    words = normal(description).strip()
    if not words or len(words) > _LONGEST_NAME:
        return ""
    if _FILE_NAME.search(words) or _BY_MACHINE.search(words):
        return ""
    return _LOGO_WORD.sub("", words).strip()
