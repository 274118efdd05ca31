"""Runs of names that go on over the ends of lines."""

from tests.core.readers.roll.made import HEAD, names, under
from undersigned.core.readers import read

RUN = (
    "Signed by: Lamp Society, Piers for All, Quiet Water, the Harbour\n"
    "Watch, Gull Trust (Port Odo), Rope and Tide Club, Friends of the\n"
    "Mole and Boat Union."
)
NAMES = [
    *("Lamp Society", "Piers for All", "Quiet Water", "the Harbour Watch"),
    *("Gull Trust (Port Odo)", "Rope and Tide Club", "Friends of the Mole", "Boat Union"),
]


def test_a_run_that_mail_wrapped_is_read_as_one():
    reading = under(RUN)
    assert names(reading) == NAMES
    (span,) = [each for each in reading.spans if each.part == "signatories.3.name"]
    assert reading.source[span.start : span.end] == "the Harbour\nWatch"


def test_a_heading_over_the_wrapped_run_stays_a_heading():
    assert names(under(RUN.replace(": Lamp", ":\nLamp").replace("Harbour\n", "Harbour "))) == NAMES


def test_lines_that_end_early_are_names_of_their_own():
    lines = ["Lamp Society, Port Odo, Kenya", "Gulls, Ho, Ghana", "Friends of Piers, Lomé, Togo"]
    assert len(names(under("Signed by:\n\n" + "\n".join(lines)))) == 3


def test_each_line_that_a_label_begins_stands_alone():
    run = "Lamp Society, Piers for All, Quiet Water, Harbour Watch, Gull Trust, Tide Club"
    more = run.replace("Lamp", "Rope").replace("Tide", "Kelp")
    assert len(names(under(f"Signed by:\n\nKenya: {run}\nTogo: {more}"))) == 12


def test_marks_stay_at_their_words():
    names_in_bold = ", ".join(f"<b>{each}</b>" for each in NAMES)
    page = f"<p>{HEAD}</p><p>Signed by:</p><p>{names_in_bold}</p>"
    assert names(read(page.encode(), "letter.html"))[0] == NAMES[0]
