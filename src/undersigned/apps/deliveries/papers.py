"""What is sent of a release: its papers, rendered from the edition and roll that were released.

A paper is kept by everything that it depends on, so that an office's e-mail and fax, and all the
copies, are rendered once and not once a delivery or a try.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from uuid import UUID

from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.releases.hours import in_words
from undersigned.apps.releases.kept import Shelf
from undersigned.apps.releases.models import Release
from undersigned.channels.base import Consignment, Paper, Party
from undersigned.core.counting import filler
from undersigned.core.letter import Edition, Roll, plain
from undersigned.core.renderers import format_of, render
from undersigned.core.renderers.layout import EnvelopeName, Layout

from .addresses import reply_address
from .channel_settings import setting_of
from .models import Delivery, Part
from .offices import Office, office_at

SHELF = Shelf(room=64 * 1024 * 1024)  # bytes


def consignment(delivery: Delivery, formats: Sequence[str]) -> Consignment:
    """All that a channel needs to bring the delivery to its office; the same at every try."""
    release = delivery.release
    edition, roll = released(release)
    office = office_at(edition, delivery.part, delivery.position)
    language, party = delivery.languages[0], sender(delivery, edition)
    text = edition.text_in(language)
    subject = plain(text.subject or text.title, filler(roll.counts, edition, language))
    return Consignment(
        key=str(delivery.key),
        addressee=office.addressee,
        sender=party,
        subject=" ".join(subject.split()) or release.title,
        text=_text(delivery),
        language=language,
        papers=papers(delivery, office, formats, party.reply_to if delivery.print_reply else ""),
        message_id=delivery.message_id,
        at=delivery.due_at,
    )


def released(release: Release) -> tuple[Edition, Roll]:
    """The letter as released, read from its row once: a release is frozen."""
    edition, roll, _texts = _released(release.pk)
    return edition, roll


@lru_cache(maxsize=8)
def _released(pk: UUID) -> tuple[Edition, Roll, dict[str, str]]:
    release = Release.objects.select_related("roll").get(pk=pk)
    return release.edition_value, release.roll.value, release.rendered


def sender(delivery: Delivery, edition: Edition) -> Party:
    """The coalition as the office sees it: by the letterhead, or else by its own settings."""
    letter, printed = delivery.release.letter, edition.sender
    coalition = letter.coalition
    return Party(
        name=printed.name or coalition.name,
        email=coalition.contact_email,
        reply_to=reply_address(letter, delivery.part, delivery.position),
        phone=printed.phone or coalition.contact_phone,
        address=printed.address or tuple(coalition.postal_address.splitlines()),
    )


@dataclass(frozen=True)
class Sheet:
    """Everything that a paper depends on; ``place`` is None where every addressee is shown."""

    release: UUID
    place: int | None
    layout: Layout
    format: str
    reply_to: str  # printed as the sender's e-mail, where it is given


def papers(
    delivery: Delivery, office: Office, formats: Sequence[str], reply_to: str = ""
) -> tuple[Paper, ...]:
    """The letter for one office in each of ``formats``: all languages in one file, or one each."""
    languages = tuple(delivery.languages)
    sets = [languages] if delivery.one_file else [(each,) for each in languages]
    # An office's copy shows its own block; whoever gets a copy sees whom the letter is for.
    place = office.position if office.part == Part.ADDRESSEE else None
    for_fax = delivery.channel == "fax"  # to be read after a machine has scanned it
    window = window_of(delivery.release.letter.coalition)
    chosen = Layout(
        envelope=window, columns=delivery.columns, group_by=delivery.group_by, for_fax=for_fax
    )
    layouts = [replace(chosen, languages=each) for each in sets]
    return tuple(
        _paper(delivery.release, Sheet(delivery.release_id, place, layout, name, reply_to))
        for name in formats
        for layout in layouts
    )


def window_of(coalition: Coalition) -> EnvelopeName:
    """The window envelope that the coalition's letters are folded for, on whatever way they go."""
    options = setting_of(coalition, "post").options
    return options.get("window", Layout.envelope)


def _paper(release: Release, sheet: Sheet) -> Paper:
    kept = SHELF.get(sheet, lambda: _rendered(release.edition_hash, sheet))
    known, languages = format_of(sheet.format), sheet.layout.languages
    is_whole = len(languages) > 1 or len(release.languages) == 1
    stem = release.letter.slug + ("" if is_whole else f".{languages[0]}")
    return Paper(name=f"{stem}.{known.extension}", media_type=known.media_type, data=kept.body)


def _rendered(edition_hash: str, sheet: Sheet) -> bytes:
    edition, roll, _texts = _released(sheet.release)
    if sheet.reply_to:
        sender = edition.sender.model_copy(update={"email": sheet.reply_to})
        edition = edition.model_copy(update={"sender": sender})
    return render(
        edition,
        roll,
        sheet.layout.languages[0],
        sheet.format,
        addressee=sheet.place,
        layout=sheet.layout,
        edition_hash=edition_hash,
    )


def _text(delivery: Delivery) -> str:
    """The letter as plain text in each language; under embargo that stands above it."""
    release = delivery.release
    _edition, _roll, rendered = _released(release.pk)
    texts = [rendered[language].strip() for language in delivery.languages]
    if release.is_under_embargo(delivery.due_at):
        hour = in_words(release.public_at, release.time_zone)
        texts.insert(0, _("Under embargo until %(hour)s.") % {"hour": hour})
    return "\n\n\n".join(texts) + "\n"
