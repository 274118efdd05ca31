"""A stored sheet as it is understood, and which of its rows stand under the letter already."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.readers.sheets import (
    Book,
    Entry,
    Mapping,
    SheetReading,
    SignOns,
    sign_ons,
    understand,
)

from .contacts import dedupe_key, open_sheet_table
from .errors import NotPossibleError
from .models import Signature, SignOnSheet


@dataclass(frozen=True)
class Understood:
    """A sheet under what was chosen for it.

    ``doubles`` maps a line to the state of its double; ``keys`` a line with an address to the keyed
    hash by which one address signs once for one name.
    """

    reading: SheetReading
    mapping: Mapping
    rows: SignOns
    doubles: dict[int, str]
    keys: dict[int, str]

    @property
    def new(self) -> list[Entry]:
        """The entries that do not stand under the letter yet."""
        return [entry for entry in self.rows.entries if entry.line not in self.doubles]

    def once_each(self) -> list[Entry]:
        """Without rows in which the same address signs for the same name again."""
        seen: set[str] = set()
        kept = []
        for entry in self.new:
            key = self.keys.get(entry.line, str(entry.line))
            if key not in seen:
                kept.append(entry)
            seen.add(key)
        return kept


def reading_of(sheet: SignOnSheet) -> SheetReading:
    """The chosen worksheet as it was read."""
    book = Book.model_validate_json(open_sheet_table(sheet))
    return understand(
        book,
        sheet.chosen.get("worksheet", ""),
        header_line=sheet.chosen.get("header_line"),
        month_first=sheet.chosen.get("month_first"),
    )


def mapping_of(sheet: SignOnSheet, reading: SheetReading) -> Mapping:
    """What was chosen for its columns, else what is proposed."""
    chosen = sheet.chosen.get("mapping")
    return Mapping.model_validate(chosen) if chosen else reading.proposal


def refuse_while_entering(letter: Letter) -> None:
    """Raises ``NotPossibleError`` where a sheet of the letter is entered in part."""
    if letter.sheets.filter(entered_at=None, undone_at=None).exclude(begun_at=None).exists():
        raise NotPossibleError(
            _("A sheet of sign-ons is being entered."),
            do=_("Wait until it is entered, or take it back."),
        )


def understood(sheet: SignOnSheet) -> Understood:
    """Raises ``UndersignedError`` where no column holds names."""
    reading = reading_of(sheet)
    mapping = mapping_of(sheet, reading)
    rows = sign_ons(reading, mapping)
    keys = {entry.line: _key_of(sheet, entry) for entry in rows.entries if entry.email}
    return Understood(reading, mapping, rows, _doubles(sheet, rows, keys), keys)


def _doubles(sheet: SignOnSheet, rows: SignOns, own: dict[int, str]) -> dict[int, str]:
    """Rows whose name, or whose address and name, sign this letter already, from elsewhere."""
    live = sheet.letter.signatures.live().exclude(sheet=sheet)
    live = live.only("kind", "name", "dedupe_key", "state")
    names, keys = {}, {}
    for signature in live.iterator():
        keys[signature.dedupe_key] = signature.state
        if signature.name:
            names[signature.kind, normalised_name(signature.name)] = signature.state
    found = {}
    for entry in rows.entries:
        signatory = entry.signatory
        name = (signatory.kind, normalised_name(signatory.name)) if names else None
        state = names.get(name) or keys.get(own.get(entry.line))
        if state is not None:
            found[entry.line] = Signature.State(state).label
    return found


def _key_of(sheet: SignOnSheet, entry: Entry) -> str:
    signatory = entry.signatory
    return dedupe_key(sheet.letter_id, entry.email, signatory.kind, signatory.name)
