"""The values of a letter: their forms, and one content as one value."""

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from tests.core.strategies import editions, inlines, signatories
from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Counts,
    Edition,
    Emphasis,
    Footnote,
    LetterText,
    LineBreak,
    Link,
    List,
    Localised,
    NoteMark,
    Paragraph,
    Placeholder,
    PrintedName,
    Quote,
    Region,
    Sender,
    Signatory,
    Table,
    Text,
    inner_blocks,
    placeholders,
    plain,
    words,
)

A, B = Text(text="a"), Text(text="b")


def stress(*children, strong=False):
    return Emphasis(strong=strong, children=children)


def normal(*some):
    return Paragraph(inlines=some).inlines


# --- Strings ---


def test_strings_are_kept_in_normal_form_c():
    assert Text(text="cafe\u0301") == Text(text="café")
    assert Addressee(name="  Ada \t Marsh\n") == Addressee(name="Ada Marsh")


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\ufeff", "\u2066"])
def test_hidden_characters_are_refused_by_name(hidden):
    with pytest.raises(ValidationError, match="hidden character"):
        Signatory(kind="individual", name=f"Ama{hidden}")


def test_joiners_that_scripts_need_stay():
    assert Signatory(kind="individual", name="می\u200cخواهم").name == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Signatory, {"kind": "individual", "name": " "}),
        (Signatory, {"kind": "ngo", "name": "a"}),
        (Signatory, {"kind": "individual", "name": "a", "nom": "b"}),
        (Addressee, {"country": "Norway"}),
        (LetterText, {"language": "english please"}),
        (Ask, {"id": "Co Sponsor", "text": ()}),
        (Link, {"href": "javascript:alert(1)", "children": ()}),
        (Link, {"href": "https://a b", "children": ()}),
        (List, {"items": ()}),
        (List, {"start": 3, "items": ((),)}),
        (Table, {"header": (), "rows": ()}),
        (Table, {"header": ((A,),), "rows": (((A,), (B,)),)}),
        (Placeholder, {"name": "a", "forms": (("one", "x"), ("one", "y"))}),
        (Edition, {"texts": ()}),
    ],
)
def test_what_has_no_meaning_is_refused(model, fields):
    with pytest.raises(ValidationError):
        model(**fields)


# --- One content, one value ---


@pytest.mark.parametrize(
    ("some", "same"),
    [
        ((A, B), (Text(text="ab"),)),
        ((A, Text(text=""), B), (Text(text="ab"),)),
        ((stress(),), ()),
        ((stress(stress()),), ()),
        ((stress(A), stress(B)), (stress(Text(text="ab")),)),
        ((stress(A, stress(B)),), (stress(Text(text="ab")),)),
        (
            (stress(stress(stress(A), strong=True)),),
            (stress(stress(A, strong=True)),),
        ),
        (
            (stress(A), stress(B, strong=True)),
            (stress(A), stress(B, strong=True)),
        ),
        (
            (stress(Link(href="https://a.example", children=(stress(A), B))),),
            (stress(Link(href="https://a.example", children=(Text(text="ab"),))),),
        ),
    ],
)
def test_what_prints_alike_is_alike(some, same):
    assert normal(*some) == same


@given(inlines())
def test_normal_inlines_are_normal_already(some):
    once = normal(*some)
    assert normal(*once) == once
    assert plain(once) == plain(some)


def test_a_link_leads_to_one_place():
    link = Link(href="https://a.example", children=(A,))
    for inside in (link, stress(link), NoteMark(label="x")):
        with pytest.raises(ValidationError, match="inside a link"):
            Link(href="https://b.example", children=(inside,))


def test_a_paragraph_of_nothing_is_none():
    assert Quote(blocks=(Paragraph(inlines=()), Paragraph(inlines=(A,)))).blocks == (
        Paragraph(inlines=(A,)),
    )


def test_translations_and_printed_forms_stand_by_language():
    texts = tuple(LetterText(language=each) for each in ("ko", "fr", "de"))
    assert [each.language for each in Edition(texts=texts).texts] == ["ko", "de", "fr"]
    forms = tuple(PrintedName(language=each, name="a") for each in ("ko", "fr"))
    signatory = Signatory(kind="organisation", name="a", printed=forms)
    assert [each.language for each in signatory.printed] == ["fr", "ko"]


# --- Words ---


def test_plain_words_take_what_fills_them():
    some = (
        stress(A),
        Link(href="https://a.example", children=(B,)),
        Placeholder(name="countries"),
        LineBreak(),
        NoteMark(label="x"),
    )
    assert plain(some) == "ab{{ countries }}\n"
    assert plain(some, lambda placeholder: placeholder.name.upper()) == "abCOUNTRIES\n"


def test_words_make_inlines():
    assert words("") == ()
    assert words("a") == (A,)


def test_placeholders_are_found_wherever_they_stand():
    first, second = Placeholder(name="countries"), Placeholder(name="regions")
    some = (A, stress(first), Link(href="https://a.example", children=(second,)), first)
    assert list(placeholders(some)) == [first, second, first]


def test_inner_blocks_are_those_that_stand_inside_another():
    deep = Paragraph(inlines=(A,))
    blocks = (deep, Quote(blocks=(List(items=((deep,), ())),)))
    assert list(inner_blocks(blocks)) == [List(items=((deep,), ())), deep]


# --- Letters ---


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"asks": (Ask(id="a", text=()), Ask(id="a", text=()))}, "bear the id"),
        ({"blocks": (Asks(), Asks())}, "two places"),
        ({"blocks": (Quote(blocks=(Asks(),)),)}, "not in a quote"),
        ({"blocks": (List(items=((Footnote(label="x", blocks=()),),)),)}, "not in a quote"),
    ],
)
def test_a_text_that_contradicts_itself_is_refused(fields, message):
    with pytest.raises(ValidationError, match=message):
        LetterText(language="en", **fields)


def ask(ask_id, **fields):
    return Ask(id=ask_id, text=words("a"), **fields)


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (LetterText(language="en"), "same language"),
        (LetterText(language="ko", asks=(ask("b"),)), "does not have"),
        (LetterText(language="ko", asks=(ask("a", by="2031-01-01"),)), "states a deadline"),
    ],
)
def test_a_translation_follows_the_authentic_text(other, message):
    authentic = LetterText(language="en", asks=(ask("a", by="2031-01-01"),))
    with pytest.raises(ValidationError, match=message):
        Edition(texts=(authentic, other))


def test_a_text_is_found_by_its_language():
    edition = Edition(texts=(LetterText(language="en"), LetterText(language="ko")))
    assert edition.authentic.language == "en"
    assert edition.text_in("ko").language == "ko"
    with pytest.raises(KeyError):
        edition.text_in("fr")


def test_a_name_stands_once_in_a_language():
    form = PrintedName(language="ko", name="a")
    with pytest.raises(ValidationError, match="two printed forms"):
        Signatory(kind="individual", name="a", printed=(form, form))
    name = Localised(language="en", text="a")
    with pytest.raises(ValidationError, match="two names"):
        Region(names=(name, name), contains=())


def test_a_signatory_without_a_form_is_printed_in_its_own():
    form = PrintedName(language="ko", name="에시", title="시인")
    esi = Signatory(kind="individual", name="Esi", title="Poet", sort_key="E", printed=(form,))
    assert esi.printed_in("ko") == form
    assert esi.printed_in("fr") == PrintedName(
        language="fr", name="Esi", title="Poet", sort_key="E"
    )


def test_counts_add_up():
    counts = Counts(organisations=2, individuals=3, places=("KE", "Kashmir"))
    assert (counts.signatories, counts.countries, counts.region_count) == (5, 2, 0)


def test_values_are_frozen():
    with pytest.raises(ValidationError):
        Sender().name = "Ama"


@given(signatories())
def test_signatories_survive_json(signatory):
    assert Signatory.model_validate_json(signatory.model_dump_json()) == signatory


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(editions())
def test_editions_survive_json(edition):
    assert Edition.model_validate_json(edition.model_dump_json()) == edition
