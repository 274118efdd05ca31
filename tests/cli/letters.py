"""Letters for the commands' tests."""

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
PUBLISHED = EXAMPLES / "sarrania-2024.txt"
OPEN_FOLDER = EXAMPLES / "sarrania-2025"
RELEASED_FOLDER = EXAMPLES / "sarrania-2023"
