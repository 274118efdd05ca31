"""Drafts: the first one, the next one, and a file in the place of one."""

import re
import unicodedata

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.core.hashing import text_hash
from undersigned.core.letter import Edition, plain
from undersigned.core.reading import Reading

from ..errors import DraftConflictError, NotNowError
from ..models import Draft, Letter
from ..provenance import MadeFrom, following
from .rows import lock_letter, record_event

LONGEST_SLUG = 60


@transaction.atomic
def create_letter(
    *, coalition: Coalition, edition: Edition, by: User | None, imported: Reading | None = None
) -> Letter:
    """A letter with its first draft; ``imported`` keeps the file as it was understood."""
    letter = Letter.objects.create(
        coalition=coalition,
        slug=_free_slug(coalition, edition),
        imported=imported.model_dump(mode="json") if imported else None,
        created_by=by,
    )
    add_draft(letter=letter, edition=edition, by=by)
    record_event(letter, "imported" if imported else "created", by)
    return letter


def save_draft(
    *,
    letter: Letter,
    edition: Edition,
    base_number: int,
    by: User | None,
    rewritten: bool = False,
) -> Draft:
    """Save ``edition`` as the draft after ``base_number``.

    ``rewritten`` says what a translation is that says something else (``provenance.following``).

    Raises ``DraftConflictError`` when somebody saved in between; ``NotNowError`` for other words
    while the letter is closed and not released: its letterhead can still be mended. A draft that
    says the same as the last one is the last one.
    """
    try:
        with transaction.atomic():
            return _next_draft(letter, edition, base_number, by, rewritten=rewritten)
    except IntegrityError:
        raise DraftConflictError(letter.latest_draft) from None


def _next_draft(
    letter: Letter, edition: Edition, base_number: int, by: User | None, *, rewritten: bool
) -> Draft:
    letter = lock_letter(letter)
    latest = letter.latest_draft
    if letter.state == Letter.State.CLOSED and _changes_words(letter, edition):
        raise NotNowError(
            _("The letter is counted and closed; its words stand."),
            do=_("Change the letterhead alone; once it is released, it can be corrected."),
        )
    if latest.number != base_number:
        raise DraftConflictError(latest)
    if latest.value == edition:
        return latest
    return add_draft(letter=letter, edition=edition, by=by, rewritten=rewritten)


def _changes_words(letter: Letter, edition: Edition) -> bool:
    """Whether ``edition`` says something else than those who signed have read."""
    return text_hash(edition) != letter.latest_edition.text_hash


def add_draft(
    *,
    letter: Letter,
    edition: Edition,
    by: User | None,
    rewritten: bool = False,
    made_from: dict[str, MadeFrom] | None = None,
) -> Draft:
    """Keep ``edition`` as the next draft, with what its translations were made from.

    Without ``made_from`` that is known from the draft before; the caller holds the letter's row.
    """
    last = letter.latest_draft
    if made_from is None:
        made_from = (
            following(last.made_from, last.value, edition, rewritten=rewritten) if last else {}
        )
    return Draft.objects.create(
        letter=letter,
        number=last.number + 1 if last else 1,
        edition=edition.model_dump(mode="json"),
        provenance={tag: each.model_dump(mode="json") for tag, each in made_from.items()},
        saved_by=by,
    )


def replace_draft(*, letter: Letter, reading: Reading, base_number: int, by: User | None) -> Draft:
    """Save what a file says as the next draft; before the letter opens its list replaces ours.

    Raises as ``save_draft`` does.
    """
    with transaction.atomic():
        draft = save_draft(
            letter=letter, edition=reading.edition, base_number=base_number, by=by, rewritten=True
        )
        letter = lock_letter(letter)
        if letter.state == Letter.State.DRAFT:
            keep_reading(letter, reading)
        record_event(letter, "replaced from a file", by, draft=draft.number)
    return draft


def keep_reading(letter: Letter, reading: Reading) -> None:
    """The file as it is understood from now on."""
    letter.imported = reading.model_dump(mode="json")
    letter.save(update_fields=["imported"])


def _free_slug(coalition: Coalition, edition: Edition) -> str:
    taken = set(coalition.letters.values_list("slug", flat=True))
    wanted = slug_of(edition)
    number = 1
    slug = wanted
    while slug in taken or slug in {"new", "import"}:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def slug_of(edition: Edition) -> str:
    """Date and addressee, such as 2019-12-16-moon-jae-in; the title where nobody is addressed."""
    named = next((each.name or each.role for each in edition.addressees), "")
    words = named or plain(edition.authentic.title)
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-") or "letter"
    dated = f"{edition.date.isoformat()}-{slug}" if edition.date else slug
    return dated[:LONGEST_SLUG].strip("-")
