"""``signatories.csv``: one row a signatory (RFC 4180; UTF-8).

Cells that a spreadsheet would take for a formula begin with an apostrophe, which reading takes off
again. ``members`` are parted by semicolons; a semicolon of a name stands behind a backslash.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from undersigned.core.letter import PrintedName, Signatory
from undersigned.core.textformat.fields import Spans
from undersigned.core.textformat.source import Position, faults_at

FILE = "signatories.csv"
_TEXTS = ("name", "title", "sort_key", "place", "country")
_CHOICES = ("place_hidden", "withheld", "place_consent")
COLUMNS = ("kind", *_TEXTS, *_CHOICES, "members")
_LOCALISED = ("name", "title", "sort_key")
_ALWAYS = ("kind", "name", "title", "place", "country")
_YES = frozenset({"yes", "true", "1", "x"})
_NO = frozenset({"", "no", "false", "0"})
# Also in the full-width forms that Japanese and Chinese spreadsheets take for the same signs.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
_MEMBERS = re.compile(r"((?:[^\\;]|\\.)*)(?:;|$)")


# --- Reading --------------------------------------------------------------------------------------


def read_sheet(source: str, spans: Spans) -> tuple[Signatory, ...]:
    """The signatories in order of rows; ``FormatError`` names the line."""
    reader = csv.reader(io.StringIO(source, newline=""), strict=True)
    starts = _line_starts(source)
    header: list[str] = []
    found: list[Signatory] = []
    while True:
        position = Position(FILE, reader.line_num + 1)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise position.fault(
                f"This row is not CSV: {error}.", do="Close every quotation mark."
            ) from None
        if cells is None:
            return tuple(found)
        if not header:
            header = _header(cells, position)
        elif any(cell.strip() for cell in cells):
            start, end = starts[position.line - 1], starts[reader.line_num] - 1
            found.append(_signatory(header, cells, position))
            _add_spans(spans, len(found) - 1, found[-1], source, (start, end))


def _line_starts(source: str) -> list[int]:
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _header(cells: list[str], position: Position) -> list[str]:
    names = [cell.strip() for cell in cells]
    for name in names:
        base, dot, language = name.partition(".")
        if name not in COLUMNS and not (base in _LOCALISED and dot and language):
            raise position.fault(
                f"The column “{name}” is unknown.",
                do=f"Known are: {', '.join(COLUMNS)}, and name, title and sort_key by language,"
                " such as name.ko.",
            )
        if names.count(name) > 1:
            raise position.fault(f"The column “{name}” stands here twice.", do="Keep one of them.")
    for name in ("kind", "name"):
        if name not in names:
            raise position.fault(f"There is no column “{name}”.", do="Add it to the first line.")
    return names


def _signatory(header: list[str], cells: list[str], position: Position) -> Signatory:
    if len(cells) > len(header):
        raise position.fault(
            f"This row has {len(cells)} cells and the first line {len(header)}.",
            do="Put a cell with a comma in it between double quotes.",
        )
    row = {name: bare(cell) for name, cell in zip(header, cells, strict=False)}
    kind = row.get("kind", "").strip()
    if kind not in {"organisation", "individual"}:
        raise position.fault(f"“{kind}” is no kind.", do="Write organisation or individual.")
    with faults_at(position, "This signatory"):
        return Signatory.model_validate(
            {
                "kind": kind,
                **{name: row.get(name, "") for name in _TEXTS},
                **{name: _choice(row.get(name, ""), name, position) for name in _CHOICES},
                "members": _split(row.get("members", "")),
                "printed": _printed(row),
            }
        )


def bare(cell: str) -> str:
    """``cell`` as it was before ``harmless``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _choice(cell: str, name: str, position: Position) -> bool:
    word = cell.strip().lower()
    if word not in _YES | _NO:
        raise position.fault(f"“{cell}” is no answer for {name}.", do="Write yes or no.")
    return word in _YES


def _split(cell: str) -> tuple[str, ...]:
    members = [re.sub(r"\\(.)", r"\1", match[1]) for match in _MEMBERS.finditer(cell)]
    return tuple(member for member in members if member.strip())


def _printed(row: Mapping[str, str]) -> tuple[PrintedName, ...]:
    forms: dict[str, dict[str, str]] = {}
    for column, cell in row.items():
        base, dot, language = column.partition(".")
        if dot and cell.strip():
            forms.setdefault(language, {})[base] = cell
    own = {"name": row["name"]}
    return tuple(PrintedName(language=each, **(own | form)) for each, form in forms.items())


def _add_spans(
    spans: Spans, number: int, signatory: Signatory, source: str, row: tuple[int, int]
) -> None:
    spans.add(f"signatories.{number}", *row)
    for part in ("name", "title", "place"):
        text = getattr(signatory, part)
        start = source.find(text, *row) if text else -1
        if start >= 0:
            spans.add(f"signatories.{number}.{part}", start, start + len(text))


# --- Writing --------------------------------------------------------------------------------------


def write_sheet(signatories: Iterable[Signatory]) -> str:
    """The rows, with the columns that are in use."""
    rows = [_row(each) for each in signatories]
    localised = sorted(
        {column for row in rows for column in row if "." in column}, key=_by_language
    )
    used = {column for row in rows for column, cell in row.items() if cell}
    columns = [name for name in COLUMNS if name in _ALWAYS or name in used] + localised
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: harmless(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue()


def _by_language(column: str) -> tuple[str, int]:
    base, _, language = column.partition(".")
    return language, _LOCALISED.index(base)


def _row(signatory: Signatory) -> dict[str, str]:
    row = {"kind": str(signatory.kind)}
    row |= {name: getattr(signatory, name) for name in _TEXTS}
    row |= {name: "yes" if getattr(signatory, name) else "" for name in _CHOICES}
    row["members"] = "; ".join(re.sub(r"([\\;])", r"\\\1", each) for each in signatory.members)
    for form in signatory.printed:
        for name in _LOCALISED:
            if cell := getattr(form, name):
                row[f"{name}.{form.language}"] = cell
    return row


def harmless(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it (OWASP, "CSV injection")."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
