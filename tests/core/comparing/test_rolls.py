"""Two lists of signatories."""

from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.comparing.difference import Kind
from undersigned.core.comparing.rolls import paired, printed, roll_differences
from undersigned.core.letter import Signatory


def body(name, **more):
    return Signatory(kind="organisation", name=name, **more)


def person(name, **more):
    return Signatory(kind="individual", name=name, **more)


NAMES = st.lists(st.text("abcdefgh ", min_size=3, max_size=12).filter(str.strip), max_size=8)


@given(NAMES, NAMES)
def test_every_signatory_is_in_one_pair_or_left_over(one, other):
    first, second = [body(name) for name in one], [body(name) for name in other]
    found = paired(first, second)
    assert len(found.pairs) + len(found.gone) == len(first)
    assert len(found.pairs) + len(found.added) == len(second)


@given(NAMES)
def test_a_list_in_another_order_is_the_same_list(names):
    first = [body(name) for name in names]
    found = paired(first, list(reversed(first)))
    assert not found.gone
    assert not found.added


def test_the_same_name_pairs_before_a_name_that_is_alike():
    first = [body("Harbour Friend"), body("Harbour Friends")]
    second = [body("Harbour Friends"), body("Harbor Friend")]
    pairs = {(one.name, other.name) for one, other in paired(first, second).pairs}
    assert pairs == {("Harbour Friends", "Harbour Friends"), ("Harbour Friend", "Harbor Friend")}


def test_the_order_of_words_makes_no_new_name():
    found = paired([person("Dorn Ama Lio")], [person("Ama Lio Dorn")])
    assert len(found.pairs) == 1


def test_a_person_and_a_body_are_not_alike_but_may_be_the_same_name():
    assert paired([person("Ama Dorn")], [body("Ama Dornn")]).pairs == ()
    assert len(paired([person("Ama Dorn")], [body("AMA DORN")]).pairs) == 1


def test_two_names_alike_are_not_given_to_one():
    found = paired(
        [body("Harbour Friends A"), body("Harbour Friends B")], [body("Harbour Friend A")]
    )
    assert len(found.pairs) == 1
    assert [each.name for each in found.gone] == ["Harbour Friends B"]


def test_a_signatory_is_shown_in_one_line():
    assert printed(person("Ama Dorn", title="keeper", place="Kenya")) == "Ama Dorn, keeper, Kenya"
    assert printed(body("Friends", place="Kenya", place_hidden=True)) == "Friends"


def test_a_place_that_was_read_into_a_title_is_no_other_title():
    one = Signatory(kind="individual", name="Ama Dorn", title="Bridge keeper", place="Kenya")
    other = one.model_copy(update={"title": "Bridge keeper, Kenya"})
    assert not list(roll_differences(paired([one], [other])))
    moved = one.model_copy(update={"title": "Bridge keeper, Chile"})
    (found,) = roll_differences(paired([one], [moved]))
    assert found.kind is Kind.NAME_TITLE
