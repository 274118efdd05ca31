"""Where those who may be asked come from."""

import pytest

from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.contacts import Person, seal_people
from undersigned.apps.signatures.contacts import ContactData, Invited, seal_contact
from undersigned.apps.signatures.invitees import (
    from_directory,
    from_letter,
    from_sheet,
    language_named,
)
from undersigned.apps.signatures.models import Contact
from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import read_book, understand


def listed(text):
    return from_sheet(understand(read_book(text.encode(), "list.csv")))


# --- The directory ---


@pytest.mark.django_db
def test_an_entry_brings_its_first_contact_with_an_address(coalition):
    entry = make_organisation(coalition, place="Ghana", country="GH")
    people = [
        Person(name="Kofi", phone="+233"),
        Person("Ben Adler", "Director", "ben@river-watch.example", "+233 1", "fr"),
    ]
    seal_people(entry, people)
    assert from_directory([entry]) == [
        Invited(
            "River Watch Ghana", place="Ghana", country="GH", email="ben@river-watch.example",
            phone="+233 1", representative="Ben Adler", role="Director", organisation=entry.pk,
            language="fr",
        )
    ]  # fmt: skip


@pytest.mark.django_db
def test_without_a_contact_whoever_signed_last_is_asked(coalition):
    entry = make_organisation(coalition)
    for year in range(2):
        letter = make_open_letter(coalition)
        make_signature(
            letter, email=f"ben{year}@rw.example", organisation=entry, consent_language="ko"
        )
    (person,) = from_directory([entry])
    assert (person.email, person.representative, person.language) == (
        "ben1@rw.example", "Ben Adler", "ko",
    )  # fmt: skip


@pytest.mark.django_db
def test_of_an_entry_that_nobody_knows_the_name_alone_is_known(coalition):
    entry = make_organisation(coalition)
    assert from_directory([entry]) == [Invited("River Watch Ghana", organisation=entry.pk)]


@pytest.mark.django_db
def test_an_erased_contact_tells_nothing(coalition):
    entry = make_organisation(coalition)
    make_signature(make_open_letter(coalition), organisation=entry)
    Contact.objects.all().delete()
    assert from_directory([entry])[0].email == ""


# --- An earlier letter ---


@pytest.mark.django_db
def test_everybody_who_stands_under_a_letter_is_asked_as_they_signed(coalition):
    letter = make_open_letter(coalition)
    entry = make_organisation(coalition)
    make_signature(letter, state="accepted", email="b@rw.example", organisation=entry,
                   members=["Delta Forum"], consent_language="fr")  # fmt: skip
    make_signature(letter, "Esi Boateng", kind="individual", state="accepted", title="Chair",
                   email="esi@delta.example")  # fmt: skip
    for state in ("pending", "confirmed", "withdrawn", "declined", "quarantined"):
        make_signature(letter, f"Body {state}", state=state)
    body, person = from_letter(letter)
    assert body == Invited(
        "River Watch Ghana", place="Ghana", country="GH", email="b@rw.example",
        representative="Ben Adler", role="Director", members=("Delta Forum",),
        organisation=entry.pk, language="fr",
    )  # fmt: skip
    assert (person.name, person.kind, person.title) == ("Esi Boateng", "individual", "Chair")


@pytest.mark.django_db
def test_a_withheld_name_is_asked_by_what_is_sealed(coalition):
    letter = make_open_letter(coalition)
    signature = make_signature(letter, withheld=True, state="accepted", place="", country="")
    data = ContactData(email="x@y.example", name="Quiet Body", place="Ghana", country="GH",
                       title="T", members=("A",))  # fmt: skip
    seal_contact(signature.pk, data, into=signature.contact)
    (asked,) = from_letter(letter)
    assert (asked.name, asked.place, asked.country, asked.title, asked.members) == (
        "Quiet Body", "Ghana", "GH", "T", ("A",),
    )  # fmt: skip


# --- A list ---


def test_a_list_with_headers_brings_name_address_language_and_representative():
    (ben, dina) = listed(
        "Name,Country,E-mail,Language,Representative\n"
        "River Watch,Ghana,ben@rw.example,English,Ben Adler\n"
        "Lake Friends,Lebanon,dina@lakes.example,français,Dina Haddad\n"
    )
    assert ben == Invited(
        "River Watch", place="Ghana", country="GH", email="ben@rw.example",
        representative="Ben Adler", language="en",
    )  # fmt: skip
    assert (dina.language, dina.representative, dina.country) == ("fr", "Dina Haddad", "LB")


def test_a_list_without_headers_is_understood_too():
    (ben, dina) = listed(
        "River Watch Society, ben@rw.example, en, Ben Adler\n"
        "Lake Friends Union, dina@lakes.example, fr, Dina Haddad\n"
    )
    assert (ben.name, ben.email, ben.language, ben.representative) == (
        "River Watch Society", "ben@rw.example", "en", "Ben Adler",
    )  # fmt: skip
    assert dina.language == "fr"


def test_names_alone_are_enough():
    assert [each.name for each in listed("River Watch Society\nLake Friends Union\n")] == [
        "River Watch Society",
        "Lake Friends Union",
    ]


def test_a_column_of_other_words_is_no_language():
    (asked,) = listed("Organisation,E-mail,Remark\nRiver Watch,b@rw.example,call first\n")
    assert asked.language == ""


def test_a_list_that_names_nobody_says_so():
    with pytest.raises(UndersignedError, match="names"):
        listed("a@b.example\nc@d.example\n")


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("fr", "fr"), ("French", "fr"), ("français", "fr"), ("프랑스어", "fr"), ("한국어", "ko"),
        ("pt-BR", "pt-BR"), ("pt_BR", "pt-BR"), (" en ", "en"), ("العربية", "ar"), ("日本語", "ja"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_tag_and_its_names(words, tag):
    assert language_named(words) == tag


@pytest.mark.parametrize("words", ["", "Ben", "River", "yes", "xx", "call first", "12"])
def test_other_words_name_no_language(words):
    assert language_named(words) == ""
