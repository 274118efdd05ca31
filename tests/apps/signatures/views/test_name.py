"""The page on which a signer sees the printed name in each language, and corrects it."""

import pytest

from tests.apps.signatures.views.visits import choice_of, confirm_path, own_path
from tests.factories import make_edition_value, make_open_letter, make_organisation, make_signature
from undersigned.apps.signatures.models import Signature
from undersigned.core.letter import words

pytestmark = pytest.mark.django_db

NAME = {"name": "Rivier Wacht Gana", "place": "Ghana"}


@pytest.fixture
def letter(coalition):
    """In English and in Korean."""
    value = make_edition_value()
    korean = value.authentic.model_copy(
        update={"language": "ko", "title": words("공동 서한"), "salutation": words("장관님께")}
    )
    return make_open_letter(
        coalition, value=value.model_copy(update={"texts": (value.authentic, korean)})
    )


def at(signature):
    path = confirm_path if signature.state == "pending" else own_path
    return f"{path(signature)}name/"


def read(answer):
    return " ".join(answer.content.decode().split())


def test_the_name_is_shown_as_the_letter_prints_it_in_each_language(browser, letter):
    signature = make_signature(letter, printed=[{"language": "ko", "name": "가나 강 지킴이"}])
    for page in (read(browser.get(own_path(signature))), read(browser.get(at(signature)))):
        assert '<p class="in-language" lang="ko">한국어</p>' in page
        assert "<li><bdi>River Watch Ghana</bdi>, Ghana</li>" in page
        assert "<li><bdi>가나 강 지킴이</bdi>, 가나</li>" in page
        assert 'class="letter" lang="ko" dir="ltr"' in page


def test_before_confirming_it_is_shown_and_corrected_too(browser, letter):
    signature = make_signature(letter, state="pending")
    page = read(browser.get(confirm_path(signature)))
    assert at(signature) in page
    assert "<bdi>River Watch Ghana</bdi>, 가나" in page
    sent = choice_of(browser, signature)
    answer = browser.post(at(signature), {**NAME, "step": "keep"})
    assert (answer.status_code, answer.url) == (303, confirm_path(signature))
    signature.refresh_from_db()
    assert (signature.name, signature.state) == ("Rivier Wacht Gana", "pending")
    # What was shown before is not what is signed now.
    assert "changed since you opened" in read(browser.post(confirm_path(signature), sent))


def test_opening_and_looking_change_nothing(browser, letter):
    signature = make_signature(letter)
    before = Signature.objects.values().get()
    assert browser.get(at(signature)).status_code == 200
    page = read(browser.post(at(signature), {**NAME, "name-ko": "강 지킴이", "step": "look"}))
    assert "Nothing is changed yet" in page
    assert "<bdi>Rivier Wacht Gana</bdi>, Ghana" in page
    assert "<bdi>강 지킴이</bdi>" in page
    assert Signature.objects.values().get() == before


def test_it_is_kept_in_each_language(browser, letter):
    signature = make_signature(letter)
    values = {**NAME, "name-ko": "강 지킴이", "sort-ko": "가", "sort_key": "Wacht", "step": "keep"}
    assert browser.post(at(signature), values).url == own_path(signature)
    signature.refresh_from_db()
    assert (signature.name, signature.sort_key) == ("Rivier Wacht Gana", "Wacht")
    assert signature.printed == [
        {"language": "ko", "name": "강 지킴이", "title": "", "sort_key": "가"}
    ]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": ""}, "required"),
        ({"name": "www.example.org"}, "does not belong here"),
        ({**NAME, "title-ko": "박사"}, "Write the name in this language, too."),
        ({**NAME, "sort-ko": "가"}, "Write the name in this language, too."),
        ({**NAME, "name-ko": "www.example.org"}, "does not belong here"),
    ],
)
def test_what_cannot_be_printed_is_refused(browser, letter, values, said):
    signature = make_signature(letter)
    assert said in read(browser.post(at(signature), {**values, "step": "keep"}))
    signature.refresh_from_db()
    assert signature.name == "River Watch Ghana"


def test_who_was_accepted_is_told_that_it_is_looked_at_again(browser, letter):
    signature = make_signature(letter, state="accepted", organisation=make_organisation())
    assert "looks at a changed name again" in read(browser.get(at(signature)))
    browser.post(at(signature), {**NAME, "step": "keep"})
    signature.refresh_from_db()
    assert signature.state == "quarantined"


@pytest.mark.parametrize("state", ["closed", "released", "archived"])
def test_once_the_list_is_counted_the_page_says_whom_to_write_to(browser, letter, state):
    signature = make_signature(letter)
    letter.state = state
    letter.save()
    assert "Correct how it is printed" not in read(browser.get(own_path(signature)))
    for answer in (
        browser.get(at(signature)),
        browser.post(at(signature), {**NAME, "step": "keep"}),
    ):
        assert "can no longer be changed here" in read(answer)
    signature.refresh_from_db()
    assert signature.name == "River Watch Ghana"


def test_a_withheld_name_is_printed_nowhere_and_not_corrected(browser, letter):
    signature = make_signature(letter, withheld=True)
    page = read(browser.get(at(signature)))
    assert "name is withheld" in page
    assert "<form" not in page


def test_a_list_that_is_counted_meanwhile_says_so(browser, letter, monkeypatch):
    signature = make_signature(letter)
    monkeypatch.setattr("undersigned.apps.signatures.name_views.may_correct", lambda *_: True)
    letter.state = "closed"
    letter.save()
    page = read(browser.post(at(signature), {**NAME, "step": "keep"}))
    assert "can no longer be changed by its signers" in page


def test_a_wrong_link_leads_nowhere(browser, letter):
    signature = make_signature(letter)
    assert browser.get(at(signature)[:-6] + "x/name/").status_code == 404
    # The link to confirm does not open the own page's, nor the other way.
    swapped = at(signature).replace("/sign/w/", "/sign/c/")
    assert browser.get(swapped).status_code == 404
