"""Characters of symbol fonts, as the characters that they show.

Word writes them with the font and a place in it (w:sym; often in U+F000 to U+F0FF). Known are those
that letters use: bullets, boxes, ticks, arrows, telephone and letter signs.
"""

_PRIVATE = 0xF000
_SIGNS: dict[str, dict[int, str]] = {
    "wingdings": {
        0x28: "☎", 0x2A: "✉", 0x2B: "✉", 0x3A: "💻", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "□",
        0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→",
        0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x27: "☎", 0x50: "✓", 0x52: "☑", 0xA3: "☐"},
    "webdings": {0x9A: "✉", 0xC8: "☎"},
    "symbol": {
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB7: "•",
        0xB9: "≠", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
    },
}  # fmt: skip


def symbol(font: str, place: int) -> str:
    """The character that stands at ``place`` of ``font``; "" where it is not known."""
    held = _SIGNS.get(font.strip().lower())
    if held is not None:
        return held.get(place - _PRIVATE if place >= _PRIVATE else place, "")
    private = 0xE000 <= place <= 0xF8FF
    return "" if private or not 0x20 <= place <= 0xFFFD else chr(place)
