"""Which news are for followers, and who follows by signing."""

from undersigned.apps.letters import announcing
from undersigned.apps.letters.announcing import News
from undersigned.apps.signatures.models import Signature

from . import actions

TOLD = frozenset(
    {
        announcing.PUBLISHED,
        announcing.CORRECTED,
        announcing.WITHDRAWN,
        announcing.REPLY,
        announcing.ASK,
    }
)


def register() -> None:
    announcing.register("alerts", heard)


def heard(news: News) -> None:
    if news.kind in TOLD:
        actions.hear(
            letter=news.letter,
            kind=news.kind,
            about=str(news.release.pk) if news.release else news.about,
            release=news.release,
        )
    elif news.kind == announcing.ERASING:
        signature = Signature.objects.select_related("letter", "contact").get(pk=news.about)
        actions.stop_as_signer(signature=signature)
    elif news.kind == announcing.SIGNATURES and news.about:
        _signed(news.about)


def _signed(signature_id: str) -> None:
    """Whoever ticked it in the form and has confirmed follows from now on."""
    wishing = Signature.objects.select_related("letter", "contact")
    signature = wishing.filter(pk=signature_id, follows=True, contact__isnull=False).first()
    if signature is not None and signature.confirmed_at and signature.state in Signature.LIVE:
        actions.follow_as_signer(signature=signature)
