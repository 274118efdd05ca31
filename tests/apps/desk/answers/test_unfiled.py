import pytest
from django.urls import reverse

from tests.apps.followup.mails_in import make_mail
from tests.factories import make_user
from undersigned.apps.followup.actions import receive
from undersigned.apps.followup.models import Reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    client.force_login(make_user("Otto Quist", is_operator=True))
    return client


def test_only_the_operator_sees_mails_of_no_letter(client, ama):
    receive(make_mail())
    assert client.get(reverse("desk:unfiled")).status_code == 302
    client.force_login(ama)
    assert client.get(reverse("desk:unfiled")).status_code == 403


def test_the_operator_gives_each_to_its_letter(operator, letter):
    reply = receive(make_mail("About the river."))
    assert "About the river." in operator.get(reverse("desk:unfiled")).content.decode()
    operator.post(reverse("desk:assign-reply", args=[reply.pk]), {"letter": str(letter.pk)})
    assert Reply.objects.get().letter == letter
    assert "Nothing waits" in operator.get(reverse("desk:unfiled")).content.decode()


def test_or_sets_it_aside(operator):
    reply = receive(make_mail())
    operator.post(reverse("desk:assign-reply", args=[reply.pk]), {"letter": ""})
    assert not Reply.objects.unfiled().exists()
