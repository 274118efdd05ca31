"""What an editor changes of the directory."""

import pytest

from tests.apps.desk.directory.pages import at, words_of
from tests.factories import make_organisation, make_signature
from undersigned.apps.coalitions.contacts import Person, open_people, seal_people
from undersigned.apps.coalitions.models import MemberLink, Organisation

pytestmark = pytest.mark.django_db

GIVEN = {
    "name": "River Watch Ghana",
    "acronym": "RWG",
    "place": "Ghana",
    "printed": "fr: Vigie des fleuves\nko: 강 감시",
    "other_names": "River Guard\n\nRivers",
    "sort_key": "",
    "domain": "https://www.River-Watch.example/about",
}


@pytest.fixture
def entry(coalition):
    return make_organisation(coalition, "Lake Friends", place="Lebanon")


def test_an_entry_is_made_as_it_was_written(desk, coalition):
    answer = desk.post(at(coalition, "new"), GIVEN, follow=True)
    entry = Organisation.objects.get()
    assert "Saved." in words_of(answer)
    assert (entry.name, entry.country, entry.domain) == (
        "River Watch Ghana",
        "GH",
        "river-watch.example",
    )
    assert [(form.language, form.name) for form in entry.forms] == [
        ("fr", "Vigie des fleuves"),
        ("ko", "강 감시"),
    ]
    assert entry.other_names.count() == 2


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "", "required"),
        ("printed", "Vigie des fleuves", "begin with the language"),
        ("printed", "fr:", "begin with the language"),
        ("printed", "fr: Une\nfr: Deux", "two names for fr"),
        ("domain", "river watch", "domain alone"),
        ("other_names", "x" * 301, "longer than 300"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(desk, coalition, field, value, words):
    answer = desk.post(at(coalition, "new"), GIVEN | {field: value})
    assert words in words_of(answer)
    assert not Organisation.objects.exists()


def test_the_form_shows_what_is_known_and_saving_it_changes_nothing(desk, coalition):
    desk.post(at(coalition, "new"), GIVEN)
    entry = Organisation.objects.get()
    form = desk.get(at(coalition, "change", entry.pk)).context["form"]
    desk.post(at(coalition, "change", entry.pk), form.initial)
    same = Organisation.objects.get()
    for field in ("name", "acronym", "place", "country", "printed", "domain", "sort_key"):
        assert getattr(same, field) == getattr(entry, field)
    assert same.other_names.count() == 2


def test_a_name_that_another_entry_has_is_refused_beside_it(desk, coalition, entry):
    make_organisation(coalition, "Taken", place="Lebanon")
    values = {"name": "TAKEN", "place": "Lebanon"}
    answer = desk.post(at(coalition, "change", entry.pk), values)
    assert "in the directory already" in words_of(answer)
    entry.refresh_from_db()
    assert entry.name == "Lake Friends"


def rows(*people):
    total = {"form-TOTAL_FORMS": len(people), "form-INITIAL_FORMS": 0}
    fields = {
        f"form-{number}-{field}": value
        for number, person in enumerate(people)
        for field, value in person.items()
    }
    return total | fields


def test_people_are_shown_added_and_erased(desk, coalition, entry):
    seal_people(entry, [Person("Ben Adler")])
    page = at(coalition, "people", entry.pk)
    assert "Ben Adler" in words_of(desk.get(page))
    dina = {"name": "Dina Haddad", "email": "dina@lakes.example", "language": "ar"}
    desk.post(page, rows({"name": ""}, dina))
    assert open_people(entry) == [Person("Dina Haddad", "", "dina@lakes.example", "", "ar")]


def test_a_wrong_address_keeps_the_people_as_they_were(desk, coalition, entry):
    seal_people(entry, [Person("Ben Adler")])
    answer = desk.post(at(coalition, "people", entry.pk), rows({"name": "D", "email": "dina@"}))
    assert "valid email" in words_of(answer)
    assert open_people(entry) == [Person("Ben Adler")]


def test_members_are_found_by_any_name_and_by_place_where_two_share_one(desk, coalition, entry):
    one = make_organisation(coalition, "River Watch", place="Ghana")
    two = make_organisation(coalition, "River Watch", place="Togo")
    three = make_organisation(coalition, "Delta Forum")
    three.other_names.create(name="Forum", normalised_name="forum")
    page = at(coalition, "members", entry.pk)
    answer = desk.post(page, {"members": "RIVER WATCH"})
    assert "one of several entries" in words_of(answer)
    desk.post(page, {"members": "River Watch, Togo\nThe Forum\nforum", "add": "on"})
    assert set(entry.members.values_list("name", "place")) == {
        ("River Watch", "Togo"),
        ("Delta Forum", ""),
        ("The Forum", ""),
    }
    assert not MemberLink.objects.filter(member=one).exists()
    shown = desk.get(page).context["form"].initial["members"].splitlines()
    assert sorted(shown) == ["Delta Forum", "River Watch, Togo", "The Forum"]
    desk.post(page, {"members": "\n".join(shown)})
    assert entry.members.count() == 3
    assert two in entry.members.all()


def test_members_that_nobody_knows_are_asked_about_and_then_made(desk, coalition, entry):
    page = at(coalition, "members", entry.pk)
    names = "Well Club, Kenya\nSpring, the Society"
    answer = desk.post(page, {"members": names})
    assert "Not in the directory: Well Club; Spring, the Society." in words_of(answer)
    assert not entry.members.exists()
    desk.post(page, {"members": names, "add": "on"})
    assert set(entry.members.values_list("name", "country")) == {
        ("Well Club", "KE"),
        ("Spring, the Society", ""),
    }


def test_a_body_is_no_member_of_itself(desk, coalition, entry):
    answer = desk.post(at(coalition, "members", entry.pk), {"members": "Lake Friends"})
    assert "its own member" in words_of(answer)


def test_many_unknown_members_are_told_in_short_and_too_many_refused(desk, coalition, entry):
    page = at(coalition, "members", entry.pk)
    answer = desk.post(page, {"members": "\n".join(f"Body {n}" for n in range(11))})
    assert "Body 9; …." in words_of(answer)
    answer = desk.post(page, {"members": "\n".join(f"Body {n}" for n in range(2001))})
    assert "more than 2000 members" in words_of(answer)


def test_an_entry_is_taken_out_unless_it_signed(desk, coalition, entry):
    signed = make_signature(organisation=make_organisation(coalition)).organisation
    answer = desk.post(at(coalition, "remove", signed.pk), follow=True)
    assert "has signed" in words_of(answer)
    desk.post(at(coalition, "remove", entry.pk))
    assert list(Organisation.objects.all()) == [signed]
