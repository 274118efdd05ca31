"""A list is given on a page, looked at, entered and taken out."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.apps.desk.directory.pages import at, words_of
from tests.apps.releases.stories import released
from tests.factories import make_coalition, make_member, make_organisation
from undersigned.apps.coalitions.contacts import open_people
from undersigned.apps.coalitions.models import DirectoryImport, Organisation
from undersigned.core.readers import MAX_BYTES

pytestmark = pytest.mark.django_db

LIST = (
    "Organisation,Country,Acronym,Contact person,E-mail,Members,May we publish the name?\n"
    "River Watch,Ghana,RW,Ben Adler,ben@river.example,,Yes\n"
    "The Friends of the Lakes International,Ghana,,,,,Yes\n"
    "Water Alliance,Kenya,,,,Well Club; Delta Forum,Yes\n"
    "Hidden Club,Kenya,,,,,No\n"
)
LETTER = """Joint letter on clear water

Dear Minister Tamba,

The river has been low since spring, and nobody measures it. We ask you to measure it.

Sincerely,

River Watch, Ghana
Lake Friends, Kenya
Delta Forum, Togo
"""


def give(desk, coalition, text, name="list.csv"):
    file = SimpleUploadedFile(name, text.encode())
    return desk.post(at(coalition, "import"), {"file": file}, follow=True)


def test_a_sheet_is_looked_at_entered_and_taken_out(desk, coalition):
    make_organisation(coalition, "Friends of the Lakes International")
    page = words_of(give(desk, coalition, LIST))
    for words in ("River Watch", "(RW)", "ben@river.example", "Well Club; Delta Forum"):
        assert words in page
    assert "is another than <bdi>Friends of the Lakes International" in page
    assert "1 organisation wants its name withheld" in page
    assert Organisation.objects.count() == 1
    made = DirectoryImport.objects.get()
    page = words_of(desk.post(at(coalition, "import-look", made.pk), follow=True))
    assert "Entered: 2 new, 1 were known." in page
    assert "4 entries made" in page  # the members of the alliance, too
    assert open_people(Organisation.objects.get(name="River Watch"))[0].name == "Ben Adler"
    page = words_of(desk.post(at(coalition, "import-undo", made.pk), follow=True))
    assert "Taken out." in page
    assert Organisation.objects.count() == 1


def test_a_list_that_brought_in_doubles_says_so_at_home(desk, coalition):
    make_organisation(coalition, "Friends of the Lakes International")
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    desk.post(at(coalition, "import-look", made.pk), {"separate": ["1"]})
    page = words_of(desk.get(f"/desk/{coalition.slug}/"))
    assert "1 pair of organisations in the directory may be one." in page
    assert "What needs you now" in page


def test_what_seems_to_be_known_can_be_said_to_be_another(desk, coalition):
    make_organisation(coalition, "Friends of the Lakes International")
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    desk.post(at(coalition, "import-look", made.pk), {"separate": ["1", "x"]})
    assert Organisation.objects.filter(name__contains="Lakes").count() == 2


def test_entries_that_were_worked_on_stay_and_are_counted(desk, coalition):
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    desk.post(at(coalition, "import-look", made.pk))
    entry = Organisation.objects.get(name="River Watch")
    entry.other_names.create(name="R", normalised_name="r")
    page = words_of(desk.post(at(coalition, "import-undo", made.pk), follow=True))
    assert "1 entry stays" in page
    page = words_of(desk.post(at(coalition, "import-undo", made.pk), follow=True))
    assert "not in the directory" in page


def test_the_names_under_a_letter_in_a_file_are_brought_in(desk, coalition):
    page = words_of(give(desk, coalition, LETTER, "letter.txt"))
    for name in ("River Watch", "Lake Friends", "Delta Forum"):
        assert f"<bdi>{name}</bdi>" in page


def test_the_names_under_a_released_letter_are_brought_in_unless_it_waits(desk, coalition, ama):
    other = make_coalition("Open Fields", slug="fields")
    user = make_member(other).user
    public = released(other, user, slug="public")
    in_future = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
    waiting = released(other, user, slug="waiting", public_at=in_future)
    desk.post(at(coalition, "import"), {"release": waiting.pk})
    assert not DirectoryImport.objects.exists()
    page = words_of(desk.post(at(coalition, "import"), {"release": public.pk}, follow=True))
    assert "<bdi>Lake Friends</bdi>, Lebanon" in page
    assert "Esi Boateng" not in page


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Type,Name\nIndividual,Esi Boateng\n", "people.csv", "There is no organisation in"),
        ("", "empty.csv", "empty"),
        ("x" * (MAX_BYTES + 1), "long.csv", "larger than 10 MB"),
    ],
)
def test_what_holds_no_list_says_so(desk, coalition, text, name, words):
    assert words in words_of(give(desk, coalition, text, name))
    assert not DirectoryImport.objects.exists()


def test_one_of_the_two_is_given(desk, coalition):
    page = words_of(desk.post(at(coalition, "import"), {"release": ""}))
    assert "Choose a file, or one" in page


def test_a_list_that_was_looked_at_is_discarded(desk, coalition):
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    page = words_of(desk.post(at(coalition, "import-discard", made.pk), follow=True))
    assert "Discarded." in page
    assert desk.get(at(coalition, "import-look", made.pk)).status_code == 404


def test_an_entered_list_is_neither_entered_again_nor_discarded(desk, coalition):
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    desk.post(at(coalition, "import-look", made.pk))
    assert desk.post(at(coalition, "import-look", made.pk)).status_code == 404
    page = words_of(desk.post(at(coalition, "import-discard", made.pk), follow=True))
    assert "in the directory already" in page


def test_a_long_list_is_paged_and_long_names_are_told(desk, coalition):
    rows = "".join(f"Body {number},Kenya\n" for number in range(101))
    page = words_of(give(desk, coalition, f"Organisation,Country\n{rows}{'x' * 301},Kenya\n"))
    assert "Page 1 of 2" in page
    assert "1 row names nobody, or has more letters than a name" in page


def test_chidi_sees_and_enters_none_of_our_lists(desk, client, chidi, coalition):
    give(desk, coalition, LIST)
    made = DirectoryImport.objects.get()
    client.force_login(chidi)
    own = chidi.coalitions.get()
    for name in ("import-look", "import-undo", "import-discard"):
        assert client.post(at(own, name, made.pk)).status_code == 404
        assert client.post(at(coalition, name, made.pk)).status_code == 404
