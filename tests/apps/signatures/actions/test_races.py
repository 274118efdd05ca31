"""Acts at the same moment, on a real PostgreSQL (SQLite lets one writer in at a time anyway)."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.factories import make_open_letter, make_signature, make_user
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.actions import accept, confirm, sign, withdraw
from undersigned.apps.signatures.errors import OrganisationAcceptedError

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]

AT_ONCE = 8


@pytest.fixture(autouse=True)
def _real_server(db):
    if connection.vendor != "postgresql":
        pytest.skip("threads share no SQLite database in memory; run with --database postgresql")


def at_once(*acts):
    """Run every act in a thread of its own, begun together; their results or errors in order."""
    start = Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            return act()
        except Exception as error:  # noqa: BLE001  (the test judges it)
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def signing(letter, form_key="same", name="River Watch Ghana"):
    return lambda: sign(
        letter=letter,
        language="en",
        kind="organisation",
        name=name,
        email="ben@river-watch.example",
        may_sign=True,
        form_key=form_key,
    )


def test_one_form_sent_many_times_at_once_is_one_signature_and_one_mail():
    letter = make_open_letter()
    outcomes = at_once(*[signing(letter)] * AT_ONCE)
    assert outcomes == [None] * AT_ONCE
    assert letter.signatures.count() == 1
    assert OutboxRow.objects.count() == 1


def test_many_forms_for_one_name_at_once_are_one_signature():
    letter = make_open_letter()
    outcomes = at_once(*[signing(letter, form_key=f"form-{n}") for n in range(AT_ONCE)])
    assert outcomes == [None] * AT_ONCE
    assert letter.signatures.count() == 1


def test_many_names_for_one_address_at_once_get_five_mails_and_no_more():
    letter = make_open_letter()
    outcomes = at_once(*[signing(letter, name=f"Body {n}") for n in range(AT_ONCE)])
    assert outcomes == [None] * AT_ONCE
    assert letter.signatures.count() == AT_ONCE
    assert OutboxRow.objects.count() == 5


def test_one_organisation_accepted_twice_at_once_is_printed_once():
    letter, ama = make_open_letter(), make_user()
    signatures = [make_signature(letter) for _ in range(AT_ONCE)]
    acts = [lambda each=each: accept(signature=each, by=ama) for each in signatures]
    outcomes = at_once(*acts)
    refused = [each for each in outcomes if isinstance(each, OrganisationAcceptedError)]
    assert len(refused) == AT_ONCE - 1
    assert letter.signatures.accepted().count() == 1


def test_confirming_many_times_at_once_confirms_once():
    letter = make_open_letter()
    signature, edition = make_signature(letter, state="pending"), letter.latest_edition
    acts = [lambda: confirm(signature=signature, edition=edition, language="en")] * AT_ONCE
    outcomes = at_once(*acts)
    assert [each.state for each in outcomes] == ["confirmed"] * AT_ONCE
    assert signature.events.filter(verb="confirmed").count() == 1
    assert OutboxRow.objects.count() == 1


def test_withdrawing_while_it_is_accepted_leaves_one_whole_state():
    letter, ama = make_open_letter(), make_user()
    signature = make_signature(letter)
    at_once(lambda: accept(signature=signature, by=ama), lambda: withdraw(signature=signature))
    signature.refresh_from_db()
    assert signature.state == "withdrawn"
