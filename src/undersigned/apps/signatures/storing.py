"""Which part of a sign-on may be stored openly, and which is sealed."""

from collections.abc import Iterable
from typing import Any

from .contacts import ContactData


def as_printed(
    *,
    name: str,
    title: str,
    place: str,
    country: str,
    members: Iterable[str],
    withheld: bool,
    place_hidden: bool,
    place_consent: bool,
) -> dict[str, Any]:
    """The fields of a signature that may be stored openly; of a withheld name, next to none."""
    if not withheld:
        return {
            "name": name,
            "title": title,
            "place": place,
            "country": country,
            "members": list(members),
            "withheld": False,
            "place_hidden": place_hidden,
            "place_consent": False,
        }
    return {
        "name": "",
        "title": "",
        "place": place if place_consent else "",
        "country": country if place_consent else "",
        "members": [],
        "withheld": True,
        "place_hidden": True,
        "place_consent": place_consent,
    }


def as_sealed(
    *,
    email: str,
    phone: str,
    representative: str,
    role: str,
    name: str,
    title: str,
    place: str,
    country: str,
    members: Iterable[str],
    withheld: bool,
) -> ContactData:
    """What is sealed: how to reach the signer and, of a withheld name, who it is."""
    reach = {"email": email, "phone": phone, "representative": representative, "role": role}
    if not withheld:
        return ContactData(**reach)
    return ContactData(
        **reach, name=name, title=title, place=place, country=country, members=tuple(members)
    )
