"""What an attempt proves, and what it does not, in plain words."""

import pytest

from tests.apps.deliveries.stories import MINISTER, MONDAY_10
from undersigned.apps.deliveries.models import Attempt
from undersigned.apps.deliveries.receipts import shown
from undersigned.channels import channel

EMAIL = channel("email")


def told(outcome: str, **values):
    attempt = Attempt(
        outcome=outcome, started_at=MONDAY_10, ended_at=MONDAY_10, number=1,
        to=MINISTER.email, **values,
    )  # fmt: skip
    return shown(attempt, EMAIL, MINISTER)


@pytest.mark.parametrize(
    ("outcome", "proves", "proves_not"),
    [
        ("taken", "The mail server that sends for us took the mail", "Nor does it show that"),
        ("unknown", "A try was begun", "It does not show whether they were taken."),
        ("confirmed", "A report says that it went through.", "that anybody has read it"),
        ("returned", "A report says that it did not arrive.", ""),
        ("delayed", "says that it is late", "whether it arrived later"),
    ],
)
def test_what_is_shown_is_said_and_so_is_what_is_not(outcome, proves, proves_not):
    said = told(outcome)
    assert proves in said.proves
    assert proves_not in said.proves_not


@pytest.mark.parametrize("outcome", ["not_now", "refused"])
def test_a_refusal_proves_nothing(outcome):
    said = told(outcome, answer="550 5.1.1")
    assert (said.proves, said.proves_not) == ("", "")
