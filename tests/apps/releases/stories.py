"""Letters at the point where this app takes them up, made straight into the tables."""

import datetime as dt
import secrets

from django.utils import timezone

from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures.models import Signature
from undersigned.core.hashing import canonical_text, text_hash
from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Edition,
    LetterText,
    Paragraph,
    Placeholder,
    Sender,
    Text,
    words,
)

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
TOMORROW = NOON + dt.timedelta(days=1)
YESTERDAY = NOON - dt.timedelta(days=1)


def number(name: str, one: str, other: str, language: str) -> Placeholder:
    """A counted number; with its noun in English, bare where we make up no grammar."""
    forms = (("one", one), ("other", other)) if language == "en" else ()
    return Placeholder(name=name, forms=forms)


def make_text(language: str = "en", title: str = "call for clear water", **values) -> LetterText:
    """A short letter text whose title and first sentence take their numbers from the roll."""
    groups = number("organisations", "group", "groups", language)
    sentence = (
        Text(text="We are "),
        groups,
        Text(text=" and "),
        number("individuals", "person", "people", language),
        Text(text=" from "),
        number("countries", "country", "countries", language),
        Text(text=". The river is low."),
    )
    return LetterText(
        language=language,
        title=(groups, Text(text=f" {title}")),
        subject=words("Clear water"),
        salutation=words("Dear Minister Tamba,"),
        blocks=(Paragraph(inlines=sentence), Asks()),
        asks=(
            Ask(
                id="publish",
                text=words("Publish the measurements."),
                by=dt.date(2026, 6, 30) if language == "en" else None,
            ),
        ),
        **values,
    )


def make_core_edition(*languages: str, **values) -> Edition:
    """A letter of made-up people to a made-up minister; English binds unless said otherwise."""
    defaults = {
        "date": NOON.date(),
        "place": "Accra",
        "sender": Sender(name="Coalition for Clear Rivers", email="letters@clear-rivers.example"),
        "addressees": (
            Addressee(
                name="Mariam Tamba",
                role="Minister of Water",
                organisation="Government of Sandoria",
                address=("1 Harbour Road", "Port Sand"),
                fax="+233 30 200 0001",
            ),
        ),
        "texts": tuple(make_text(language) for language in languages or ("en",)),
    }
    return Edition(**{**defaults, **values})


def freeze(letter: Letter, edition: Edition, number: int = 1) -> EditionRecord:
    return EditionRecord.objects.create(
        letter=letter,
        number=number,
        marking=EditionRecord.Marking.FIRST,
        canonical=canonical_text(edition),
        text_hash=text_hash(edition),
        edition=edition.model_dump(mode="json"),
    )


def open_letter(coalition, *, slug: str = "clear-water", edition: Edition | None = None) -> Letter:
    """A letter open for sign-on, with nobody under it yet."""
    letter = Letter.objects.create(coalition=coalition, slug=slug, state=Letter.State.OPEN)
    freeze(letter, edition or make_core_edition())
    return letter


def sign(letter: Letter, name: str = "River Watch", place: str = "Ghana", **values) -> Signature:
    """An accepted signature under the letter."""
    defaults = {
        "kind": "organisation",
        "country": "GH" if place == "Ghana" else "",
        "state": Signature.State.ACCEPTED,
        "consent_edition": letter.last_substantive_edition,
        "consent_language": "en",
        "accepted_at": timezone.now(),
    }
    return Signature.objects.create(
        letter=letter,
        name=name,
        place=place,
        dedupe_key=secrets.token_hex(16),
        form_key=secrets.token_hex(16),
        **{**defaults, **values},
    )


def sign_withheld(letter: Letter, place: str = "Hiddenland", **values) -> Signature:
    return sign(letter, "", place, withheld=True, **values)


def closed_letter(coalition, by, *, slug: str = "clear-water", edition: Edition | None = None):
    """Counted with two organisations and one person under it."""
    letter = open_letter(coalition, slug=slug, edition=edition)
    sign(letter, "River Watch", "Ghana")
    sign(letter, "Lake Friends", "Lebanon", country="LB")
    sign(letter, "Esi Boateng", "Ghana", kind="individual", title="Professor of Hydrology")
    actions.count_and_close(letter=letter, by=by)
    letter.refresh_from_db()
    return letter


def released(
    coalition, by, *, slug: str = "clear-water", edition: Edition | None = None, now=NOON, **values
) -> Release:
    """A public letter; ``values`` go to ``actions.release``."""
    letter = closed_letter(coalition, by, slug=slug, edition=edition)
    return actions.release(letter=letter, by=by, now=now, **values)
