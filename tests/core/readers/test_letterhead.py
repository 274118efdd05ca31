"""What stands above the text of a letter."""

import datetime as dt

import pytest

from undersigned.core.letter import plain
from undersigned.core.readers import read
from undersigned.core.reading import Reading

BODY = "\n\nThe lamps of the harbour are out and nobody lights them.\n\nPlease light them.\n"


def head(text: str, greeting: str = "Dear Keeper,") -> Reading:
    return read(f"{text}\n\n{greeting}{BODY}".encode(), "letter.txt")


def left(reading: Reading) -> dict[str, str]:
    return {reading.source[each.start : each.end]: each.reason for each in reading.left_out}


def title(reading: Reading) -> str:
    return plain(reading.edition.authentic.title)


def test_the_line_that_calls_itself_a_letter_is_the_title():
    reading = head("LAMPS ASHORE\n\nOpen letter on the harbour lamps\nand the men who lit them")
    assert title(reading) == "Open letter on the harbour lamps and the men who lit them"


def test_a_title_that_is_only_guessed_is_doubted():
    reading = head("Light the lamps of Strelsau again\n\nAda Fernsby\n1 Lantern Quay")
    assert title(reading) == "Light the lamps of Strelsau again"
    assert dict(reading.confidence)["title"] < 1


def test_an_addressee_is_no_title():
    reading = head("Ada Fernsby\nKeeper\n1 Lantern Quay")
    assert title(reading) == ""
    assert reading.edition.addressees[0].name == "Ada Fernsby"


@pytest.mark.parametrize("line", ["Date: 3 May 2024", "Strelsau, 3 May 2024", "3 May 2024."])
def test_a_date_line_with_a_label_a_place_or_a_stop(line):
    reading = head(f"{line}\n\nAda Fernsby\nDirector of Lamps")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert reading.edition.place == ("Strelsau" if "Strelsau" in line else "")


def test_the_letters_own_date_wins_over_the_pages():
    reading = head("Published: 5 May 2024\n\n3 May 2024\n\nAda Fernsby\nDirector of Lamps")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert left(reading)["Published: 5 May 2024"] == "the page's date"


def test_a_second_bare_date_that_differs_is_not_hidden():
    reading = head("3 May 2024\n\n5 May 2024\n\nAda Fernsby\nDirector of Lamps")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert "the page's date" not in left(reading).values()


def test_an_ambiguous_date_is_doubted():
    reading = head("03/04/2024\n\nAda Fernsby\nDirector of Lamps")
    assert dict(reading.confidence)["date"] == 0.5


def test_a_date_in_a_sentence_is_not_the_letters():
    source = "Dear all,\n\nOn 3 May 2024 the lamps went out and nobody lit them again.\n"
    assert read(source.encode(), "letter.txt").edition.date is None


def test_a_date_under_the_letter_is_its_date():
    source = f"Dear all,{BODY}\nSincerely,\n\nFriends of the Lamp\nSociety of Piers\n\n3 May 2024\n"
    reading = read(source.encode(), "letter.txt")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert len(reading.signatories) == 2


def test_several_addressees():
    reading = head("To: Ada Fernsby, Director of Lamps\n\nThe Prime Minister\n1 Crown Street")
    first, second = reading.edition.addressees
    assert (first.name, first.role) == ("Ada Fernsby", "Director of Lamps")
    assert (second.role, second.address) == ("The Prime Minister", ("1 Crown Street",))


def test_who_writes_is_named_by_a_label_or_stands_above_the_date():
    labelled = head("From: Society of Piers\n\nTo: Ada Fernsby\nDirector of Lamps")
    assert labelled.edition.sender.name == "Society of Piers"
    above = head("Society of Piers\n2 Pier Road\n\n3 May 2024\n\nAda Fernsby\nDirector of Lamps")
    assert above.edition.sender.name == "Society of Piers"
    assert above.edition.addressees[0].name == "Ada Fernsby"


def test_whom_to_ask_is_named_by_a_label():
    lines = (
        "From: Society of Piers\n2 Pier Road\nContact: Ada Marrow, clerk\nPhone: +44 20 7946 0112"
    )
    sender = head(f"{lines}\n\nTo: Ada Fernsby\nDirector of Lamps").edition.sender
    assert (sender.contact, sender.address) == ("Ada Marrow, clerk", ("2 Pier Road",))
    assert sender.phone == "+44 20 7946 0112"
    reading = head(f"{lines}\n\nTo: Ada Fernsby\nDirector of Lamps")
    span = reading.span_of("sender.contact")
    assert reading.source[span.start : span.end] == "Ada Marrow, clerk"


@pytest.mark.parametrize("line", ["Contact: ada@piers.example", "Contact:", "Contact House"])
def test_a_label_without_a_name_names_nobody(line):
    reading = head(
        f"From: Society of Piers\n2 Pier Road\n{line}\n\nTo: Ada Fernsby\nDirector of Lamps"
    )
    assert reading.edition.sender.contact == ""


def test_copies_are_no_addressees():
    reading = head("Ada Fernsby\nDirector of Lamps\n\ncc:\nCouncil of Piers\nTed Marrow, Mayor")
    assert [each.name for each in reading.edition.addressees] == ["Ada Fernsby"]
    assert [each.organisation or each.name for each in reading.edition.cc] == [
        "Council of Piers",
        "Ted Marrow",
    ]


@pytest.mark.parametrize("label", ["RE:", "Re :", "Subject:", "SUBJECT："])
def test_a_subject_above_or_under_the_salutation(label):
    above = head(f"Ada Fernsby\nDirector of Lamps\n\n{label} The lamps")
    assert plain(above.edition.authentic.subject) == "The lamps"
    under = head("Ada Fernsby\nDirector of Lamps", f"Dear Ada,\n\n{label} The lamps")
    assert plain(under.edition.authentic.subject) == "The lamps"
    assert under.edition.authentic.blocks == above.edition.authentic.blocks


def test_capitals_under_the_salutation_are_the_subject():
    reading = head("Ada Fernsby\nDirector of Lamps", "Dear Ada,\n\nTHE LAMPS OF STRELSAU")
    assert plain(reading.edition.authentic.subject) == "THE LAMPS OF STRELSAU"


def test_a_salutation_names_the_addressee_where_nothing_else_does():
    reading = head("Open letter on the lamps", "Dear Ms Fernsby,")
    assert [each.name for each in reading.edition.addressees] == ["Ms Fernsby"]
    assert dict(reading.confidence)["addressees.0"] < 1


@pytest.mark.parametrize("greeting", ["Dear friends,", "Dear all,", "Dear Sir or Madam,"])
def test_a_salutation_to_everybody_names_nobody(greeting):
    assert head("Open letter on the lamps", greeting).edition.addressees == ()


def test_what_a_page_says_above_the_letter_is_left_out():
    page = "We publish here the letter that the keepers wrote to the council last week.\n\n"
    reading = head(f"{page}Ada Fernsby\nDirector of Lamps")
    assert left(reading)[page.strip()] == "the page's, above the letter"
    assert [each.name for each in reading.edition.addressees] == ["Ada Fernsby"]


def test_a_line_above_a_statement_that_says_nothing_known_is_left_out():
    source = f"Joint statement on the lamps\n\nStrelsau edition{BODY}"
    reading = read(source.encode(), "letter.txt")
    assert left(reading)["Strelsau edition"] == "stands above the letter; not understood"
    assert reading.edition.addressees == ()


def test_several_greetings_are_one_salutation():
    reading = head("Open letter", "Dear Ada,\nDear Bram,")
    assert plain(reading.edition.authentic.salutation) == "Dear Ada, Dear Bram,"


def test_greetings_at_the_end_of_the_line_are_known_where_they_stand_there():
    source = "존경하는 등대지기님께,\n\n항구의 등불이 꺼졌고 아무도 그것을 다시 켜지 않습니다.\n"
    reading = read(source.encode(), "letter.txt")
    assert plain(reading.edition.authentic.salutation) == "존경하는 등대지기님께,"
    reading = read(source.replace("존경하는 ", "").encode(), "letter.txt")
    assert plain(reading.edition.authentic.salutation) == "등대지기님께,"


def test_a_korean_letter_is_dated_under_its_text():
    source = (
        "# 계곡 기록보관소에 관한 공동성명\n\n2024년 5월 9일\n\n"
        "우리는 계곡의 기록보관소를 가족들에게 다시 열 것을 정부에 요구한다. "
        "문을 닫은 지 일 년이 지났다.\n\n"
        "2024년 5월 3일\n\n강지기 모임\n호수의 벗\n"
    )
    assert read(source.encode(), "letter.md").edition.date == dt.date(2024, 5, 3)


def test_an_english_one_is_dated_above_it():
    source = (
        "Joint Letter on the Archive\n\n9 May 2024\n\nDear Minister Vashe,\n\n"
        "We ask you to open the archive of the valley to its families again this year.\n\n"
        "3 May 2024\n\nSincerely,\n\nRiver Watch\nLake Friends\n"
    )
    assert read(source.encode(), "letter.txt").edition.date == dt.date(2024, 5, 9)


def subject(reading: Reading) -> str:
    return plain(reading.edition.authentic.subject)


@pytest.mark.parametrize("name", ["OPEN LETTER", "Carta abierta", "Открытое письмо"])
def test_what_only_calls_itself_a_letter_is_the_title_with_the_line_under_it(name):
    assert title(head(f"{name}\n\nfor the lamps of Odo")) == f"{name} for the lamps of Odo"
    assert title(head(f"{name}\n\nAda Fernsby\nKeeper")) == name


def test_a_line_under_the_title_is_the_subject_where_somebody_is_greeted():
    reading = head("# To the Keepers\n\nStop the sale of the old harbour lamps\n\n3 May 2024")
    assert subject(reading) == "Stop the sale of the old harbour lamps"
    assert dict(reading.confidence)["subject"] < 0.9


def test_a_heading_that_calls_itself_a_letter_is_the_subject_of_one_that_greets_nobody():
    text = f"# Fishers stand by the keepers\n\n## Open letter of the fishers{BODY}"
    assert subject(read(text.encode(), "letter.md")) == "Open letter of the fishers"


@pytest.mark.parametrize(
    "line",
    [
        "Contents",
        "Please read the whole letter here:",
        "By the Lamp Society | 2 min read",
        "To the Members of the Tide Council",
        "Minister of Ports and Tides",
        "Ada Odo Quill Fernsby",
        "Signed by sixty bodies of the coast",
        "Published on the third of May",
        "Letter of 3 May 2024 on lamps",
        "We wrote to them in spring and nobody has answered us.",
    ],
)
def test_other_lines_under_the_title_are_no_subject(line):
    assert subject(head(f"# To the Keepers\n\n{line}")) == ""


def test_where_two_lines_could_be_the_subject_none_is():
    lines = "Stop the sale of the lamps\n\nKeep the lights of the coast"
    assert subject(head(f"# To the Keepers\n\n{lines}")) == ""


def test_a_heading_over_a_statement_is_no_subject():
    text = f"# Fishers stand by the keepers\n\n## Why we stand by them{BODY}"
    assert subject(read(text.encode(), "letter.md")) == ""


def test_the_title_again_is_no_subject():
    front = (
        "---\ntitle: Open letter on the lamps\n---\n\n## Open letter on the lamps\n\nDear Keeper,"
    )
    assert subject(read(f"{front}{BODY}".encode(), "source.md")) == ""


def test_the_letterhead_over_the_addressee_is_the_senders_where_the_date_is_below_both():
    blocks = "Lamp Society\n4 Quay Road\n\nMs Mara Quill\nMinister of Ports\n\n3 May 2024"
    edition = head(blocks).edition
    assert edition.sender.name == "Lamp Society"
    assert [each.name for each in edition.addressees] == ["Ms Mara Quill"]


def test_two_offices_over_the_date_are_both_addressees():
    blocks = "Tide Council\nThe Director\n\nMs Mara Quill\nMinister of Ports\n\n3 May 2024"
    assert len(head(blocks).edition.addressees) == 2


@pytest.mark.parametrize("label", ["Ref.:", "Re.:", "Subject :"])
def test_a_label_may_be_shortened(label):
    assert subject(head(f"{label} The lamps of Odo")) == "The lamps of Odo"


def test_a_letterhead_in_large_type_is_no_title():
    top = "# LAMP SOCIETY OF ODO\n\nTel: +44 20 7946 0002\n\n3 May 2024"
    assert title(head(top)) == ""
    assert title(head("# Mail: lamps@odo.example\n\n# Letter on lamps")) == "Letter on lamps"


def salutation(text: str) -> str:
    return plain(read(f"{text}{BODY}".encode(), "letter.txt").edition.authentic.salutation)


def test_a_salutation_needs_no_mark_at_its_end():
    assert salutation("3 May 2024\n\nDear Secretary of State") == "Dear Secretary of State"


@pytest.mark.parametrize(
    "text", ["Dear friends of the lamps know that they are out by now", "Dear", "Dear me.", "Lamps"]
)
def test_other_lines_without_a_mark_greet_nobody(text):
    assert salutation(f"3 May 2024\n\n{text}") == ""


def test_a_title_of_two_lines_that_goes_on_with_on():
    assert title(head("JOINT LETTER\n\nOn Lamps at Sea")) == "JOINT LETTER On Lamps at Sea"


@pytest.mark.parametrize(
    "site",
    [
        '<h1><a href="/">Harbour Voices of the Coast</a></h1>',
        "<h2>Thursday, 14 December 2017</h2>",
        "<h2>Platform for the Light of all Piers</h2>",
    ],
)
def test_the_sites_name_and_a_blogs_day_are_no_title(site):
    page = (
        f"{site}<h1>Light the lamps</h1><p>Dear Keeper,</p><p>The lamps are out in the harbour.</p>"
    )
    assert read(page.encode(), "page.html").edition.authentic.title[0].text == "Light the lamps"


def test_a_bracket_begins_the_title_of_a_statement():
    text = "[성명] 항구의 책임자를 처벌하라\n\n항구의 등불이 꺼졌다. 우리는 그 까닭을 모른다.\n"
    reading = read(text.encode(), "letter.txt")
    assert plain(reading.edition.authentic.title) == "[성명] 항구의 책임자를 처벌하라"
    assert reading.edition.addressees == ()


@pytest.mark.parametrize(
    "said",
    [
        "Published on 4 May 2021 by the editors · 4 minutes to read",
        "The friends of the harbour handed in this letter on Tuesday. Read the whole of it here:",
        "Dear all, here it is at last, thanks for your patience with us.\nBest, Ute",
    ],
)
def test_what_the_page_says_over_the_letter_is_no_addressee(said):
    reading = head(f"Open letter on the harbour lamps\n\n{said}\n\nAda Fernsby\nKeeper of Lamps")
    assert [each.name for each in reading.edition.addressees] == ["Ada Fernsby"]


def test_a_title_in_capitals_goes_on_in_capitals():
    reading = head("STATEMENT OF THE FISHERS OF THE COAST\nAGAINST THE NEW HARBOUR TAX")
    assert title(reading) == "STATEMENT OF THE FISHERS OF THE COAST AGAINST THE NEW HARBOUR TAX"


def test_a_date_with_which_a_line_of_the_page_begins_is_read_and_doubted():
    reading = head("# Open letter on the harbour lamps\n\n5 July 2018 No comments")
    assert reading.edition.date == dt.date(2018, 7, 5)
    assert dict(reading.confidence)["date"] < 1
