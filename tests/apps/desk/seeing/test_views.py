"""A letter at a glance: needs, pictures, tables and files; nothing that is not to be told."""

import io
import re

import pytest
from django.urls import reverse
from PIL import Image

from tests.factories import make_invitation, make_signature
from undersigned.apps.desk.seeing.charts import charts
from undersigned.apps.desk.seeing.numbers import seen
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.signatures.actions import withdraw
from undersigned.core.letter import Edition, LetterText, words

pytestmark = pytest.mark.django_db


def address(letter, *more):
    name = "desk:chart" if more else "desk:seeing"
    return reverse(name, args=[letter.coalition.slug, letter.slug, *more])


def page(client, letter):
    answer = client.get(address(letter))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_it_says_what_needs_the_secretariat_in_this_letter_alone(owner, letter, coalition, ama):
    other = Edition(texts=(LetterText(language="en", title=words("Another")),))
    waiting = create_letter(coalition=coalition, edition=other, by=ama)
    said = page(owner, letter)
    assert "1 sign-on waits for your check." in said
    assert waiting.slug not in said


def test_it_shows_each_chart_with_its_table(owner, letter):
    make_invitation(letter, "Reed Circle")
    said = page(owner, letter)
    assert said.count("<svg") == said.count("The numbers as a table") == 4
    assert '<th scope="row">Lebanon</th><td class="number">1</td>' in said
    assert "Not on the map: Sarrania." in said
    assert "style=" not in said.replace("stylesheet", "")


def test_every_table_adds_up_to_what_is_counted(letter):
    make_signature(letter, "Hidden Lake", state="accepted", place_hidden=True)
    make_signature(letter, "X", state="accepted", withheld=True, place_consent=True)
    found = seen(letter)
    tables = {chart.name: chart.rows for chart in charts(found, "en")}
    total = found.roll.counts.signatories
    assert sum(row[-1] for row in tables["places"]) == total == 5
    assert sum(row[-1] for row in tables["kinds"]) == total
    assert tables["days"][-1][-1] == total


def test_a_letter_that_was_not_opened_has_nothing_to_show(owner, coalition, ama):
    edition = Edition(texts=(LetterText(language="en", title=words("A draft")),))
    draft = create_letter(coalition=coalition, edition=edition, by=ama)
    assert "Nobody is counted yet" in page(owner, draft)
    assert owner.get(address(draft, "kinds", "png")).status_code == 404


def test_nobody_else_sees_it(client, letter, chidi):
    client.force_login(chidi)
    assert client.get(address(letter)).status_code == 404
    assert client.get(address(letter, "kinds", "png")).status_code == 404


# --- Files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["days", "places", "kinds"])
def test_a_chart_is_given_as_a_picture_in_each_language(owner, letter, name, language):
    answer = owner.get(f"{address(letter, name, 'png')}?in={language}")
    assert answer["Content-Type"] == "image/png"
    assert f"{letter.slug}.{name}.{language}.png" in answer["Content-Disposition"]
    assert Image.open(io.BytesIO(answer.content)).width == 1200
    assert "private" in answer["Cache-Control"]


def test_a_picture_speaks_the_language_that_is_asked_for(owner, letter):
    url = address(letter, "places", "svg")
    assert "<title>Lebanon: 1</title>" in owner.get(url).content.decode()
    assert "<title>Liban: 1</title>" in owner.get(f"{url}?in=fr").content.decode()


@pytest.mark.parametrize("path", ["kinds.pdf", "nothing.png", "invitations.png", "kinds.png?in=ko"])
def test_what_is_not_there_or_not_for_the_press_is_not_given(owner, letter, path):
    make_invitation(letter, "Reed Circle")
    assert owner.get(address(letter) + path).status_code == 404


def test_one_withdrawal_changes_every_picture_in_every_language(owner, letter):
    urls = [
        f"{address(letter, name, 'png')}?in={language}"
        for name in ("days", "places", "kinds")
        for language in ("en", "fr")
    ]
    before = [owner.get(url).content for url in urls]
    withdraw(signature=letter.signatures.get(name="Lake Friends"))
    after = [owner.get(url).content for url in urls]
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert "Lebanon" not in page(owner, letter)


# --- What is not to be told -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [{"place_hidden": True}, {"withheld": True, "place_consent": True}, {"withheld": True}],
)
def test_no_picture_and_no_table_tells_where_somebody_lives_who_does_not_say_so(
    owner, letter, values
):
    """Wherever the signer lives, page and files are the same, but for token and hour."""
    signature = make_signature(
        letter, "Quiet Pool", state="accepted", country="KE", place="Kenya", **values
    )
    said = []
    for place, country in (("Kenya", "KE"), ("Lebanon", "LB")):
        signature.place, signature.country = place, country
        signature.save()
        body = re.sub(r"<dl class=\"figures\">.*?</dl>", "", page(owner, letter))
        body = re.sub(r"Counted [^<]+", "", re.sub(r'value="[A-Za-z0-9]{64}"', "", body))
        files = [owner.get(address(letter, n, "svg")).content for n in ("days", "places", "kinds")]
        said.append((body, files))
    assert said[0] == said[1]
    assert "Kenya" not in said[0][0]
