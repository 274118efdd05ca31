"""A letter's charts in one language, each with the table behind it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.making import summary
from undersigned.apps.releases.pages import in_short
from undersigned.apps.ui import cldr
from undersigned.apps.ui.languages import in_a_row, speaking
from undersigned.core.charts import tallies
from undersigned.core.charts.bars import bars
from undersigned.core.charts.curve import curve
from undersigned.core.charts.png import png
from undersigned.core.charts.world import is_on_map, world
from undersigned.core.renderers.markup import Html

from .numbers import Seen, days, invitations

Row = tuple[str | int, ...]


@dataclass(frozen=True)
class Chart:
    """A picture with its table: the first column names the row, the others are numbers."""

    name: str
    heading: str
    picture: Html
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    is_public: bool = True


def charts(found: Seen, language: str) -> list[Chart]:
    """All that have something to show; the words are those of the language that is spoken."""
    made = (build(found, language) for build in _BUILDERS.values())
    return [chart for chart in made if chart.rows]


def file_of(found: Seen, name: str, form: str, language: str) -> bytes | None:
    """A chart for a press release, "svg" or "png", in a language of the letter.

    ``None`` where there is no such chart, or one that is the secretariat's alone.
    """
    with speaking(language):
        build = _BUILDERS.get(name)
        chart = build(found, language) if build else None
        if chart is None or not chart.is_public or not chart.rows:
            return None
        if form == "svg":
            return chart.picture.encode()
        title = str(summary(found.edition, found.roll)["titles"][language])
        note = " ".join(filter(None, (_source(found, language), chart.note)))
        return png(chart.picture, chart.heading, title, note, language)


def _source(found: Seen, language: str) -> str:
    """Whose numbers they are, and of which day."""
    return _("%(coalition)s, %(day)s: %(numbers)s.") % {
        "coalition": found.edition.sender.name or found.letter.coalition.name,
        "day": cldr.day(found.counted_at.astimezone(found.zone), language),
        "numbers": in_short(found.roll, language),
    }


# --- Each of them ---------------------------------------------------------------------------------


def _places(found: Seen, language: str) -> Chart:
    table = tallies.places(found.roll, language)
    heading = _("Where they are")
    shown = {row.code: (row.name, row.signatories) for row in table.rows if row.code}
    rows: list[Row] = [
        (row.name, row.organisations, row.individuals, row.signatories) for row in table.rows
    ]
    if table.unplaced and rows:
        rows.append((_("International, or not printed"), "", "", table.unplaced))
    columns = (_("Place"), _("Organisations"), _("Individuals"), _("Together"))
    beside = [row.name for row in table.rows if not is_on_map(row.code)]
    notes = [_("Places as they are printed beside the names.")]
    if beside:
        notes.append(_("Not on the map: %(places)s.") % {"places": in_a_row(beside)})
    picture = world(heading, shown, language)
    return Chart("places", heading, picture, columns, tuple(rows), " ".join(notes))


def _days(found: Seen, language: str) -> Chart:
    reached = days(found)
    heading = _("Since when")
    organisations, individuals = _("organisations"), _("individuals")
    lines = [
        (organisations, [(each.day, each.organisations) for each in reached]),
        (individuals, [(each.day, each.individuals) for each in reached]),
    ]
    drawn = [line for line in lines if reached and line[1][-1][1]]
    today = timezone.localtime(timezone=found.zone).date()
    if found.letter.state == Letter.State.OPEN and reached and today > reached[-1].day:
        for _label, points in drawn:
            points.append((today, points[-1][1]))
    rows = tuple(
        (
            cldr.short_day(each.day, language),
            each.organisations,
            each.individuals,
            each.organisations + each.individuals,
        )
        for each in reached
    )
    columns = (_("Until the end of"), _("Organisations"), _("Individuals"), _("Together"))
    return Chart("days", heading, curve(heading, drawn, language), columns, rows)


def _kinds(found: Seen, language: str) -> Chart:
    number = tallies.kinds(found.roll)
    heading = _("Who they are")
    rows = (
        (_("Organisations"), number.organisations),
        (_("Organisations, name withheld"), number.withheld_organisations),
        (_("Individuals"), number.individuals),
        (_("Individuals, name withheld"), number.withheld_individuals),
    )
    some = tuple(row for row in rows if row[1])
    columns = (_("Kind"), _("Signatories"))
    return Chart("kinds", heading, bars(heading, some, language), columns, some)


def _invitations(found: Seen, language: str) -> Chart:
    heading = _("What became of the invitations")
    rows = tuple((str(each.label), number) for each, number in invitations(found.letter))
    picture = bars(heading, rows, language)
    columns = (_("Invitation"), _("How many"))
    return Chart("invitations", heading, picture, columns, rows, is_public=False)


_BUILDERS: dict[str, Callable[[Seen, str], Chart]] = {
    "days": _days,
    "places": _places,
    "kinds": _kinds,
    "invitations": _invitations,
}
