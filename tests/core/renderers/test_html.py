import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from undersigned.core.checks.passages import passages_of
from undersigned.core.errors import CountingError, UndersignedError
from undersigned.core.letter import (
    Addressee,
    Ask,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    List,
    NoteMark,
    Placeholder,
    Quote,
    Roll,
    Sender,
    Table,
    Text,
    words,
)
from undersigned.core.reading import Reading
from undersigned.core.renderers.html import article, render
from undersigned.core.renderers.words import Mark, link


class Page(HTMLParser):
    """What a browser would see: elements with their attributes, and the words."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.names: list[str] = []
        self._in_name = False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "bdi":
            self.names.append("")
            self._in_name = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "bdi":
            self._in_name = False

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._in_name:
            self.names[-1] += data


def letter(*blocks, roll: Roll = SMALL_ROLL, **options) -> str:
    return article(make_edition(make_text(*blocks)), roll, "en", **options)


def test_the_letter_is_one_article_in_its_language_and_direction():
    page = Page(article(make_edition(make_text(language="ar", title=words("رسالة"))), Roll(), "ar"))
    articles = [attributes for tag, attributes in page.elements if tag == "article"]
    assert articles == [{"class": "letter", "lang": "ar", "dir": "rtl"}]


def test_numbers_are_counted_and_held_to_their_noun():
    words_of = letter(
        paragraph("We are ", ORGANISATIONS, ", from ", Placeholder(name="countries"), " places.")
    )
    assert '<data class="counted" value="3">3\u00a0organisations</data>, from' in words_of
    assert '<data class="counted" value="2">2</data>\u00a0places.' in words_of


def test_a_number_in_words_is_not_held():
    placeholder = Placeholder(name="organisations", in_words=True)
    assert '<data class="counted" value="3">three</data>' in letter(paragraph(placeholder))


def test_regions_are_names_and_no_number():
    markup = letter(paragraph(Placeholder(name="regions"), " agree."))
    assert '<span class="counted">Africa and Europe</span> agree.' in markup


def test_asks_are_numbered_and_bear_their_stable_ids():
    markup = letter()
    assert '<ol class="asks"><li id="ask-name-the-place">Say where they are held.</li>' in markup


def test_asks_without_their_place_stand_after_the_text():
    markup = letter(paragraph("We ask:"))
    assert markup.index("We ask:") < markup.index('id="ask-open-the-files"')


def test_an_ask_that_a_translation_lacks_stands_in_the_authentic_language():
    translation = make_text(
        language="fr", asks=(Ask(id="open-the-files", text=words("Ouvrez les registres.")),)
    )
    markup = article(make_edition(make_text(), translation), SMALL_ROLL, "fr")
    assert '<li id="ask-name-the-place" lang="en">Say where they are held.</li>' in markup
    assert '<li id="ask-open-the-files">Ouvrez les registres.</li>' in markup


def test_the_date_is_in_the_text_s_language():
    translation = make_text(language="fr", asks=())
    edition = make_edition(make_text(), translation, place="Vestria")
    markup = article(edition, SMALL_ROLL, "fr")
    assert 'Vestria, <time datetime="2025-11-03">3 novembre 2025</time>' in markup


def test_a_translation_without_a_title_takes_the_authentic_one():
    translation = make_text(language="fr", title=(), asks=())
    markup = article(make_edition(make_text(), translation), SMALL_ROLL, "fr")
    assert "<h1>3 organisations to President Torrek</h1>" in markup.replace("\u00a0", " ")


def test_a_translation_names_countries_in_its_own_language():
    edition = make_edition(make_text(), make_text(language="fr", asks=()))
    markup = article(edition, SMALL_ROLL, "fr")
    assert "<bdi>Amber Quill Foundation</bdi>, Suède" in markup


def test_the_addressee_stands_line_by_line_with_a_mail_link():
    markup = letter()
    assert "Ilvane Torrek<br>President of the Republic of Sarrania<br>1 Palace Square" in markup
    assert '<a href="mailto:president@palace.sarrania.example" rel="noopener nofollow">' in markup


def test_what_is_no_mail_address_is_no_link():
    edition = make_edition(addressees=(Addressee(email="javascript:alert(1)"),))
    markup = article(edition, SMALL_ROLL, "en")
    assert "javascript:alert(1)" in markup
    assert 'href="javascript' not in markup


def test_copies_and_the_contact_stand_at_the_foot():
    edition = make_edition(
        cc=(Addressee(name="Corvin Asterlund"),), sender=Sender(contact="Ilse Marrowby")
    )
    markup = article(edition, SMALL_ROLL, "en")
    assert markup.index("Contact: Ilse Marrowby") < markup.index("Corvin Asterlund")
    assert "cc:" in markup


def test_a_letter_of_words_alone_has_no_empty_elements():
    text = make_text(paragraph("Words."), title=(), subject=(), salutation=(), asks=())
    edition = make_edition(text, date=None, addressees=(), sender=Sender())
    markup = article(edition, Roll(), "en")
    assert not re.search(r"<(p|h1|address|ul|ol|section|footer)[^>]*></", markup)


def test_every_kind_of_block_is_set():
    markup = letter(
        Heading(level=3, inlines=words("Since then")),
        Quote(blocks=(paragraph("by permission"),)),
        List(
            ordered=True,
            start=4,
            items=((paragraph("four"),), (paragraph("five"), paragraph("more"))),
        ),
        List(items=((paragraph("dot"),),)),
        Table(header=(words("Year"),), rows=((words("2019"),),)),
        paragraph(
            "a",
            LineBreak(),
            Emphasis(children=words("b")),
            Emphasis(strong=True, children=words("c")),
        ),
    )
    assert "<h3>Since then</h3>" in markup
    assert "<blockquote><p>by permission</p></blockquote>" in markup
    assert '<ol start="4"><li>four</li><li><p>five</p><p>more</p></li></ol>' in markup
    assert "<ul><li>dot</li></ul>" in markup
    assert '<th scope="col">Year</th>' in markup
    assert "<td>2019</td>" in markup
    assert "a<br><em>b</em><strong>c</strong>" in markup


def test_a_footnote_and_its_mark_lead_to_each_other():
    markup = letter(
        paragraph("Held.", NoteMark(label="court")),
        Footnote(label="court", blocks=(paragraph("Case 4."),)),
    )
    assert '<sup><a href="#note-court" id="mark-court" role="doc-noteref">1</a></sup>' in markup
    assert '<li id="note-court"><p>Case 4.</p><a href="#mark-court"' in markup
    assert markup.index("Case 4.") > markup.index("Held.")


def test_a_mark_without_its_footnote_shows_its_label():
    assert ">lost</a>" in letter(paragraph(NoteMark(label="lost")))


def test_links_hand_over_nothing():
    markup = letter(paragraph(Link(href="https://x.example/?a=1&b=2", children=words("here"))))
    assert '<a href="https://x.example/?a=1&amp;b=2" rel="noopener nofollow">here</a>' in markup


def test_an_address_of_another_scheme_is_no_link():
    assert link("javascript:alert(1)", "here") == "here"


def test_organisations_stand_before_individuals_with_place_and_title():
    markup = letter()
    assert "<h2>Organisations</h2><ul><li><bdi>Amber Quill Foundation</bdi>, Sweden</li>" in markup
    assert "<bdi>Ilka Vashe</bdi> <small>Mother of Liron Vashe</small>" in markup
    assert markup.index("Witness Orchard") < markup.index("Ilka Vashe")


def test_by_place_the_international_and_the_unprinted_stand_last():
    roll = roll_of(
        organisation("Uhuru Desk", "Uganda", "UG"),
        organisation("Nightdesk International"),
        organisation("Hidden Hall", "Sweden", "SE", place_hidden=True),
        organisation("Scots Reporters", "Scotland"),
        organisation("Amber Quill", "Sweden", "SE"),
    )
    markup = letter(roll=roll, group="place")
    titles = re.findall(r"<h3>(.*?)</h3>", markup)
    assert titles == ["Scotland", "Sweden", "Uganda", "International", "Place not printed"]
    assert "<h3>Sweden</h3><ul><li><bdi>Amber Quill</bdi></li></ul>" in markup


def test_the_members_of_a_coalition_are_named_beside_it():
    roll = roll_of(organisation("Long Table", members=("First Desk", "Second Desk")))
    assert "Members: <bdi>First Desk</bdi>; <bdi>Second Desk</bdi>" in letter(roll=roll)


def test_a_withheld_name_and_a_hidden_place_stand_nowhere():
    roll = roll_of(
        organisation("Secret House", "Peru", "PE", withheld=True, place_consent=True),
        individual("Hidden Person", "Judge in Lima", withheld=True),
        organisation("Open House", "Chile", "CL", place_hidden=True),
    )
    for markup in (letter(roll=roll), render(make_edition(), roll, "en", group="place")):
        for secret in ("Secret", "Peru", "Hidden Person", "Lima", "Chile"):
            assert secret not in markup
        assert "and 1 organisation and 1 individual whose names are withheld." in markup


def test_the_heading_of_the_list_says_its_language_where_it_is_another():
    text = make_text(paragraph("Мы просим."), language="ru", title=words("Письмо"), asks=())
    markup = article(make_edition(text), SMALL_ROLL, "ru")
    assert '<h2 lang="en">Organisations</h2>' in markup


def test_findings_are_marked_where_they_stand():
    text = make_text(title=words("67 NGOs to President Torrel"))
    marks = [
        Mark("title", "finding-1", 0, 7, "error", "The list holds 3."),
        Mark("title", "finding-2", 21, 27, "error"),
        Mark("signatories.1.name", "finding-3"),
    ]
    markup = article(make_edition(text), SMALL_ROLL, "en", marks=marks)
    assert (
        '<h1><mark id="finding-1" class="finding error" title="The list holds 3.">67 NGOs</mark>'
        ' to President <mark id="finding-2" class="finding error">Torrel</mark></h1>' in markup
    )
    assert (
        '<bdi><mark id="finding-3" class="finding warning">Nightdesk International</mark>' in markup
    )


def test_marks_that_overlap_each_stand_once_by_id():
    text = make_text(title=words("abcdef"))
    marks = [Mark("title", "one", 0, 4), Mark("title", "two", 2, 6)]
    page = Page(article(make_edition(text), SMALL_ROLL, "en", marks=marks))
    ids = [a["id"] for tag, a in page.elements if tag == "mark" and "id" in a]
    assert sorted(ids) == ["one", "two"]
    assert "abcdef" in page.words


def test_a_mark_on_a_placeholder_takes_the_whole_number():
    text = make_text(title=(*words("We, "), ORGANISATIONS, *words(" here")))
    marks = [Mark("title", "finding-1", 6, 8)]
    markup = article(make_edition(text), SMALL_ROLL, "en", marks=marks)
    assert '<mark id="finding-1" class="finding warning">3\u00a0organisations</mark>' in markup


def test_a_mark_behind_a_placeholder_counts_its_source():
    text = make_text(title=(Placeholder(name="countries"), Text(text=" wrong")))
    start = len("{{ countries }} ")
    marks = [Mark("title", "finding-1", start, start + 5)]
    assert ">wrong</mark>" in article(make_edition(text), SMALL_ROLL, "en", marks=marks)


def test_a_mark_on_what_holds_others_stands_on_the_first_of_them():
    markup = letter(marks=[Mark("addressees.0", "f-1"), Mark("signatories.0", "f-2")])
    assert '<address><mark id="f-1" class="finding warning">Ilvane Torrek</mark><br>' in markup
    assert (
        '<mark id="f-2" class="finding warning">Amber Quill Foundation</mark></bdi>, Sw' in markup
    )


def test_a_mark_on_what_is_not_printed_stands_nowhere():
    assert "<mark" not in letter(marks=[Mark("sender.phone", "finding-1")])


def test_an_unknown_language_is_an_error_that_lists_the_known():
    with pytest.raises(UndersignedError) as error:
        article(make_edition(), SMALL_ROLL, "xx")
    assert "en" in error.value.do


def test_a_placeholder_that_nobody_knows_is_an_error():
    with pytest.raises(CountingError):
        letter(paragraph(Placeholder(name="friends")))


def test_a_document_stands_alone():
    page = Page(render(make_edition(), SMALL_ROLL, "en"))
    assert [a for t, a in page.elements if t in ("link", "img", "iframe") or "src" in a] == []
    assert ("html", {"lang": "en", "dir": "ltr"}) in page.elements


def test_a_thousand_signatories_take_less_than_200_kb():
    roll = roll_of(
        *(
            organisation(
                f"Association of Independent Reporters of District {n}", "South Africa", "ZA"
            )
            for n in range(1000)
        )
    )
    assert len(render(make_edition(), roll, "en").encode()) < 120_000


names = st.text(
    st.sampled_from("<>&\"'/=` aé한א‏‎") | st.characters(exclude_categories=["Cs", "Cc"]), min_size=1
).filter(lambda name: _is_name(name))


def _is_name(name: str) -> bool:
    try:
        individual(name, name)
    except ValueError:
        return False
    return True


@settings(max_examples=60, deadline=None)
@given(st.lists(names, min_size=1, max_size=4), names)
def test_no_name_becomes_markup_and_each_stands_once(listed, words_of_title):
    signatories = [organisation(f"{n} {name}", name) for n, name in enumerate(listed)]
    quiet = [organisation(f"{n} x", "x") for n in range(len(listed))]
    text = make_text(title=words(words_of_title))
    page = Page(article(make_edition(text), roll_of(*signatories), "en"))
    plain = Page(article(make_edition(make_text(title=words("x"))), roll_of(*quiet), "en"))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert sorted(page.names) == sorted(signatory.name for signatory in signatories)


def test_marks_find_their_parts_by_the_paths_of_the_checks():
    text = make_text(
        Quote(blocks=(paragraph("quoted"),)),
        List(items=((paragraph("item"),), (paragraph("two"), paragraph("three")))),
        Table(header=(words("head"),), rows=((words("cell"),),)),
        Footnote(label="a", blocks=(paragraph("note"),)),
        asks=(Ask(id="a", text=words("ask")),),
        title=words("title"),
    )
    reading = Reading(edition=make_edition(text))
    passages = passages_of(reading)
    marks = [Mark(p.part, f"m-{n}", 0, len(p.text)) for n, p in enumerate(passages)]
    markup = article(reading.edition, Roll(), "en", marks=marks)
    found = re.findall(r'<mark id="m-(\d+)"[^>]*>(.*?)</mark>', markup)
    assert {(int(n), word) for n, word in found} == {(n, p.text) for n, p in enumerate(passages)}


def test_a_mark_in_a_translation_names_its_language():
    translation = make_text(language="fr", title=words("Au président"), asks=())
    edition = make_edition(make_text(title=words("Title")), translation)
    marks = [Mark("fr/title", "f-1", 0, 2), Mark("title", "f-2", 0, 2)]
    assert '<h1><mark id="f-1"' in article(edition, SMALL_ROLL, "fr", marks=marks)
    assert '<h1><mark id="f-2"' in article(edition, SMALL_ROLL, "en", marks=marks)


def test_a_mail_link_encodes_what_an_address_may_hold_and_a_link_may_not():
    edition = make_edition(addressees=(Addressee(email='o"hara%ä+x@x.example'),))
    assert 'href="mailto:o%22hara%25%C3%A4+x@x.example"' in article(edition, SMALL_ROLL, "en")
