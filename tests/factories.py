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
