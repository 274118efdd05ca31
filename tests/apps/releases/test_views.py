"""The archive as its readers find it: pages, languages, versions, headers, size."""

import hashlib
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.releases.stories import (
    NOON,
    TOMORROW,
    YESTERDAY,
    make_core_edition,
    make_text,
    open_letter,
    released,
    sign,
)
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions

pytestmark = pytest.mark.django_db

LETTER = "/releases/clear-rivers/clear-water/"


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama, edition=make_core_edition("en", "fr", "ar"))


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_a_letter_shows_date_text_asks_names_and_numbers(client, release):
    page = text_of(client.get(LETTER))
    for words in (
        "2 March 2026",
        "2 groups call for clear water",
        "Mariam Tamba",
        "Publish the measurements.",
        "River Watch",
        "Professor of Hydrology",
    ):
        assert words in page


def test_the_counting_rule_stands_beside_the_number(client, release):
    from undersigned.core.counting import counting_rule_sentence

    assert counting_rule_sentence(release.edition_value.counting) in text_of(client.get(LETTER))


def test_the_check_code_can_be_computed_from_the_signed_text(client, release):
    signed = client.get(f"{LETTER}signed.json").content
    digits = hashlib.sha256(signed).hexdigest()
    code = " ".join(digits[at : at + 4] for at in range(0, 16, 4))
    assert code in text_of(client.get(LETTER))


def test_a_breadcrumb_leads_home(client, release):
    page = client.get(LETTER).content.decode()
    crumbs = re.search(r'<nav class="breadcrumb".*?</nav>', page, re.DOTALL).group()
    assert re.findall(r'href="(.*?)"', crumbs) == ["/", "/releases/", "/releases/clear-rivers/"]


def test_every_language_names_the_others_and_itself(client, release):
    page = client.get(f"{LETTER}ar/").content.decode()
    site = "http://localhost:8000"
    for tag, path in (("en", ""), ("fr", "fr/"), ("ar", "ar/")):
        assert f'hreflang="{tag}" href="{site}{LETTER}{path}"' in page
    assert f'<link rel="canonical" href="{site}{LETTER}ar/">' in page
    assert 'dir="rtl"' in page


def test_a_language_that_the_letter_lacks_is_not_found(client, release):
    assert client.get(f"{LETTER}ko/").status_code == 404


def test_names_are_grouped_by_place_through_a_plain_link(client, release):
    page = client.get(LETTER).content.decode()
    assert f'href="{LETTER}?group=place#organisations"' in page
    grouped = client.get(f"{LETTER}?group=place").content.decode()
    assert "<h3>Ghana</h3>" in grouped
    assert f'href="{LETTER}#organisations"' in grouped


def test_jump_links_have_their_ends(client, release):
    page = client.get(LETTER).content.decode()
    for anchor in re.findall(r'href="#([a-z]+)"', page):
        assert f'id="{anchor}"' in page, anchor


def test_previous_and_next_follow_the_days(client, coalition, ama, release):
    released(coalition, ama, slug="older", now=YESTERDAY)
    released(coalition, ama, slug="younger", now=TOMORROW)
    page = client.get(LETTER).content.decode()
    assert 'rel="prev" href="/releases/clear-rivers/older/"' in page
    assert 'rel="next" class="is-next" href="/releases/clear-rivers/younger/"' in page
    oldest = client.get("/releases/clear-rivers/older/").content.decode()
    assert 'rel="prev"' not in oldest


def test_the_list_goes_by_years_with_the_youngest_first(client, coalition, ama, release):
    released(coalition, ama, slug="long-ago", now=NOON.replace(year=2024))
    page = client.get("/releases/clear-rivers/").content.decode()
    assert re.findall(r'<h2 id="y(\d+)"', page) == ["2026", "2024"]
    assert page.index("clear-water") < page.index("long-ago")


def test_a_correction_of_an_old_letter_does_not_make_it_new(client, coalition, ama, release):
    released(coalition, ama, slug="younger", now=TOMORROW)
    actions.supersede(release=release, edition=release.edition_value, note="A fax number.", by=ama)
    page = client.get("/releases/clear-rivers/").content.decode()
    assert page.index("younger/") < page.index("clear-water/")


def test_an_empty_site_says_so(client, db):
    assert "Nothing has been released here yet." in text_of(client.get("/"))
    assert client.get("/sitemap.xml").status_code == 200


def test_the_home_page_names_coalitions_and_leaves_withdrawn_letters_out(client, ama, release):
    assert "Coalition for Clear Rivers" in text_of(client.get("/"))
    actions.withdraw(release=release, by=ama, reason="A member was misled.")
    assert "clear-water" not in text_of(client.get("/"))
    assert "Withdrawn" in text_of(client.get("/releases/clear-rivers/"))


def test_a_replaced_version_says_by_what_it_was_replaced(client, ama, release):
    made = actions.supersede(
        release=release,
        edition=make_core_edition("en", "fr", "ar", place="Kumasi"),
        note="The place was wrong.",
        by=ama,
    )
    old = text_of(client.get(f"{LETTER}1/"))
    assert "was replaced on" in old
    assert "The place was wrong." in old
    assert f'href="{LETTER}"' in old
    new = text_of(client.get(LETTER))
    assert "Corrected on" in new
    assert f'href="{LETTER}1/"' in new
    assert client.get(f"{LETTER}{made.number}/").status_code == 200
    assert client.get(f"{LETTER}9/").status_code == 404


def test_each_version_has_its_own_files(client, ama, release):
    before = client.get(f"{LETTER}letter.txt").content
    edition = make_core_edition("en", "fr", "ar", place="Kumasi")
    actions.supersede(release=release, edition=edition, note="The place.", by=ama)
    assert client.get(f"{LETTER}1/letter.txt").content == before
    assert client.get(f"{LETTER}letter.txt").content != before


def test_later_signatures_stand_apart(client, ama, release):
    sign(release.letter, "Delta Forum", "Ghana")
    actions.count_late(letter=release.letter, by=ama)
    page = text_of(client.get(LETTER))
    article = page[page.index("<article") : page.index("</article>")]
    assert "Delta Forum" not in article
    assert "1 has signed since" in page
    assert "Delta Forum" in page


def test_who_may_still_sign_is_shown_where(client, ama, release):
    assert "sign/" not in text_of(client.get(LETTER))
    Letter.objects.update(visibility=Letter.Visibility.PUBLIC)
    actions.set_late_sign_on(letter=release.letter, on=True, by=ama)
    assert f'href="{LETTER}sign/"' in text_of(client.get(LETTER))


# --- How it is answered


def test_a_kept_page_costs_one_query(client, release):
    for path in (LETTER, "/", "/releases/clear-rivers/", f"{LETTER}letter.zip", "/sitemap.xml"):
        client.get(path)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(path).status_code == 200
        assert len(queries) == 1, path


def test_who_has_the_page_is_told_so_in_a_few_bytes(client, release):
    first = client.get(LETTER)
    again = client.get(LETTER, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    dated = client.get(LETTER, headers={"if-modified-since": first["Last-Modified"]})
    assert dated.status_code == 304


def test_the_language_of_an_answer_is_that_of_its_address(client, release):
    answer = client.get(f"{LETTER}ar/", headers={"accept-language": "fr"})
    assert answer["Content-Language"] == "ar"
    again = client.get(f"{LETTER}ar/", headers={"if-none-match": answer["ETag"]})
    assert (again.status_code, "Vary" in again) == (304, False)


def test_a_new_count_makes_a_new_page(client, ama, release):
    before = client.get(LETTER)["ETag"]
    sign(release.letter, "Delta Forum")
    actions.count_late(letter=release.letter, by=ama)
    assert client.get(LETTER)["ETag"] != before


def test_no_cookie_and_nothing_that_depends_on_the_reader(client, ama, release):
    client.force_login(ama)
    for path in (LETTER, "/", "/releases/", "/releases/clear-rivers/", f"{LETTER}letter.txt"):
        answer = client.get(path, headers={"accept-language": "fr"})
        assert not answer.cookies, path
        assert answer["Cache-Control"] == "public, max-age=0, s-maxage=60", path
        assert path == "/releases/" or "Vary" not in answer, path
        assert "Ama" not in answer.content.decode(errors="replace"), path


@pytest.mark.parametrize("path", [LETTER, "/", "/releases/clear-rivers/feed.atom"])
def test_the_archive_is_read_only(client, release, path):
    assert client.post(path).status_code == 405


def test_a_thousand_signatories_stay_under_200_kilobytes(client, coalition, ama):
    letter = open_letter(coalition)
    for number in range(1000):
        sign(letter, f"Association for the Protection of River {number}", "Ghana")
    actions.count_and_close(letter=letter, by=ama)
    actions.release(letter=letter, by=ama, now=NOON)
    page = client.get(LETTER)
    assert page.content.count(b"Association for the Protection") >= 1000
    assert len(page.content) < 200_000


def test_names_cannot_break_out_of_the_page(client, coalition, ama):
    letter = open_letter(coalition, edition=make_core_edition(texts=(make_text(title="<b>x</b>"),)))
    sign(letter, "</script><script>alert(1)</script>", "<i>Ghana</i>")
    actions.count_and_close(letter=letter, by=ama)
    actions.release(letter=letter, by=ama, now=NOON)
    page = client.get(LETTER).content.decode()
    assert "<script>alert" not in page
    assert "<b>x</b>" not in page
    assert "<i>Ghana" not in page
