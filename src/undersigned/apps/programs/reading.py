"""From the public archive to the values for programs.

Everything is asked of ``releases/archive.py``, which alone says what may be seen: what is under
embargo is not in its answer, and an address of it gets the answer of one that never was.
"""

from collections.abc import Iterable

from django.urls import reverse

from undersigned.apps.followup.public_asks import asks_of
from undersigned.apps.followup.shown import ShownAsk, ShownEvidence, ShownOccasion
from undersigned.apps.letters.models import Letter as LetterRow
from undersigned.apps.releases import addresses, pages
from undersigned.apps.releases.archive import Entry, Found, load
from undersigned.apps.releases.downloads import FILES
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures.rolls import current_roll
from undersigned.apps.ui.languages import page_language, speaking
from undersigned.core.counting import NUMBERS, counting_rule_sentence, filler
from undersigned.core.hashing import check_code
from undersigned.core.letter import Roll, Signatory, plain
from undersigned.core.renderers.json import Numbers
from undersigned.core.renderers.printed import public_signatories

from .values import (
    Ask,
    Asks,
    Chance,
    Coalition,
    Counted,
    FollowUp,
    Letter,
    LetterLine,
    NowCounted,
    Signatories,
    Since,
    Source,
    Version,
)


def coalitions(letters: tuple[Entry, ...]) -> list[Coalition]:
    """Those that have something public, by name."""
    return [
        Coalition(
            slug=row["slug"],
            name=row["name"],
            letters=row["letters"],
            page=addresses.absolute(reverse("releases:archive", args=[row["slug"]])),
        )
        for row in pages.coalitions(letters)
    ]


def lines(found: Iterable[Entry]) -> list[LetterLine]:
    """``found`` are the newest versions of their letters, as ``archive.newest`` gives them."""
    found = list(found)
    return [
        LetterLine(**_line(entry, release))
        for entry, release in zip(found, load(found), strict=True)
    ]


def letter(found: Found) -> Letter:
    """One version of a letter with everything that its page has."""
    release = pages.whole(found.entry)
    language = release.languages[0]
    edition, roll = release.edition_value, pages.public_roll(release)
    entry = found.entry._replace(first_at=found.newest.first_at)
    return Letter(
        **_line(entry, release),
        is_newest=not found.is_replaced,
        correction_note=release.correction_note,
        withdrawal_reason=release.withdrawal_reason,
        text_hash=release.edition.text_hash,
        check_code=check_code(release.edition.text_hash),
        edition_hash=release.edition_hash,
        counts=_numbers(roll),
        counting_rule=counting_rule_sentence(edition.counting),
        edition=edition,
        signatories=public_signatories(roll, language),
        since=_since(release, language),
        versions=_versions(found),
        files=_files(found, release),
    )


def counted(found: Found) -> Counted:
    """Its numbers alone."""
    release = pages.whole(found.entry)
    return Counted(
        version=release.number,
        counts=_numbers(release.roll.value),
        counting_rule=counting_rule_sentence(release.edition_value.counting),
    )


def signatories(found: Found) -> Signatories:
    """Its names alone; none of a withdrawn letter."""
    release = pages.whole(found.entry)
    language = release.languages[0]
    roll = pages.public_roll(release)
    return Signatories(
        version=release.number,
        counts=_numbers(roll),
        signatories=list(public_signatories(roll, language)),
        since=_since(release, language),
    )


def asks(found: Found, language: str = "") -> Asks:
    """What the letter asks for, and what became of it; ``language`` is one of the letter's.

    What became of the asks of a withdrawn letter is no longer told, as on its page.
    """
    release = pages.whole(found.entry)
    language = pages.spoken(release, language)
    edition = release.edition_value
    own = {ask.id: ask for ask in edition.text_in(language).asks}
    fill = filler(release.roll.value.counts, edition, language)
    with speaking(page_language(language)):
        followed = {} if release.withdrawn_at else _followed(release, language)
        return Asks(
            version=release.number,
            language=language,
            asks=[
                Ask(
                    id=ask.id,
                    number=number,
                    text=plain(own.get(ask.id, ask).text, fill),
                    by=ask.by,
                    follow_up=followed.get(ask.id),
                    page=f"{addresses.absolute(addresses.page(release, language))}#ask-{ask.id}",
                )
                for number, ask in enumerate(edition.authentic.asks, start=1)
            ],
        )


def address_of(coalition: str, slug: str, number: int | None = None) -> str:
    """Where programs read a letter, or one version of it."""
    if number is None:
        return addresses.absolute(reverse("api:letter", args=[coalition, slug]))
    return addresses.absolute(reverse("api:version", args=[coalition, slug, number]))


def _line(entry: Entry, release: Release) -> dict[str, object]:
    summary = release.summary
    return {
        "coalition": entry.coalition,
        "coalition_name": entry.coalition_name,
        "slug": entry.slug,
        "version": entry.number,
        "languages": release.languages,
        "titles": summary["titles"],
        "addressees": summary["addressees"],
        "first_public_at": entry.first_at,
        "public_at": entry.public_at,
        "withdrawn_at": entry.withdrawn_at,
        "organisations": summary["organisations"],
        "individuals": summary["individuals"],
        "countries": summary["countries"],
        "page": addresses.absolute(addresses.page(release)),
        "address": address_of(entry.coalition, entry.slug),
    }


def now_counted(letter: LetterRow) -> NowCounted:
    """What would be counted now, and how many do not count yet."""
    waiting = ("pending", "confirmed", "quarantined")
    return NowCounted(
        counts=_numbers(current_roll(letter)),
        **{state: letter.signatures.filter(state=state).count() for state in waiting},
    )


def _numbers(roll: Roll) -> Numbers:
    return Numbers(**{name: getattr(roll.counts, name) for name in NUMBERS})


def _since(release: Release, language: str) -> Since | None:
    record = release.late_roll
    if record is None or release.withdrawn_at is not None:
        return None
    return Since(
        counted_at=record.counted_at,
        came=_public(record.came_since, language),
        withdrew=_public(record.withdrew_since, language),
    )


def _public(names: tuple[Signatory, ...], language: str) -> list[Signatory]:
    return list(public_signatories(Roll(signatories=names), language))


def _versions(found: Found) -> list[Version]:
    notes = dict(
        Release.objects.filter(pk__in=[entry.pk for entry in found.versions]).values_list(
            "pk", "correction_note"
        )
    )
    return [
        Version(
            version=entry.number,
            public_at=entry.public_at,
            correction_note=notes[entry.pk],
            address=address_of(entry.coalition, entry.slug, entry.number),
        )
        for entry in found.versions
    ]


def _files(found: Found, release: Release) -> dict[str, str]:
    if release.withdrawn_at is not None:
        return {}
    number = found.entry.number if found.is_replaced else None
    path = addresses.of(found.entry, release.languages, number=number)
    return {name: addresses.absolute(path + name) for name in FILES}


def _followed(release: Release, language: str) -> dict[str, FollowUp]:
    return {ask.row.ask_id: _follow_up(ask) for ask in asks_of(release, language)}


def _follow_up(ask: ShownAsk) -> FollowUp:
    return FollowUp(
        status=ask.headline.words,
        history=ask.history,
        is_contested=ask.headline.is_contested,
        occasions=[_chance(each) for each in ask.occasions],
        other_evidence=[_source(each) for each in ask.other_evidence],
    )


def _chance(shown: ShownOccasion) -> Chance:
    value = shown.value
    return Chance(
        key=value.key,
        session=value.session,
        opens=value.opens,
        closes=value.closes,
        found=shown.current.found if shown.current else "",
        found_on=shown.current.on if shown.current else None,
        is_contested=shown.is_contested,
        evidence=[_source(each) for each in shown.evidence],
    )


def _source(shown: ShownEvidence) -> Source:
    value = shown.value
    return Source(
        relation=value.relation,
        source_type=value.source_type,
        date=value.date,
        source=value.source,
        locator=value.locator,
        quote=value.quote,
        seen_on=value.seen_on,
        is_checked=bool(value.checked_by),
    )
