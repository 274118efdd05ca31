"""The asks of a letter on the secretariat's desk."""

import pytest
from django.urls import reverse

from tests.apps.desk.asks.pages import at, said
from tests.apps.followup.asks import (
    found,
    make_ask,
    make_evidence,
    make_later_letter,
    make_occasion,
)
from tests.factories import make_edition_value, make_member, make_user
from undersigned.apps.followup import actions
from undersigned.apps.letters.actions import create_letter

pytestmark = pytest.mark.django_db


def list_of(letter):
    return reverse("desk:asks", args=[letter.coalition.slug, letter.slug])


def viewer_of(client, coalition):
    user = make_user("Vera Vogel")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


def test_the_list_offers_to_follow_each_ask(desk, letter):
    shown = said(desk.get(list_of(letter)))
    assert "1. Publish the measurements." in shown
    assert "not followed" in shown
    assert "Follow it" in shown


def test_a_followed_ask_shows_its_status(desk, letter, ask, ama):
    found(ask, "session 74", "not met", ama)
    shown = said(desk.get(list_of(letter)))
    assert "Not met in session 74." in shown
    assert "internal" in shown
    actions.publish_ask(ask=ask, by=ama)
    assert "published" in said(desk.get(list_of(letter)))


def test_a_letter_without_asks_says_so(desk, coalition, ama):
    value = make_edition_value()
    text = value.authentic.model_copy(update={"asks": (), "blocks": value.authentic.blocks[:2]})
    letter = create_letter(coalition=coalition, edition=make_edition_value(texts=(text,)), by=ama)
    assert "asks for nothing yet" in said(desk.get(list_of(letter)))


def test_an_ask_that_left_the_text_is_listed_apart(desk, letter, ask):
    ask.ask_id = "gone"
    ask.save(update_fields=["ask_id"])
    assert "No longer in the text" in said(desk.get(list_of(letter)))
    assert desk.get(at(ask)).status_code == 200


def test_viewers_read_and_are_offered_nothing_to_do(client, coalition, letter, ask, ama):
    occasion = found(ask, "session 74", "not met", ama)
    viewer = viewer_of(client, coalition)
    for page in (list_of(letter), at(ask), at(ask, "occasion", occasion.pk)):
        shown = said(viewer.get(page))
        assert "not met" in shown
        assert "csrfmiddlewaretoken" not in shown.split("<main")[1]


def test_strangers_and_other_coalitions_find_nothing(client, chidi, letter, ask):
    occasion = make_occasion(ask)
    pages = [list_of(letter), at(ask), at(ask, "occasion", occasion.pk)]
    assert [client.get(page).status_code for page in pages] == [302] * 3
    client.force_login(chidi)
    assert [client.get(page).status_code for page in pages] == [404] * 3


def test_an_ask_shows_words_evidence_yardsticks_and_history(desk, ask, ama):
    occasion = found(ask, "session 74", "not met", ama, quote="Sarrania <did> not sign.")
    actions.dispute(occasion=occasion, by=ama, who="Lake Friends", note="It did.")
    shown = said(desk.get(at(ask)))
    assert "Publish the measurements." in shown
    assert "en, ask 1" in shown
    assert "Sarrania &lt;did&gt; not sign." in shown
    assert "entered by Ama Mensah" in shown
    assert "not checked yet" in shown
    assert "not met, contested" in shown
    assert "not yet assessed" in shown
    assert "<svg" in shown


def test_who_entered_evidence_is_not_asked_to_check_it(desk, client, ask, ama, kofi):
    make_evidence(ask, ama)
    assert "I looked at the source" not in said(desk.get(at(ask)))
    client.force_login(kofi)
    assert "I looked at the source" in said(client.get(at(ask)))


def test_an_occasion_shows_all_that_was_found_of_it(desk, ask, ama):
    occasion = found(ask, "session 74", "not met", ama)
    actions.assess(occasion=occasion, by=None, found="no evidence found", note="Nothing in it.")
    row = actions.dispute(occasion=occasion, by=ama, who="Lake Friends", note="It did.")
    shown = said(desk.get(at(ask, "occasion", occasion.pk)))
    assert "proposed from a file" in shown
    assert "Nothing in it." in shown
    assert "Settle it" in shown
    actions.settle(dispute=row, by=ama, note="They agree now.")
    assert "They agree now." in said(desk.get(at(ask, "occasion", occasion.pk)))


def test_an_occasion_of_another_ask_is_not_found(desk, coalition, ask, ama):
    other = make_ask(make_later_letter(coalition, ama), ama)
    occasion = make_occasion(other)
    assert desk.get(at(ask, "occasion", occasion.pk)).status_code == 404
    actions.link(ask=ask, to=other, by=ama)
    assert desk.get(at(ask, "occasion", occasion.pk)).status_code == 200


def test_a_proposal_is_marked_until_a_person_finds_the_same(desk, letter, ask):
    occasion = make_occasion(ask)
    actions.assess(occasion=occasion, by=None, found="met", because=[make_evidence(ask)])
    assert "proposed from a file" in said(desk.get(at(ask)))
    assert "rests on a proposal" in said(desk.get(list_of(letter)))


def test_the_copy_of_a_source_is_given_to_editors_as_a_download(client, desk, coalition, ask, ama):
    row = make_evidence(ask, ama, copy=("page.txt", b"The river runs clear."))
    answer = desk.get(at(ask, "evidence-copy", row.pk))
    assert answer.content == b"The river runs clear."
    assert "attachment" in answer["Content-Disposition"]
    assert "sandbox" in answer["Content-Security-Policy"]
    without = make_evidence(ask, ama)
    assert desk.get(at(ask, "evidence-copy", without.pk)).status_code == 404
    viewer = viewer_of(client, coalition)
    assert viewer.get(at(ask, "evidence-copy", row.pk)).status_code == 403


def test_the_scoreboard_counts_an_ask_once_through_its_letters(desk, coalition, ask, ama):
    page = reverse("desk:scoreboard", args=[coalition.slug])
    later = make_ask(make_later_letter(coalition, ama), ama)
    found(ask, "session 74", "not met", ama)
    assert "2 asks, each counted once" in said(desk.get(page))
    actions.link(ask=later, to=ask, by=ama)
    shown = said(desk.get(page))
    assert "1 ask." in shown
    assert "Not met in session 74." in shown
    assert "The public page" not in shown
    actions.publish_ask(ask=ask, by=ama)
    assert "The public page" in said(desk.get(page))


def test_an_empty_scoreboard_says_how_it_is_filled(desk, coalition):
    page = reverse("desk:scoreboard", args=[coalition.slug])
    assert "No ask is followed yet" in said(desk.get(page))
