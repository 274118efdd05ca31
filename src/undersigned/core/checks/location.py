"""Where a finding stands in the source: file, line and column."""

import re
from collections.abc import Mapping

from undersigned.core.checks.finding import Finding
from undersigned.core.reading import Reading, Span


def spans_by_part(reading: Reading) -> dict[str, Span]:
    """The span of each part; the last where a part has several, as ``Reading.span_of`` has it.

    What was left out has one too, as "left_out.N".
    """
    left = enumerate(reading.left_out)
    spans = {f"left_out.{n}": Span(part=f"left_out.{n}", start=e.start, end=e.end) for n, e in left}
    return spans | {span.part: span for span in reading.spans}


def located(
    finding: Finding, reading: Reading, text: str, spans: Mapping[str, Span] | None = None
) -> Finding:
    """``finding`` with its place; ``text`` is the plain text that its offsets point into.

    ``spans`` are those of ``spans_by_part``, made once where many findings are placed.

    Line and column count from 1, in characters. A part without a span stands where its nearest
    container does, or else at the first character. A letter without source text has no places.
    """
    if not (reading.source or reading.sources):
        return finding
    span = _span_of(finding.part, spans_by_part(reading) if spans is None else spans)
    if span is None:
        return finding.model_copy(update={"line": 1, "column": 1})
    source = reading.source_of(span)
    offset = span.start + _offset(source[span.start : span.end], text, finding.start, finding.end)
    before = source[:offset]
    return finding.model_copy(
        update={
            "line": before.count("\n") + 1,
            "column": offset - (before.rfind("\n") + 1) + 1,
            "file": span.file,
        }
    )


def _span_of(part: str, spans: Mapping[str, Span]) -> Span | None:
    while part and part not in spans:
        part = part.rpartition(".")[0]
    return spans.get(part)


def _offset(source: str, text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` stands in ``source``, which has the same words and more marks.

    The n-th such run of words in the plain text is the n-th in the source; blanks and line ends are
    alike. Where the source writes it differently, the beginning of the part stands for it.
    """
    words = text[start:end].split()
    if not words:
        return 0
    run = re.compile(r"\s+".join(map(re.escape, words)))
    number = sum(match.start() < start for match in run.finditer(text))
    starts = [match.start() for match in run.finditer(source)]
    return starts[number] if number < len(starts) else 0
