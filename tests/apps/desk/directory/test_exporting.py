"""The directory is saved as a file."""

import pytest

from tests.apps.desk.directory.pages import at, words_of
from tests.factories import make_organisation
from undersigned.apps.coalitions.contacts import Person, seal_people
from undersigned.core.readers.sheets import read_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def river(coalition):
    entry = make_organisation(coalition, "River Watch", place="Ghana")
    seal_people(entry, [Person("Ben Adler", "Chair", "ben@river.example")])
    return entry


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_file_holds_the_organisations_and_people_only_where_chosen(
    desk, coalition, river, form
):
    for query, shown in (("", False), ("?people=yes", True), ("?people=", False)):
        answer = desk.get(at(coalition, "export", form) + query)
        name = f"{coalition.slug}.directory.{form}"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        assert answer["Cache-Control"] == "no-store, private"
        row = read_book(answer.content, name).tables[0].rows[1]
        assert row.cells[0] == "River Watch"
        assert ("Ben Adler" in row.cells) is shown


def test_the_page_leads_to_the_files(desk, coalition, river):
    page = words_of(desk.get(at(coalition)))
    for form in ("csv", "xlsx"):
        assert f'href="{at(coalition, "export", form)}"' in page
        assert f'href="{at(coalition, "export", form)}?people=yes"' in page
    assert "Save the directory" not in words_of(desk.get(at(coalition), {"q": "river"}))


def test_there_is_no_other_form(desk, coalition):
    assert desk.get(at(coalition, "export", "pdf")).status_code == 404


def test_who_may_only_look_and_chidi_save_nothing(viewer, client, chidi, coalition, river):
    assert "Save the directory" not in words_of(viewer.get(at(coalition)))
    assert viewer.get(at(coalition, "export", "csv")).status_code == 403
    client.force_login(chidi)
    assert client.get(at(coalition, "export", "csv")).status_code == 404
