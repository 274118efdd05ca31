"""What classes, ids and styles say of a part of a page."""

import pytest

from undersigned.core.readers.html_words import (
    hides,
    is_content,
    is_for_ears,
    is_signed,
    note_label,
    page_reason,
)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("site-nav", "the page's menu"),
        ("mainMenu", "the page's menu"),
        ("cookie-banner", "the page's notice on cookies"),
        ("post__share", "buttons for sharing"),
        ("breadcrumbs", "the page's breadcrumb"),
        ("related-posts", "other pages of the site"),
        ("widget sidebar-left", "the page's sidebar"),
        ("comments-area", "comments of readers"),
        ("footer", "the page's foot"),
        ("newsletter", "a form of the page"),
    ],
)
def test_names_of_the_pages_parts_are_known(names, reason):
    assert page_reason(names) == reason


@pytest.mark.parametrize(
    "names",
    ["", "shareholders", "navigator-text", "letter", "signatures sidebar", "undersigned-menu"],
)
def test_other_names_say_nothing(names):
    assert page_reason(names) == ""


def test_parts_call_themselves_content_or_signatories():
    assert is_content("entry-content clearfix")
    assert is_content("articleBody")
    assert not is_content("contentment")
    assert is_signed("list-of-signatories")
    assert is_signed("firmantes")
    assert not is_signed("designed-by-a-designer")
    assert is_for_ears("sr-only")
    assert is_for_ears("screen-reader-text")
    assert not is_for_ears("only")


@pytest.mark.parametrize(
    "style",
    ["display:none", "color:red; DISPLAY : none", "visibility:hidden", "font-size:0", "opacity:0;"],
)
def test_styles_that_hide(style):
    assert hides(style)


@pytest.mark.parametrize(
    "style", ["display:block", "font-size:0.9em", "opacity:0.5", "fill-opacity:0;", "color:none"]
)
def test_styles_that_do_not(style):
    assert not hides(style)


@pytest.mark.parametrize(
    ("name", "label"),
    [("fn1", "1"), ("_ftn12", "12"), ("sdfootnote3", "3"), ("cite_note-ferry-4", "4"), ("fn", ""),
     ("function1", ""), ("_ftnref1", "")],
)  # fmt: skip
def test_the_place_of_a_footnote_is_told_by_its_id(name, label):
    assert note_label(name) == label
