"""The text of made-up letters, as it is read."""

from undersigned.core.letter import LetterText, plain
from undersigned.core.readers import read

FIRST = "The lamps of the harbour are out and nobody lights them."


def body(text: str) -> LetterText:
    return read(f"Dear all,\n\n{text}\n\n{FIRST}\n".encode(), "letter.txt").edition.authentic


def types(text: LetterText) -> list[str]:
    return [block.type for block in text.blocks]


def asked(text: LetterText) -> list[str]:
    return [plain(ask.text) for ask in text.asks]


def asks_of(text: str) -> list[str]:
    letter = f"# Letter\n\n{FIRST}\n\n{text}\n\n## Signatories\n\n- Lamp Society\n- Pier Union\n"
    return [plain(ask.text) for ask in read(letter.encode(), "letter.md").edition.authentic.asks]
