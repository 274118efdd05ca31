"""Who and what the story of a letter is about."""

from pathlib import Path

EXAMPLE = Path(__file__).parents[3] / "examples" / "sarrania-2024.txt"
CONFIRM = "Please confirm: a joint letter"
RECORDED = "Your signature is recorded: a joint letter"
AGAIN = "Please confirm again: a joint letter has changed"
PRINTED = "How you will be printed: a joint letter"
BEN, DINA, ESI = "ben@river-watch.example", "dina@lakes.example", "esi@delta.example"
FEMI, GITA, HANA = "femi@hills.example", "gita@bakery.example", "hana@press.example"
KOFI = "kofi@shore.example"
MISSPELT, MENDED = "Lake Freinds", "Lake Friends"
UNION = "Coast Women’s Union"
OLD_ASK = "ahead of the parliamentary debate on the Press Order Bill later this month"
NEW_ASK = "Make known by December 31, 2024 where each of the nine journalists is held."
TITLE = "3 NGOs' Joint Letter to President Ilvane Torrek"
SENTENCE = (
    "on behalf of 3 non-governmental organizations, coalitions, and 1 individual from 2 different "
    "countries"
)
