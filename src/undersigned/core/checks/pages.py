"""The rules' pages in the manual: each rule's docstring is its page."""

from undersigned.core.checks.engine import LoadedRule, rules

_INTRODUCTION = """# Rules

What `undersigned check` and the editor look for. An **error** is a certain contradiction and stops
the gate; a **warning** is something that a reader will stumble over; a **suggestion** can be
neither confirmed nor refuted, or would make the letter stronger.

| rule | severity | fault |
| --- | --- | --- |
"""


def pages() -> dict[str, str]:
    """File name → Markdown: a page for each rule, and the index."""
    found = {f"{each.name}.md": _page(each) for each in rules()}
    rows = (f"| [{r.name}]({r.name}.md) | {r.rule.severity} | {_fault(r)} |" for r in rules())
    return {"index.md": _INTRODUCTION + "\n".join(rows) + "\n", **found}


def _page(rule: LoadedRule) -> str:
    return f"# {rule.name}\n\nSeverity: {rule.rule.severity}.\n\n{rule.page.strip()}\n"


def _fault(rule: LoadedRule) -> str:
    return rule.page.strip().partition("\n")[0]
