"""The secretariat's pages of a sheet: give it, look at it, enter it, undo it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.core.readers.sheets.tables import xlsx_bytes
from tests.factories import make_member, make_open_letter, make_signature, make_user
from undersigned.apps.signatures.actions import go_on_with_sheet
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.models import SignOnSheet

pytestmark = pytest.mark.django_db

SHEET = """Organisation,Country,Email
River Watch,Ghana,ben@river.example
Lake Friends,Atlantis,dina@lakes.example
,Kenya,
Delta Forum,Kenya,
"""


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """The sandbox has tests of its own."""
    monkeypatch.setenv("UNDERSIGNED_SANDBOX", "no")


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(letter, name="sign-on-sheets", *args):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def words_of(answer):
    return " ".join(answer.content.decode().split())


def upload(desk, letter, data=b"", name="replies.csv"):
    file = SimpleUploadedFile(name, data or SHEET.encode())
    return desk.post(at(letter), {"file": file, "pasted": ""}, follow=True)


def chosen(*columns, **values):
    return {"rows": "told", **{f"column-{n}": each for n, each in enumerate(columns)}, **values}


PROPOSED = ("organisation", "place", "email")


def test_a_file_leads_to_what_was_understood_of_it(desk, letter):
    page = words_of(upload(desk, letter))
    for shown in (
        "replies.csv",
        "River Watch",
        "Proposed because the header says “organisation”.",
        "no country that we know",
        "No name stands in this row.",
        "Line 4:",
    ):
        assert shown in page
    assert letter.signatures.count() == 0


def test_a_table_can_be_pasted(desk, letter):
    pasted = "Organisation\tCountry\nRiver Watch\tGhana\n"
    page = words_of(desk.post(at(letter), {"pasted": pasted}, follow=True))
    assert "pasted table.csv" in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"pasted": " "}, "Choose a file, or paste the table."),
        ({"pasted": "Organisation,Country\n"}, "No row under the headers names anybody."),
        ({"pasted": 'Organisation,Country\n"River,Ghana\n'}, "never closed"),
    ],
)
def test_what_cannot_be_read_is_told_and_what_was_pasted_kept(desk, letter, data, said):
    answer = desk.post(at(letter), data)
    assert said in words_of(answer)
    assert data["pasted"].split(",")[0].strip() in words_of(answer)
    assert SignOnSheet.objects.count() == 0


def test_a_file_that_is_too_large_is_refused(desk, letter, monkeypatch):
    monkeypatch.setattr("undersigned.apps.desk.given.MAX_BYTES", 10)
    assert "larger than 10 MB" in words_of(upload(desk, letter))


def test_a_choice_is_kept_and_shown(desk, letter):
    upload(desk, letter)
    sheet = SignOnSheet.objects.get()
    page = desk.post(
        at(letter, "sign-on-sheet", sheet.pk), chosen("organisation", "ignore", "email")
    )
    assert "no country that we know" not in words_of(page)
    again = words_of(desk.get(at(letter, "sign-on-sheet", sheet.pk)))
    assert "no country that we know" not in again
    assert '<option value="ignore" selected>' in again


def test_columns_without_names_are_told_and_the_choice_stays(desk, letter):
    upload(desk, letter)
    url = at(letter, "sign-on-sheet", SignOnSheet.objects.get().pk)
    page = words_of(desk.post(url, chosen("ignore", "place", "email", step="enter")))
    assert "No column is named that holds the names" in page
    assert letter.signatures.count() == 0


def test_a_choice_that_is_none_is_told(desk, letter):
    upload(desk, letter)
    url = at(letter, "sign-on-sheet", SignOnSheet.objects.get().pk)
    assert "Say of each column" in words_of(desk.post(url, chosen("nonsense", "place", "email")))


def test_entering_says_what_became_of_the_rows(desk, letter):
    make_signature(letter, "Delta Forum")
    upload(desk, letter)
    url = at(letter, "sign-on-sheet", SignOnSheet.objects.get().pk)
    page = words_of(
        desk.post(url, chosen(*PROPOSED, step="enter", accept="on", tell="on"), follow=True)
    )
    assert (
        "Entered. 1 will be printed. 1 waits for your check. 1 were on the list already."
        " 1 name nobody and were left out. Mails go out in an hour; until then you can undo it."
    ) in page
    assert letter.signatures.filter(sheet__isnull=False).count() == 2
    assert desk.get(url).status_code == 302


def enter(desk, letter, text=SHEET):
    upload(desk, letter, text.encode())
    sheet = letter.sheets.filter(entered_at=None).get()
    desk.post(at(letter, "sign-on-sheet", sheet.pk), chosen(*PROPOSED, step="enter", accept="on"))
    return sheet


def test_without_doubts_doubles_and_mails_the_message_is_short(desk, letter):
    upload(desk, letter, b"Organisation,Country,Email\nRiver Watch,Ghana,\n")
    url = at(letter, "sign-on-sheet", letter.sheets.get().pk)
    page = words_of(desk.post(url, chosen(*PROPOSED, step="enter"), follow=True))
    assert "Entered. 0 will be printed. 1 waits for your check.</div>" in page


def test_the_whole_can_be_undone_and_leaves_the_list(desk, letter):
    sheet = enter(desk, letter)
    assert "River Watch" in words_of(desk.get(at(letter, "sign-ons"), {"state": ""}))
    page = desk.post(at(letter, "sign-on-sheet-undo", sheet.pk), follow=True)
    assert "3 sign-ons taken back." in words_of(page)
    assert "taken back" in words_of(desk.get(at(letter)))
    assert "River Watch" not in words_of(desk.get(at(letter, "sign-ons"), {"state": ""}))
    again = desk.post(at(letter, "sign-on-sheet-undo", sheet.pk), follow=True)
    assert "not entered" in words_of(again)


def test_an_undo_that_is_too_late_is_told(desk, letter):
    enter(desk, letter)
    letter.state = "closed"
    letter.save()
    assert "It can no longer be undone as a whole." in words_of(desk.get(at(letter)))


def test_a_sheet_can_be_discarded_before_it_is_entered(desk, letter):
    upload(desk, letter)
    sheet = letter.sheets.get()
    desk.post(at(letter, "sign-on-sheet-discard", sheet.pk))
    assert letter.sheets.count() == 0
    entered = enter(desk, letter)
    page = desk.post(at(letter, "sign-on-sheet-discard", entered.pk), follow=True)
    assert "entered already" in words_of(page)


def test_the_sheet_is_the_evidence_of_each_of_its_rows(desk, letter):
    sheet = enter(desk, letter)
    signature = letter.signatures.get(sheet_line=2)
    page = words_of(desk.get(at(letter, "sign-on", signature.pk)))
    assert "line 2" in page
    url = at(letter, "sign-on-sheet-file", sheet.pk)
    assert url in page
    file = desk.get(url)
    assert file.content == SHEET.encode()
    assert file.headers["Content-Type"] == "application/octet-stream"


def test_another_worksheet_can_be_chosen(desk, letter):
    rows = [("Organisation", "Country"), ("River Watch", "Ghana"), ("Delta Forum", "Kenya")]
    data = xlsx_bytes(("May", rows), ("June", [("Organisation",), ("Lake Friends",)]))
    page = words_of(upload(desk, letter, data, "replies.xlsx"))
    assert "“May” was read" in page
    url = at(letter, "sign-on-sheet", letter.sheets.get().pk)
    page = words_of(desk.post(url, chosen("organisation", "place", worksheet="June")))
    assert "Lake Friends" in page
    assert "River Watch" not in page


def test_a_withheld_name_is_shown_to_the_secretariat_as_not_printed(desk, letter):
    upload(desk, letter, b"Organisation,Publish the name?\nRiver Watch,No\nLake,Yes\n")
    page = words_of(desk.get(at(letter, "sign-on-sheet", letter.sheets.get().pk)))
    assert "Not printed: <bdi>River Watch</bdi>" in page


def test_a_long_sheet_is_shown_a_page_at_a_time(desk, letter):
    rows = "".join(f"Body {number} Association,Ghana,\n" for number in range(120))
    upload(desk, letter, f"Organisation,Country,Email\n{rows}".encode())
    url = at(letter, "sign-on-sheet", letter.sheets.get().pk)
    first, second = words_of(desk.get(url)), words_of(desk.get(url, {"page": 2}))
    assert "Page 1 of 3" in first
    assert "Body 60 Association" not in first
    assert "Body 60 Association" in second


ADDRESSES = [
    ("get", "sign-on-sheet"),
    ("post", "sign-on-sheet"),
    ("post", "sign-on-sheet-undo"),
    ("post", "sign-on-sheet-discard"),
    ("get", "sign-on-sheet-file"),
]


@pytest.mark.parametrize(("method", "name"), ADDRESSES)
def test_neither_viewers_nor_strangers_see_a_sheet(
    client, coalition, ama, chidi, letter, method, name
):
    client.force_login(ama)
    upload(client, letter)
    url = at(letter, name, letter.sheets.get().pk)
    viewer = make_user("Vera Vogel")
    make_member(coalition, viewer, "viewer")
    client.force_login(viewer)
    assert getattr(client, method)(url).status_code == 403
    assert client.get(at(letter)).status_code == 403
    client.force_login(chidi)
    assert getattr(client, method)(url).status_code == 404


def test_a_sheet_of_another_letter_is_not_found(desk, letter, coalition):
    upload(desk, letter)
    other = make_open_letter(coalition, slug="lakes")
    assert desk.get(at(other, "sign-on-sheet", letter.sheets.get().pk)).status_code == 404


def test_a_letter_without_a_text_takes_no_sheet(desk, letter):
    letter.editions.all().delete()
    assert desk.get(at(letter)).status_code == 404


# --- Where the headers are, and how days are written ---

BARE = "River Watch,Ghana,03/04/2024\nLake Friends,Kenya,05/06/2024\n"


def test_the_line_of_the_headers_can_be_corrected(desk, letter):
    upload(desk, letter)
    sheet = SignOnSheet.objects.get()
    url = at(letter, "sign-on-sheet", sheet.pk)
    page = words_of(desk.get(url))
    assert '<option value="1" selected>line 1: Organisation | Country | Email</option>' in page
    assert '<option value="0">There are none: every line signs</option>' in page
    page = words_of(desk.post(url, chosen(*PROPOSED, header="0", step="enter")))
    assert letter.signatures.count() == 0
    assert '<option value="0" selected>' in page
    sheet.refresh_from_db()
    assert (sheet.chosen["header_line"], sheet.chosen["mapping"]) == (0, None)
    desk.post(url, chosen(*PROPOSED, header="0", step="enter"))
    assert letter.signatures.get(sheet_line=1).name == "Organisation"


def test_a_line_that_is_none_is_told(desk, letter):
    upload(desk, letter)
    url = at(letter, "sign-on-sheet", SignOnSheet.objects.get().pk)
    page = words_of(desk.post(url, chosen(*PROPOSED, header="77", step="enter")))
    assert "Say of each column what it holds." in page
    assert letter.signatures.count() == 0


@pytest.mark.parametrize(("order", "day"), [("day", "3 April"), ("month", "4 March")])
def test_the_order_of_day_and_month_can_be_corrected(desk, letter, order, day):
    upload(desk, letter, f"Organisation,Country,Date\n{BARE}".encode())
    url = at(letter, "sign-on-sheet", SignOnSheet.objects.get().pk)
    assert "How are days written?" in words_of(desk.get(url))
    columns = ("organisation", "place", "date")
    desk.post(url, chosen(*columns, dates=order, step="enter"))
    assert f"{letter.signatures.get(sheet_line=2).consented_at:%-d %B}" == day


def test_a_sheet_without_days_is_not_asked_for_their_order(desk, letter):
    page = words_of(upload(desk, letter))
    assert "How are days written?" not in page


# --- A sheet that takes longer than a page may wait ---


@pytest.fixture
def slow(monkeypatch):
    """No time, and one row a step."""
    monkeypatch.setattr("undersigned.apps.desk.signatories.sheets.AT_MOST", 0)
    monkeypatch.setattr("undersigned.apps.signatures.actions.sheets.AT_ONCE", 1)


def begin(desk, letter):
    upload(desk, letter)
    sheet = SignOnSheet.objects.get()
    url = at(letter, "sign-on-sheet", sheet.pk)
    return sheet, url, desk.post(url, chosen(*PROPOSED, step="enter", accept="on"), follow=True)


def test_what_takes_long_says_how_far_it_is(desk, letter, slow):
    _sheet, _url, page = begin(desk, letter)
    assert "The rows of <bdi>replies.csv</bdi> are being entered" in words_of(page)
    assert "1 of 3" in words_of(page)
    assert letter.signatures.count() == 1
    assert "being entered" in words_of(desk.get(at(letter)))


def test_loading_it_again_changes_nothing(desk, letter, slow):
    _sheet, url, _page = begin(desk, letter)
    assert "1 of 3" in words_of(desk.get(url))
    assert "1 of 3" in words_of(desk.post(url, chosen(*PROPOSED, step="enter")))
    assert letter.signatures.count() == 1


def test_a_script_that_follows_gets_the_piece_alone(desk, letter, slow):
    _sheet, url, _page = begin(desk, letter)
    piece = words_of(desk.get(url, headers={"HX-Request": "true"}))
    assert "1 of 3" in piece
    assert "<html" not in piece


def test_a_person_can_go_on_without_the_worker(desk, letter, slow):
    _sheet, url, _page = begin(desk, letter)
    for number in (2, 3):
        assert f"{number} of 3" in words_of(desk.post(url, {"step": "on"}, follow=True))
    page = words_of(desk.post(url, {"step": "on"}, follow=True))
    assert "Entered. 2 will be printed. 1 waits for your check." in page


def test_when_it_is_entered_the_page_leads_to_the_list(desk, letter, slow):
    sheet, url, _page = begin(desk, letter)
    go_on_with_sheet(sheet=sheet)
    assert desk.get(url).headers["Location"] == at(letter)
    assert desk.get(url, headers={"HX-Request": "true"}).headers["HX-Redirect"] == at(letter)
    assert "3 sign-ons" in words_of(desk.get(at(letter)))


def test_it_can_be_stopped_and_taken_back(desk, letter, slow):
    sheet, _url, _page = begin(desk, letter)
    page = words_of(desk.post(at(letter, "sign-on-sheet-undo", sheet.pk), follow=True))
    assert "1 sign-on taken back." in page
    assert "taken back" in page
    assert letter.signatures.live().count() == 0


def test_what_cannot_go_on_is_told(desk, letter, slow):
    _sheet, url, _page = begin(desk, letter)
    letter.state = "archived"
    letter.save()
    assert "has ended" in words_of(desk.post(url, {"step": "on"}, follow=True))


def test_where_the_first_step_breaks_the_page_says_why_and_how_far_it_is(
    desk, letter, slow, monkeypatch
):
    def late(**_values):
        raise NotPossibleError("Too late.", do="Look.")

    monkeypatch.setattr("undersigned.apps.signatures.actions.go_on_with_sheet", late)
    page = words_of(begin(desk, letter)[2])
    assert "Too late. Look." in page
    assert "0 of 3" in page
