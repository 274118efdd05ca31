"""The board, and from the plan to the receipt."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.deliveries.stories import letter_released, planned, turn_on
from tests.apps.desk.delivering.pages import at, text_of
from tests.apps.releases.stories import closed_letter
from undersigned.apps.deliveries.actions import cancel
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.outbox import worker
from undersigned.apps.releases import actions as releases

pytestmark = pytest.mark.django_db

NOW = {"when": "now", "zone": "Africa/Accra"}


def test_a_letter_that_is_not_released_is_delivered_to_nobody(owner, coalition, ama):
    letter = closed_letter(coalition, ama, slug="not-yet")
    assert "Release it first" in text_of(owner.get(at(letter)))


def test_without_a_channel_the_board_leads_to_the_settings(owner, coalition, ama, printer):
    letter = letter_released(coalition, ama).letter
    assert "No way to deliver is turned on" in text_of(owner.get(at(letter)))


def test_the_board_shows_every_office_and_every_channel(owner, letter, release, ama):
    planned(release, ama, 0)
    page = text_of(owner.get(at(letter)))
    for words in ("Mariam Tamba", "Jonas Vreel", "Speaker of the House", "copy", "E-mail"):
        assert words in page
    assert page.count("not planned") == 2


def test_an_office_that_was_forgotten_is_named_once_others_get_the_letter(
    owner, letter, release, ama
):
    assert "Nothing goes to" not in text_of(owner.get(at(letter)))
    planned(release, ama, 0)
    named = text_of(owner.get(at(letter))).split("Nothing goes to:")[1].split("</ul>")[0]
    assert "Jonas Vreel" in named
    assert "Speaker of the House" in named
    assert "copy" in named
    assert "Mariam Tamba" not in named
    mayor, speaker = planned(release, ama, 1), planned(release, ama, 0, part="cc")
    assert "Nothing goes to" not in text_of(owner.get(at(letter)))
    for delivery in (mayor, speaker):
        cancel(delivery=delivery, by=ama)
    assert "Nothing goes to" in text_of(owner.get(at(letter)))


def test_strangers_find_nothing_and_viewers_change_nothing(client, viewer, letter, chidi):
    assert viewer.get(at(letter)).status_code == 200
    assert viewer.get(at(letter, "plan-deliveries")).status_code == 403
    client.force_login(chidi)
    assert client.get(at(letter)).status_code == 404


def test_while_something_is_due_the_page_asks_again_by_itself(owner, letter, release, ama, server):
    planned(release, ama, 0)
    planned(release, ama, 1, due_at=timezone.now() + dt.timedelta(days=1))
    page = owner.get(at(letter)).content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert 'max="1"' in page
    worker.drain()
    part = owner.get(at(letter), headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<div id="board">')
    assert "✓" in part


def test_what_is_planned_is_said_back_before_it_is_promised(owner, letter):
    url = at(letter, "plan-deliveries")
    form = NOW | {"ways_addressee_0": ["email"], "ways_cc_0": ["email"]}
    page = text_of(owner.post(url, form))
    assert "Deliver 2 letters so?" in page
    assert "minister@water.example" in page
    assert "at once" in page
    assert not Delivery.objects.exists()
    answer = owner.post(url, form | {"confirmed": "yes"})
    assert (answer.status_code, answer["Location"]) == (302, at(letter))
    made = {(each.part, each.position, each.state) for each in Delivery.objects.all()}
    assert made == {("addressee", 0, "waiting"), ("cc", 0, "waiting")}


def test_from_the_plan_to_the_receipt(owner, letter, server):
    form = NOW | {"ways_addressee_0": ["email"], "confirmed": "yes"}
    owner.post(at(letter, "plan-deliveries"), form)
    worker.drain()
    delivery = Delivery.objects.get()
    page = text_of(owner.get(at(letter, "delivery", delivery.key)))
    assert "The mail server that sends for us took the mail to minister@water.example" in page
    assert "It does not show" in page
    assert delivery.attempts.get().sha256 in page
    assert server.recipients() == ["minister@water.example"]


def test_an_hour_is_said_back_in_words(owner, letter):
    day = (timezone.now() + dt.timedelta(days=3)).date()
    form = {
        "when": "hour", "date": f"{day:%Y-%m-%d}", "time": "09:30", "zone": "Africa/Accra",
        "ways_addressee_0": ["email"],
    }  # fmt: skip
    page = text_of(owner.post(at(letter, "plan-deliveries"), form))
    assert "09:30 in Africa/Accra" in page


def test_under_embargo_it_can_wait_for_the_end_of_it(owner, coalition, ama, printer):
    turn_on(coalition, "email")
    ends = (timezone.now() + dt.timedelta(days=2)).replace(microsecond=0)
    release = letter_released(coalition, ama, public_at=ends, now=timezone.now())
    url = at(release.letter, "plan-deliveries")
    assert "When the embargo ends" in text_of(owner.get(url))
    form = {"when": "embargo", "zone": "UTC", "ways_addressee_0": ["email"], "confirmed": "yes"}
    owner.post(url, form)
    assert Delivery.objects.get().due_at == ends


def test_each_office_gets_the_languages_chosen_for_it(owner, coalition, ama, printer):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, "en", "fr")
    form = NOW | {
        "ways_addressee_0": ["email"], "languages_addressee_0": ["en", "fr"],
        "ways_addressee_1": ["email"], "languages_addressee_1": ["fr"],
        "one_file": "no", "confirmed": "yes",
    }  # fmt: skip
    owner.post(at(release.letter, "plan-deliveries"), form)
    made = list(Delivery.objects.order_by("position").values_list("languages", "one_file"))
    assert made == [(["en", "fr"], False), (["fr"], False)]


def test_nothing_ticked_is_said(owner, letter):
    page = text_of(owner.post(at(letter, "plan-deliveries"), NOW))
    assert "Tick at least one way to one office." in page


def test_an_office_that_gets_no_language_is_named(owner, coalition, ama, printer):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama, "en", "fr")
    form = NOW | {"ways_addressee_0": ["email"], "one_file": "yes"}
    page = text_of(owner.post(at(release.letter, "plan-deliveries"), form))
    assert "Mariam Tamba: The letter is not there in the languages asked for." in page


def test_the_form_says_why_an_office_cannot_be_reached(owner, letter, coalition):
    turn_on(coalition, "post")
    page = text_of(owner.get(at(letter, "plan-deliveries")))
    assert "Post: The office has no whole postal address." in page


def test_what_is_planned_already_is_shown_and_no_choice(owner, letter, release, ama):
    planned(release, ama, 0)
    page = text_of(owner.get(at(letter, "plan-deliveries")))
    assert "E-mail: waits" in page
    assert 'name="ways_addressee_0"' not in page


def test_a_withdrawn_letter_warns_and_offers_no_plan(owner, letter, release, ama):
    planned(release, ama)
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    page = text_of(owner.get(at(letter)))
    assert "The letter was withdrawn." in page
    assert "Plan" not in page.partition("Deliveries</h2>")[2].partition("<table")[0]
    assert "sent to nobody any more" in text_of(owner.get(at(letter, "plan-deliveries")))


def test_an_older_version_s_deliveries_can_be_looked_at(owner, letter, release, ama, server):
    planned(release, ama)
    worker.drain()
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    releases.supersede(release=release, edition=edition, note="Place.", by=ama)
    page = text_of(owner.get(at(letter)))
    assert "?version=1" in page
    old = text_of(owner.get(at(letter) + "?version=1"))
    assert "replaced by a corrected version" in old
    assert "✓" in old
    assert owner.get(at(letter) + "?version=9").status_code == 404


def test_the_reply_address_can_be_printed_where_there_is_a_mailbox(owner, letter, settings):
    url = at(letter, "plan-deliveries")
    settings.REPLIES = ""
    assert "own reply address" not in text_of(owner.get(url))
    settings.REPLIES = "letters@replies.example"
    assert "own reply address" in text_of(owner.get(url))
    form = NOW | {"ways_addressee_0": ["email"], "print_reply": "on", "confirmed": "yes"}
    owner.post(url, form)
    assert Delivery.objects.get().print_reply
