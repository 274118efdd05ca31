import datetime as dt

from tests.core.checks.cases import read_case
from undersigned.core.checks.engine import check, has_errors, rules
from undersigned.core.letter import Counting, Signatory
from undersigned.core.roll import make_roll


def found(source, **options):
    return check(read_case(source)[0], **options)


def test_every_rule_is_found_in_its_file_and_bears_its_name():
    names = [rule.name for rule in rules()]
    assert names == sorted(names)
    assert {"stated-count-disagrees", "addressee-name-disagrees", "missing-contact"} <= set(names)


def test_every_rule_says_what_why_and_how():
    for rule in rules():
        parts = [line for line in rule.page.splitlines() if line.startswith("## ")]
        headings = ["## What it does", "## Why is this bad?", "## Example", "## Use instead"]
        assert parts[:4] == headings, rule.name


def test_findings_come_in_the_order_of_the_source():
    findings = found("ask: Act next week.\ntitle: Before next week’s vote\nsender email: x")
    places = [(each.line, each.column) for each in findings]
    assert places == sorted(places)


def test_the_roll_replaces_the_list():
    reading, _ = read_case("title: 2 NGOs write\norganisation: Lantern House")
    roll = make_roll(
        [Signatory(kind="organisation", name=name) for name in ("Beacon", "Heron")],
        Counting(),
        "en",
    )
    rule = "stated-count-disagrees"
    assert rule in {each.rule for each in check(reading)}
    assert rule not in {each.rule for each in check(reading, roll=roll)}


def test_numbers_that_contradict_each_other_are_errors_before_anybody_signs():
    reading, _ = read_case("title: 67 NGOs write\ntext: We are 70 NGOs.")
    found = check(reading, roll=make_roll([], Counting(), "en"))
    title, text = [each for each in found if each.rule == "stated-count-disagrees"]
    assert (title.severity, title.message) == (
        "warning", "The title says “67 NGOs”; nobody has signed yet.",
    )  # fmt: skip
    assert title.fix
    assert (text.severity, text.facts[1].value) == ("error", "70")


def test_an_empty_roll_is_a_count_of_none():
    reading, _ = read_case("title: 2 NGOs write")
    findings = check(reading, roll=make_roll([], Counting(), "en"))
    assert [each.facts[1].value for each in findings if each.facts[1:]] == ["0"]


def test_an_empty_roll_asks_nobody_to_sign():
    reading, _ = read_case("sender name: Lantern House\nsender email: a@lantern.example")
    assert check(reading, roll=make_roll([], Counting(), "en")) == ()


def test_without_a_source_findings_have_no_line():
    reading, _ = read_case("title: 2 NGOs write\norganisation: Lantern House")
    draft = reading.model_copy(update={"source": "", "spans": (), "format": "editor"})
    findings = check(draft)
    assert findings
    assert {(each.line, each.column, each.file) for each in findings} == {(0, 0, "")}


def test_today_is_only_known_when_it_is_given():
    source = "ask 2031-03-01: Open the archive.\nasks:"
    day = dt.date(2031, 4, 1)
    assert "date-disagrees" not in {each.rule for each in found(source)}
    assert "date-disagrees" in {each.rule for each in found(source, today=day)}


def test_errors_alone_stop_the_gate():
    findings = found("title: 2 NGOs write\norganisation: Lantern House")
    assert has_errors(findings)
    assert not has_errors([each for each in findings if each.severity != "error"])
