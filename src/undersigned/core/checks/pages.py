"""The rules' pages in the manual: each rule's docstring is its page."""

from pathlib import Path

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


def write(directory: Path) -> None:
    """Writes the pages into ``directory``, and removes pages of rules that are gone."""
    directory.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for name, text in wanted.items():
        (directory / name).write_text(text, "utf-8")
    for path in directory.glob("*.md"):
        if path.name not in wanted:
            path.unlink()


def _page(rule: LoadedRule) -> str:
    return f"# {rule.name}\n\nSeverity: {rule.rule.severity}.\n\n{rule.page.strip()}\n"


def _fault(rule: LoadedRule) -> str:
    return rule.page.strip().partition("\n")[0]
