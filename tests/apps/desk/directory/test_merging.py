"""Two entries are merged on a page that says first what will change, and put back."""

import pytest

from tests.apps.desk.directory.pages import at, words_of
from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.models import Merge, Organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(coalition):
    return make_organisation(coalition, "River Watch Ghana", place="Ghana")


@pytest.fixture
def merged(coalition):
    return make_organisation(coalition, "River Guard", place="Accra", acronym="RG")


def test_the_entry_to_keep_is_searched_for(desk, coalition, kept, merged):
    page = words_of(desk.get(at(coalition, "merge", merged.pk)))
    assert "River Watch Ghana" in page  # shares the first word
    assert f"?kept={merged.pk}" not in page
    assert "Nothing found" in words_of(desk.get(at(coalition, "merge", merged.pk), {"q": "lake"}))


def test_looking_changes_nothing_and_tells_all(desk, coalition, kept, merged):
    make_signature(organisation=merged)
    page = words_of(desk.get(at(coalition, "merge", merged.pk), {"kept": kept.pk}))
    for words in ("sign-ons (1)", "also be known as <bdi>River Guard", "acronym", "(RG)"):
        assert words in page
    assert Organisation.objects.count() == 2


def test_merging_leads_to_the_kept_entry_where_it_is_undone(desk, coalition, kept, merged):
    answer = desk.post(at(coalition, "merge", merged.pk), {"kept": kept.pk}, follow=True)
    assert "It can be undone on this page" in words_of(answer)
    made = Merge.objects.get()
    answer = desk.post(at(coalition, "merge-undo", made.pk), follow=True)
    assert "two entries again" in words_of(answer)
    assert Organisation.objects.count() == 2
    answer = desk.post(at(coalition, "merge-undo", made.pk), follow=True)
    assert "undone already" in words_of(answer)


def test_what_stands_in_the_way_is_said_before_and_when_it_is_tried(desk, coalition, kept, merged):
    letter = make_open_letter(coalition, slug="rivers")
    for entry in (kept, merged):
        make_signature(letter, organisation=entry, state="accepted")
    for answer in (
        desk.get(at(coalition, "merge", merged.pk), {"kept": kept.pk}),
        desk.post(at(coalition, "merge", merged.pk), {"kept": kept.pk}),
    ):
        assert "Both are accepted under: rivers" in words_of(answer)
    assert not Merge.objects.exists()


def test_chidi_merges_and_undoes_nothing(client, chidi, desk, coalition, kept, merged):
    desk.post(at(coalition, "merge", merged.pk), {"kept": kept.pk})
    client.force_login(chidi)
    own = chidi.coalitions.get()
    made = Merge.objects.get()
    assert client.post(at(own, "merge-undo", made.pk)).status_code == 404
    mine = make_organisation(own, "Field Friends")
    assert client.post(at(own, "merge", mine.pk), {"kept": kept.pk}).status_code == 404
