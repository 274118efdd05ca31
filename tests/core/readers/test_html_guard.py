"""Markup made ready, and refused where parsing it would cost minutes."""

import time

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.html_guard import ready


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 100_000, "<ul><li>" * 100_000, "<b>" * 100_000, "<x></y>" * 100_000],
    ids=["div", "list", "bold", "unclosed"],
)
def test_elements_a_hundred_thousand_deep_are_refused_at_once(markup):
    begun = time.process_time()
    with pytest.raises(UnreadableError, match="too deep") as caught:
        ready(markup, "page.html")
    assert caught.value.where == "page.html"
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "markup",
    ["<p>word" * 100_000, "<li>word" * 100_000, "<div>word</div>" * 100_000, "<br>" * 100_000],
    ids=["paragraphs", "items", "boxes", "breaks"],
)
def test_a_long_page_that_is_not_deep_is_not(markup):
    assert ready(markup, "page.html") == markup


def test_an_element_with_thousands_of_attributes_is_refused():
    many = " ".join(f"a{number}=1" for number in range(2000))
    with pytest.raises(UnreadableError, match="attributes"):
        ready(f"<p {many}>word", "page.html")


def test_a_long_attribute_is_none_of_many():
    markup = f'<img src="data:image/png;base64,{"A b" * 2000}">'
    assert ready(markup, "page.html") == markup


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("<p>a<?php if ($x->y) { echo '<p>'; } ?>b", "<p>a b"),
        ("<p>a<?= $title ?>b", "<p>a b"),
        ("<p>a<?php open", "<p>a "),
        ("<p>a{% block x %}b{# remark #}c", "<p>a b c"),
        ("<p>100 {% more", "<p>100 {% more"),
        ("<p>{{ organisations }}", "<p>{{ organisations }}"),
    ],
)
def test_programs_in_the_page_are_left_away(markup, left):
    assert ready(markup, "page.php") == left


def test_open_statements_cost_no_more_than_their_length():
    begun = time.process_time()
    ready("{% " * 300_000 + "<?" + "{# " * 300_000, "page.html")
    assert time.process_time() - begun < 5


def test_xhtml_ends_its_empty_elements_and_html_does_not():
    xhtml = '<?xml version="1.0"?><html><script src="x"/><a id="b"/><br/><p>word</p></html>'
    assert '<script src="x"></script><a id="b"></a><br/>' in ready(xhtml, "page.xhtml")
    assert ready("<html><div/>word", "page.html") == "<html><div/>word"
