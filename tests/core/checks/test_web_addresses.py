import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.checks.cases import read_case
from undersigned.core.checks.passages import passages_of
from undersigned.core.checks.web_addresses import host_of, links_in, web_addresses


def passage_of(text):
    return passages_of(read_case(f"text: {text}")[0])[0]


def found(text):
    return [(each.address, each.words, each.linked) for each in web_addresses(passage_of(text))]


def test_links_and_bare_addresses_are_found_and_told_apart():
    address = "https://lantern.example"
    assert found(f"See *[us]({address})* and {address}/a.") == [
        (address, "us", True),
        (f"{address}/a", f"{address}/a", False),
    ]


def test_an_address_that_is_linked_to_itself_is_one():
    address = "https://lantern.example"
    assert found(f"See [{address}]({address}).") == [(address, address, True)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("(https://lantern.example/a)", "https://lantern.example/a"),
        ("https://lantern.example/a_(b).", "https://lantern.example/a_(b)"),
        ("성명(https://lantern.example/a)에서", "https://lantern.example/a"),
        ("“https://lantern.example”", "https://lantern.example"),
        ("www.lantern.example/a?b=c, and", "www.lantern.example/a?b=c"),
    ],
)
def test_what_ends_the_sentence_is_no_part_of_the_address(text, address):
    assert [each[0] for each in found(text)] == [address]


@pytest.mark.parametrize("text", ["ama@www.example", "https", "and/or", "[m](mailto:a@b.example)"])
def test_what_is_no_web_address_is_left_alone(text):
    assert found(text) == []


def test_mail_is_a_link_too():
    assert list(links_in(passage_of("a [b](mailto:ama@a.example)"))) == [
        ("mailto:ama@a.example", 2, 3)
    ]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Lantern.example:8000/a", "lantern.example"),
        ("lantern.example/a", "lantern.example"),
        ("https://ama:word@lantern.example.", "lantern.example"),
        ("http://[::1]:80/", "[::1]"),
        ("file:///home", ""),
    ],
)
def test_the_host_is_bare_and_small(address, host):
    assert host_of(address) == host


@given(st.text(alphabet="htps:/w.ab()[],;@ 가", max_size=30))
def test_found_addresses_stand_where_they_are_said_to(text):
    source = "https://a.example " + text.replace("[", "(").replace("]", ")")
    passage = passage_of(source)
    for each in web_addresses(passage):
        assert passage.text[each.start : each.end] == each.address
