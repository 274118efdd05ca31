"""What the demo begins with: a coalition, a released letter, and one that people are signing.

Everything goes through the site's own actions, as if people had done it.
"""

import datetime as dt
import secrets
from pathlib import Path

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from rich.progress import track

from undersigned import sandbox
from undersigned.apps.coalitions.actions import (
    create_coalition,
    make_account,
    make_sign_in_link,
)
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.actions import count_and_close, release
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures import actions as sign_on
from undersigned.apps.signatures.models import Signature
from undersigned.core.errors import UndersignedError
from undersigned.core.readers import read
from undersigned.core.reading import Reading

from .asks import follow_asks
from .delivered import deliver, replies
from .outreach import ask_to_sign
from .record import follow_record

EMAIL = "ama@missing-sarrania.example"
SLUG = "missing-of-sarrania"
EXAMPLES = Path(__file__).parents[4] / "examples"
EARLIER, RELEASED, OPEN = "sarrania-2022", "sarrania-2023", "sarrania-2025"
RECORD = EXAMPLES / "sarrania-record.xml"
TWELVE_DAYS = dt.timedelta(days=12)

# Who signs the open letter by the form; the first two have followed their mail's link.
SIGNERS = (
    ("organisation", "Saltmarsh Free Press Union", "Ireland", "Nora Quillan", "Secretary"),
    ("organisation", "Tidewater Archive of the Disappeared", "Peru", "Inés Robledal", "Director"),
    ("organisation", "Paper Lantern Network", "Taiwan", "Wen Shulin", "Coordinator"),
    ("individual", "Teodor Vasklund", "Norway", "", "Professor of Law, University of Hollhavn"),
)


def tell() -> None:
    """Make the demo's rows unless they are there."""
    if Coalition.objects.filter(slug=SLUG).exists():
        return
    steps = (
        _coalition,
        _earlier_letter,
        _released_letter,
        _what_became,
        _deliveries,
        _open_letter,
        _invitations,
        _sign_ons,
        _record,
    )
    sandbox.warm()  # beside the steps: the last of them reads a file
    for step in track(steps, description="Preparing the demo", transient=True):
        with transaction.atomic():
            step()


def sign_in_address(page: str) -> str:
    """A link that signs the secretariat in, once, and leads to ``page``."""
    return f"{make_sign_in_link(user=_ama())}?next={page}"


def take_in(reading: Reading) -> str:
    """A letter made of ``reading``; the page that shows it as published and as counted."""
    coalition = Coalition.objects.get(slug=SLUG)
    letter = create_letter(
        coalition=coalition, edition=reading.edition, by=_ama(), imported=reading
    )
    return reverse("desk:published", args=[SLUG, letter.slug])


def _ama() -> User:
    return make_account(email=EMAIL, name="Ama Mensah", is_operator=True)


def _coalition() -> None:
    coalition = Coalition(
        name="Coalition for the Missing of Sarrania",
        slug=SLUG,
        description="Forty organisations that ask one question until it is answered.",
        contact_name="Ama Mensah",
        contact_phone="+44 20 7946 0111",
        contact_email=EMAIL,
        timezone="Europe/London",
    )
    create_coalition(coalition=coalition, owner_email=EMAIL, by=_ama())


def _example(name: str) -> Reading:
    folder = EXAMPLES / name
    if not folder.is_dir():
        raise UndersignedError(
            "The demo's letters are not here.",
            where=str(folder),
            do="Run the demo from a clone of the repository, or give it a letter of yours.",
        )
    return read({path.name: path.read_bytes() for path in folder.iterdir()}, name)


def _opened(name: str, visibility: str) -> Letter:
    reading, ama = _example(name), _ama()
    coalition = Coalition.objects.get(slug=SLUG)
    letter = create_letter(coalition=coalition, edition=reading.edition, by=ama, imported=reading)
    open_letter(
        letter=letter,
        by=ama,
        closes_at=timezone.now() + TWELVE_DAYS,
        time_zone=coalition.timezone,
        visibility=visibility,
        reason="A made-up letter for the demo.",
    )
    letter.refresh_from_db()
    sign_on.enter_imported(letter=letter, by=ama)
    return letter


def _released(name: str) -> Release:
    letter = _opened(name, Letter.Visibility.LINK)
    count_and_close(letter=letter, by=_ama(), reason="A made-up letter for the demo.")
    letter.refresh_from_db()
    return release(letter=letter, by=_ama(), reason="A made-up letter for the demo.")


def _earlier_letter() -> None:
    _released(EARLIER)


def _record() -> None:
    """The earlier letter's asks are held against a file: one met late and contested, one met."""
    letters = Letter.objects.filter(coalition__slug=SLUG, state=Letter.State.RELEASED)
    follow_record(letters.order_by("created_at")[0], RECORD, _ama())


def _released_letter() -> None:
    _released(RELEASED)


def _latest() -> Release:
    return Release.objects.order_by("-released_at", "-number")[0]


def _what_became() -> None:
    """Of the released letter's asks: one met late, one in part, with sources that disagree."""
    follow_asks(_latest().letter, _ama())


def _deliveries() -> None:
    """By e-mail, post and hand, with what was answered."""
    deliver(_latest(), _ama())
    replies(_latest(), _ama())


def _open_letter() -> None:
    _opened(OPEN, Letter.Visibility.PUBLIC)


def _invitations() -> None:
    ask_to_sign(Letter.objects.get(coalition__slug=SLUG, state=Letter.State.OPEN), _ama())


def _sign_ons() -> None:
    """Some have signed by the form: two confirmed and wait for a check, two have not answered."""
    letter = Letter.objects.get(coalition__slug=SLUG, state=Letter.State.OPEN)
    for number, (kind, name, place, representative, role) in enumerate(SIGNERS):
        email = f"signer-{number + 1}@sign-on.example"
        is_organisation = kind == "organisation"
        sign_on.sign(
            letter=letter,
            language="en",
            kind=kind,
            name=name,
            title="" if is_organisation else role,
            place=place,
            email=email,
            representative=representative,
            role=role if is_organisation else "",
            may_sign=is_organisation,
            form_key=secrets.token_hex(32),
        )
    edition = letter.latest_edition
    pending = Signature.objects.filter(letter=letter, state="pending", invitation=None)
    for signature in pending.order_by("pk")[:2]:
        sign_on.confirm(signature=signature, edition=edition, language="en")
