from html.parser import HTMLParser

from django.utils.html import conditional_escape
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.renderers.markup import Html, escape, join, tag


class _Seen(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_text_is_escaped_and_markup_is_not():
    assert tag("p", "a < b & c ", tag("em", "d")) == "<p>a &lt; b &amp; c <em>d</em></p>"


def test_an_attribute_is_left_out_when_it_says_nothing():
    assert tag("ol", start="", hidden=False, reversed=True) == "<ol reversed></ol>"


def test_an_underscore_in_an_attribute_becomes_a_hyphen():
    assert tag("p", class_="x", data_value="2") == '<p class="x" data-value="2"></p>'


def test_a_void_element_has_no_end():
    assert tag("br") == "<br>"


def test_what_stands_between_parts_is_escaped_too():
    assert join(["a", "b"], " & ") == "a &amp; b"


def test_django_takes_it_as_safe_and_text_as_text():
    assert conditional_escape(tag("b", "x")) == "<b>x</b>"
    assert conditional_escape("<b>") == "&lt;b&gt;"


def test_escaping_twice_changes_nothing():
    once = escape("<&>")
    assert escape(once) == once
    assert isinstance(once, Html)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_whatever_is_written_comes_out_as_words_and_never_as_markup(text):
    seen = _Seen(tag("p", text, title=text + "x"))
    assert [name for name, _ in seen.tags] == ["p"]
    assert seen.words == text
    assert seen.tags[0][1] == {"title": text + "x"}
