"""The domain check: records pasted or looked up, judged in plain words."""

import pytest
from django.urls import reverse

from tests.apps.deliveries.stories import turn_on
from tests.apps.desk.delivering.pages import text_of
from tests.channels.email.domain.name_server import serving
from undersigned.apps.desk.delivering import domain as page
from undersigned.channels.email.domain import look_up
from undersigned.channels.email.domain.resolvers import Asking

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(coalition):
    return reverse("desk:mail-domain", args=[coalition.slug])


def test_the_domain_is_that_of_the_address_that_mails_come_from(owner, coalition, url):
    assert 'value="clear-rivers.example"' in text_of(owner.get(url))
    turn_on(coalition, "email", from_email="us@rivers.example", dkim_selectors=["s1", "s2"])
    read = text_of(owner.get(url))
    assert 'value="rivers.example"' in read
    assert 'value="s1 s2"' in read


def test_pasted_records_are_judged(owner, url):
    records = "v=spf1 include:_spf.mail.example ~all\nv=DMARC1; p=quarantine"
    form = {"domain": "clear-rivers.example", "records": records, "pasted": "yes"}
    read = text_of(owner.post(url, form))
    for words in ("What was found", "SPF:", "in order", "DKIM:", "not known", "DMARC:"):
        assert words in read
    assert "who is believed may still be refused" in read


def test_records_are_looked_up_when_it_is_asked_for(owner, url, monkeypatch):
    with serving() as names:
        names.records["clear-rivers.example", "A"] = ["203.0.113.9"]
        asking = Asking(["127.0.0.1"], names.port)
        monkeypatch.setattr(page, "look_up", lambda *args: look_up(*args, resolver=asking))
        read = text_of(owner.post(url, {"domain": "Clear-Rivers.example", "asked": "yes"}))
    assert "missing" in read
    assert "v=spf1 include:PROVIDER ~all" in read


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"domain": "clear-rivers.example", "pasted": "yes"}, "Paste the records first."),
        ({"domain": "nonsense", "asked": "yes"}, "nonsense is no mail domain."),
        ({"domain": "", "asked": "yes"}, "This field is required."),
    ],
)
def test_what_is_wrong_is_said(owner, url, form, said):
    assert said in text_of(owner.post(url, form))


def test_only_owners_ask_name_servers(editor, url):
    assert editor.get(url).status_code == 403
