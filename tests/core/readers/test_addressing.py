"""Whom a letter is addressed to."""

import pytest

from undersigned.core.readers import read
from undersigned.core.readers.addressing import label_end, to_end
from undersigned.core.readers.greeting import titled

BODY = "The lamps of the harbour are out and nobody lights them, not even in a storm."


def addressed(head: str, greeting: str = "Dear Keeper,", body: str = BODY):
    reading = read(f"{head}\n\n{greeting}\n\n{body}\n".encode(), "letter.txt")
    return [(each.name, each.role, each.organisation) for each in reading.edition.addressees]


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("To the Minister of Ports", "en", "Minister of Ports"),
        ("À l'attention de Madame Quill", "fr", "Madame Quill"),
        ("Au Président de la République", "fr", "Président de la République"),
        ("Al Ministro de Puertos", "es", "Ministro de Puertos"),
        ("Ao Presidente do Senado", "pt", "Presidente do Senado"),
        ("Alla Commissione dei Porti", "it", "Commissione dei Porti"),
        ("An die Bundesministerin für Häfen", "de", "Bundesministerin für Häfen"),
    ],
)
def test_to_without_a_colon_is_no_part_of_an_office(text, language, rest):
    assert text[to_end(text, language) :] == rest


@pytest.mark.parametrize(
    ("text", "language"),
    [("To", "en"), ("To light a lamp", "en"), ("An Bord der Fähre", "de"), ("Quill", "en")],
)
def test_other_lines_begin_with_no_such_words(text, language):
    assert to_end(text, language) == 0


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Cc: Ada Quill", "en", "Ada Quill"),
        ("cc Ada Quill", "en", "Ada Quill"),
        ("e p.c. Ada Quill", "it", "Ada Quill"),
        ("CC.", "en", ""),
    ],
)
def test_copies_with_and_without_a_colon(text, language, name):
    assert text[label_end(text, language, "cc_labels") :] == name


def test_a_body_that_begins_like_a_copy_is_none():
    assert label_end("CCTV Watch", "en", "cc_labels") < 0
    assert label_end("Copy the lamps", "en", "cc_labels") < 0


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Minister of Ports\nMs Mara Quill", [("Ms Mara Quill", "Minister of Ports", "")]),
        ("Minister of Ports\nO. P. Marsh", [("O. P. Marsh", "Minister of Ports", "")]),
        ("Minister of Ports\n1 Quay Road", [("", "Minister of Ports", "")]),
        (
            "To:\nThe Minister of Ports\nThe Speaker of the House",
            [("", "The Minister of Ports", ""), ("", "The Speaker of the House", "")],
        ),
        (
            "To:\nMara Quill, Minister of Ports\nOdo Marsh, Director of Lamps",
            [
                ("Mara Quill", "Minister of Ports", ""),
                ("Odo Marsh", "Director of Lamps", ""),
            ],
        ),
        (
            "To: Minister of Ports\nCc: Speaker of the House\nFrom: Lamp Society",
            [("", "Minister of Ports", "")],
        ),
    ],
)
def test_blocks_of_several_shapes(head, expected):
    assert addressed(head) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("해양항만부 장관", ("", "해양항만부 장관", "")),
        ("마라원 장관", ("", "마라원 장관", "")),
        ("홍두깨 장관", ("홍두깨", "장관", "")),
        ("장관", ("", "장관", "")),
    ],
)
def test_an_office_stands_at_the_end_of_a_korean_line(line, expected):
    body = "항구의 등불이 꺼졌고 밤이 되어도 아무도 그것을 켜지 않습니다."
    assert addressed(f"수신: {line}", "관계자 여러분께,", body) == [expected]


def test_a_japanese_name_under_its_office():
    body = "港の灯りは消えたままで、夜になっても誰もそれを灯そうとしません。"
    assert addressed("港湾大臣\n灘 太郎 殿", "関係者の皆様、", body) == [
        ("灘 太郎 殿", "港湾大臣", "")
    ]


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Open letter to the Minister of Ports", "en", [("", "Minister of Ports", "")]),
        ("Open letter to the Tide Council on lamps", "en", [("", "", "Tide Council")]),
        ("Letter from fishers to Dr Ada Quill: light them", "en", [("Dr Ada Quill", "", "")]),
        (
            "An open letter to Port Ministries and the Tide Council (TC)",
            "en",
            [("", "Port Ministries", ""), ("", "", "Tide Council (TC)")],
        ),
        (
            "Lettre ouverte au ministre de la Mer sur les phares",
            "fr",
            [("", "ministre de la Mer", "")],
        ),
        ("Carta abierta a la Comisión de Puertos", "es", [("", "", "Comisión de Puertos")]),
        ("Offener Brief an die Ministerin für Häfen", "de", [("", "Ministerin für Häfen", "")]),
    ],
)
def test_a_title_names_offices_and_bodies(title, language, expected):
    found = [(each.name, each.role, each.organisation) for each in titled(title, language)]
    assert found == expected


@pytest.mark.parametrize(
    "title",
    [
        "Joint statement: the harbour needs its lamps to fight the dark",
        "Our letter on lamps",
        "A letter to all",
        "Letter to say that the lamps are out",
        "The road to the Tide Council",
    ],
)
def test_other_titles_name_nobody(title):
    assert titled(title, "en") == []


@pytest.mark.parametrize(
    ("title", "greeting", "expected"),
    [
        ("Open letter to the Tide Council", "Dear friends,", [("", "", "Tide Council")]),
        (
            "Open letter to the Chair of the Tide Council",
            "Dear Dr Ada Quill,",
            [("Dr Ada Quill", "Chair of the Tide Council", "")],
        ),
        (
            "Open letter to Port Ministries and the Tide Council (TC)",
            "Dear Tide Council Members,",
            [("", "Port Ministries", ""), ("", "Members", "Tide Council (TC)")],
        ),
        (
            "Open letter to the Minister of Ports",
            "Dear members of the House,",
            [("", "members of the House", "")],
        ),
    ],
)
def test_title_and_salutation_together(title, greeting, expected):
    assert addressed(f"# {title}", greeting) == expected


def test_who_is_only_named_so_is_doubted():
    text = f"# Open letter to the Tide Council\n\nDear friends,\n\n{BODY}\n"
    reading = read(text.encode(), "letter.md")
    assert dict(reading.confidence)["addressees.0"] < 0.9
    span = reading.span_of("addressees.0.organisation")
    assert "Tide Council" in reading.source[span.start : span.end]


def test_a_line_under_the_title_can_name_several():
    head = "# Keep the lamps lit\n\n## To President Odo Marsh, Ms Mara Quill and the Tide Council"
    text = f"{head}\n\n{BODY}\n\n{BODY}\n"
    found = read(text.encode(), "source.md").edition.addressees
    assert [(each.name, each.role, each.organisation) for each in found] == [
        ("Odo Marsh", "President", ""),
        ("Ms Mara Quill", "", ""),
        ("", "", "Tide Council"),
    ]


@pytest.mark.parametrize("line", ["## To light a lamp", "## Towards the Tide Council", "To Odo"])
def test_other_headings_under_the_title_name_nobody(line):
    text = f"# Keep the lamps lit\n\n{line}\n\n{BODY}\n\n{BODY}\n"
    assert read(text.encode(), "source.md").edition.addressees == ()


def test_a_line_that_says_whom_the_open_letter_is_to():
    head = "# Sauvons les phares\n\nLettre ouverte à Madame Odile Marais, ministre des Ports"
    body = "Les phares du port sont éteints et personne ne les allume, pas même dans la tempête."
    found = read(f"{head}\n\n{body}\n\n{body}\n".encode(), "source.md").edition.addressees
    assert [(each.name, each.role) for each in found] == [
        ("Madame Odile Marais", "ministre des Ports")
    ]


def test_a_sentence_about_a_letter_addresses_nobody():
    said = "Today we sent a letter to the Tide Council, and here is what we wrote to all of them."
    text = f"# Keep the lamps lit\n\n{said}\n\n{BODY}\n"
    assert read(text.encode(), "source.md").edition.addressees == ()


def addressees(head: str, language_text: str = "") -> list[tuple[str, str, str]]:
    text = language_text or "The lamps of the harbour are out and nobody lights them."
    reading = read(f"{head}\n\n{text}\n".encode(), "letter.txt")
    return [(each.name, each.role, each.organisation) for each in reading.edition.addressees]


GERMAN = "Die Lampen des Hafens sind aus, und niemand von uns weiß, warum sie nicht brennen."
ITALIAN = "Le lampade del porto sono spente e nessuno sa perché non le accendono nella notte."
PORTUGUESE = "As lâmpadas do porto estão apagadas e ninguém sabe porque não são acesas à noite."
DUTCH = "De lampen van de haven zijn uit en niemand van ons weet waarom ze niet branden."


def test_contacts_that_stand_apart_are_the_addressees_above():
    head = "Ms Odo Quill\nMinister of Ports\n\nBy fax: +992 555 0190, by email: quill@port.example"
    reading = read(
        f"{head}\n\nDear Minister Quill,\n\nThe lamps are out and nobody lights them.\n".encode(),
        "letter.txt",
    )
    (quill,) = reading.edition.addressees
    assert (quill.name, quill.role) == ("Ms Odo Quill", "Minister of Ports")
    assert (quill.fax, quill.email) == ("+992 555 0190", "quill@port.example")


def test_a_mailing_lists_address_addresses_nobody():
    assert addressees("To: members@lists.port.example\n\nDear friends,") == []


def test_contacts_above_which_nobody_is_named_address_nobody():
    assert addressees("Tel: +992 555 0190\n\nDear friends,") == []


def test_each_line_with_its_own_to_names_another():
    assert addressees(
        "An die Ministerin für Häfen\nund an den Minister für Lampen\n\nSehr geehrte Damen,", GERMAN
    ) == [("", "Ministerin für Häfen", ""), ("", "Minister für Lampen", "")]
    assert [
        role or name or body
        for name, role, body in addressees(
            "Ai Sindaci della Costa\nAl Presidente del Porto\n\nGentili Sindaci,", ITALIAN
        )
    ] == ["Sindaci della Costa", "Presidente del Porto"]


@pytest.mark.parametrize("over", ["Ao Senhor", "Ao"])
def test_a_bare_to_stands_over_the_name(over):
    head = f"{over}\nOdo Quill\nPresidente da Agência de Portos\n\nPrezado Senhor Presidente,"
    assert addressees(head, PORTUGUESE) == [("Odo Quill", "Presidente da Agência de Portos", "")]


def test_polite_words_and_articles_are_no_part_of_an_office():
    assert addressees("Ao Exmo. Sr. Ministro da Pesca\n\nSenhor Ministro,", PORTUGUESE) == [
        ("", "Ministro da Pesca", "")
    ]
    assert addressees(
        "Aan: de minister voor Havens, mevrouw O. Quill\n\nGeachte mevrouw Quill,", DUTCH
    ) == [("mevrouw O. Quill", "minister voor Havens", "")]


@pytest.mark.parametrize(
    "page",
    [
        "Published on 12 November 2020 by the Harbour Agency",
        "Many bodies of the coast and the Harbour Council have signed this and wait for light:",
        "A council of keepers writes to the board:",
    ],
)
def test_a_line_of_the_page_above_the_letter_addresses_nobody(page):
    assert addressees(f"Lamps for the piers of all harbours\n\n{page}\n\nDear friends,") == []


def test_a_label_alone_over_the_addressees_is_a_label():
    head = (
        "To:\n\n- Odo Quill, Minister of Ports\n- Ada Marrow, Commissioner for Tides\n\nDear both,"
    )
    assert [name for name, _, _ in addressees(head)] == ["Odo Quill", "Ada Marrow"]


def test_what_the_page_is_filed_under_addresses_nobody():
    assert addressees("Lamps for the piers of all\n\nPosted in: News, Lamps\n\nDear friends,") == []


def test_an_office_stands_before_its_holder_in_korean():
    korean = "항구의 등불이 꺼졌고 우리는 그 까닭을 모른다. 정부는 답하라."
    assert addressees("수신: 항구부 장관 나루진", korean) == [("나루진", "항구부 장관", "")]


# --- Blocks as offices print them -----------------------------------------------------------------

GERMAN_BODY = "Die Lampen im Hafen sind aus, und niemand zündet sie an, auch nicht bei Sturm."
ITALIAN_BODY = "Le lampade del porto sono spente e nessuno le accende, neppure nella tempesta."
PORTUGUESE_BODY = "As lâmpadas do porto estão apagadas e ninguém as acende, nem na tempestade."


@pytest.mark.parametrize(
    ("head", "greeting", "body", "expected"),
    [
        (
            "An die\nPräsidentin der Hafenkonferenz\nFrau Dr. Ada Quill\nKaistraße 1",
            "Sehr geehrte Frau Dr. Quill,",
            GERMAN_BODY,
            [("Frau Dr. Ada Quill", "Präsidentin der Hafenkonferenz", "")],
        ),
        (
            "Ao Senhor\nTomás Quilha\nPresidente da Agência de Portos",
            "Prezado Senhor Presidente,",
            PORTUGUESE_BODY,
            [("Tomás Quilha", "Presidente da Agência de Portos", "")],
        ),
        (
            "Ai Sindaci dei Comuni della Costa\nAl Presidente dell'Ente Porti",
            "Gentili Sindaci,",
            ITALIAN_BODY,
            [("", "Sindaci dei Comuni della Costa", ""), ("", "Presidente dell'Ente Porti", "")],
        ),
        (
            "An die Bundesministerin der Häfen\nund an den Bundesminister für Lampen",
            "Sehr geehrte Damen und Herren,",
            GERMAN_BODY,
            [("", "Bundesministerin der Häfen", ""), ("", "Bundesminister für Lampen", "")],
        ),
        (
            "Exmo. Sr. Ministro da Pesca",
            "Prezado Senhor,",
            PORTUGUESE_BODY,
            [("", "Ministro da Pesca", "")],
        ),
    ],
)
def test_what_is_polite_before_an_office_is_no_part_of_it(head, greeting, body, expected):
    assert addressed(head, greeting, f"{body}\n\n{body}\n\n{body}\n\n{body}") == expected


def test_a_block_of_numbers_belongs_to_the_office_above_it():
    head = "Ada Quill\nKeeper of Lamps\n\nFax: +44 20 7946 0001\nMail: keeper@harbour.example"
    reading = read(f"{head}\n\nDear Keeper,\n\n{BODY}\n".encode(), "letter.txt")
    (keeper,) = reading.edition.addressees
    assert (keeper.name, keeper.fax) == ("Ada Quill", "+44 20 7946 0001")
    assert keeper.email == "keeper@harbour.example"


def test_a_block_of_numbers_alone_is_nobody():
    assert addressed("Fax: +44 20 7946 0001", "Dear friends,") == []
