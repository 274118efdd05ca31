"""The secretariat's pages of a sheet: give it, look at it, enter it, undo it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.core.readers.sheets.tables import xlsx_bytes
from tests.factories import make_member, make_open_letter, make_signature, make_user
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
    monkeypatch.setattr("undersigned.apps.desk.signatories.sheet_forms.MAX_BYTES", 10)
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
