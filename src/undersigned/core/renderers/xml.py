"""Words for files that are made of XML."""

import re

# Characters that no XML document may hold (XML 1.0, 2.2); the others are in no letter.
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def as_xml(text: str) -> str:
    """``text`` with U+FFFD for what cannot be written."""
    return _FORBIDDEN.sub("\ufffd", text)
