"""The archive as its readers find it: pages, languages, versions, files, headers, size."""

import hashlib
import io
import json
import re
import zipfile

import docx
import pikepdf
import pytest
import typst
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
from tests.core.renderers.pdf.reading import words_of
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions, downloads
from undersigned.core.hashing import check_code
from undersigned.core.readers.sheets import read_book
from undersigned.core.renderers.pdf import typesetting

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


# --- Files


def test_the_text_file_is_what_the_edition_hash_covers(client, release):
    assert client.get(f"{LETTER}fr/letter.txt").content.decode() == release.rendered["fr"]


def test_files_are_saved_under_a_name_that_says_what_they_are(client, release):
    for path, name in (
        ("letter.txt", "clear-water.txt"),
        ("fr/letter.txt", "clear-water.fr.txt"),
        ("letter.pdf", "clear-water.pdf"),
        ("ar/letter.pdf", "clear-water.ar.pdf"),
        ("letter.docx", "clear-water.docx"),
        ("fr/letter.xlsx", "clear-water.fr.xlsx"),
        ("letter.zip", "clear-water.zip"),
        ("signed.json", "clear-water.signed.json"),
    ):
        assert f'filename="{name}"' in client.get(LETTER + path)["Content-Disposition"]


def test_the_folder_can_be_read_again(client, release):
    from undersigned.core.textformat import read_folder

    with zipfile.ZipFile(io.BytesIO(client.get(f"{LETTER}letter.zip").content)) as archive:
        reading = read_folder({name: archive.read(name) for name in archive.namelist()})
    assert reading.edition == release.edition_value
    assert len(reading.signatories) == 3


def test_the_data_carries_the_hash_of_this_release(client, release):
    data = json.loads(client.get(f"{LETTER}letter.json").content)
    assert data["edition_hash"] == release.edition_hash


def test_the_word_document_is_that_of_this_release(client, release):
    answer = client.get(f"{LETTER}fr/letter.docx")
    document = docx.Document(io.BytesIO(answer.content))
    assert document.core_properties.keywords == release.edition_hash
    assert document.core_properties.language == "fr"
    assert "River Watch" in "\n".join(each.text for each in document.paragraphs)
    assert answer["Content-Type"].endswith("wordprocessingml.document")


def test_the_workbook_holds_who_signed(client, release):
    answer = client.get(f"{LETTER}letter.xlsx")
    names = [row.cells[1] for row in read_book(answer.content, "letter.xlsx").tables[0].rows]
    assert names[0] == "Name"
    assert "River Watch" in " ".join(names)
    assert len(names) == 4
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")


def test_the_picture_shows_the_count(client, release):
    from PIL import Image

    answer = client.get(f"{LETTER}letter.png")
    assert answer["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)


def test_the_letter_to_print_bears_its_names_its_check_code_and_the_hash_of_this_release(
    client, release
):
    data = client.get(f"{LETTER}fr/letter.pdf").content
    printed = words_of(data)
    assert "River Watch" in printed
    assert check_code(release.edition.text_hash) in printed
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Keywords) == release.edition_hash
        assert str(pdf.Root.Lang) == "fr"


def test_a_letter_is_printed_once_however_often_it_is_asked_for(client, release, monkeypatch):
    printings = []
    real = downloads.render

    def counted(*arguments, **options):
        printings.append(arguments[2:])
        return real(*arguments, **options)

    monkeypatch.setattr(downloads, "render", counted)
    for _ in range(3):
        assert client.get(f"{LETTER}letter.pdf").content.startswith(b"%PDF")
    assert printings == [("en", "pdf")]


def test_who_has_the_file_already_is_told_so(client, release):
    tag = client.get(f"{LETTER}letter.pdf")["ETag"]
    answer = client.get(f"{LETTER}letter.pdf", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_without_the_fonts_for_it_a_letter_is_not_printed_and_that_is_told_and_tried_once(
    client, release, monkeypatch, caplog
):
    bare = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(typesetting, "system_fonts", lambda: bare)
    for _ in range(2):
        answer = client.get(f"{LETTER}ar/letter.pdf")
        assert answer.status_code == 503
        assert "a font is missing" in text_of(answer)
    told = [
        each.getMessage() for each in caplog.records if "cannot be printed" in each.getMessage()
    ]
    assert len(told) == 1
    assert "fonts-noto-core" in told[0]
    assert client.get(f"{LETTER}letter.pdf").status_code == 200


def test_an_unknown_file_is_not_found(client, release):
    assert client.get(f"{LETTER}letter.exe").status_code == 404


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


# --- For programs


def test_the_feed_is_well_formed_and_complete(client, coalition, ama, release):
    from xml.etree import ElementTree as Tree

    withdrawn = released(coalition, ama, slug="other", now=TOMORROW)
    actions.withdraw(release=withdrawn, by=ama, reason="A member was misled.")
    feed = Tree.fromstring(client.get("/releases/clear-rivers/feed.atom").content)  # noqa: S314  (our own)
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")] == [
        "2 groups call for clear water",
        "2 groups call for clear water",
    ]
    summaries = [entry.findtext(f"{atom}summary") for entry in feed.iter(f"{atom}entry")]
    assert summaries == ["Withdrawn: A member was misled.", "To Mariam Tamba."]


def test_the_feed_says_what_was_corrected(client, ama, release):
    edition = make_core_edition("en", "fr", "ar", place="Kumasi")
    actions.supersede(release=release, edition=edition, note="The place.", by=ama)
    assert "Corrected: The place." in text_of(client.get("/releases/clear-rivers/feed.atom"))


def test_the_site_map_is_well_formed_and_names_every_language(client, release):
    from xml.etree import ElementTree as Tree

    root = Tree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  (our own)
    places = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    for path in ("", "fr/", "ar/"):
        assert f"http://localhost:8000{LETTER}{path}" in places


def test_robots_are_shown_the_site_map(client, db):
    answer = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in answer
    assert "Sitemap: http://localhost:8000/sitemap.xml" in answer
