"""What can stand in the way of a sign-on, each with what to do."""

from django.utils.translation import gettext as _

from undersigned.core.errors import UndersignedError


class SignOnClosedError(UndersignedError):
    """The letter takes no sign-ons, or no longer takes this act."""

    def __init__(self) -> None:
        super().__init__(
            _("Sign-on for this letter has ended."),
            do=_("Write to the secretariat if you should have been on it."),
        )


class TextChangedError(UndersignedError):
    """The text changed in substance since the page was shown."""

    def __init__(self) -> None:
        super().__init__(
            _("The text has changed since this page was opened."),
            do=_("Read the text as it stands now, then choose again."),
        )


class NotPossibleError(UndersignedError):
    """The signature's state does not allow the act."""


class AlreadySignedError(UndersignedError):
    """The same address already signs for the same name."""

    def __init__(self) -> None:
        super().__init__(
            _("This name is already on the list from the same address."),
            do=_("Open the sign-on that is there, or decline it first."),
        )


class OrganisationAcceptedError(UndersignedError):
    """Another accepted signature of the letter is linked to the same organisation."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s will already be printed under this letter.") % {"name": name},
            do=_("Decline one of the two, or link this one to another entry of the directory."),
        )


class SecondPersonError(UndersignedError):
    """Who entered a sign-on by hand cannot accept it where the coalition wants a second check."""

    def __init__(self) -> None:
        super().__init__(
            _("You have entered this sign-on yourself."),
            do=_("Ask another member to look at the message and accept it."),
        )


class EvidenceRefusedError(UndersignedError):
    """The attached file is too large or of a kind that is not kept."""
