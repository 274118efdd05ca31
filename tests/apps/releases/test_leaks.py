"""Nothing leaks: not a release before its hour, not a withheld name, not a hidden place, ever."""

import datetime as dt
import io
import zipfile

import pytest
from django.urls import reverse

from tests.apps.releases.stories import (
    NOON,
    TOMORROW,
    make_core_edition,
    open_letter,
    released,
    sign,
)
from tests.core.renderers.pdf.reading import words_of
from undersigned.apps.releases import actions
from undersigned.apps.releases.downloads import FILES

pytestmark = pytest.mark.django_db

BEFORE = TOMORROW - dt.timedelta(seconds=1)
ROOT = "/releases/clear-rivers/"
LETTER = f"{ROOT}clear-water/"

LISTS = ["/", "/releases/", "/sitemap.xml", "/robots.txt"]
OF_COALITION = [ROOT, f"{ROOT}feed.atom"]
PAGES = [
    f"{LETTER}{where}{what}"
    for where in ("", "fr/", "1/", "1/fr/")
    for what in ("", "?group=place", *FILES)
]


def unpacked(body: bytes) -> str:
    """Everything that can be read in an answer, inside an archive or a PDF too."""
    if body.startswith(b"%PDF"):
        return words_of(body)
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return "\n".join(archive.read(name).decode() for name in archive.namelist())
    return body.decode(errors="replace")


@pytest.fixture
def waiting(coalition, ama):
    return released(
        coalition,
        ama,
        edition=make_core_edition("en", "fr"),
        public_at=TOMORROW,
        time_zone="Africa/Accra",
    )


def test_before_its_hour_an_address_answers_as_if_there_were_nothing(client, waiting, clock):
    clock(BEFORE)
    for path in PAGES:
        told = client.get(path)
        unknown = client.get(path.replace("clear-water", "no-such-letter"))
        assert told.status_code == unknown.status_code == 404, path
        assert told.content == unknown.content
        assert sorted(told.headers.items()) == sorted(unknown.headers.items())
    for path in OF_COALITION:
        told, unknown = client.get(path), client.get(path.replace("clear-rivers", "nobody"))
        assert told.status_code == 404
        assert told.content == unknown.content


def test_before_its_hour_no_list_knows_it(client, coalition, ama, waiting, clock):
    released(coalition, ama, slug="old-letter")
    clock(BEFORE)
    for path in [*LISTS, *OF_COALITION, f"{ROOT}old-letter/"]:
        answer = client.get(path)
        assert answer.status_code == 200
        assert "clear-water" not in unpacked(answer.content), path
    clock(TOMORROW)
    for path in ["/", "/sitemap.xml", *OF_COALITION, f"{ROOT}old-letter/"]:
        assert "clear-water" in unpacked(client.get(path).content), path


def test_at_its_hour_everything_is_there_at_once(client, waiting, clock):
    clock(TOMORROW)
    for path in [*LISTS, *OF_COALITION, *PAGES]:
        assert client.get(path).status_code == 200, path


def test_a_correction_under_embargo_cannot_be_told_from_none(client, coalition, ama, clock):
    first = released(coalition, ama, edition=make_core_edition("en", "fr"))
    clock(BEFORE)
    before = {path: client.get(path).content for path in [*LISTS, *OF_COALITION, *PAGES]}
    made = actions.supersede(
        release=first,
        edition=make_core_edition("en", "fr", place="Kumasi"),
        note="The place was wrong.",
        by=ama,
        now=NOON,
        public_at=TOMORROW,
    )
    assert {path: client.get(path).content for path in before} == before
    assert client.get(f"{LETTER}{made.number}/").status_code == 404
    clock(TOMORROW)
    assert "Kumasi" in client.get(LETTER).content.decode()
    old = client.get(f"{LETTER}1/").content.decode()
    assert "Accra" in old
    assert "The place was wrong." in old


def test_what_was_called_back_is_never_there(client, ama, waiting, clock):
    actions.call_back(release=waiting, by=ama, reason="A mistake.", now=NOON)
    clock(TOMORROW + dt.timedelta(days=400))
    for path in [*PAGES, *OF_COALITION]:
        assert client.get(path).status_code == 404


@pytest.fixture
def guarded(coalition, ama):
    """A public letter with a withheld name, a hidden place, and more of both since."""
    letter = open_letter(coalition, edition=make_core_edition("en", "fr"))
    sign(letter, "River Watch", "Ghana")
    sign(letter, "Lake Friends", "Hiddenland", place_hidden=True)
    sign(letter, "", "Secretland", withheld=True, place_consent=True)
    sign(letter, "", "Silentland", withheld=True, kind="individual")
    gone = sign(letter, "", "Goneland", withheld=True)
    actions.count_and_close(letter=letter, by=ama)
    release = actions.release(letter=letter, by=ama, now=NOON)
    sign(letter, "Bay Keepers", "Laterland", place_hidden=True)
    sign(letter, "", "Veiledland", withheld=True)
    gone.state = "withdrawn"
    gone.save()
    actions.count_late(letter=letter, by=ama, now=NOON)
    return release


def test_no_public_surface_names_a_withheld_or_hidden_place(client, guarded, clock):
    clock(TOMORROW)
    for path in [*LISTS, *OF_COALITION, *PAGES]:
        answer = client.get(path)
        assert answer.status_code == 200
        seen = unpacked(answer.content)
        for word in (
            "Hiddenland",
            "Secretland",
            "Silentland",
            "Goneland",
            "Laterland",
            "Veiledland",
        ):
            assert word not in seen, (path, word)


def test_withheld_names_are_counted_and_said(client, guarded, clock):
    clock(TOMORROW)
    page = client.get(LETTER).content.decode()
    assert "whose names are withheld" in page
    assert "2 have signed since" in page
    assert "1 of them withholds the name" in page
    assert "1 has withdrawn since" in page


def test_the_words_of_the_picture_hold_numbers_alone(guarded):
    from undersigned.apps.releases.pages import in_short, public_roll

    assert in_short(public_roll(guarded), "en").startswith("4 organisations")


def test_a_withdrawn_letter_keeps_its_text_and_loses_its_names(client, ama, guarded, clock):
    actions.withdraw(release=guarded, by=ama, reason="A member was misled.", now=NOON)
    clock(TOMORROW)
    page = client.get(LETTER).content.decode()
    assert "A member was misled." in page
    assert "The river is low." in page
    for path in [*LISTS, *OF_COALITION, LETTER, f"{LETTER}fr/", f"{LETTER}1/"]:
        seen = client.get(path).content.decode()
        assert "River Watch" not in seen
        assert "Bay Keepers" not in seen
    for name in FILES:
        assert client.get(LETTER + name).status_code == 410


def test_a_press_link_opens_before_the_hour_and_tells_no_one_else(client, ama, waiting, clock):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    clock(BEFORE)
    address = reverse("releases:press", args=[link.token])
    answer = client.get(address)
    page = answer.content.decode()
    assert "Under embargo until Tuesday, 3 March 2026, 12:00 in Africa/Accra (UTC+00:00)" in page
    assert "Daily Post" in page
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    assert client.get(f"{address}fr/").status_code == 200
    assert client.get(f"{address}de/").status_code == 404


def test_a_press_link_that_ended_answers_like_an_unknown_one(client, ama, waiting, clock):
    link = actions.add_press_link(
        release=waiting, given_to="Daily Post", by=ama, now=NOON, expires_at=BEFORE
    )
    other = actions.add_press_link(release=waiting, given_to="Radio", by=ama, now=NOON)
    actions.revoke_press_link(link=other, by=ama, now=NOON)
    clock(BEFORE)
    unknown = client.get(reverse("releases:press", args=["x" * 32]))
    for ended in (link, other):
        answer = client.get(reverse("releases:press", args=[ended.token]))
        assert answer.status_code == 404
        assert answer.content == unknown.content


def test_after_the_hour_a_press_link_leads_to_the_public_page(client, ama, waiting, clock):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    clock(TOMORROW)
    answer = client.get(reverse("releases:press", args=[link.token]))
    assert (answer.status_code, answer["Location"]) == (302, LETTER)
