"""Rows for tests, each with only what the test says and plain defaults for the rest.

One function a model, named make_<model>. Add yours below; keep them free of magic.
"""

from itertools import count

from undersigned.apps.coalitions.models import Coalition, Membership, Organisation, Role, User

_number = count(1)


def make_user(name: str = "Ama Mensah", *, email: str = "", is_operator: bool = False) -> User:
    email = email or f"{name.split()[0].lower()}{next(_number)}@example.org"
    return User.objects.create_user(email, name=name, is_operator=is_operator)


def make_coalition(name: str = "Coalition for Clear Rivers", **values) -> Coalition:
    defaults = {
        "slug": f"clear-rivers-{next(_number)}",
        "contact_name": "Ama Mensah",
        "contact_phone": "+233 30 200 0000",
        "contact_email": "letters@clear-rivers.example",
        "timezone": "Africa/Accra",
    }
    return Coalition.objects.create(name=name, **{**defaults, **values})


def make_member(
    coalition: Coalition | None = None, user: User | None = None, role: str = Role.OWNER
) -> Membership:
    coalition, user = coalition or make_coalition(), user or make_user()
    return Membership.objects.create(coalition=coalition, user=user, role=role)


def make_organisation(
    coalition: Coalition | None = None, name: str = "River Watch Ghana", **values
) -> Organisation:
    from undersigned.core.matching.normalise import normalised_name

    return Organisation.objects.create(
        coalition=coalition or make_coalition(),
        name=name,
        normalised_name=normalised_name(name),
        **values,
    )


def make_edition_value(title: str = "Joint Letter on Clear Rivers", **values):
    """A short letter of two paragraphs and an ask, with counted numbers in it."""
    from undersigned.core.letter import (
        Addressee,
        Ask,
        Asks,
        Edition,
        LetterText,
        Paragraph,
        Placeholder,
        Text,
        words,
    )

    opening = Paragraph(
        inlines=(
            Text(text="We write on behalf of "),
            Placeholder(name="organisations"),
            Text(text=" organisations and "),
            Placeholder(name="individuals"),
            Text(text=" individuals."),
        )
    )
    blocks = (opening, Paragraph(inlines=words("The river is grey since spring.")), Asks())
    text = LetterText(
        language="en",
        title=words(title),
        salutation=words("Dear Minister Quill,"),
        blocks=blocks,
        asks=(Ask(id="clean-it", text=words("Clean the river.")),),
    )
    addressee = Addressee(name="Ada Quill", role="Minister of Rivers")
    return Edition(**{"texts": (text,), "addressees": (addressee,), **values})


def make_edition(letter, *, value=None, marking: str = "first", **values):
    """A frozen version of ``letter`` with the next number."""
    from undersigned.apps.letters.models import EditionRecord
    from undersigned.core.hashing import canonical_text, text_hash

    value = value or make_edition_value()
    return EditionRecord.objects.create(
        letter=letter,
        number=letter.editions.count() + 1,
        marking=marking,
        canonical=canonical_text(value),
        text_hash=text_hash(value),
        edition=value.model_dump(mode="json"),
        **values,
    )


def make_open_letter(coalition: Coalition | None = None, *, value=None, **values):
    """A letter that is open for sign-on with its first version frozen; it has no deadline."""
    from undersigned.apps.letters.models import Letter

    coalition = coalition or make_coalition()
    defaults = {"slug": f"letter-{next(_number)}", "state": "open"}
    letter = Letter.objects.create(coalition=coalition, **{**defaults, **values})
    make_edition(letter, value=value)
    return letter


def make_signature(
    letter=None, name: str = "River Watch Ghana", *, state: str = "confirmed", **values
):
    """A signature of an organisation, as if by the form, with its contact sealed."""
    from undersigned.apps.signatures.contacts import ContactData, dedupe_key, seal_contact
    from undersigned.apps.signatures.models import Signature

    letter = letter or make_open_letter()
    number = next(_number)
    email = values.pop("email", f"ben{number}@river-watch.example")
    kind = values.pop("kind", "organisation")
    withheld_name = name if values.get("withheld") else ""
    signature = Signature(
        letter=letter,
        kind=kind,
        name="" if withheld_name else name,
        state=state,
        dedupe_key=dedupe_key(letter.pk, email, kind, name),
        form_key=f"form-{number}",
        consent_edition=values.pop("consent_edition", None) or letter.latest_edition,
        **{"place": "Ghana", "country": "GH", "consent_language": "en", **values},
    )
    signature.contact = seal_contact(
        signature.pk,
        ContactData(email=email, representative="Ben Adler", role="Director", name=withheld_name),
    )
    signature.save(force_insert=True)
    return signature


def make_invitation(letter=None, name: str = "River Watch Ghana", **values):
    """An invitation that was not mailed yet; ``values`` are those of ``Invited``."""
    from undersigned.apps.signatures.actions import invite
    from undersigned.apps.signatures.contacts import Invited

    defaults = {"place": "Ghana", "country": "GH", "representative": "Ben Adler", "language": "en"}
    values = {**defaults, "email": f"ben{next(_number)}@river-watch.example", **values}
    added = invite(letter=letter or make_open_letter(), people=[Invited(name, **values)], by=None)
    return added.invitations[0]
