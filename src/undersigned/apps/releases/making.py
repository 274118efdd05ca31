"""How a roll and a release are made: the steps of the acts, each inside the act's transaction."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import add_draft, freeze_edition
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.apps.signatures.models import Signature
from undersigned.core.counting import filler
from undersigned.core.hashing import edition_hash, text_hash
from undersigned.core.letter import Edition, LetterText, Roll, plain
from undersigned.core.renderers import rendered_texts

from .models import Release, RollRecord


def edition_to_release(letter: Letter) -> Edition:
    """The frozen text, with the letterhead and translations of the newest draft of the same text.

    A mended fax number or a new translation changes nothing that was signed, so it goes along. What
    counts as a country does not: the roll was counted by the frozen version's rule.
    """
    record = letter.latest_edition
    if record is None:
        raise NotNowError(
            _("This letter has no version that could be signed."),
            where=_("text"),
            do=_("Open it for sign-on first."),
        )
    draft = letter.latest_draft
    if draft is not None and text_hash(draft.value) == record.text_hash:
        return draft.value.model_copy(update={"counting": record.value.counting})
    return record.value


def newest_roll(letter: Letter) -> RollRecord:
    """The roll that was counted last; a closed letter has one."""
    return letter.rolls.order_by("-number").select_related("edition")[0]


def counting_ids(letter: Letter) -> list[str]:
    """The ids of the signatures that count now."""
    counting = Signature.objects.filter(letter=letter).counting(letter.last_substantive_edition)
    return [str(pk) for pk in counting.values_list("pk", flat=True)]


def current_release(letter: Letter, now: dt.datetime | None = None) -> Release | None:
    """What the public sees of this letter, or what it will see when there is nothing yet."""
    live = letter.releases.filter(withdrawn_at__isnull=True).select_related("roll", "late_roll")
    shown = live.current(now).first()
    return shown or live.order_by("-number").first()


def store_roll(
    letter: Letter, roll: Roll, by: User, *, delivered: set[str] | None = None
) -> RollRecord:
    ids = counting_ids(letter)
    last = letter.rolls.aggregate(last=Max("number"))["last"] or 0
    came = [] if delivered is None else [pk for pk in ids if pk not in delivered]
    gone = [] if delivered is None else [pk for pk in delivered if pk not in set(ids)]
    return RollRecord.objects.create(
        letter=letter,
        number=last + 1,
        edition=letter.latest_edition,
        roll=roll.model_dump(mode="json"),
        signature_ids=ids,
        since=_as_printed(letter, came),
        gone=_as_printed(letter, gone),
        counted_by=by,
    )


def _as_printed(letter: Letter, ids: Iterable[str]) -> list[dict[str, object]]:
    wanted = letter.signatures.filter(pk__in=[UUID(pk) for pk in ids]).order_by("sort_key", "name")
    return [signature.as_signatory().model_dump(mode="json") for signature in wanted]


def frozen(letter: Letter, edition: Edition, note: str, by: User) -> EditionRecord:
    """The frozen text of ``edition``: the last one, or a correction where the words differ."""
    record = letter.latest_edition
    if record.text_hash == text_hash(edition):
        return record
    return freeze_edition(
        letter=letter,
        edition=edition,
        marking=EditionRecord.Marking.CORRECTION,
        note=note,
        by=by,
    )


def make_release(
    letter: Letter,
    edition: Edition,
    roll: RollRecord,
    by: User,
    *,
    now: dt.datetime,
    public_at: dt.datetime,
    time_zone: str,
    record: EditionRecord | None = None,
    note: str = "",
    late_roll: RollRecord | None = None,
) -> Release:
    _go_on_from(letter, edition, by)
    rendered = rendered_texts(edition, roll.value)
    last = letter.releases.aggregate(last=Max("number"))["last"] or 0
    return Release.objects.create(
        letter=letter,
        number=last + 1,
        edition=record or letter.latest_edition,
        letterhead=edition.model_dump(mode="json"),
        rendered=rendered,
        summary=summary(edition, roll.value),
        roll=roll,
        late_roll=late_roll,
        edition_hash=edition_hash(edition, roll.value, rendered),
        public_at=public_at,
        time_zone=time_zone,
        released_at=now,
        released_by=by,
        correction_note=note,
    )


def _go_on_from(letter: Letter, edition: Edition, by: User) -> None:
    """A correction starts from what was released, not from a draft that ran ahead of it."""
    latest = letter.latest_draft
    if latest is None or latest.value != edition:
        add_draft(letter=letter, edition=edition, by=by)


def summary(edition: Edition, roll: Roll) -> dict[str, object]:
    """What lists show: titles with their numbers by language, addressees, counts.

    {"languages": ["en", "ko"], "titles": {"en": "...", "ko": "..."}, "addressees": ["..."],
    "organisations": 69, "individuals": 10, "countries": 21}. The authentic language stands first;
    the titles have no order, because PostgreSQL keeps none.
    """
    counts = roll.counts
    return {
        "languages": [text.language for text in edition.texts],
        "titles": {text.language: _title(edition, roll, text) for text in edition.texts},
        "addressees": [who.name or who.role or who.organisation for who in edition.addressees],
        "organisations": counts.organisations,
        "individuals": counts.individuals,
        "countries": counts.countries,
    }


def _title(edition: Edition, roll: Roll, text: LetterText) -> str:
    title = text.title or edition.authentic.title
    words = " ".join(plain(title, filler(roll.counts, edition, text.language)).split())
    return words or _("Joint letter")
