"""Findings as text for people, as JSON for programs, and as SARIF 2.1.0 (OASIS) for code hosts."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from undersigned.core.checks.engine import rules
from undersigned.core.checks.finding import Finding, Severity
from undersigned.core.checks.ignoring import PassedOver

_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "suggestion": "36"}
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "note"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(
    findings: Iterable[Finding],
    name: str = "",
    *,
    colour: bool = False,
    ignored: Sequence[PassedOver] = (),
) -> str:
    """One group a finding, "FILE:LINE:COLUMN severity rule" first; then how many there are.

    ``name`` is the file that was read. ``colour`` adds terminal colours (ECMA-48); pass it only
    where the output is a terminal. Of ``ignored`` the number is told, the rules and the reasons.
    """
    listed = list(findings)
    groups = ["\n".join(_group(each, name, colour=colour)) for each in listed]
    return "\n\n".join([*groups, _total(listed) + _ignored(ignored)]) + "\n"


def as_json(
    findings: Iterable[Finding], name: str = "", *, ignored: Iterable[PassedOver] = ()
) -> str:
    """A list of {rule, severity, file, line, column, part, start, end, message, facts, do, fix,
    ignored}; those that the letter ignores stand last.

    ``line`` and ``column`` count from 1 in characters, and are 0 without a source; ``start`` and
    ``end`` are offsets into the part's plain text. ``facts`` is a list of {value, where}; ``fix``
    is {part, start, end, source, label} or null. ``ignored`` is the reason for which the letter
    ignores the finding, or null: then it counts.
    """
    told = [(each, None) for each in findings]
    passed = [(each.finding, each.reason) for each in ignored]
    listed = [
        finding.model_dump() | {"file": finding.file or name, "ignored": reason}
        for finding, reason in (*told, *passed)
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def as_sarif(
    findings: Iterable[Finding],
    name: str = "",
    *,
    version: str = "0",
    ignored: Iterable[PassedOver] = (),
) -> str:
    """A SARIF 2.1.0 log of one run; ``version`` is that of Undersigned.

    What the letter ignores is a result with a suppression (3.35), whose justification is the
    reason: of the kind "inSource", since the letter itself holds it. Every other result has an
    empty list of them, which says that none is suppressed (3.27.23).
    """
    driver = {
        "name": "Undersigned",
        "version": version,
        "rules": [_sarif_rule(r) for r in _pages()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_sarif_result(each, name) | {"suppressions": []} for each in findings),
            *(_suppressed(each, name) for each in ignored),
        ],
    }
    log = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


# --- Text -----------------------------------------------------------------------------------------


def _ignored(ignored: Sequence[PassedOver]) -> str:
    if not ignored:
        return ""
    reasons = sorted({f"{each.finding.rule} (“{each.reason}”)" for each in ignored})
    names = ", ".join(reasons)
    number = "1 finding is" if len(ignored) == 1 else f"{len(ignored)} findings are"
    return f" {number} ignored, with a reason in the letter: {names}."


def _group(finding: Finding, name: str, *, colour: bool) -> Iterator[str]:
    severity = _painted(finding.severity, _COLOURS[finding.severity], on=colour)
    yield f"{_place(finding, name)} {severity} {finding.rule}"
    yield f"  {_painted(finding.message, '1', on=colour)}"
    yield from (f"    {fact.value}: {fact.where}" for fact in finding.facts)
    yield f"  {finding.do}"
    if finding.fix:
        yield f"  {finding.fix.label}: {finding.fix.source}"


def _place(finding: Finding, name: str) -> str:
    place = finding.file or name or "letter"
    return (
        f"{place}:{finding.line}:{finding.column}" if finding.line else f"{place}, {finding.part}"
    )


def _painted(text: str, code: str, *, on: bool) -> str:
    return f"\033[{code}m{text}\033[0m" if on else text


def _total(findings: list[Finding]) -> str:
    if not findings:
        return "Nothing to check: no rule found a fault."
    numbers = {each: sum(f.severity == each for f in findings) for each in _COLOURS}
    counted = (f"{n} {name}{'' if n == 1 else 's'}" for name, n in numbers.items() if n)
    return f"{', '.join(counted)}."


# --- SARIF ----------------------------------------------------------------------------------------


def _pages() -> Iterator[tuple[str, Severity, str]]:
    return ((each.name, each.rule.severity, each.page) for each in rules())


def _sarif_rule(page: tuple[str, Severity, str]) -> dict[str, Any]:
    name, severity, text = page
    return {
        "id": name,
        "shortDescription": {"text": text.strip().partition("\n")[0]},
        "fullDescription": {"text": text.strip()},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _sarif_result(finding: Finding, name: str) -> dict[str, Any]:
    facts = "".join(f" {fact.value} ({fact.where})." for fact in finding.facts)
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file or name or "letter")}}
    if finding.line:
        location["region"] = {"startLine": finding.line, "startColumn": finding.column}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{facts} {finding.do}"},
        "locations": [{"physicalLocation": location}],
    }


def _suppressed(passed: PassedOver, name: str) -> dict[str, Any]:
    why = {"kind": "inSource", "status": "accepted", "justification": passed.reason}
    return _sarif_result(passed.finding, name) | {"suppressions": [why]}


def _uri(name: str) -> str:
    """A relative reference (RFC 3986): all but unreserved characters and "/" percent-encoded."""
    safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
    return "".join(chr(byte) if byte in safe else f"%{byte:02X}" for byte in name.encode("utf-8"))
