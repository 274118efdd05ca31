from tests.core.renderers.letters import (
    ORGANISATIONS,
    SMALL_ROLL,
    individual,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from undersigned.core.letter import (
    Addressee,
    Asks,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    List,
    NoteMark,
    Quote,
    Roll,
    Sender,
    Table,
    words,
)
from undersigned.core.renderers.txt import render


def letter(*blocks, roll: Roll = SMALL_ROLL, **values) -> str:
    return render(make_edition(make_text(*blocks), **values), roll, "en")


def test_a_letter_stands_as_it_would_on_paper():
    assert letter(paragraph("We ask you to:"), Asks()) == (
        "3 organisations to President Torrek\n\n"
        "From: Coalition for the Missing of Sarrania\nE-mail: x@missing.example\n\n"
        "November 3, 2025\n\n"
        "Ilvane Torrek\nPresident of the Republic of Sarrania\n1 Palace Square\nVestria 10110\n"
        "Fax: +44 20 7946 0958\nE-mail: president@palace.sarrania.example\n\n"
        "RE: The Ostrel Nine\n\nDear President Torrek,\n\nWe ask you to:\n\n"
        "1. Say where they are held.\n\n2. Open the registers.\n\n\n"
        "Signatory organisations:\n\n"
        "Amber Quill Foundation, Sweden\nNightdesk International\nWitness Orchard, Uganda\n\n\n"
        "Individual signatories:\n\nIlka Vashe\nMother of Liron Vashe\n"
    )


def test_paragraphs_keep_to_72_columns_and_a_number_to_its_noun():
    text = letter(paragraph("x" * 68, " ", ORGANISATIONS))
    assert "x" * 68 + "\n3 organisations\n" in text


def test_a_name_is_never_broken():
    name = "Association for " + "very " * 15 + "long names"
    assert name in letter(roll=roll_of(organisation(name)))


def test_every_kind_of_block_is_set():
    text = letter(
        Heading(inlines=words("Since then")),
        Quote(blocks=(paragraph("by permission"), paragraph("only"))),
        List(items=((paragraph("dot"), paragraph("more")), (paragraph("dash"),))),
        List(ordered=True, start=4, items=((paragraph("four"),),)),
        Table(header=(words("Year"), words("Court")), rows=((words("2019"), words("High")),)),
        paragraph("a", LineBreak(), Emphasis(children=words("b"))),
    )
    assert "Since then\n\n    by permission\n\n    only\n\n" in text
    assert "- dot\n\n  more\n- dash\n\n4. four\n\nYear: 2019\nCourt: High\n\na\nb\n" in text


def test_a_footnote_stands_under_the_text():
    text = letter(
        Footnote(label="court", blocks=(paragraph("Case 4."),)),
        paragraph("Held.", NoteMark(label="court")),
    )
    assert "Held.[1]" in text
    assert text.index("[1] Case 4.") > text.index("Held.[1]")


def test_a_link_shows_where_it_leads_once():
    text = letter(
        paragraph(Link(href="https://x.example/a", children=words("here"))),
        paragraph(Link(href="https://x.example/b", children=words("https://x.example/b"))),
        paragraph(Link(href="mailto:a@x.example", children=words("a@x.example"))),
    )
    assert "here <https://x.example/a>" in text
    assert text.count("https://x.example/b") == 1
    assert "mailto:" not in text


def test_withheld_names_and_hidden_places_stand_nowhere():
    roll = roll_of(
        organisation("Secret House", "Peru", "PE", withheld=True),
        organisation("Open House", "Chile", "CL", place_hidden=True),
    )
    text = letter(roll=roll)
    assert "Open House\n" in text
    assert "and 1 organisation whose name is withheld.\n" in text
    for secret in ("Secret", "Peru", "Chile"):
        assert secret not in text


def test_the_members_of_an_association_stand_in_a_sentence_under_the_list():
    roll = roll_of(organisation("Long Table", "Kenya", "KE", members=("First Desk", "Second")))
    text = letter(roll=roll)
    assert "\nLong Table, Kenya\n" in text
    assert text.endswith(
        "\n\nLong Table signs this letter on behalf of the bodies that are its members:"
        " First Desk and Second.\n"
    )


def test_an_individual_s_place_follows_the_title():
    roll = roll_of(individual("Ruvim Haldrey", "Poet", place="Kenya"), individual("Esi"))
    assert "Ruvim Haldrey\nPoet, Kenya" in letter(roll=roll)
    assert "Esi\n" in letter(roll=roll)


def test_sender_and_copies_stand_above_the_text():
    text = letter(
        cc=(Addressee(name="Corvin Asterlund", role="Minister", email="m@x.example"), Addressee()),
        sender=Sender(name="Coalition", contact="Ilse Marrowby", phone="+44 20 7946 0112"),
    )
    assert "From: Coalition\nContact: Ilse Marrowby\nPhone: +44 20 7946 0112\n\n" in text
    assert "\n\ncc: Corvin Asterlund, Minister\n\nRE: " in text


def test_a_sender_without_a_name_is_only_an_address():
    text = letter(sender=Sender(email="x@missing.example"))
    assert "\n\nE-mail: x@missing.example\n\nNovember" in text


def test_a_long_title_stays_on_one_line():
    title = "To the President: " + "tell them where they are, " * 5
    text = render(make_edition(make_text(title=words(title))), SMALL_ROLL, "en")
    assert text.split("\n")[0] == title.strip()


def test_french_sets_a_blank_before_the_colon():
    edition = make_edition(make_text(), make_text(language="fr", title=(), asks=()))
    assert "\nObjet\u00a0: The Ostrel Nine\n" in render(edition, SMALL_ROLL, "fr")


def test_a_letter_of_words_alone_is_just_that():
    text = make_text(paragraph("Words."), title=(), subject=(), salutation=(), asks=())
    edition = make_edition(text, date=None, addressees=(), sender=Sender())
    assert render(edition, Roll(), "en") == "Words.\n"


def test_a_translation_speaks_its_language():
    translation = make_text(language="ko", title=words("대통령께"), salutation=(), asks=())
    text = render(make_edition(make_text(), translation), SMALL_ROLL, "ko")
    assert text.startswith("대통령께\n\n보내는 사람: Coalition for the Missing of Sarrania\n")
    assert "\n\n2025년 11월 3일\n\n" in text
    assert "팩스: +44 20 7946 0958" in text
    assert "Witness Orchard, 우간다" in text


def test_a_place_that_the_title_ends_with_is_printed_once():
    roll = roll_of(individual("Ruvim Haldrey", "Poet, Kenya", place="Kenya", country="KE"))
    assert "Ruvim Haldrey\nPoet, Kenya\n" in letter(roll=roll)


def test_an_office_in_one_line_has_the_comma_of_the_language():
    text = make_text(paragraph("نكتب إليكم."), language="ar", title=words("رسالة"))
    office = Addressee(name="أمل", role="الوزيرة")
    said = render(make_edition(text, cc=(office,)), SMALL_ROLL, "ar")
    assert "أمل، الوزيرة" in said
