"""Reports of gateways: read where they are clear, left alone where they are not."""

import pytest

from undersigned.channels.fax.report import read_report

NUMBER = "+4722249099"


@pytest.mark.parametrize(
    ("subject", "text", "pages"),
    [
        ("Fax sent to 4722249099", "Status: OK\nPages: 5\nDuration: 03:12", 5),
        ("Your fax", "Your fax to +47 22 24 90 99 was delivered successfully (5 pages).", 5),
        ("Transmission report", "To: 0047-22249099\nResult: success\n5 of 5 pages", 5),
        ("Fax to 4722249099: completed", "No errors.", 0),
        ("Sent", "4722249099\n5 pages", 5),
    ],
)
def test_a_fax_that_went_is_told_by_its_report(subject, text, pages):
    report = read_report(subject, text, NUMBER)
    assert report.arrived
    assert report.pages == pages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "To 4722249099\nResult: busy, gave up after 5 calls",
            "Result: busy, gave up after 5 calls",
        ),
        ("Your fax to 4722249099 was not sent successfully.", "was not sent"),
        ("4722249099: No answer", "No answer"),
        ("Delivery to +47 22 24 90 99 failed after 2 pages", "failed"),
    ],
)
def test_a_fax_that_did_not_go_is_told_by_its_report(text, said):
    report = read_report("Fax report", text, NUMBER)
    assert not report.arrived
    assert said in report.said


@pytest.mark.parametrize(
    "text",
    [
        "Your fax to 4722249098 was sent.",
        "Your fax was sent.",
        "Your fax to 4722249099 was accepted and will be sent.",
        "Dear friends, our fax number is 4722249099.",
        "",
    ],
)
def test_what_is_no_clear_report_on_this_fax_is_none(text):
    assert read_report("News", text, NUMBER) is None


def test_a_long_line_is_cut():
    report = read_report("", f"4722249099 sent {'x' * 500}", NUMBER)
    assert len(report.said) == 200
