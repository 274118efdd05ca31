import json

from tests.core.checks.cases import read_case
from undersigned.core.checks.engine import check
from undersigned.core.checks.formats import as_json, as_sarif, as_text
from undersigned.core.checks.ignoring import PassedOver

SOURCE = """title: 5 NGOs write
sender email: office@lantern.example
asks:
ask 2031-01-01: Act.
organisation: Lantern House"""
FINDINGS = check(read_case(SOURCE)[0])


def test_the_text_says_where_what_and_what_to_do():
    assert as_text(FINDINGS, "letter.txt") == (
        "letter.txt:1:8 error stated-count-disagrees\n"
        "  The title says “5 NGOs”; the list holds 1 organisation.\n"
        "    5: title\n"
        "    1: list of signatories\n"
        "  Use the counted number, or mend the list.\n"
        "  Use the counted number: {{ organisations | one: NGO, other: NGOs }}\n"
        "\n"
        "1 error.\n"
    )


def test_colours_are_only_for_terminals():
    assert "\033[" not in as_text(FINDINGS)
    assert "\033[31merror\033[0m" in as_text(FINDINGS, colour=True)


def test_no_findings_are_said_in_words():
    assert as_text([]) == "Nothing to check: no rule found a fault.\n"


def test_a_draft_names_the_part():
    draft = [FINDINGS[0].model_copy(update={"line": 0, "column": 0})]
    assert as_text(draft).startswith("letter, title error")
    assert "startLine" not in as_sarif(draft)


def test_several_are_counted_by_severity():
    others = [each.model_copy(update={"severity": "suggestion"}) for each in FINDINGS * 2]
    assert as_text([*FINDINGS, *others]).endswith("\n1 error, 2 suggestions.\n")


def test_json_is_a_list_of_findings():
    (found,) = json.loads(as_json(FINDINGS, "letter.txt"))
    assert {key: found[key] for key in ("rule", "severity", "file", "line", "column")} == {
        "rule": "stated-count-disagrees",
        "severity": "error",
        "file": "letter.txt",
        "line": 1,
        "column": 8,
    }
    assert found["facts"] == [
        {"value": "5", "where": "title"},
        {"value": "1", "where": "list of signatories"},
    ]
    assert found["fix"]["source"] == "{{ organisations | one: NGO, other: NGOs }}"
    assert json.loads(as_json([])) == []


def test_sarif_has_its_rules_levels_and_places():
    log = json.loads(as_sarif(FINDINGS, "my letter.txt", version="1.2"))
    (run,) = log["runs"]
    (result,) = run["results"]
    location = result["locations"][0]["physicalLocation"]
    assert (log["version"], run["tool"]["driver"]["version"]) == ("2.1.0", "1.2")
    assert (result["ruleId"], result["level"]) == ("stated-count-disagrees", "error")
    assert location["artifactLocation"]["uri"] == "my%20letter.txt"
    assert location["region"] == {"startLine": 1, "startColumn": 8}
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}


IGNORED = [
    PassedOver(each.model_copy(update={"rule": "list-order"}), "By age.") for each in FINDINGS
]


def test_what_is_ignored_is_counted_with_its_reason():
    assert as_text(FINDINGS, ignored=IGNORED).endswith(
        "\n1 error. 1 finding is ignored, with a reason in the letter: list-order (“By age.”).\n"
    )
    more = [*IGNORED, *IGNORED, PassedOver(FINDINGS[0], "By hand.")]
    assert as_text([], ignored=more).endswith(
        " 3 findings are ignored, with a reason in the letter:"
        " list-order (“By age.”), stated-count-disagrees (“By hand.”).\n"
    )


def test_json_tells_what_is_ignored_from_what_counts():
    counts, ignored = json.loads(as_json(FINDINGS, "letter.txt", ignored=IGNORED))
    assert (counts["rule"], counts["ignored"]) == ("stated-count-disagrees", None)
    assert (ignored["rule"], ignored["ignored"]) == ("list-order", "By age.")
    assert ignored["file"] == "letter.txt"


def test_sarif_has_what_is_ignored_as_suppressed_with_its_justification():
    log = json.loads(as_sarif(FINDINGS, "letter.txt", ignored=IGNORED))
    counts, ignored = log["runs"][0]["results"]
    assert counts["suppressions"] == []
    assert ignored["ruleId"] == "list-order"
    assert ignored["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "By age."}
    ]
