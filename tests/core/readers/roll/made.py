"""Letters made up around a list of names."""

from undersigned.core.readers import read
from undersigned.core.reading import Reading

HEAD = "Dear all,\n\nThe lamps of the harbour are out and nobody lights them.\n\n"
BODIES = ["Lamp Society", "Pier Society", "Boat Society", "Tide Society", "Rope Society", "Gulls"]


def under(text: str) -> Reading:
    return read(f"{HEAD}{text}\n".encode(), "letter.txt")


def names(reading: Reading) -> list[str]:
    return [each.name for each in reading.signatories]


def reasons(reading: Reading) -> dict[str, str]:
    return {reading.source[each.start : each.end]: each.reason for each in reading.left_out}


def table(*rows: str) -> str:
    """A page with a table of signatories; cells are parted by "|"."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<p>Signatories</p><table>{body}</table>"
