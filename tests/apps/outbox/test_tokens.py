"""The secret part of a mailed link."""

import pytest

from undersigned.apps.outbox.tokens import check_token, make_token, new_nonce, token_hash


def test_a_token_is_the_same_whenever_it_is_made_anew():
    nonce = new_nonce()
    assert make_token("confirm", 7, nonce) == make_token("confirm", "7", nonce)


@pytest.mark.parametrize(
    ("purpose", "row", "nonce"),
    [("withdraw", 7, "n"), ("confirm", 8, "n"), ("confirm", 7, "m"), ("confirm7", "", "n")],
)
def test_a_token_serves_one_purpose_row_and_nonce_alone(purpose, row, nonce):
    assert not check_token(make_token("confirm", 7, "n"), purpose, row, nonce)


def test_a_token_is_accepted_where_it_belongs():
    assert check_token(make_token("confirm", 7, "n"), "confirm", 7, "n")


def test_a_token_that_is_no_ascii_is_refused_without_an_error():
    assert not check_token("ключ", "confirm", 7, "n")


def test_only_the_hash_of_a_token_need_be_stored():
    token = make_token("confirm", 7, "n")
    assert len(token_hash(token)) == 64
    assert token not in token_hash(token)
