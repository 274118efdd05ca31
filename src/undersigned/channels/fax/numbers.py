"""Fax numbers: ITU-T E.164, as the tables of national plans in ``phonenumbers`` know them."""

from typing import Literal

import phonenumbers

from undersigned.channels.base import ChannelError

# How a gateway wants them: +4722249099, 4722249099, 004722249099.
Form = Literal["plus", "digits", "zeros"]


def fault(written: str) -> str:
    """Why nobody can be dialled under ``written``, in a sentence; "" where somebody can."""
    if not written:
        return "The office has no fax number."
    if not written.lstrip().startswith("+"):
        return f"The fax number {written} does not begin with + and the country's code."
    try:
        number = phonenumbers.parse(written)
    except phonenumbers.NumberParseException:
        return f"{written} is no fax number."
    if not phonenumbers.is_valid_number(number):
        return f"There is no fax number such as {written} in that country."
    return ""


def e164(written: str) -> str:
    """``+4722249099``; ``ChannelError`` for what cannot be dialled."""
    if fault(written):
        raise ChannelError(
            "the office's fax number cannot be dialled", permanent=True, do="Mend the number."
        )
    return phonenumbers.format_number(
        phonenumbers.parse(written), phonenumbers.PhoneNumberFormat.E164
    )


def formed(number: str, form: Form) -> str:
    """An E.164 number as a gateway wants it."""
    digits = number.removeprefix("+")
    return {"plus": number, "digits": digits, "zeros": f"00{digits}"}[form]


def printed(written: str) -> str:
    """``+47 22 24 90 99``, as it stands on a cover."""
    number = phonenumbers.parse(e164(written))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
