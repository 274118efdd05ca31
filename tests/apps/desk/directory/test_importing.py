"""A list is given on a page, looked at, entered and taken out."""

import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

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
        (LETTER.partition("River Watch")[0], "letter.txt", "There is no organisation in"),
        ("Organisation,Country\n", "bare.csv", "No row under the headers"),
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


# --- Columns --------------------------------------------------------------------------------------

ODD = "Who,Kurz,Land\nRiver Watch,RW,Ghana\nLake Friends,LF,Kenya\n"


def choose(desk, coalition, **changed):
    """Send the form of the columns as it stands, but for what is changed."""
    made = DirectoryImport.objects.get()
    form = desk.get(at(coalition, "import-look", made.pk)).context["form"]
    data = {field.html_name: field.value() for field in form} | {"step": "columns"} | changed
    return words_of(desk.post(at(coalition, "import-look", made.pk), data, follow=True))


def test_the_columns_of_a_sheet_are_corrected_before_it_is_entered(desk, coalition):
    page = words_of(give(desk, coalition, ODD))
    assert "What each column holds" in page
    page = choose(
        desk, coalition, **{"column-0": "organisation", "column-1": "acronym", "column-2": "place"}
    )
    assert "<bdi>River Watch</bdi> (RW), Ghana" in page
    page = choose(desk, coalition, **{"column-1": "name.fr"})
    assert '<small lang="fr"><bdi>LF</bdi></small>' in page
    desk.post(at(coalition, "import-look", DirectoryImport.objects.get().pk))
    entry = Organisation.objects.get(name="Lake Friends")
    assert (entry.place, entry.acronym, entry.forms[0].name) == ("Kenya", "", "LF")


def test_a_list_that_seems_to_name_nobody_waits_for_its_columns(desk, coalition):
    page = words_of(give(desk, coalition, "Type,Name\nIndividual,Esi Boateng\n", "people.csv"))
    assert "No row names an organisation yet." in page
    assert "Enter them" not in page
    assert '<details class="card" open>' in page
    made = DirectoryImport.objects.get()
    page = words_of(desk.post(at(coalition, "import-look", made.pk), follow=True))
    assert "Say which column holds the organisations." in page
    page = choose(desk, coalition, **{"column-0": "ignore", "column-1": "organisation"})
    assert "<bdi>Esi Boateng</bdi>" in page
    assert "Enter them" in page


def test_columns_that_hold_no_names_say_so_and_lose_nothing(desk, coalition):
    give(desk, coalition, ODD)
    page = choose(desk, coalition, **{f"column-{each}": "ignore" for each in range(3)})
    assert "No row names an organisation yet." in page
    assert "<bdi>River Watch</bdi>" in page  # among the samples of the column
    page = choose(desk, coalition, **{"column-0": "organisation"})
    assert "<bdi>Lake Friends</bdi>" in page


def test_under_other_headers_the_columns_are_proposed_anew(desk, coalition):
    text = "Our friends,,\nOrganisation,Acronym,Country\nRiver Watch,RW,Ghana\n"
    give(desk, coalition, text)
    page = choose(desk, coalition, header="1")
    assert "<bdi>Organisation</bdi>" in page  # the headers are a row now
    page = choose(desk, coalition, header="2")
    assert "<bdi>River Watch</bdi> (RW), Ghana" in page


def test_a_choice_that_there_is_not_is_said_beside_its_column(desk, coalition):
    give(desk, coalition, ODD)
    assert "Select a valid choice" in choose(desk, coalition, **{"column-0": "moons"})


def test_another_worksheet_is_read(desk, coalition):
    book = Workbook()
    book.active.append(["Organisation", "Country"])
    book.active.append(["River Watch", "Ghana"])
    book.active.append(["Well Club", "Ghana"])
    other = book.create_sheet("Others")
    other.append(["Organisation", "Acronym"])
    other.append(["Lake Friends", "LF"])
    held = io.BytesIO()
    book.save(held)
    file = SimpleUploadedFile("list.xlsx", held.getvalue())
    page = words_of(desk.post(at(coalition, "import"), {"file": file}, follow=True))
    assert "<bdi>River Watch</bdi>" in page
    page = choose(desk, coalition, worksheet="Others")
    assert "<bdi>Lake Friends</bdi> (LF)" in page
    assert "River Watch" not in page


def test_a_letter_has_no_columns(desk, coalition):
    page = words_of(give(desk, coalition, LETTER, "letter.txt"))
    assert "What each column holds" not in page
    made = DirectoryImport.objects.get()
    sent = {"step": "columns"}
    page = words_of(desk.post(at(coalition, "import-look", made.pk), sent, follow=True))
    assert "This list has no columns." in page


def test_a_sheet_that_is_understood_without_doubt_keeps_its_columns_folded(desk, coalition):
    page = words_of(give(desk, coalition, "Organisation,Country\nRiver Watch,Ghana\n"))
    assert '<details class="card"><summary>What each column holds' in page
