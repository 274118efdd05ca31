"""The file as it was read: its words with each part marked, beside what was understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters import actions
from undersigned.apps.letters.models import Letter
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Signatory
from undersigned.core.reading import Reading

from ..frames import frame, letter_of, must_be
from .forms import SignatoryForm

SURE = 0.8  # below this, and wherever there is a reason, a person is asked to look

# What a part is called; by the first step of its path, then by its field.
PARTS = {
    "title": _lazy("title"),
    "date": _lazy("date"),
    "place": _lazy("place"),
    "sender": _lazy("sender"),
    "addressees": _lazy("addressee"),
    "cc": _lazy("copy to"),
    "subject": _lazy("subject"),
    "salutation": _lazy("salutation"),
    "blocks": _lazy("text"),
    "asks": _lazy("ask"),
    "signatories": _lazy("signatory"),
}
FIELDS = {
    "name": _lazy("name"),
    "title": _lazy("title or affiliation"),
    "place": _lazy("place"),
    "role": _lazy("office"),
    "fax": _lazy("fax"),
    "phone": _lazy("telephone"),
    "email": _lazy("e-mail"),
}


@dataclass(frozen=True)
class Piece:
    """Some characters of the source and what they were taken for.

    ``kind`` is the first step of the part's path, "left" for what was left out, and empty for what
    stands between. ``id`` is the part's own address on the page, at its first piece alone.
    """

    text: str
    kind: str = ""
    label: str = ""
    id: str = ""


def pieces(reading: Reading) -> Iterator[Piece]:
    """The whole source in order; where parts lie inside each other the innermost names it."""
    source = reading.source
    owner: list[int] = [-1] * len(source)
    spans = sorted((s for s in reading.spans if not s.file), key=lambda s: s.start - s.end)
    for number, span in enumerate(spans):
        owner[span.start : span.end] = [number] * (span.end - span.start)
    left = {}
    for piece in reading.left_out:
        for at in range(piece.start, piece.end):
            if owner[at] == -1:
                left[at] = piece.reason
    seen: set[str] = set()
    start = 0
    for end in range(1, len(source) + 1):
        mark = (owner[start], left.get(start))
        if end < len(source) and (owner[end], left.get(end)) == mark:
            continue
        text = source[start:end]
        if owner[start] >= 0:
            yield _marked(text, spans[owner[start]].part, seen)
        elif mark[1] is not None:
            yield Piece(text, "left", mark[1])
        else:
            yield Piece(text)
        start = end


def _marked(text: str, part: str, seen: set[str]) -> Piece:
    entry = _entry(part)
    anchor = "" if entry in seen else f"source-{entry}"
    seen.add(entry)
    return Piece(text, part.partition(".")[0], _label(part), anchor)


def _entry(part: str) -> str:
    """The part's address on the page: that of the entry it belongs to."""
    first, *steps = part.split(".")
    return f"{first}-{steps[0]}" if steps and steps[0].isdigit() else first


def _label(part: str) -> str:
    first, *steps = part.split(".")
    label = str(PARTS.get(first, first))
    if steps and steps[-1] in FIELDS:
        label = f"{label}: {FIELDS[steps[-1]]}"
    return label


@member_required("viewer")
def source(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """The file beside the list that was understood; a signatory can be added at its end."""
    letter = letter_of(coalition, slug)
    reading = letter.imported_reading
    if reading is None or not reading.source:
        return redirect("desk:letter", coalition.slug, slug)
    form = SignatoryForm(request.POST or None)
    if request.method == "POST":
        must_be(request, "editor")
        if form.is_valid() and _done(
            request, form, actions.add_signatory, letter=letter, signatory=form.signatory(reading)
        ):
            messages.success(request, _("Added to the list."))
            return redirect("desk:source", coalition.slug, slug)
    page = frame(request, letter, "source", form=form, **_page(letter, reading))
    return render(request, "desk/drafting/source.html", page)


@dataclass(frozen=True)
class Doubt:
    """A part of which the reader is not sure: its words, why, and where they stand on the page.

    ``why`` is empty where no reason was given; ``words`` and ``id`` where the source has none.
    """

    label: str
    words: str
    why: str
    id: str


def doubts_of(reading: Reading) -> list[tuple[str, Doubt]]:
    """Path and doubt of each part that a person is asked to look at, in the order of the letter."""
    why = dict(reading.doubts)
    return [
        (part, _doubt(reading, part, why.get(part, "")))
        for part, sure in reading.confidence
        if sure < SURE or part in why
    ]


def _doubt(reading: Reading, part: str, why: str) -> Doubt:
    span = reading.span_of(part)
    in_source = span is not None and not span.file
    words = " ".join(reading.source[span.start : span.end].split()) if in_source else ""
    return Doubt(_label(part), words, why, f"source-{_entry(part)}" if in_source else "")


def _page(letter: Letter, reading: Reading) -> dict[str, Any]:
    doubts = doubts_of(reading)
    whys: dict[int, list[str]] = {}
    for part, doubt in doubts:
        first, _dot, rest = part.partition(".")
        number = rest.partition(".")[0]
        if first == "signatories" and number.isdigit():
            whys.setdefault(int(number), []).append(doubt.why)
    return {
        "pieces": list(pieces(reading)),
        "rows": [
            (number, each, number in whys, [*filter(None, dict.fromkeys(whys.get(number, ())))])
            for number, each in enumerate(reading.signatories)
        ],
        "doubts": [doubt for part, doubt in doubts if not part.startswith("signatories.")],
        "can_correct": letter.state == Letter.State.DRAFT,
    }


@member_required("editor")
def correct(request: HttpRequest, coalition: Coalition, slug: str, number: int) -> HttpResponse:
    """One entry of the list beside its words in the file: mend it, or take it off."""
    letter = letter_of(coalition, slug)
    reading = letter.imported_reading
    if reading is None or number >= len(reading.signatories):
        raise Http404
    was = reading.signatories[number]
    form = SignatoryForm(request.POST or None, initial=_initial(was))
    known = {"letter": letter, "number": number, "was": request.POST.get("was", was.name)}
    done = False
    if "off" in request.POST:
        done = _done(request, form, actions.take_off_signatory, **known)
    elif request.method == "POST" and form.is_valid():
        mended = form.signatory(reading, was)
        done = _done(request, form, actions.correct_signatory, signatory=mended, **known)
    if done:
        messages.success(request, _("The list is corrected."))
        return redirect("desk:source", coalition.slug, slug)
    words = next((s for s in reading.spans if s.part == f"signatories.{number}"), None)
    page = frame(
        request,
        letter,
        "source",
        form=form,
        number=number,
        was=known["was"],
        words=reading.source_of(words)[words.start : words.end] if words else "",
    )
    return render(request, "desk/drafting/correct.html", page)


def _initial(signatory: Signatory) -> dict[str, str]:
    return {each: getattr(signatory, each) for each in ("kind", "name", "title", "place")}


def _done(request: HttpRequest, form: SignatoryForm, act: Any, **values: Any) -> bool:
    """Whether the act was done; why not stands on the form."""
    try:
        act(by=request.user, **values)
    except UndersignedError as error:
        form.refuse(error)
        return False
    return True
