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


def test_lines_that_numbers_begin_in_order_are_items():
    reading = under("We ask you to:\n\n1 light the lamps\n2 row the boats\n3 ring the bells")
    assert len(reading.edition.authentic.asks) == 3
    (span,) = [each for each in reading.spans if each.part == "asks.1"]
    assert reading.source[span.start : span.end].endswith("row the boats")


def test_figures_out_of_order_number_nothing():
    reading = under("Signed by:\n\n12 Lamps Society\n3 Piers Society\n7 Boats Society")
    assert names(reading) == ["12 Lamps Society", "3 Piers Society", "7 Boats Society"]


def test_numbered_lines_keep_their_marks():
    page = "<p>We ask you to:</p><p>1 <b>light</b> it<br>2 row<br>3 <a href='/x'>ring</a></p>"
    text = "<p>The lamps of the harbour are out and nobody lights them.</p>"
    reading = read(f"<p>Dear all,</p>{text}{page}".encode(), "letter.html")
    assert len(reading.edition.authentic.asks) == 3
