"""What counts now, and what does not yet."""

from dataclasses import dataclass

from undersigned.apps.letters.models import Letter
from undersigned.core.letter import Counting, Roll
from undersigned.core.roll import make_roll

from .models import Signature, SignatureQuerySet


def current_roll(letter: Letter, language: str | None = None) -> Roll:
    """The roll as it would be counted at this moment, in the order of ``language``.

    A signature counts when it is accepted and its consent is for the last substantive edition or a
    later one. A letter that was never opened has an empty roll.
    """
    edition = letter.latest_edition
    if edition is None:
        return make_roll((), Counting(), language or "en")
    value = edition.value
    counting = letter.signatures.counting(letter.last_substantive_edition)
    return make_roll(
        (signature.as_signatory() for signature in counting),
        value.counting,
        language or value.authentic.language,
    )


@dataclass(frozen=True)
class Waiting:
    """Who would not be printed if the letter were counted now; each signature is in one of them."""

    unconfirmed: SignatureQuerySet
    not_renewed: SignatureQuerySet
    not_accepted: SignatureQuerySet

    @property
    def number(self) -> int:
        return self.unconfirmed.count() + self.not_renewed.count() + self.not_accepted.count()


def waiting(letter: Letter) -> Waiting:
    """Those who have not confirmed, not renewed, or not been accepted."""
    state = Signature.State
    signatures = letter.signatures.select_related("consent_edition", "organisation")
    stale = signatures.to_renew(letter.last_substantive_edition).exclude(state=state.PENDING)
    return Waiting(
        unconfirmed=signatures.filter(state=state.PENDING),
        not_renewed=stale,
        not_accepted=signatures.filter(state__in=[state.CONFIRMED, state.QUARANTINED]).exclude(
            pk__in=stale.values("pk")
        ),
    )
