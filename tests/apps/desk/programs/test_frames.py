"""Sites and snippets on the desk."""

import html
import re

import pytest

from tests.apps.releases.stories import released
from tests.factories import make_edition, make_edition_value
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.programs import actions
from undersigned.apps.programs.models import FramingSite

from .test_views import at, desk, words  # noqa: F401  (fixture)

pytestmark = pytest.mark.django_db


def lines(page, name):
    """The snippets of a page by the id of their field."""
    found = re.findall(rf'<textarea id="{name}-[^>]*>([^<]*)</textarea>', page.content.decode())
    return [html.unescape(each) for each in found]


@pytest.fixture
def letter(coalition, ama):
    value = make_edition_value('Letter on "Clear" Rivers <now>')
    letter = create_letter(coalition=coalition, edition=value, by=ama)
    letter.state = "open"
    letter.save()
    make_edition(letter, value=value)
    return letter


def test_the_snippet_leads_to_a_frame_and_to_our_script(desk, client, letter):  # noqa: F811
    (snippet,) = lines(desk.get(at("frames")), "form")
    for path in re.findall(r'src="http://localhost:8000([^"]+)"', snippet):
        assert client.get(path).status_code == 200
    assert 'title="Letter on &quot;Clear&quot; Rivers &lt;now&gt;"' in snippet
    (counter,) = lines(desk.get(at("frames")), "counter")
    assert "/count/" in counter


def test_a_letter_by_link_is_shown_with_a_warning(desk, letter):  # noqa: F811
    assert "signed by link only" in words(desk.get(at("frames")))
    letter.visibility = "public"
    letter.save()
    assert "signed by link only" not in words(desk.get(at("frames")))


def test_a_released_letter_has_a_counter_and_no_form(desk, coalition, ama):  # noqa: F811
    release = released(coalition, ama)
    page = desk.get(at("frames"))
    assert lines(page, "form") == []
    assert len(lines(page, "counter")) == 1
    assert release.title in words(page).replace("\xa0", " ")


def test_a_site_is_added_and_removed(desk, coalition):  # noqa: F811
    assert "No letter to show" in words(desk.get(at("frames")))
    desk.post(at("frames"), {"address": "https://rivers.example/page"})
    site = FramingSite.objects.get()
    assert "https://rivers.example" in words(desk.get(at("frames")))
    desk.post(at("remove-site", site.pk))
    assert not FramingSite.objects.exists()


@pytest.mark.parametrize("address", ["", "rivers.example", "https://*"])
def test_what_is_no_site_is_told_at_its_field(desk, address):  # noqa: F811
    page = desk.post(at("frames"), {"address": address})
    assert "address" in page.context["form"].errors
    assert not FramingSite.objects.exists()


def test_a_site_of_another_coalition_cannot_be_removed_here(desk, chidi):  # noqa: F811
    site = actions.allow_site(coalition=chidi.coalitions.get(), address="https://f.example")
    assert desk.post(at("remove-site", site.pk)).status_code == 404
    assert FramingSite.objects.exists()
