"""A letter as PDF: what stands in it, and what its file says of itself."""

import io

import pikepdf
import pypdfium2
import pytest

from tests.core.renderers.letters import (
    SMALL_ROLL,
    individual,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from tests.core.renderers.pdf.reading import made, pages_of, tags_of, words_of
from tests.core.renderers.pdf.scripts import text_in
from undersigned.core.errors import UndersignedError
from undersigned.core.hashing import check_code, text_hash
from undersigned.core.letter import Addressee, Sender, words
from undersigned.core.renderers.layout import Layout

OFFICES = (
    Addressee(name="Ilvane Torrek", role="President", address=("1 Palace Square",)),
    Addressee(name="Ugo Halder", role="Minister of Justice", fax="+44 20 7946 0958"),
)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_the_words_taken_out_again_are_those_of_the_letter_in_their_order():
    edition = make_edition(
        place="Vestria",
        sender=Sender(
            name="Coalition for the Missing",
            contact="Ama Orlu",
            address=("12 Lantern Street",),
            phone="+44 20 7946 0111",
            email="ama@missing.example",
        ),
        cc=(Addressee(name="Ugo Halder", role="Minister of Justice"),),
    )
    roll = roll_of(
        *SMALL_ROLL.signatories,
        organisation("Hidden House", withheld=True),
        organisation("Lamp Union", members=("North Lamp", "South Lamp")),
    )
    assert words_of(made(edition, roll)) == (
        "Coalition for the Missing 12 Lantern Street "
        "Coalition for the Missing · 12 Lantern Street "
        "Ilvane Torrek President of the Republic of Sarrania 1 Palace Square Vestria 10110 "
        "Contact: Ama Orlu Phone: +44 20 7946 0111 E-mail: ama@missing.example "
        "Fax: +44 20 7946 0958 · E-mail: president@palace.sarrania.example "
        "Vestria, November 3, 2025 "
        "5 organisations to President Torrek RE: The Ostrel Nine Dear President Torrek, "
        "We ask you to: 1. Say where they are held. 2. Open the registers. Respectfully. "
        "cc: Ugo Halder, Minister of Justice "
        "Signatory organisations Amber Quill Foundation, Sweden Lamp Union "
        "Members: North Lamp; South Lamp Nightdesk International Witness Orchard, Uganda "
        "Individual signatories Ilka Vashe Mother of Liron Vashe "
        "and 1 organisation whose name is withheld. "
        f"Check code: {check_code(text_hash(edition))} 1 / 1"
    )


def test_the_file_has_the_letters_title_and_language_and_nobodys_name():
    pdf = opened(made(make_edition(), SMALL_ROLL))
    assert str(pdf.docinfo.Title) == "3 organisations to President Torrek"
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert set(pdf.docinfo.keys()) == {"/Title", "/Creator"}
    assert str(pdf.docinfo.Creator).startswith("Typst")


def test_the_file_says_that_it_is_tagged_and_keeps_to_the_standard():
    pdf = opened(made(make_edition(), SMALL_ROLL))
    assert pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "dc:creator" not in metadata
        assert "xmp:CreateDate" not in metadata


def test_no_path_of_the_machine_stands_in_the_file():
    pdf = opened(made(make_edition(), SMALL_ROLL))
    raw = b"".join(
        each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)
    ) + made(make_edition(), SMALL_ROLL)
    for path in (b"letter.typ", b"/src/", b"/home/", b"site-packages", b"/work"):
        assert path not in raw


def test_the_hash_of_the_release_stands_among_the_keywords():
    pdf = opened(made(make_edition(), SMALL_ROLL, edition_hash="3f9a01c2"))
    assert str(pdf.docinfo.Keywords) == "3f9a01c2"


@pytest.mark.parametrize(
    "text",
    [
        {"title": (), "subject": words("The Ostrel Nine")},
        {"title": (), "subject": (), "salutation": words("The Ostrel Nine")},
    ],
)
def test_a_letter_without_a_title_bears_its_next_words(text):
    pdf = opened(made(make_edition(make_text(**text)), SMALL_ROLL))
    assert str(pdf.docinfo.Title) == "The Ostrel Nine"


def test_a_letter_of_almost_nothing_is_printed_too():
    nothing = make_edition(
        make_text(title=(), subject=(), salutation=(), asks=(), blocks=(paragraph("Words."),)),
        sender=Sender(),
        addressees=(),
        date=None,
    )
    data = made(nothing, roll_of())
    assert words_of(data) == f"Words. Check code: {check_code(text_hash(nothing))} 1 / 1"
    assert str(opened(data).docinfo.Title) == "en"


HOSTILE = (
    '#read("/etc/passwd")',
    "$ x^2 $ *bold* _slanted_ @cite <label> `raw` = head",
    "#import \"@preview/x:0.1.0\"",
    "\\u{41} \\ // no comment /* none */ -- ---",
    '{"kind": "quote"}',
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_never_read_as_markup(name):
    roll = roll_of(organisation(name, place=name), individual(name, title=name))
    edition = make_edition(
        make_text(paragraph(name), title=words(name), subject=words(name)),
        sender=Sender(name=name, address=(name,), contact=name),
        addressees=(Addressee(name=name, address=(name,)),),
    )
    data = made(edition, roll)
    printed = words_of(data)
    once = " ".join(name.split())
    assert printed.count(once) >= 8
    assert "root:" not in printed
    assert str(opened(data).docinfo.Title) == name


def test_a_link_leads_where_the_letter_says_and_a_strange_mail_address_nowhere():
    edition = make_edition(sender=Sender(name="Coalition", email="a@x.example?bcc=b@y.example"))
    pdf = opened(made(edition, SMALL_ROLL))
    targets = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", [])]
    assert targets == ["mailto:president@palace.sarrania.example"]


# --- Several languages ----------------------------------------------------------------------------


def test_several_languages_stand_one_after_another_and_are_counted_each_by_itself():
    edition = make_edition(text_in("en"), text_in("ko"), text_in("ru"))
    data = made(edition, SMALL_ROLL, layout=Layout(languages=("en", "ko", "ru")))
    first, second, third = pages_of(data)
    assert "Dear President Torrek," in first
    assert "토레크 대통령님께," in second
    assert "Уважаемый президент Торрек!" in third
    assert all(page.endswith("1 / 1") for page in (first, second, third))


def test_each_language_is_marked_as_what_it_is():
    edition = make_edition(text_in("en"), text_in("ko"))
    data = made(edition, SMALL_ROLL, layout=Layout(languages=("en", "ko")))
    assert str(opened(data).Root.Lang) == "en"
    marked = [each for each in tags_of(data).all("P", "H1", "H2", "Span") if each.language == "ko"]
    assert any("토레크 대통령님께," in each.words for each in marked)


def test_an_ask_that_a_translation_lacks_is_marked_as_foreign():
    translation = make_text(language="ko", title=words("대통령께"), asks=(), subject=())
    data = made(make_edition(make_text(), translation), SMALL_ROLL, "ko")
    (foreign,) = [each.words for each in tags_of(data).all("L", "LBody") if each.language == "en"]
    assert "Say where they are held." in foreign


def test_a_language_that_the_letter_lacks_is_an_error():
    with pytest.raises(UndersignedError, match="no text in 'ko'"):
        made(make_edition(), SMALL_ROLL, layout=Layout(languages=("en", "ko")))


# --- Whose copy it is -----------------------------------------------------------------------------


def test_one_offices_copy_has_that_office_in_the_window_and_names_the_others():
    data = made(make_edition(addressees=OFFICES), SMALL_ROLL, addressee=1)
    assert "Ugo Halder Minister of Justice E-mail" in words_of(data)
    assert "Also sent to: Ilvane Torrek, President" in words_of(data)
    assert "1 Palace Square" not in words_of(data)


def test_a_copy_for_all_has_every_office_with_its_address():
    printed = words_of(made(make_edition(addressees=OFFICES), SMALL_ROLL))
    for part in ("Ilvane Torrek", "1 Palace Square", "Ugo Halder", "Fax: +44 20 7946 0958"):
        assert part in printed
    assert "Also sent to" not in printed


@pytest.mark.parametrize("number", [2, -1])
def test_an_office_that_there_is_not_is_an_error(number):
    with pytest.raises(UndersignedError, match="no addressee") as refused:
        made(make_edition(addressees=OFFICES), SMALL_ROLL, addressee=number)
    assert "one of its 2" in refused.value.do


# --- Pages ----------------------------------------------------------------------------------------


def test_the_pages_are_numbered_and_bear_the_check_code():
    edition = make_edition(make_text(*[paragraph("Words of the letter. " * 60)] * 12))
    pages = pages_of(made(edition, SMALL_ROLL))
    code = check_code(text_hash(edition))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert page.endswith(f"Check code: {code} {number} / {len(pages)}")


def test_the_sheet_has_the_size_of_its_country():
    for envelope, size in (("din-5008-b", (210, 297)), ("us-10", (215.9, 279.4))):
        data = made(make_edition(), SMALL_ROLL, layout=Layout(envelope=envelope))
        width, height = pypdfium2.PdfDocument(data)[0].get_size()
        assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx(size, abs=0.1)
