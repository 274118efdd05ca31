from undersigned.core.checks.engine import rules
from undersigned.core.checks.pages import pages


def test_every_rule_has_its_page_and_its_row_in_the_index():
    made = pages({rule.name: f"Tried on {rule.name}." for rule in rules()})
    assert set(made) == {"index.md", *(f"{rule.name}.md" for rule in rules())}
    for rule in rules():
        page = made[f"{rule.name}.md"]
        assert page.startswith(f"# {rule.name}\n\nSeverity: ")
        assert page.endswith(f"\n\n## Measured\n\nTried on {rule.name}.\n")
        assert page.count("## Measured") == 1
        assert f"| [{rule.name}]({rule.name}.md) | {rule.rule.severity} |" in made["index.md"]
