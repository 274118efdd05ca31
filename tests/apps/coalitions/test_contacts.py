"""What the directory keeps sealed, and who can open it."""

import pytest

from tests.factories import make_organisation
from undersigned.apps.coalitions.contacts import (
    Person,
    open_people,
    open_people_with_merged,
    open_rows,
    people_of,
    seal_people,
    seal_rows,
)
from undersigned.apps.coalitions.models import DirectoryImport, OrganisationContact
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

DINA = Person("Dina Haddad", "Secretary", "dina@lakes.example", "+961 1 000", "ar")


def test_people_come_back_as_they_were_given(coalition):
    entry = make_organisation(coalition)
    assert open_people(entry) == []
    seal_people(entry, [DINA, Person(email="office@lakes.example")])
    assert open_people(entry) == [DINA, Person(email="office@lakes.example")]


def test_the_row_tells_nothing_of_them(coalition):
    entry = make_organisation(coalition)
    seal_people(entry, [DINA])
    row = OrganisationContact.objects.get()
    assert not any(word in bytes(row.sealed) for word in (b"Dina", b"lakes", b"961"))


def test_contacts_that_were_moved_to_another_entry_do_not_open(coalition):
    one, other = make_organisation(coalition, "One"), make_organisation(coalition, "Other")
    seal_people(one, [DINA])
    OrganisationContact.objects.update(organisation=other)
    with pytest.raises(UndersignedError, match="belongs to another row"):
        open_people(other)


def test_people_of_merged_entries_are_told_with_the_entry_they_are_kept_at(coalition):
    kept = make_organisation(coalition, "Kept")
    merged = make_organisation(coalition, "Merged", merged_into=kept)
    deeper = make_organisation(coalition, "Deeper", merged_into=merged)
    seal_people(deeper, [DINA])
    assert open_people_with_merged(kept) == [(deeper, DINA)]


def test_rows_of_an_import_come_back(coalition):
    made = DirectoryImport(coalition=coalition)
    seal_rows(made, '[{"email": "dina@lakes.example"}]')
    made.save()
    made.refresh_from_db()
    assert b"dina" not in bytes(made.sealed)
    assert open_rows(made) == b'[{"email": "dina@lakes.example"}]'


@pytest.mark.parametrize("kept_first", [True, False])
def test_the_people_of_all_entries_are_opened_at_once_with_those_of_merged_ones(
    coalition, kept_first, django_assert_num_queries
):
    made = [make_organisation(coalition, name) for name in ("River Watch", "River Guard")]
    kept, merged = made if kept_first else made[::-1]
    seal_people(kept, [Person("Ben Adler")])
    seal_people(merged, [Person("Dina Haddad")])
    merged.merged_into = kept
    merged.save()
    with django_assert_num_queries(2):
        found = people_of(coalition)
    assert {pk: [each.name for each in people] for pk, people in found.items()} == {
        kept.pk: ["Ben Adler", "Dina Haddad"]
    }
