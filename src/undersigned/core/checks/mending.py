"""Writes certain mends into the files of a letter folder, and nothing else in them."""

import json
import re
from collections.abc import Iterable, Iterator

from undersigned.core.checks.finding import Finding, Fix
from undersigned.core.checks.fixes import apply
from undersigned.core.checks.passages import passages_of
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition
from undersigned.core.reading import Reading, Span
from undersigned.core.textformat import read_folder


def mend_sources(
    reading: Reading, findings: Iterable[Finding]
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The sources by file after the mends, and the findings that were mended.

    Only the words that a mend names change: fields and comments stay as they were typed.
    A mend is taken only if the folder, read again, says exactly what the mend says; where the
    source writes the words otherwise (with an escape, for example) it is left for a person.
    ``findings`` must come from one check of ``reading``.
    """
    sources = dict(reading.sources)
    edition = reading.edition
    texts = {each.part: each.text for each in passages_of(reading)}
    mended: list[Finding] = []
    last: Fix | None = None
    for finding in sorted((f for f in findings if f.fix), key=_place, reverse=True):
        fix, span = finding.fix, reading.span_of(finding.fix.part) if finding.fix else None
        if fix is None or span is None or _overlaps(fix, last):
            continue
        for changed in _candidates(sources[span.file], reading, span, texts.get(fix.part, ""), fix):
            files = {**sources, span.file: changed}
            wanted = _read_as_meant(files, edition, fix)
            if wanted:
                sources, edition, last = files, wanted, fix
                mended.append(finding)
                break
    return sources, tuple(reversed(mended))


def _place(finding: Finding) -> tuple[str, int, int, str, int]:
    start = finding.fix.start if finding.fix else 0
    return finding.file, finding.line, finding.column, finding.part, start


def _overlaps(fix: Fix, later: Fix | None) -> bool:
    return later is not None and later.part == fix.part and fix.end > later.start


def _read_as_meant(files: dict[str, str], edition: Edition, fix: Fix) -> Edition | None:
    """The edition after the mend, if ``files`` say exactly that."""
    try:
        wanted = apply(edition, fix)
        again = read_folder({name: each.encode("utf-8") for name, each in files.items()})
    except UndersignedError:
        return None
    return wanted if again.edition == wanted else None


def _candidates(source: str, reading: Reading, span: Span, text: str, fix: Fix) -> Iterator[str]:
    """``source`` with the mend in the place of its words, in each way in which it may be written.

    The n-th run of those words in the plain text is the n-th in the source. A field of the front
    matter may need the mend with escapes, or itself marks around it.
    """
    words = text[fix.start : fix.end].split()
    sought = r"\s+".join(map(re.escape, words)) or re.escape(text[fix.start : fix.end])
    run = re.compile(sought or r"(?!)")
    number = sum(match.start() < fix.start for match in run.finditer(text))
    # The piece is that of the unchanged file: mends behind it have not moved its beginning.
    runs = list(run.finditer(reading.source_of(span), span.start, span.end))
    if number < len(runs):
        start, end = runs[number].span()
        yield source[:start] + fix.source + source[end:]
        field = source[span.start : start] + fix.source + source[end : span.end]
        quoted = json.dumps(field, ensure_ascii=False)
        yield source[: span.start] + quoted + source[span.end :]
        yield source[:start] + json.dumps(fix.source, ensure_ascii=False)[1:-1] + source[end:]
