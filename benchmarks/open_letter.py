"""One coalition with one letter that is open for sign-on, made through the site's own actions."""

import datetime as dt

from django.utils import timezone

from undersigned.apps.coalitions.models import Coalition, Membership, Role, User
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.links import sign_on_url
from undersigned.core.letter import Addressee, Ask, Asks, Edition, LetterText, Paragraph, words

SENTENCE = "We write about the lakes, which belong to nobody and are drunk by everybody. "


def make_open_letter() -> tuple[str, str]:
    """The letter's id and the link under which it is signed."""
    owner = User.objects.create(email="ama@arena.example", name="Ama")
    coalition = Coalition.objects.create(
        name="Coalition of the Arena",
        slug="arena",
        contact_name="Ama",
        contact_phone="+44 20 7946 0000",
        contact_email="ama@arena.example",
    )
    Membership.objects.create(coalition=coalition, user=owner, role=Role.OWNER)
    letter = create_letter(coalition=coalition, edition=edition(), by=owner)
    open_letter(
        letter=letter,
        by=owner,
        closes_at=timezone.now() + dt.timedelta(days=7),
        time_zone="UTC",
        visibility=Letter.Visibility.LINK,
        reason="A measurement.",
    )
    letter.refresh_from_db()
    return str(letter.pk), sign_on_url(letter)


def edition() -> Edition:
    """A letter of eight paragraphs and an ask."""
    ask = Ask(id="answer", text=words("Answer this letter."), by=dt.date(2030, 1, 1))
    blocks = (*(Paragraph(inlines=words(SENTENCE * 6)) for _ in range(8)), Asks())
    text = LetterText(
        language="en",
        title=words("Joint letter on the lakes"),
        subject=words("The lakes"),
        salutation=words("Dear Minister,"),
        blocks=blocks,
        asks=(ask,),
    )
    return Edition(
        date=dt.date(2026, 1, 5),
        addressees=(Addressee(name="Ines Falk", role="Minister of Lakes"),),
        texts=(text,),
    )
