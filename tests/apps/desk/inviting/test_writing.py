"""A call is written, read as each one will read it, and promised."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    make_edition_value,
    make_invitation,
    make_open_letter,
    make_signature,
)
from undersigned.apps.signatures.models import Call, CallMail, Suppression

pytestmark = pytest.mark.django_db

TEXT = {"subject-en": "{letter}", "body-en": "Dear {name}, {link}", "when": "now"}


@pytest.fixture
def letter(coalition):
    closes_at = timezone.now() + dt.timedelta(days=10)
    return make_open_letter(coalition, slug="rivers", sign_on_closes_at=closes_at)


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(letter, name="call"):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug])


def read(answer):
    return " ".join(answer.content.decode().split())


def write(desk, letter, step="send", name="call", **values):
    return read(desk.post(at(letter, name), {**TEXT, "step": step, **values}, follow=True))


def test_a_first_text_is_proposed_in_each_language_that_is_read(desk, letter):
    make_invitation(letter)
    make_invitation(letter, "Body of Togo", language="xx-TG")
    form = desk.get(at(letter)).context["form"]
    assert form.tags == ["en", "xx"]
    assert "{link}" in form["body-en"].value()
    assert form["body-xx"].value() == ""
    assert not form.fields["body-xx"].required
    reminder = desk.get(at(letter, "reminder")).context["form"]
    assert "no answer yet" in reminder["body-en"].value()


def test_each_ones_mail_is_shown_before_it_goes(desk, letter):
    make_invitation(letter)
    page = write(desk, letter, "show")
    assert "Dear Ben Adler, http" in page
    assert "Joint Letter on Clear Rivers" in page
    assert not Call.objects.exists()


def test_who_gets_none_is_shown_with_the_reason(desk, letter):
    make_invitation(letter, email="")
    quiet = make_invitation(letter, "Lake Friends")
    Suppression.objects.create(address_hash=quiet.contact.address_hash)
    page = write(desk, letter, "show")
    assert "There is no address" in page
    assert "wants no mail" in page


def test_many_are_shown_a_page_at_a_time(desk, letter, monkeypatch):
    monkeypatch.setattr("undersigned.apps.desk.inviting.writing.SHOWN", 1)
    make_invitation(letter)
    make_invitation(letter, "Lake Friends")
    assert "Lake Friends" not in write(desk, letter, "show")
    assert "Lake Friends" in write(desk, letter, "show", page="2")


def test_it_is_promised_to_each(desk, letter, ama):
    make_invitation(letter)
    make_invitation(letter, "Lake Friends")
    assert "2 mails are on their way." in write(desk, letter)
    call = Call.objects.get()
    assert (call.made_by, call.by_day, call.purpose) == (ama, False, "invitation")
    assert call.texts == [{"language": "en", "subject": "{letter}", "body": "Dear {name}, {link}"}]


def test_where_nobody_would_get_it_the_words_are_kept(desk, letter):
    make_invitation(letter, email="")
    page = write(desk, letter)
    assert "Nobody would get this mail." in page
    assert "Dear {name}, {link}" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"subject-en": ""}, "required"),
        ({"subject-en": "{name}"}, "“{name}” stands for nothing here"),
        ({"body-en": "{lnk} {link}"}, "“{lnk}” stands for nothing here"),
        ({"body-en": "Dear {name}"}, "nobody can sign by it"),
        ({"subject-fr": "Lettre"}, "Write both, or neither."),
        ({"body-fr": "{link}"}, "Write both, or neither."),
        ({"body-fr": "sans lien", "subject-fr": "Lettre"}, "nobody can sign by it"),
        ({"when": "hour"}, "Name the day and the hour."),
        ({"when": "hour", "date": "2020-01-01", "time": "10:00"}, "This hour has passed."),
        ({"when": "never"}, "valid choice"),
        ({"when": "before"}, "valid choice"),
    ],
)
def test_what_cannot_go_is_said_beside_the_field(desk, letter, changed, said):
    make_invitation(letter)
    make_invitation(letter, "Lake Friends", language="fr")
    assert said in write(desk, letter, **changed)
    assert not Call.objects.exists()


def test_an_hour_is_that_of_the_coalition(desk, letter, coalition):
    coalition.timezone = "Asia/Tokyo"
    coalition.save()
    make_invitation(letter)
    day = (timezone.now() + dt.timedelta(days=2)).date()
    write(desk, letter, when="hour", date=day.isoformat(), time="18:30")
    assert Call.objects.get().send_at.astimezone(dt.UTC).strftime("%H:%M") == "09:30"
    assert CallMail.objects.get().due_at == Call.objects.get().send_at


def test_a_reminder_goes_days_before_the_deadline(desk, letter):
    make_invitation(letter)
    write(desk, letter, name="reminder", when="before", days_before="4", by_day="on")
    call = Call.objects.get()
    assert (call.days_before, call.by_day) == (4, True)
    assert call.send_at == letter.sign_on_closes_at - dt.timedelta(days=4)


def test_days_are_asked_for(desk, letter):
    make_invitation(letter)
    page = write(desk, letter, name="reminder", when="before", days_before="")
    assert "Say how many days." in page


def test_without_a_deadline_nobody_is_offered_days_before_it(desk, letter):
    letter.sign_on_closes_at = None
    letter.save()
    assert "days_before" not in desk.get(at(letter, "reminder")).context["form"].fields


def test_a_reminder_passes_over_who_has_signed(desk, letter):
    make_signature(letter, invitation=make_invitation(letter))
    make_invitation(letter, "Lake Friends")
    page = write(desk, letter, "show", name="reminder")
    assert "Lake Friends" in page
    assert "River Watch Ghana" not in page


def test_each_language_of_the_letter_can_be_written_in(desk, coalition):
    value = make_edition_value()
    french = value.authentic.model_copy(update={"language": "fr-CA"})
    value = value.model_copy(update={"texts": (value.authentic, french)})
    letter = make_open_letter(coalition, slug="rivers", value=value)
    make_invitation(letter, language="fr")
    assert desk.get(at(letter)).context["form"].tags == ["en", "fr-CA"]
    more = {"subject-fr-CA": "Lettre", "body-fr-CA": "Bonjour {name} {link}"}
    assert "Bonjour Ben Adler" in write(desk, letter, "show", **more)


def test_a_letter_that_cannot_be_signed_calls_nobody(desk, letter):
    make_invitation(letter)
    letter.state = "closed"
    letter.save()
    assert "Sign-on is not open" in read(desk.get(at(letter)))
    write(desk, letter)
    assert not Call.objects.exists()


def test_viewers_write_nothing(client, letter, chidi):
    client.force_login(chidi)
    assert client.get(at(letter)).status_code in (403, 404)
