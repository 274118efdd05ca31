"""What needs the secretariat now, in plain sentences with the page where it is done."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from undersigned.apps.coalitions.models import Coalition, Double
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.followup.models import Continuation, OccasionRecord, RecordImport, Reply
from undersigned.apps.followup.next_letters import unchecked
from undersigned.apps.letters.languages import language_name
from undersigned.apps.letters.models import Draft, Letter
from undersigned.apps.letters.standing import standing
from undersigned.apps.signatures.deadlines import deadline
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Invitation, Signature

Letters = QuerySet[Letter]
UNFINISHED = (Letter.State.DRAFT, Letter.State.OPEN, Letter.State.CLOSED)
SOON = dt.timedelta(days=3)
FAILED = Q(releases__deliveries__state=Delivery.State.FAILED)
TO_DO = Q(releases__deliveries__state=Delivery.State.TO_DO)
UNREAD = Q(replies__kind=Reply.Kind.UNKNOWN, replies__set_aside_at__isnull=True)
TO_CHECK = Q(signatures__state__in=[Signature.State.CONFIRMED, Signature.State.QUARANTINED])


@dataclass(frozen=True)
class Need:
    """One thing to do: the letter or else the coalition, the sentence, and where."""

    letter: Letter | None
    text: str
    url: str
    of: Coalition | None = None

    @property
    def coalition(self) -> Coalition:
        return self.letter.coalition if self.letter else self.of


def needs(coalitions: list[Coalition]) -> list[Need]:
    """In the order of urgency: what waits for a check, what ends soon, what comes next."""
    wanted = Letter.objects.filter(coalition__in=coalitions)
    return [*_of_letters(wanted), *_of_directories(coalitions), *_of_records(coalitions)]


def needs_of(letter: Letter) -> list[Need]:
    """Those of one letter alone."""
    return _of_letters(Letter.objects.filter(pk=letter.pk))


def _of_letters(wanted: Letters) -> list[Need]:
    letters = wanted.select_related("coalition").defer("imported")
    letters = letters.filter(
        Q(state__in=UNFINISHED) | Q(state=Letter.State.RELEASED, late_sign_on=True)
    )
    letters = letters.annotate(to_check=Count("signatures", filter=TO_CHECK, distinct=True))
    letters = letters.order_by("-created_at")  # a query that groups knows no order of its model
    found = [need for letter in letters for need in _of_letter(letter)]
    return [
        *found,
        *_of_invitations(wanted),
        *_of_deliveries(wanted),
        *_of_replies(wanted),
        *_of_asks(wanted),
        *_of_translations(wanted),
        *_of_offices(wanted),
        *_of_keeping(wanted),
    ]


def _of_letter(letter: Letter) -> Iterator[Need]:
    address = (letter.coalition.slug, letter.slug)
    if letter.to_check:
        text = ngettext(
            "%(count)s sign-on waits for your check.",
            "%(count)s sign-ons wait for your check.",
            letter.to_check,
        )
        yield Need(
            letter, text % {"count": letter.to_check}, reverse("desk:sign-ons", args=address)
        )
    if letter.state == Letter.State.OPEN and letter.sign_on_closes_at:
        yield from _of_deadline(letter, address)
    if letter.state == Letter.State.CLOSED:
        yield Need(
            letter,
            _("Counted and closed. It waits for its release."),
            reverse("desk:release", args=address),
        )


def _of_deadline(letter: Letter, address: tuple[str, str]) -> Iterator[Need]:
    left = letter.sign_on_closes_at - timezone.now()
    if left <= dt.timedelta(0):
        text = _("Sign-on has ended. Count and close it.")
        yield Need(letter, text, reverse("desk:close", args=address))
    elif left < SOON:
        text = _("Sign-on ends %(when)s.") % {"when": deadline(letter)}
        yield Need(letter, text, reverse("desk:sign-ons", args=address))


def _of_invitations(wanted: Letters) -> list[Need]:
    """Calls to sign that came back: nobody there knows of the letter."""
    asked = Invitation.objects.filter(letter__in=wanted)
    failed = asked.with_standing().filter(standing=Standing.FAILED, letter__state=Letter.State.OPEN)
    counted = dict(failed.order_by().values_list("letter").annotate(Count("pk")))
    letters = Letter.objects.filter(pk__in=counted).select_related("coalition").defer("imported")
    found = []
    for letter in letters:
        text = ngettext(
            "%(count)s invitation did not arrive.",
            "%(count)s invitations did not arrive.",
            counted[letter.pk],
        )
        url = reverse("desk:invitations", args=(letter.coalition.slug, letter.slug))
        url += f"?standing={Standing.FAILED.value}"
        found.append(Need(letter, text % {"count": counted[letter.pk]}, url))
    return found


def _of_asks(wanted: Letters) -> list[Need]:
    """Letters of which an occasion of an ask is over and nobody has said how it ended."""
    over = OccasionRecord.objects.unassessed(timezone.localdate())
    over = over.filter(ask__letter__in=wanted).select_related("ask__letter__coalition")
    by_letter: dict[Letter, int] = {}
    for occasion in over:
        by_letter[occasion.ask.letter] = by_letter.get(occasion.ask.letter, 0) + 1
    found = []
    for letter, count in by_letter.items():
        text = ngettext(
            "%(count)s occasion of an ask is over. Say how it ended.",
            "%(count)s occasions of asks are over. Say how they ended.",
            count,
        )
        url = reverse("desk:asks", args=(letter.coalition.slug, letter.slug))
        found.append(Need(letter, text % {"count": count}, url))
    return found


def _of_deliveries(wanted: Letters) -> list[Need]:
    """Letters of which a delivery failed, or of which a person is to bring one."""
    letters = wanted.select_related("coalition")
    letters = letters.annotate(
        failed=Count("releases__deliveries", filter=FAILED, distinct=True),
        to_do=Count("releases__deliveries", filter=TO_DO, distinct=True),
    )
    found = []
    for letter in letters.filter(Q(failed__gt=0) | Q(to_do__gt=0)).order_by("-created_at"):
        url = reverse("desk:deliveries", args=(letter.coalition.slug, letter.slug))
        if letter.failed:
            text = ngettext(
                "%(count)s delivery failed.", "%(count)s deliveries failed.", letter.failed
            )
            found.append(Need(letter, text % {"count": letter.failed}, url))
        if letter.to_do:
            text = ngettext(
                "%(count)s delivery is to be done by hand.",
                "%(count)s deliveries are to be done by hand.",
                letter.to_do,
            )
            found.append(Need(letter, text % {"count": letter.to_do}, url))
    return found


def _of_replies(wanted: Letters) -> list[Need]:
    """Letters to which something came that nobody has looked at."""
    letters = wanted.select_related("coalition")
    letters = letters.defer("imported").annotate(
        unread=Count("replies", filter=UNREAD, distinct=True)
    )
    found = []
    for letter in letters.filter(unread__gt=0).order_by("-created_at"):
        text = ngettext(
            "%(count)s reply waits to be filed.",
            "%(count)s replies wait to be filed.",
            letter.unread,
        )
        url = reverse("desk:replies", args=(letter.coalition.slug, letter.slug))
        found.append(Need(letter, text % {"count": letter.unread}, url))
    return found


def _of_translations(wanted: Letters) -> list[Need]:
    """Translations of letters that are not released yet, in which something is missing or old."""
    newest = Draft.objects.filter(letter=OuterRef("letter")).order_by("-number")
    drafts = Draft.objects.filter(
        letter__in=wanted,
        letter__state__in=UNFINISHED,
        number=Subquery(newest.values("number")[:1]),
    )
    rows = drafts.select_related("letter__coalition").defer("letter__imported")
    return [need for draft in rows.order_by("-letter__created_at") for need in _of_draft(draft)]


def _of_draft(draft: Draft) -> Iterator[Need]:
    edition, letter = draft.value, draft.letter
    made = draft.made_from if edition.texts[1:] else {}
    for text in edition.texts[1:]:
        stands = standing(edition.authentic, text, made[text.language])
        open_ = stands.missing + stands.stale
        if not open_:
            continue
        said = ngettext(
            "%(language)s: %(count)s passage is to be translated or mended.",
            "%(language)s: %(count)s passages are to be translated or mended.",
            open_,
        )
        address = (letter.coalition.slug, letter.slug, text.language)
        words = said % {"language": language_name(text.language), "count": open_}
        yield Need(letter, words, reverse("desk:translation", args=address))


def _of_offices(wanted: Letters) -> list[Need]:
    """Letters that continue another, whose offices may be held by somebody else by now."""
    begun = Continuation.objects.filter(letter__in=wanted, letter__state__in=UNFINISHED)
    found = []
    for each in begun.select_related("letter__coalition").defer("letter__imported"):
        letter = each.letter
        number = len(unchecked(letter.coalition, letter.latest_draft.value, timezone.now()))
        if number:
            text = ngettext(
                "Look up who holds %(count)s office today.",
                "Look up who holds %(count)s offices today.",
                number,
            )
            url = reverse("desk:last-time", args=(letter.coalition.slug, letter.slug))
            found.append(Need(letter, text % {"count": number}, url))
    return found


def _of_directories(coalitions: list[Coalition]) -> list[Need]:
    """Directories in which two entries may be one, as they were looked through last."""
    pairs = Double.objects.waiting().filter(first__coalition__in=coalitions)
    rows = pairs.order_by().values_list("first__coalition").annotate(Count("pk"))
    counted = dict(rows)
    found = []
    for coalition in coalitions:
        number = counted.get(coalition.pk, 0)
        if number:
            text = ngettext(
                "%(count)s pair of organisations in the directory may be one.",
                "%(count)s pairs of organisations in the directory may be one.",
                number,
            )
            url = reverse("desk:directory-doubles", args=[coalition.slug])
            found.append(Need(None, text % {"count": number}, url, coalition))
    return found


def _of_records(coalitions: list[Coalition]) -> list[Need]:
    """Coalitions with a file of the public record that could not be read, or not to its end."""
    rows = RecordImport.objects.unread(timezone.now()).filter(coalition__in=coalitions)
    counted = dict(rows.order_by().values_list("coalition").annotate(Count("pk")))
    found = []
    for coalition in coalitions:
        number = counted.get(coalition.pk, 0)
        if number:
            text = ngettext(
                "%(count)s file of the public record could not be read.",
                "%(count)s files of the public record could not be read.",
                number,
            )
            url = reverse("desk:records", args=[coalition.slug])
            found.append(Need(None, text % {"count": number}, url, coalition))
    return found


def _of_keeping(wanted: Letters) -> list[Need]:
    """Released letters behind which contacts are kept, and nobody has said until when."""
    letters = wanted.filter(state=Letter.State.RELEASED, late_sign_on=False)
    letters = letters.filter(signatures__contact__isnull=False, keeping__until=None).distinct()
    return [
        Need(
            letter,
            _("Say until when the contacts of those who signed are kept."),
            reverse("desk:keeping", args=(letter.coalition.slug, letter.slug)),
        )
        for letter in letters.select_related("coalition").defer("imported")
    ]
