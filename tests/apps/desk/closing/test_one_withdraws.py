"""One organisation withdraws before the close: every number changes at once, in every language.

63 organisations and 10 individuals from three countries of Africa and Asia have signed; the only
organisation from Asia withdraws. Neither 63 nor 73 is an hour, a minute or a day, so that whatever
says one of them afterwards states a number that nobody counted.
"""

import datetime as dt
import email
import html
import io
import json
import re
import zipfile
from email import policy

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.deliveries.stories import planned, turn_on, turn_on_fax
from tests.factories import make_signature
from undersigned.apps.deliveries.papers import consignment
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.outbox.worker import drain
from undersigned.apps.releases import actions
from undersigned.apps.releases.downloads import FILES
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import withdraw
from undersigned.apps.signatures.limits import promise
from undersigned.apps.signatures.links import sign_on_url
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Edition,
    LetterText,
    Paragraph,
    Placeholder,
    Sender,
    Text,
    words,
)
from undersigned.core.renderers import formats, render
from undersigned.core.roll import make_roll

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "fr")
GONE = "Lake Friends of Beirut"
OLD = re.compile(
    r"\b(63|73)\b|sixty.three|soixante.trois|\b3 (countries|pays)\b|\bAsi[ae]\b|Liban|Lebanon", re.I
)
SAID = {
    "en": ("62 groups call for clear water", "sixty-two", "2 countries", "in Africa"),
    "fr": ("62 groupes demandent une eau claire", "soixante-deux", "2 pays", "Afrique"),
}


# --- The letter -----------------------------------------------------------------------------------


def counted(name, one, other):
    return Placeholder(name=name, forms=(("one", one), ("other", other)))


def text(language, title, sentence, ask):
    """A text with its number in the title, in words, as a count of places and as a list."""
    groups, we, from_, in_ = title[0], *sentence
    line = (
        Text(text=we),
        Placeholder(name="organisations", in_words=True),
        Text(text=f" {groups[1]}, "),
        Placeholder(name="signatories"),
        Text(text=from_),
        counted("countries", *(("country", "countries") if language == "en" else ("pays", "pays"))),
        Text(text=in_),
        Placeholder(name="regions"),
        Text(text="."),
    )
    return LetterText(
        language=language,
        title=(counted("organisations", *groups), Text(text=title[1])),
        subject=(counted("organisations", *groups), Text(text=title[1])),
        blocks=(Paragraph(inlines=line), Asks()),
        asks=(Ask(id="publish", text=words(ask)),),
    )


ENGLISH = text(
    "en",
    (("group", "groups"), " call for clear water"),
    ("We are ", " signatories from ", " in "),
    "Publish the measurements.",
)
FRENCH = text(
    "fr",
    (("groupe", "groupes"), " demandent une eau claire"),
    ("Nous sommes ", " signataires de ", " en "),
    "Publiez les mesures.",
)


def edition():
    minister = Addressee(
        name="Mariam Tamba",
        role="Minister of Water",
        address=("1 Harbour Road", "Port Sand"),
        country="GH",
        fax="+233 30 200 0001",
        email="minister@water.example",
    )
    sender = Sender(name="Coalition for Clear Rivers", email="letters@clear-rivers.example")
    return Edition(texts=(ENGLISH, FRENCH), addressees=(minister,), sender=sender)


@pytest.fixture
def letter(coalition, ama):
    """Public while it is open, so that its numbers are seen before the close too."""
    made = create_letter(coalition=coalition, edition=edition(), by=ama)
    open_letter(
        letter=made, by=ama, closes_at=None, time_zone="UTC", visibility="public", reason="."
    )
    made.refresh_from_db()
    for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:10]:
        make_signature(made, f"Esi {first}atenga", kind="individual", state="accepted")
    for each in range(62):
        name = f"{'ABCDEFGH'[each % 8]}{'abcdefgh'[each // 8]}nu River Watch"
        place = {"place": "Kenya", "country": "KE"} if each % 2 else {}
        make_signature(made, name, state="accepted", **place)
    return made


@pytest.fixture
def lake(letter):
    return make_signature(letter, GONE, state="accepted", place="Lebanon", country="LB")


# --- What can be read in what is made -------------------------------------------------------------


def words_of(data, kind):
    """The words in a file; nothing for one that only shows a picture of them."""
    if kind == "pdf":
        pages = pypdfium2.PdfDocument(data)
        return squeezed(" ".join(page.get_textpage().get_text_range() for page in pages))
    if kind in ("docx", "xlsx", "zip"):
        return squeezed(" ".join(unpacked(data)))
    if kind == "eml":
        return squeezed(" ".join(mailed(data)))
    if kind == "json":
        return squeezed(json.dumps(json.loads(data), ensure_ascii=False))
    return squeezed(html.unescape(re.sub(r"<[^>]+>", "", data.decode())))


def squeezed(said):
    return " ".join(said.replace("\u00a0", " ").replace("\u202f", " ").split())


def unpacked(data):
    """The words of Word and Excel files, and of the files of a letter folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name in ("xl/workbook.xml", "docProps/app.xml"):
                continue  # they say how many rows the sheet has
            said = archive.read(name).decode(errors="replace")
            if name.endswith((".xml", ".rels")):
                said = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</w:t><", "<", said)))
            yield said


def mailed(data):
    message = email.message_from_bytes(data, policy=policy.default)
    yield message["subject"]
    for part in message.walk():
        kind = {"text/plain": "txt", "text/html": "html", "application/pdf": "pdf"}
        if part.get_content_type() in kind:
            yield words_of(part.get_payload(decode=True), kind[part.get_content_type()])


def must_not_say_the_old(said, where):
    found = OLD.search(said)
    assert found is None, (
        f"{where} still says {said[max(found.start() - 60, 0) : found.end() + 60]}"
    )
    assert GONE not in said, where


def must_say_the_new(said, language, where):
    for each in SAID[language]:
        assert each.casefold() in said.casefold(), (where, each, said[:2000])


def page(client, url):
    """The words of a page or feed as they are read, and then its source, where robots read."""
    answer = client.get(url)
    assert answer.status_code == 200, url
    source = html.unescape(answer.content.decode())
    return squeezed(f"{re.sub(r'<[^>]+>', '', source)} {source}")


# --- Before the close -----------------------------------------------------------------------------


@pytest.mark.parametrize("known", formats(), ids=lambda known: known.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_says_the_new_numbers(letter, lake, known, language):
    value = letter.latest_edition.value
    full = current_roll(letter, language)
    before = render(value, full, language, known.name)
    withdraw(signature=lake)
    after = render(value, current_roll(letter, language), language, known.name)
    assert after != before
    if known.media_type.startswith("image/"):
        others = [each for each in full.signatories if each.name != GONE]
        anew = make_roll(others, value.counting, language)
        assert after == render(value, anew, language, known.name)
        return
    was, now = words_of(before, known.extension), words_of(after, known.extension)
    assert GONE in was
    must_not_say_the_old(now, known.name)
    if known.name == "json":
        assert json.loads(after)["counts"]["organisations"] == 62
    elif known.name == "jsonld":  # the title, and who signed; not the letter's sentences
        assert SAID[language][0] in now
    elif known.name not in ("csv", "xlsx", "folder"):  # lists, and a source that holds no number
        assert OLD.search(was)
        must_say_the_new(now, language, known.name)


def test_the_page_that_is_signed_says_the_new_numbers(client, letter, lake):
    pages = {tag: f"{sign_on_url(letter)}?lang={tag}" for tag in LANGUAGES}
    assert all(OLD.search(page(client, url)) for url in pages.values())
    withdraw(signature=lake)
    for language, url in pages.items():
        said = page(client, url)
        must_not_say_the_old(said, url)
        must_say_the_new(said, language, url)


DESK = ("text", "sign-ons", "close", "languages", "history")


@pytest.mark.parametrize("name", DESK)
def test_the_pages_of_the_desk_say_the_new_numbers(owner, letter, lake, name):
    url = reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug])
    assert "63 groups" in page(owner, url)
    withdraw(signature=lake)
    said = page(owner, url)
    assert "62 groups call for clear water" in said
    assert not re.search(r"\b63\b", said)


def test_the_list_of_letters_and_a_translation_beside_its_source_say_them(owner, letter, lake):
    slug = letter.coalition.slug
    pages = [
        reverse("desk:letters", args=[slug]),
        reverse("desk:translation", args=[slug, letter.slug, "fr"]),
    ]
    assert all("63" in page(owner, url) for url in pages)
    withdraw(signature=lake)
    for url in pages:
        must_not_say_the_old(page(owner, url), url)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_facts_for_the_press_says_the_new_numbers(owner, letter, lake, language):
    args = [letter.coalition.slug, letter.slug]
    facts = f"{reverse('desk:press', args=args)}?in={language}"
    files = {
        kind: f"{reverse('desk:press-file', args=[*args, kind])}?in={language}"
        for kind in ("pdf", "txt")
    }
    quote = {"en": "There are {{ organisations }} of us.", "fr": "Nous : {{ organisations }}."}
    actions.add_press_quote(letter=letter, by=None, words=quote, speaker="Dina Haddad")
    assert OLD.search(page(owner, facts))
    withdraw(signature=lake)
    said = {"page": page(owner, facts)}
    said |= {kind: words_of(owner.get(url).content, kind) for kind, url in files.items()}
    for where, each in said.items():
        must_not_say_the_old(each, where)
        assert SAID[language][0] in each
        assert {"en": "There are 62 of us.", "fr": "Nous : 62."}[language] in each


def test_the_pictures_of_what_was_counted_show_the_new_numbers(owner, letter, lake):
    url = reverse("desk:seeing", args=[letter.coalition.slug, letter.slug])

    def shown():
        """The words alone: the source has lengths in it that may be any number."""
        return squeezed(re.sub(r"<[^>]+>", " ", owner.get(url).content.decode()))

    assert OLD.search(shown())
    withdraw(signature=lake)
    must_not_say_the_old(shown(), url)
    assert "62 organisations" in shown()


def test_no_mail_to_who_signs_states_a_number_that_can_change(letter, lake, mailoutbox):
    """Mails stay where they are: what is counted at the close stands in none of them."""
    withdraw(signature=lake)
    promise(kinds.CONFIRM, make_signature(letter, "Delta Forum", state="pending"))
    promise(kinds.CONFIRMED, make_signature(letter, "Reed Circle", consent_language="fr"))
    drain()
    assert len(mailoutbox) == 2
    for each in mailoutbox:
        assert "[…] group" in each.body
        assert not re.search(r"6[0-9] group|7[0-9] sign", each.subject + each.body)


# --- After the close ------------------------------------------------------------------------------


@pytest.fixture
def closed(letter, lake, ama):
    withdraw(signature=lake)
    actions.count_and_close(letter=letter, by=ama, reason="It is a test.")
    letter.refresh_from_db()
    return letter


IN_SHORT = {
    "en": "62 organisations · 10 individuals · 2 countries",
    "fr": "62 organisations · 10 personnes · 2 pays",
}
LETTER = "/releases/clear-rivers/mariam-tamba/"


def test_every_public_page_and_file_says_the_new_numbers(client, closed, ama):
    actions.release(letter=closed, by=ama, reason="It is a test.")
    for language, where in (("en", LETTER), ("fr", f"{LETTER}fr/")):
        said = page(client, where)
        must_not_say_the_old(said, where)
        must_say_the_new(said, language, where)
        for name in FILES:
            body = client.get(f"{where}{name}").content
            kind = name.rpartition(".")[2]
            if kind != "png":
                must_not_say_the_old(words_of(body, kind), where + name)
    for where in ("/", "/releases/clear-rivers/", "/releases/clear-rivers/feed.atom"):
        said = page(client, where)
        must_not_say_the_old(said, where)
        assert "62 groups call for clear water" in said


def test_the_line_for_the_press_says_the_new_numbers(client, closed, ama):
    hour = timezone.now() + dt.timedelta(days=1)
    made = actions.release(
        letter=closed, by=ama, reason="-", public_at=hour, time_zone="Africa/Accra"
    )
    link = actions.add_press_link(release=made, given_to="The Valley Post", by=ama)
    for language in LANGUAGES:
        said = page(client, reverse("releases:press-translation", args=[link.token, language]))
        must_not_say_the_old(said, "press")
        must_say_the_new(said, language, "press")
        assert IN_SHORT[language] in said


@pytest.mark.parametrize("channel", ["email", "fax", "post"])
def test_what_is_sent_to_the_office_says_the_new_numbers(closed, ama, channel):
    turn_on_fax(closed.coalition)
    turn_on(closed.coalition, "email", "post")
    made = actions.release(letter=closed, by=ama, reason="-")
    delivery = planned(made, ama, channel=channel, languages=LANGUAGES, one_file=True)
    sent = consignment(delivery, ("pdf",))
    (paper,) = sent.papers
    assert sent.subject == "62 groups call for clear water"
    for said in (squeezed(sent.text), words_of(paper.data, "pdf")):
        must_not_say_the_old(said, channel)
        for language in LANGUAGES:
            must_say_the_new(said, language, channel)
