"""Reading the public archive by program: all of what the pages show, and nothing more."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from tests.apps.followup.asks import found, make_ask
from tests.apps.releases.stories import (
    NOON,
    TOMORROW,
    make_core_edition,
    open_letter,
    released,
    sign,
    sign_withheld,
)
from undersigned.apps.releases import actions

pytestmark = pytest.mark.django_db

LETTER = "/letters/clear-rivers/clear-water"
PATHS = [
    LETTER,
    f"{LETTER}/versions/1",
    f"{LETTER}/counts",
    f"{LETTER}/signatories",
    f"{LETTER}/asks",
]


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama, edition=make_core_edition("en", "fr"))


def test_a_letter_comes_with_words_names_numbers_and_files(program, release):
    letter = program.get(LETTER).json()
    assert letter["titles"]["en"] == "2 groups call for clear water"
    assert letter["languages"] == ["en", "fr"]
    assert letter["counts"]["organisations"] == 2
    assert letter["counts"]["countries"] == 2
    assert [each["name"] for each in letter["signatories"]] == [
        "Lake Friends",
        "River Watch",
        "Esi Boateng",
    ]
    assert letter["text_hash"] == release.edition.text_hash
    assert letter["edition"]["texts"][0]["asks"][0]["id"] == "publish"
    assert "ignore" not in letter["edition"]
    assert letter["is_newest"] is True


def test_every_file_that_a_letter_names_is_there(program, client, release):
    for name, url in program.get(LETTER).json()["files"].items():
        assert client.get(url.removeprefix("http://localhost:8000")).status_code == 200, name


def test_linked_data_names_the_page_that_it_is_of(program, client, release):
    files = program.get(LETTER).json()["files"]
    data = client.get(files["letter.jsonld"].removeprefix("http://localhost:8000")).json()
    assert data["url"] == "http://localhost:8000/releases/clear-rivers/clear-water/"
    assert [each["name"] for each in data["contributor"]][:1] == ["Lake Friends"]


def test_the_lists_lead_from_the_coalition_to_the_letter(program, release):
    (coalition,) = program.get("/coalitions").json()
    assert (coalition["slug"], coalition["letters"]) == ("clear-rivers", 1)
    listed = program.get("/letters", coalition="clear-rivers").json()
    assert listed["total"] == 1
    path = listed["letters"][0]["address"].removeprefix("http://localhost:8000/api/v1")
    assert program.get(path).json()["slug"] == "clear-water"


def test_a_long_list_comes_in_parts_that_lead_to_each_other(program, coalition, ama):
    for slug in ("one", "two", "three"):
        released(coalition, ama, slug=slug)
    seen, path = [], "/letters?limit=2"
    while path:
        part = program.get(path).json()
        seen += [each["slug"] for each in part["letters"]]
        path = part["next"].removeprefix("http://localhost:8000/api/v1")
    assert sorted(seen) == ["one", "three", "two"]


def test_an_archive_without_letters_is_an_empty_list(program):
    assert program.get("/letters").json() == {"total": 0, "letters": [], "next": ""}
    assert program.get("/coalitions").json() == []


@pytest.mark.parametrize("limit", ["0", "101", "many"])
def test_a_wrong_size_is_told_with_its_place(program, limit):
    answer = program.get("/letters", limit=limit)
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["where"] == "query.limit"


def test_before_its_hour_an_address_answers_as_if_there_were_nothing(
    program, coalition, ama, clock
):
    released(coalition, ama, public_at=TOMORROW, time_zone="Africa/Accra")
    clock(TOMORROW - dt.timedelta(seconds=1))
    for path in PATHS:
        told, unknown = program.get(path), program.get(path.replace("clear-water", "none"))
        assert told.status_code == unknown.status_code == 404, path
        assert told.content == unknown.content
        assert sorted(told.headers.items()) == sorted(unknown.headers.items())
    assert program.get("/letters").json()["total"] == 0
    assert program.get("/coalitions").json() == []
    clock(TOMORROW)
    assert all(program.get(path).status_code == 200 for path in PATHS)


def test_a_withheld_name_and_a_hidden_place_are_nowhere(program, coalition, ama):
    letter = open_letter(coalition)
    sign_withheld(letter, place_consent=True)
    sign(letter, "Night Boats", "Umbria Island", place_hidden=True)
    actions.count_and_close(letter=letter, by=ama)
    actions.release(letter=letter, by=ama, now=NOON)
    for path in PATHS:
        text = program.get(path).content.decode()
        assert "Hiddenland" not in text, path
        assert "Umbria Island" not in text, path
    counts = program.get(f"{LETTER}/counts").json()["counts"]
    assert counts["withheld"] == 1
    assert counts["countries"] == 2
    shown = program.get(f"{LETTER}/signatories").json()["signatories"]
    assert [each["withheld"] for each in shown] == [False, True]


def test_who_came_and_went_later_stands_apart(program, coalition, ama, release):
    sign(release.letter, "Late Boats", "Ghana")
    gone = release.letter.signatures.get(name="Lake Friends")
    gone.state = "withdrawn"
    gone.save()
    actions.count_late(letter=release.letter, by=ama)
    told = program.get(f"{LETTER}/signatories").json()
    assert [each["name"] for each in told["since"]["came"]] == ["Late Boats"]
    assert [each["name"] for each in told["since"]["withdrew"]] == ["Lake Friends"]
    assert told["counts"]["organisations"] == 2


def test_a_corrected_letter_names_both_versions(program, release, ama):
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    actions.supersede(release=release, edition=edition, note="The place was wrong.", by=ama)
    letter = program.get(LETTER).json()
    assert letter["version"] == 2
    assert letter["correction_note"] == "The place was wrong."
    assert [each["version"] for each in letter["versions"]] == [1, 2]
    old = program.get(f"{LETTER}/versions/1").json()
    assert old["is_newest"] is False
    assert old["first_public_at"] == letter["first_public_at"]
    assert all("/clear-water/1/" in url for url in old["files"].values())
    assert program.get(f"{LETTER}/versions/3").status_code == 404


def test_a_withdrawn_letter_keeps_its_numbers_and_loses_names_files_and_follow_up(
    program, release, ama
):
    ask = make_ask(release.letter, ama, published=True)
    found(ask, "session 76", "met", ama)
    actions.withdraw(release=release, by=ama, reason="It was a mistake.")
    letter = program.get(LETTER).json()
    assert letter["withdrawal_reason"] == "It was a mistake."
    assert letter["counts"]["organisations"] == 2
    assert (letter["signatories"], letter["files"], letter["since"]) == ([], {}, None)
    assert program.get(f"{LETTER}/signatories").json()["signatories"] == []
    assert program.get(f"{LETTER}/asks").json()["asks"][0]["follow_up"] is None


def test_an_ask_comes_with_what_became_of_it_once_that_is_published(program, release, ama):
    ask = make_ask(release.letter, ama)
    found(ask, "session 76", "met", ama, quote="The river runs clear.")
    (before,) = program.get(f"{LETTER}/asks").json()["asks"]
    assert (before["text"], before["by"]) == ("Publish the measurements.", "2026-06-30")
    assert before["follow_up"] is None
    from undersigned.apps.followup.actions import publish_ask

    publish_ask(ask=ask, by=ama)
    (told,) = program.get(f"{LETTER}/asks").json()["asks"]
    followed = told["follow_up"]
    assert followed["status"].startswith("met")
    assert followed["occasions"][0]["evidence"][0]["quote"] == "The river runs clear."
    assert "Ama" not in json.dumps(told)


def test_asks_come_in_the_languages_of_the_letter_alone(program, release):
    assert program.get(f"{LETTER}/asks", language="fr").json()["language"] == "fr"
    assert program.get(f"{LETTER}/asks", language="ko").status_code == 404


def test_a_reader_who_has_it_already_is_told_so(program, release):
    tag = program.get(LETTER)["ETag"]
    answer = program.client.get(f"/api/v1{LETTER}", headers={"If-None-Match": tag})
    assert answer.status_code == 304


def test_pages_of_other_sites_may_read_it(program, release):
    assert program.get(LETTER)["Access-Control-Allow-Origin"] == "*"
    assert "Vary" not in program.get(LETTER)


def test_times_are_told_with_their_zone(program, release):
    told = dt.datetime.fromisoformat(program.get(LETTER).json()["public_at"])
    assert told == NOON
    assert timezone.is_aware(told)
