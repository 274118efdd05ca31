"""What came back, on the secretariat's desk."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.apps.followup.mails_in import make_mail
from tests.apps.followup.replies import make_reply
from tests.factories import make_member, make_user
from undersigned.apps.followup.actions import receive
from undersigned.apps.followup.contents import Words, words_of
from undersigned.apps.followup.models import Reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def signed_in(client, coalition, role):
    user = make_user("Vera Vogel")
    make_member(coalition, user, role)
    client.force_login(user)
    return client


def at(letter, name="replies", *args):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def words(answer):
    return " ".join(answer.content.decode().split())


def asks_of(letter):
    return [ask.id for ask in letter.latest_draft.value.authentic.asks]


def test_the_list_shows_what_came_and_the_address_for_the_call(desk, letter, address):
    receive(make_mail(to=address))
    shown = words(desk.get(at(letter)))
    assert "Re: Joint letter" in shown
    assert "Office of the Minister" in shown
    assert "Mariam Tamba" in shown
    assert "letters+" in shown


def test_a_longer_list_asks_the_database_no_more(
    desk, letter, address, django_assert_max_num_queries
):
    receive(make_mail(to=address))
    with CaptureQueriesContext(connection) as few:
        desk.get(at(letter))
    for number in range(5):
        receive(make_mail(to=address, message_id=f"<{number}@water.example>"))
    with django_assert_max_num_queries(len(few)):
        assert words(desk.get(at(letter))).count("Re: Joint letter") == 6


def test_what_came_last_stands_first(desk, letter):
    for day in (3, 9, 1, 7, 5):
        came = dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC)
        make_reply(letter, words=Words(subject=f"Of day {day}"), came_at=came)
    page = desk.get(reverse("desk:replies", args=[letter.coalition.slug, letter.slug]))
    assert re.findall(r"Of day (\d)", page.content.decode()) == ["9", "7", "5", "3", "1"]


def test_an_empty_list_says_how_it_is_filled(desk, letter):
    assert "appear here by themselves" in words(desk.get(at(letter)))
    assert "Nothing was set aside" in words(desk.get(at(letter) + "?aside=yes"))


def test_viewers_see_that_something_came_and_no_word_of_it(client, coalition, letter):
    reply = make_reply(letter)
    viewer = signed_in(client, coalition, "viewer")
    shown = words(viewer.get(at(letter)))
    assert "a reply" in shown
    assert "Re: Joint letter" not in shown
    assert "office@water.example" not in shown
    assert viewer.get(at(letter, "reply", reply.pk)).status_code == 403


def test_strangers_and_other_coalitions_find_nothing(client, chidi, letter):
    reply = make_reply(letter)
    for name, args in (("replies", []), ("reply", [reply.pk]), ("enter-reply", [])):
        assert client.get(at(letter, name, *args)).status_code == 302
    client.force_login(chidi)
    for name, args in (("replies", []), ("reply", [reply.pk]), ("enter-reply", [])):
        assert client.get(at(letter, name, *args)).status_code in (403, 404)


def test_one_reply_shows_its_words_and_escapes_them(desk, letter):
    reply = make_reply(
        letter, words=Words(subject="<b>Re</b>", text="<script>x</script> all", said="all")
    )
    shown = words(desk.get(at(letter, "reply", reply.pk)))
    assert "<script>x" not in shown
    assert "&lt;b&gt;Re" in shown
    assert "The whole mail" in shown


def test_a_reply_is_filed_under_asks(desk, letter):
    reply = make_reply(letter, kind="unknown")
    values = {"kind": "reply", "office": "addressee-1", "asks": asks_of(letter)[:1]}
    desk.post(at(letter, "file-reply", reply.pk), values)
    reply.refresh_from_db()
    assert (reply.kind, reply.position, reply.asks) == ("reply", 1, asks_of(letter)[:1])


def test_a_reply_from_no_known_office_is_filed_too(desk, letter):
    reply = make_reply(letter)
    desk.post(at(letter, "file-reply", reply.pk), {"kind": "meeting", "office": "", "asks": []})
    reply.refresh_from_db()
    assert (reply.kind, reply.part, reply.position) == ("meeting", "", None)


def test_a_form_filled_in_wrongly_is_shown_again(desk, letter):
    reply = make_reply(letter)
    answer = desk.post(at(letter, "file-reply", reply.pk), {"kind": "poem"})
    assert "poem" in words(answer)
    answer = desk.post(at(letter, "publish-reply", reply.pk), {"public_text": ""})
    assert answer.status_code == 200
    assert not Reply.objects.published().exists()


def test_words_are_published_by_an_owner(desk, client, coalition, letter):
    reply = make_reply(letter)
    answer = desk.post(
        at(letter, "publish-reply", reply.pk), {"public_text": "We will."}, follow=True
    )
    assert "Published." in words(answer)
    desk.post(at(letter, "act-on-reply", reply.pk, "unpublish"))
    assert not Reply.objects.published().exists()
    editor = signed_in(client, coalition, "editor")
    answer = editor.post(at(letter, "publish-reply", reply.pk), {"public_text": "We will."})
    assert answer.status_code == 403


def test_what_an_action_refuses_is_said(desk, letter):
    reply = make_reply(letter, kind="sign_on")
    answer = desk.post(at(letter, "publish-reply", reply.pk), {"public_text": "x"}, follow=True)
    assert "Only replies and meetings are published." in words(answer)


def test_a_reply_is_set_aside_and_taken_back(desk, letter):
    reply = make_reply(letter)
    desk.post(at(letter, "act-on-reply", reply.pk, "set-aside"))
    assert "Re: Joint letter" not in words(desk.get(at(letter)))
    assert "Re: Joint letter" in words(desk.get(at(letter) + "?aside=yes"))
    desk.post(at(letter, "act-on-reply", reply.pk, "take-back"))
    assert "Re: Joint letter" in words(desk.get(at(letter)))
    assert desk.post(at(letter, "act-on-reply", reply.pk, "burn")).status_code == 404


def entered(**values):
    return {
        "kind": "meeting",
        "way": "in_person",
        "date": "2026-03-02",
        "office": "addressee-0",
        "who": "A secretary",
        "text": "They will look into it.",
        **values,
    }


def test_a_meeting_is_entered_by_hand(desk, letter):
    answer = desk.post(at(letter, "enter-reply"), entered(asks=asks_of(letter)), follow=True)
    assert "until you publish it" in words(answer)
    reply = Reply.objects.get()
    assert words_of(reply).sender_name == "A secretary"
    assert reply.asks == asks_of(letter)
    assert (reply.came_at.hour, reply.came_at.date().isoformat()) == (12, "2026-03-02")


def test_a_scan_is_entered_by_hand(desk, letter):
    file = SimpleUploadedFile("scan.pdf", b"%PDF-1.7\n%x")
    desk.post(at(letter, "enter-reply"), entered(text="", file=file))
    assert Reply.objects.get().files.count() == 1


def test_what_was_entered_wrongly_is_said_and_nothing_is_lost(desk, letter):
    answer = desk.post(at(letter, "enter-reply"), entered(text="", who="A secretary"))
    assert "nothing to keep" in words(answer)
    assert "A secretary" in words(answer)
    assert "nothing" not in words(desk.get(at(letter, "enter-reply")))


def test_today_before_noon_is_no_moment_to_come(desk, letter):
    from django.utils import timezone

    today = timezone.now().astimezone(letter.coalition.zone).date()
    desk.post(at(letter, "enter-reply"), entered(date=today.isoformat()))
    assert Reply.objects.get().came_at <= timezone.now()


def test_files_are_saved_and_never_shown_as_ours(desk, letter, address):
    reply = receive(make_mail(to=address, files={"answer.pdf": b"%PDF-1.7\n%x", "a.exe": b"MZ"}))
    files = {file.media_type: file for file in reply.files.all()}
    answer = desk.get(at(letter, "reply-file", reply.pk, files["application/pdf"].pk))
    assert answer.content == b"%PDF-1.7\n%x"
    assert answer["Content-Disposition"] == 'attachment; filename="answer.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    program = files["application/octet-stream"]
    assert desk.get(at(letter, "reply-file", reply.pk, program.pk)).status_code == 404
    shown = words(desk.get(at(letter, "reply", reply.pk)))
    assert "can hold a program" in shown
