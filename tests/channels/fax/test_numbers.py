"""Numbers that can be dialled."""

import pytest

from undersigned.channels.base import ChannelError
from undersigned.channels.fax.numbers import e164, fault, formed, printed


@pytest.mark.parametrize("written", ["+47 22 24 90 99", "+4722249099", "+47 (22) 24-90-99"])
def test_a_number_is_dialled_however_it_is_printed(written):
    assert fault(written) == ""
    assert e164(written) == "+4722249099"
    assert printed(written) == "+47 22 24 90 99"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "has no fax number"),
        ("22 24 90 99", "does not begin with +"),
        ("0047 22 24 90 99", "does not begin with +"),
        ("+47 12", "There is no fax number"),
        ("+999 1234567", "is no fax number"),
        ("+", "is no fax number"),
        ("+47 22 24 90 99 12 34", "There is no fax number"),
    ],
)
def test_what_cannot_be_dialled_is_told(written, told):
    assert told in fault(written)
    with pytest.raises(ChannelError, match="cannot be dialled") as caught:
        e164(written)
    assert caught.value.permanent


@pytest.mark.parametrize(
    ("form", "number"),
    [("plus", "+4722249099"), ("digits", "4722249099"), ("zeros", "004722249099")],
)
def test_a_gateway_gets_it_in_its_form(form, number):
    assert formed("+4722249099", form) == number
