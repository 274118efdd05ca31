"""The rules' pages in the manual: each rule's docstring is its page."""

from collections.abc import Mapping

from undersigned.core.checks.engine import LoadedRule, rules

_INTRODUCTION = """# Rules

What `undersigned check` and the editor look for. An **error** is a certain contradiction and stops
the gate; a **warning** is something that a reader will stumble over; a **suggestion** can be
neither confirmed nor refuted, or would make the letter stronger. A rule that is right in fewer than
95 of 100 findings on real letters is a suggestion; how it was measured stands in its page.

| rule | severity | fault |
| --- | --- | --- |
"""


def pages(measured: Mapping[str, str]) -> dict[str, str]:
    """File name → Markdown: a page for each rule, and the index.

    ``measured`` says for each rule in a sentence how often it was right.
    """
    found = {f"{each.name}.md": _page(each, measured[each.name]) for each in rules()}
    rows = (f"| [{r.name}]({r.name}.md) | {r.rule.severity} | {_fault(r)} |" for r in rules())
    return {"index.md": _INTRODUCTION + "\n".join(rows) + "\n", **found}


def _page(rule: LoadedRule, measured: str) -> str:
    head = f"# {rule.name}\n\nSeverity: {rule.rule.severity}."
    return f"{head}\n\n{rule.page.strip()}\n\n## Measured\n\n{measured}\n"


def _fault(rule: LoadedRule) -> str:
    return rule.page.strip().partition("\n")[0]
