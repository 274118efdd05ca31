"""A tutorial's steps are read as its readers do them."""

import pytest

from tests.browser.tutorial import Deed, deeds_of, steps_of


@pytest.mark.parametrize(
    ("step", "deeds"),
    [
        ("Press **Sign in**.", [Deed("press", "Sign in")]),
        ("Click **A**, then click\n   **B …**", [Deed("click", "A"), Deed("click", "B …")]),
        ("You see *Your\n   desk*.", [Deed("see", "Your desk")]),
        ("Fill in **Name**: `Ama`; and", [Deed("write", "Name", "Ama")]),
        ("At **File**, choose `a.csv`.", [Deed("write", "File", "a.csv")]),
        ("Choose **Now**.", [Deed("choose", "Now")]),
        ("Tick **One**. Untick **Two**.", [Deed("tick", "One"), Deed("untick", "Two")]),
        (
            "In **Text**, write `in 2026` over `this year`.",
            [Deed("write", "Text", "in 2026", over="this year")],
        ),
        (
            "Beside `ben@b.example`, click **A mail**. Click **B**.",
            [Deed("click", "A mail", beside="ben@b.example"), Deed("click", "B")],
        ),
        (
            "Open [it](http://localhost:8000/desk/) and the one that begins with `http://x/`.",
            [Deed("open", "http://localhost:8000/desk/"), Deed("follow", "http://x/")],
        ),
        (
            "*A*\n   ![The page](../pictures/page.png)\n   Press **B**.",
            [Deed("see", "A"), Deed("picture", "page"), Deed("press", "B")],
        ),
        ("Read [more](../how-to/index.md), and think.", []),
    ],
)
def test_a_step_says_what_is_done(step, deeds):
    assert deeds_of(step) == deeds


@pytest.mark.parametrize(
    "step",
    ["It is **important**.", "Write `this`.", "**One** and **Two**: `x`", "Beside `x`, look."],
)
def test_a_mark_that_says_nothing_to_do_is_refused(step):
    with pytest.raises(ValueError, match="what is"):
        deeds_of(step)


def test_prose_between_the_steps_are_for_people():
    page = "**Bold** prose.\n\n1. Press **A**.\n   Then press **B**.\n2. *C*\n\nMore **prose**.\n"
    first, second = steps_of(page)
    assert first == [Deed("press", "A"), Deed("press", "B")]
    assert second == [Deed("see", "C")]
