"""Count and close, release: who may, what is said before, and what is kept when it is refused."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.releases.stories import sign, sign_withheld
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.models import Release

pytestmark = pytest.mark.django_db


def at(letter, name: str = "close") -> str:
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug])


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


# --- Count and close


def test_it_shows_the_numbers_in_the_words_of_the_letter(owner, letter):
    page = text_of(owner.get(at(letter)))
    assert "<strong>1 group</strong> call for clear water" in page
    assert "<dt>organisation</dt><dd>1</dd>" in page


def test_it_shows_who_would_be_missing(owner, letter):
    sign(letter, "Lake Friends", state="pending")
    sign(letter, "Delta Forum", state="confirmed")
    sign_withheld(letter, state="quarantined")
    page = text_of(owner.get(at(letter)))
    assert "<strong>1</strong> have not confirmed yet" in page
    assert "<strong>2</strong> wait for your check" in page
    assert "Lake Friends" in page
    assert "Hiddenland" not in page


def test_it_tells_doubts_about_the_list_that_could_make_a_number_wrong(owner, letter):
    assert "Doubts about the list" not in text_of(owner.get(at(letter)))
    sign(letter, "River Watch (RW)")
    page = text_of(owner.get(at(letter)))
    assert "<strong>1</strong> doubt" in page
    assert "“River Watch (RW)” and “River Watch” may be one." in page
    sign(letter, "Esi Boateng", kind="individual")  # without a title: no number hangs on it
    assert "<strong>1</strong> doubt" in text_of(owner.get(at(letter)))
    owner.post(at(letter))
    assert "Doubts about the list" not in text_of(owner.get(at(letter)))


def test_an_owner_closes_and_is_led_on_to_the_release(owner, letter):
    answer = owner.post(at(letter))
    assert (answer.status_code, answer["Location"]) == (302, at(letter, "release"))
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED
    assert "These numbers are fixed" in text_of(owner.get(at(letter)))


@pytest.mark.parametrize("who", ["viewer", "editor"])
def test_who_is_no_owner_reads_and_does_not_close(who, letter, request):
    client = request.getfixturevalue(who)
    page = client.get(at(letter))
    assert page.status_code == 200
    assert 'method="post">' not in text_of(page).split("</header>")[1]
    assert client.post(at(letter)).status_code == 403
    letter.refresh_from_db()
    assert letter.state == Letter.State.OPEN


def test_chidi_finds_nothing(client, chidi, letter):
    client.force_login(chidi)
    for name in ("close", "release", "correct", "withdraw", "call-back"):
        assert client.get(at(letter, name)).status_code == 404
        assert client.post(at(letter, name)).status_code == 404


def test_ben_without_an_account_is_asked_to_sign_in(client, letter):
    answer = client.get(at(letter))
    assert answer.status_code == 302
    assert "/accounts/" in answer["Location"]


def test_what_is_refused_is_said_on_the_form(owner, coalition, letter):
    letter.signatures.all().update(state="withdrawn")
    page = text_of(owner.post(at(letter)))
    assert "No signature counts yet." in page


def test_a_draft_is_not_counted(owner, coalition):
    draft = Letter.objects.create(coalition=coalition, slug="draft")
    assert "This letter is a draft." in text_of(owner.get(at(draft)))
    assert "after it has been counted" in text_of(owner.get(at(draft, "release")))


# --- Release

NOW = {"when": "now", "zone": "Africa/Accra"}


def under_embargo(days: int = 3, **values) -> dict:
    local = timezone.now().replace(hour=9, minute=0) + dt.timedelta(days=days)
    hour = {"when": "hour", "date": f"{local:%Y-%m-%d}", "time": "09:00", "zone": "Africa/Accra"}
    return {**hour, **values}


def test_the_first_press_shows_and_the_second_releases(owner, closed):
    page = owner.post(at(closed, "release"), NOW)
    assert "becomes public at once" in text_of(page)
    assert not Release.objects.exists()
    owner.post(at(closed, "release"), {**NOW, "confirmed": "yes"})
    assert Release.objects.current().get().letter == closed


def test_the_hour_is_said_back_in_words(owner, closed):
    page = text_of(owner.post(at(closed, "release"), under_embargo(zone="Africa/Nairobi")))
    assert "09:00 in Africa/Nairobi (UTC+03:00)" in page
    owner.post(at(closed, "release"), {**under_embargo(), "confirmed": "yes"})
    release = Release.objects.get()
    assert release.is_under_embargo()
    assert not Release.objects.public().exists()
    assert "Under embargo" in text_of(owner.get(at(closed, "release")))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"zone": "Accra"}, "is not a time zone"),
        ({"date": ""}, "Say until when the embargo holds."),
        ({"time": "25:00"}, "valid time"),
        ({"date": "2020-01-01"}, "is past."),
        ({"date": "2027-03-28", "time": "02:30", "zone": "Europe/Paris"}, "does not exist"),
    ],
)
def test_a_wrong_hour_is_said_beside_its_field_and_what_was_entered_stays(
    owner, closed, wrong, said
):
    page = text_of(owner.post(at(closed, "release"), under_embargo(**wrong)))
    assert said in page
    assert 'value="hour" ' in page
    assert not Release.objects.exists()


def test_an_hour_that_passed_between_the_two_presses_is_refused(owner, closed):
    page = owner.post(at(closed, "release"), under_embargo(date="2020-01-01", confirmed="yes"))
    assert "is past" in text_of(page)
    assert not Release.objects.exists()


def test_a_viewer_reads_and_does_not_release(viewer, closed):
    assert viewer.get(at(closed, "release")).status_code == 200
    assert viewer.post(at(closed, "release"), NOW).status_code == 403


def test_an_open_letter_is_led_to_closing_first(owner, letter):
    assert at(letter, "close") in text_of(owner.get(at(letter, "release")))


@pytest.fixture
def obstacle(monkeypatch):
    """One thing in the way, seen by the page and by the action."""
    from types import SimpleNamespace

    from undersigned.core.errors import UndersignedError

    def pass_gate(letter, act, found, reason, by):
        if not reason.strip():
            raise UndersignedError("One thing stands in the way.", do="Give a reason.")

    stop = SimpleNamespace(kind="finding", text="The title says 67 and the list 69.")
    steps = "undersigned.apps.releases.actions.steps"
    for module in ("undersigned.apps.desk.closing.numbers", steps):
        monkeypatch.setattr(f"{module}.obstacles", lambda *_: [stop])
    monkeypatch.setattr(f"{steps}.pass_gate", pass_gate)


def test_an_obstacle_asks_for_a_reason(owner, letter, obstacle):
    assert "The title says 67 and the list 69." in text_of(owner.get(at(letter)))
    page = text_of(owner.post(at(letter), {"reason": " "}))
    assert "write why you go on" in page
    assert "(if you like)" not in page
    letter.refresh_from_db()
    assert letter.state == Letter.State.OPEN
    owner.post(at(letter), {"reason": "It is a quotation."})
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED


def test_an_obstacle_is_said_before_the_second_press(owner, closed, obstacle):
    page = text_of(owner.post(at(closed, "release"), NOW))
    assert "write why you go on" in page
    page = text_of(owner.post(at(closed, "release"), {**NOW, "reason": "A quotation."}))
    assert "becomes public at once" in page
    assert 'value="A quotation."' in page


def test_a_typed_number_stops_closing_until_somebody_says_why(owner, coalition):
    from tests.apps.releases.stories import make_core_edition, make_text, open_letter
    from undersigned.core.letter import words

    text = make_text().model_copy(update={"title": words("67 NGOs’ Joint Letter")})
    typed = open_letter(coalition, slug="typed", edition=make_core_edition(texts=(text,)))
    sign(typed, "River Watch")
    assert "stands in the way" in text_of(owner.get(at(typed)))
    owner.post(at(typed))
    typed.refresh_from_db()
    assert typed.state == Letter.State.OPEN
    owner.post(at(typed), {"reason": "It is a quotation."})
    assert typed.gate_passes.get().reason == "It is a quotation."
