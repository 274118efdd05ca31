"""The press pack: a page of facts in every language, its files, its quotes."""

import io
import re

import pypdfium2
import pytest
from django.urls import reverse

from tests.factories import make_member, make_user
from undersigned.apps.desk.seeing.press import FILES
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.signatures.actions import withdraw
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Edition, LetterText, words

pytestmark = pytest.mark.django_db


def address(letter, name="press", *more):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *more])


def page(client, letter, language="en"):
    answer = client.get(f"{address(letter)}?in={language}")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


def file(client, letter, form, language):
    answer = client.get(f"{address(letter, 'press-file', form)}?in={language}")
    assert answer.status_code == 200
    if form == "pdf":
        pages = pypdfium2.PdfDocument(io.BytesIO(answer.content))
        said = " ".join(each.get_textpage().get_text_range() for each in pages)
    else:
        said = answer.content.decode()
    return " ".join(said.replace("\u00a0", " ").split())


def test_each_language_has_its_page_and_files(owner, letter):
    for language, title in (("en", "2 groups for a river"), ("fr", "2 groupes !")):
        assert f"<h2>{title}</h2>" in page(owner, letter, language)
        for form in ("pdf", "txt"):
            assert title in file(owner, letter, form, language)
    assert "personne" in file(owner, letter, "txt", "fr")


def test_a_file_is_named_and_kept_private(owner, letter):
    answer = owner.get(f"{address(letter, 'press-file', 'pdf')}?in=fr")
    assert answer["Content-Type"] == "application/pdf"
    assert f"{letter.slug}.facts.fr.pdf" in answer["Content-Disposition"]
    assert "private" in answer["Cache-Control"]


def test_a_quote_is_added_counted_and_taken_off(owner, letter):
    form = {"passage": "", "speaker": "Dina Haddad", "words-en": "We are {{ organisations }}."}
    assert owner.post(address(letter), form).status_code == 302
    assert "“We are 2.”" in page(owner, letter)
    assert '<blockquote lang="en"><p>“We are 2.”' in page(owner, letter, "fr")
    assert "Not in français: there it stands in its own language." in page(owner, letter)
    quote = letter.press_quotes.get()
    assert owner.post(address(letter, "remove-quote", quote.pk)).status_code == 302
    assert "Dina Haddad" not in page(owner, letter)


def test_a_quote_that_cannot_be_printed_is_shown_again_with_what_to_do(owner, letter):
    form = {"passage": "", "speaker": "Dina", "words-en": "We are {{ many }}."}
    said = owner.post(address(letter), form).content.decode()
    assert "is unknown" in said
    assert "We are {{ many }}." in said
    assert not letter.press_quotes.exists()


def test_a_typed_number_is_refused_beside_its_field_until_a_reason_is_given(owner, letter):
    form = {"passage": "", "speaker": "Dina", "words-fr": "Elles étaient 12 associations."}
    said = " ".join(owner.post(address(letter), form).content.decode().split())
    wrong = re.search(r'<p[^>]*id="id_words-fr_error"[^>]*>.*?</p>|class="field-error".*?</', said)
    assert "“12 associations” was typed by hand" in said
    assert wrong
    assert "12 associations" in wrong[0]
    assert "Elles étaient 12 associations." in said
    assert not letter.press_quotes.exists()
    owner.post(address(letter), form | {"reason": "she tells of last year"})
    assert "Elles étaient 12 associations." in page(owner, letter)
    assert "was typed by hand and may stand: she tells of last year" in page(owner, letter)


def test_a_typed_number_from_before_is_left_out_and_says_so(owner, letter):
    letter.press_quotes.create(words={"en": "We are 70 groups."}, speaker="Dina")
    said = page(owner, letter)
    assert "“70 groups” was typed by hand, so the quote is left out." in said
    assert "“We are 70 groups.”" not in said
    assert "70 groups" not in file(owner, letter, "txt", "en")


def test_counted_numbers_are_offered_to_be_inserted(owner, letter):
    said = page(owner, letter)
    assert 'data-source="{{ organisations }}"' in said
    assert "data-numbers" in said


def test_a_paragraph_that_is_gone_says_so(owner, letter):
    letter.press_quotes.create(passage="Gone.")
    assert "does not say this paragraph any more" in page(owner, letter)


def test_one_withdrawal_changes_the_line_in_every_language_and_form(owner, letter):
    form = {"passage": "", "speaker": "Dina", "words-en": "We are {{ organisations }} here."}
    owner.post(address(letter), form)
    withdraw(signature=letter.signatures.get(name="Lake Friends"))
    for language, title in (("en", "1 group for a river"), ("fr", "1 groupe !")):
        made = re.sub(r"<[^>]+>", " ", page(owner, letter, language))
        for said in (made, *(file(owner, letter, form, language) for form in ("pdf", "txt"))):
            assert title in said
            assert "We are 1 here." in said
            assert not re.search(r"\b2 group|We are 2", said)


def test_where_a_font_is_missing_the_page_says_so(owner, letter, monkeypatch):
    def refuse(_sheet):
        raise UndersignedError("No font.", do="Install one.")

    monkeypatch.setitem(FILES, "pdf", ("application/pdf", refuse))
    answer = owner.get(address(letter, "press-file", "pdf"), follow=True)
    assert "No font. Install one." in answer.content.decode()


def test_a_draft_has_nothing_for_the_press(owner, coalition, ama):
    edition = Edition(texts=(LetterText(language="en", title=words("A draft")),))
    draft = create_letter(coalition=coalition, edition=edition, by=ama)
    assert "Nothing for the press yet" in owner.get(address(draft)).content.decode()
    assert owner.get(address(draft, "press-file", "pdf")).status_code == 404


@pytest.mark.parametrize("path", ["?in=ko", "facts.docx", "facts.pdf?in=ko"])
def test_what_is_not_there_is_not_found(owner, letter, path):
    assert owner.get(address(letter) + path).status_code == 404


def test_viewers_read_and_add_nothing(client, letter, coalition):
    user = make_user("Efua Sarpong", email="efua@clear-rivers.example")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    assert "Add a quote" not in page(client, letter)
    assert client.post(address(letter), {"speaker": "E", "words-en": "W"}).status_code == 403
    quote = letter.press_quotes.create(words={"en": "W"}, speaker="E")
    assert client.post(address(letter, "remove-quote", quote.pk)).status_code == 403
    assert letter.press_quotes.count() == 1


def test_nobody_else_reads_it(client, letter, chidi):
    client.force_login(chidi)
    for url in (address(letter), address(letter, "press-file", "pdf")):
        assert client.get(url).status_code == 404
