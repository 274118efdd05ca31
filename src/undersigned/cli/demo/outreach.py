"""Who was asked to sign the demo's open letter, and what they said. Made up, as all of it."""

import secrets

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.calls import Words
from undersigned.apps.signatures.contacts import Invited
from undersigned.apps.signatures.models import Invitation, Signature

# (organisation, place, who answers for it, what they said)
ASKED = (
    ("Greywater Relatives’ Circle", "Georgia", "Tamar Kvelia", "signed"),
    ("Night Desk Foundation", "Uruguay", "Abril Sotomonte", "signed"),
    ("Chamber of Court Reporters", "Malta", "Luca Vellanova", "sent the form"),
    ("Harbourlight Legal Aid", "Ghana", "Efua Quansah-Lim", "does not sign"),
    ("Two Bridges Press Club", "Iceland", "Hrafn Tindsson", ""),
    ("Atlas of Missing Pages", "Philippines", "Ligaya Monsanto", ""),
)
CALL = Words(
    "en",
    "Will you sign for the nine journalists of the Ostrel valley?",
    "Dear {name},\n\nnine families have waited since the spring of 2024. Please read the letter and"
    " say yes or no by {deadline}:\n\n{link}\n\nAma Mensah",
)


def ask_to_sign(letter: Letter, by: User) -> None:
    """A call went to six: two signed, one has yet to confirm, one said no, two are silent."""
    people = [
        Invited(name=name, place=place, representative=who, role="Director", email=_mail(number))
        for number, (name, place, who, _said) in enumerate(ASKED)
    ]
    asked = actions.invite(letter=letter, people=people, by=by).invitations
    actions.plan_call(letter=letter, by=by, purpose="invitation", texts=[CALL], by_day=False)
    for number, (invitation, (_name, _place, _who, said)) in enumerate(
        zip(asked, ASKED, strict=True)
    ):
        _answers(letter, invitation, number, said)


def _answers(letter: Letter, invitation: Invitation, number: int, said: str) -> None:
    if said == "does not sign":
        actions.decline_invitation(invitation=invitation)
    if said not in {"signed", "sent the form"}:
        return
    name, place, who, _said = ASKED[number]
    actions.sign(
        letter=letter,
        language="en",
        kind="organisation",
        name=name,
        place=place,
        email=_mail(number),
        representative=who,
        role="Director",
        may_sign=True,
        form_key=secrets.token_hex(32),
        invitation=invitation,
    )
    if said == "signed":
        signature = Signature.objects.get(letter=letter, invitation=invitation)
        actions.confirm(signature=signature, edition=letter.latest_edition, language="en")


def _mail(number: int) -> str:
    return f"asked-{number + 1}@sign-on.example"
