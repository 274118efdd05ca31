"""The pages of those who sign: no account, no cookie, nothing changed by looking."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags

from tests.factories import (
    make_edition,
    make_edition_value,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import links
from undersigned.apps.signatures.models import Signature, SignatureEvent, Suppression

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def browser():
    """A browser without cookies whose posts carry no CSRF token."""
    return Client(enforce_csrf_checks=True)


def path_of(url):
    return url.removeprefix(settings.SITE_URL)


def sign_path(letter):
    return path_of(links.sign_on_url(letter))


def confirm_path(signature):
    return path_of(links.confirm_url(signature))


def own_path(signature):
    return path_of(links.own_url(signature))


def form_of(person, step="sign", **values):
    return {
        "kind": "organisation",
        "language": "en",
        "name": person.organisation,
        "place": person.place,
        "representative": person.name,
        "role": person.role,
        "email": person.email,
        "may_sign": "on",
        "form_key": "key-1",
        "step": step,
        **values,
    }


def choice_of(browser, signature, choice="sign", **values):
    """What the form on the confirmation page sends."""
    form = browser.get(confirm_path(signature)).context["form"]
    return {**form.initial, "choice": choice, **values}


# --- The form ---


def test_the_letter_stands_on_the_page_with_version_check_code_and_deadline(browser, coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() + timedelta(days=2))
    page = browser.get(sign_path(letter)).content.decode()
    assert "The river is grey since spring." in page
    assert "(Africa/Accra time)" in page
    assert "<code>" in page
    assert "Version" in page


def test_until_release_numbers_and_names_are_hidden(browser, letter):
    make_signature(letter, state="accepted")
    page = browser.get(sign_path(letter)).content.decode()
    assert "on behalf of […] organisations" in page
    assert "River Watch" not in page


def test_a_public_letter_shows_who_has_signed(browser, coalition):
    letter = make_open_letter(coalition, visibility="public")
    make_signature(letter, state="accepted")
    page = browser.get(sign_path(letter)).content.decode()
    assert "on behalf of 1 organisations" in strip_tags(page).replace("\xa0", " ")
    assert "River Watch Ghana" in page


def test_a_public_letter_has_an_address_that_leads_to_the_form(browser, coalition):
    letter = make_open_letter(coalition, visibility="public", slug="rivers")
    answer = browser.get("/releases/clear-rivers/rivers/sign/")
    assert answer.headers["Location"] == sign_path(letter)


@pytest.mark.parametrize("values", [{"visibility": "link"}, {"state": "closed"}])
def test_other_letters_cannot_be_guessed(browser, coalition, values):
    make_open_letter(coalition, **{"visibility": "public", "slug": "rivers", **values})
    assert browser.get("/releases/clear-rivers/rivers/sign/").status_code == 404


@pytest.mark.parametrize("kind", ["organisation", "individual"])
def test_each_kind_has_its_form(browser, letter, kind):
    answer = browser.get(sign_path(letter), {"as": kind})
    assert answer.context["form"].kind == kind
    assert b'name="form_key"' in answer.content


def test_every_form_carries_another_key(browser, letter):
    keys = {
        browser.get(sign_path(letter), {"as": "individual"}).context["form"]["form_key"].value()
        for _ in range(2)
    }
    assert len(keys) == 2


def test_the_printed_line_is_shown_before_anything_is_sent(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check"))
    page = answer.content.decode()
    assert "This is how it will be printed" in page
    assert "<bdi>River Watch Ghana</bdi>, Ghana" in page
    assert Signature.objects.count() == OutboxRow.objects.count() == 0


def test_the_page_of_the_printed_line_carries_all_that_was_entered(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check", members="One\nTwo"))
    carried = {field.html_name: field.value() for field in answer.context["form"] if field.value()}
    browser.post(sign_path(letter), {**carried, "kind": "organisation", "step": "sign"})
    signature = letter.signatures.get()
    assert (signature.name, signature.members) == ("River Watch Ghana", ["One", "Two"])


def test_a_withheld_name_is_shown_as_it_will_be_counted(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check", withheld="on"))
    line = answer.context["line"]
    assert "one organisation whose name is withheld" in line.counted
    assert line.place == ""


def test_changing_something_keeps_what_was_entered(browser, letter, ben):
    page = browser.post(sign_path(letter), form_of(ben, step="change")).content.decode()
    assert 'value="River Watch Ghana"' in page
    assert Signature.objects.count() == 0


def test_signing_says_recorded_after_it_is_and_tells_nothing_more(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben), follow=True)
    assert answer.redirect_chain == [(f"{sign_path(letter)}recorded/", 303)]
    assert "Recorded" in answer.content.decode()
    assert letter.signatures.get().country == "GH"


def test_the_answer_is_the_same_for_new_duplicate_and_suppressed(browser, letter, ben, dina):
    from undersigned.apps.signatures.contacts import address_hash

    Suppression.objects.create(address_hash=address_hash(dina.email))
    sent = [form_of(ben), form_of(ben, form_key="key-2"), form_of(dina), form_of(ben)]
    answers = [browser.post(sign_path(letter), each) for each in sent]
    assert len({(each.status_code, each.headers["Location"]) for each in answers}) == 1
    pages = {browser.get(each.headers["Location"]).content for each in answers}
    assert len(pages) == 1


def test_errors_stand_beside_their_fields_and_what_was_entered_is_kept(browser, letter, ben):
    wrong = form_of(ben, email="nowhere", may_sign="", name="See www.example.org")
    answer = browser.post(sign_path(letter), wrong)
    page = answer.content.decode()
    assert set(answer.context["form"].errors) == {"email", "may_sign", "name"}
    assert 'value="nowhere"' in page
    assert 'value="River Watch Ghana"' not in page
    assert 'value="See www.example.org"' in page
    assert 'value="Ben Adler"' in page
    assert Signature.objects.count() == 0


def test_a_step_that_nobody_knows_shows_the_form_again(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="launch"))
    assert answer.status_code == 200
    assert Signature.objects.count() == 0


def test_a_kind_that_nobody_knows_shows_the_letter(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, kind="government"))
    assert "form" not in answer.context
    assert Signature.objects.count() == 0


def test_a_program_that_fills_the_trap_sees_the_same_page_and_signs_nothing(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, website="https://spam.example"))
    assert answer.headers["Location"] == f"{sign_path(letter)}recorded/"
    assert Signature.objects.count() == OutboxRow.objects.count() == 0


def test_after_the_deadline_the_page_says_so_and_takes_nothing(browser, coalition, ben):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(minutes=1))
    assert "Sign-on has ended" in browser.get(sign_path(letter)).content.decode()
    answer = browser.post(sign_path(letter), form_of(ben))
    assert "Sign-on has ended" in answer.content.decode()
    assert Signature.objects.count() == 0


def test_a_letter_that_closes_while_the_form_is_sent_takes_nothing(
    browser, letter, ben, monkeypatch
):
    from undersigned.apps.signatures import views
    from undersigned.apps.signatures.errors import SignOnClosedError

    def closed(**values):
        raise SignOnClosedError

    monkeypatch.setattr(views.actions, "sign", closed)
    page = browser.post(sign_path(letter), form_of(ben)).content.decode()
    assert "Sign-on has ended" in page


@pytest.mark.parametrize("token", ["x", "é" * 60, "A" * 54, "-" * 200])
@pytest.mark.parametrize("where", ["", "c/", "w/"])
def test_a_link_that_leads_nowhere_says_what_to_do(browser, db, token, where):
    answer = browser.get(f"/sign/{where}{token}/")
    assert answer.status_code == 404
    assert "Copy the whole link" in answer.content.decode()


def test_a_revoked_link_leads_nowhere(browser, letter):
    path = sign_path(letter)
    letter.link_nonce = "another"
    letter.save()
    assert browser.get(path).status_code == 404
    assert browser.get(f"{path}recorded/").status_code == 404


def test_a_letter_that_was_never_opened_has_no_page(browser, letter):
    path = sign_path(letter)
    letter.editions.all().delete()
    assert browser.get(path).status_code == 404


# --- Cookies, caches, methods ---


def test_no_page_for_signers_sets_a_cookie_or_is_cached(browser, letter, ben):
    pending, standing = make_signature(letter, state="pending"), make_signature(letter, "B")
    answers = [
        browser.get(sign_path(letter)),
        browser.get(sign_path(letter), {"as": "organisation"}),
        browser.post(sign_path(letter), form_of(ben, step="check")),
        browser.post(sign_path(letter), form_of(ben)),
        browser.get(f"{sign_path(letter)}recorded/"),
        browser.get(confirm_path(pending)),
        browser.post(confirm_path(pending), choice_of(browser, pending)),
        browser.get(own_path(standing)),
        browser.post(own_path(standing), {"act": "withdraw", "edition": 1, "language": "en"}),
        browser.get("/sign/unknown/"),
    ]
    assert [answer for answer in answers if answer.cookies or "Set-Cookie" in answer.headers] == []
    assert all("no-store" in answer.headers["Cache-Control"] for answer in answers[:-1])
    told = {answer.headers["Referrer-Policy"] for answer in answers}
    assert told <= {"no-referrer", "same-origin"}
    assert browser.cookies == {}


def test_pages_with_a_secret_in_the_address_are_not_indexed(browser, letter):
    signature = make_signature(letter)
    for path in (sign_path(letter), confirm_path(signature), own_path(signature)):
        assert b'name="robots" content="noindex' in browser.get(path).content


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(browser, letter, method):
    assert getattr(browser, method)(sign_path(letter)).status_code == 405


# --- Confirming ---


def _everything():
    return (
        list(Signature.objects.values()),
        SignatureEvent.objects.count(),
        OutboxRow.objects.count(),
    )


def test_opening_the_links_any_number_of_times_changes_nothing(browser, letter):
    pending, standing = make_signature(letter, state="pending"), make_signature(letter, "B")
    before = _everything()
    for path in (sign_path(letter), confirm_path(pending), own_path(pending), own_path(standing)):
        for method in ("get", "head"):
            for _ in range(3):
                assert getattr(browser, method)(path).status_code == 200
    assert _everything() == before


def test_the_choice_has_no_default(browser, letter):
    page = browser.get(confirm_path(make_signature(letter, state="pending"))).content.decode()
    assert page.count('type="radio"') == 2
    assert "checked" not in page


def test_a_scanner_that_presses_the_button_is_asked_again_and_signs_nothing(browser, letter):
    signature = make_signature(letter, state="pending")
    before = _everything()
    for values in ({}, choice_of(browser, signature, choice=""), {"choice": "anything"}):
        answer = browser.post(confirm_path(signature), values)
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()
    assert _everything() == before


def test_i_sign_confirms_and_repeating_it_shows_the_same_page(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    answers = [browser.post(confirm_path(signature), choice, follow=True) for _ in range(3)]
    assert [answer.redirect_chain for answer in answers[:1]] == [[(confirm_path(signature), 303)]]
    assert len({answer.content for answer in answers}) == 1
    assert "Your signature is recorded" in answers[0].content.decode()
    signature.refresh_from_db()
    assert signature.state == "confirmed"
    assert signature.events.count() == 1


def test_this_was_not_me_signs_nothing(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature, choice="not-me")
    answer = browser.post(confirm_path(signature), choice, follow=True)
    assert "Nothing is signed" in answer.content.decode()
    signature.refresh_from_db()
    assert signature.state == "declined"
    assert Suppression.objects.count() == 1


def test_a_text_that_changed_in_substance_meanwhile_is_shown_and_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    make_edition(letter, value=make_edition_value("Another Letter"), marking="substantive")
    answer = browser.post(confirm_path(signature), choice)
    page = answer.content.decode()
    assert "It has changed since you opened this page" in page
    assert "Another Letter" in page
    assert answer.context["form"].initial["edition"] == 2
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_form_that_was_filled_in_anew_meanwhile_is_shown_and_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    Signature.objects.filter(pk=signature.pk).update(title="Something else")
    page = browser.post(confirm_path(signature), choice).content.decode()
    assert "It has changed" in page
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_version_that_does_not_exist_is_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    page = browser.post(confirm_path(signature), choice_of(browser, signature, edition=9))
    assert "It has changed" in page.content.decode()


def test_a_late_link_still_confirms_for_a_day(browser, coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(hours=23))
    signature = make_signature(letter, state="pending")
    browser.post(confirm_path(signature), choice_of(browser, signature))
    signature.refresh_from_db()
    assert signature.state == "confirmed"


@pytest.mark.parametrize(
    "values", [{"state": "closed"}, {"sign_on_closes_at": timezone.now() - timedelta(days=2)}]
)
def test_a_link_that_came_too_late_says_what_to_do(browser, coalition, values):
    letter = make_open_letter(coalition, **values)
    signature = make_signature(letter, state="pending")
    for answer in (
        browser.get(confirm_path(signature)),
        browser.post(confirm_path(signature), {"choice": "sign", "edition": 1, "language": "en"}),
    ):
        assert answer.status_code == 410
        assert "write to Ama Mensah" in answer.content.decode()
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_confirmation_link_does_not_open_the_signers_page(browser, letter):
    signature = make_signature(letter)
    token = links.confirm_token(signature)
    assert browser.get(f"/sign/w/{token}/").status_code == 404


def test_the_link_of_one_letter_confirms_nothing_under_another(browser, letter, coalition):
    one, other = make_signature(letter, state="pending"), make_open_letter(coalition)
    token = links.confirm_token(one)
    forged = links.confirm_token(make_signature(other, state="pending"))[:22] + token[22:]
    assert browser.get(f"/sign/c/{forged}/").status_code == 404


# --- My signature ---


def test_my_signature_shows_line_version_and_state(browser, letter):
    page = browser.get(own_path(make_signature(letter, state="accepted"))).content.decode()
    assert "<bdi>River Watch Ghana</bdi>, Ghana" in page
    assert "version 1" in page
    assert "will be printed" in page


def test_withdrawing_takes_one_click_and_one_confirmation(browser, letter):
    signature = make_signature(letter, state="accepted")
    path = own_path(signature)
    assert "?withdraw" in browser.get(path).content.decode()
    page = browser.get(f"{path}?withdraw").content.decode()
    assert "Yes, withdraw" in page
    form = {"act": "withdraw", "edition": 1, "language": "en"}
    answer = browser.post(path, form, follow=True)
    assert answer.redirect_chain == [(path, 303)]
    signature.refresh_from_db()
    assert signature.state == "withdrawn"
    assert "Sign again" in browser.post(path, form, follow=True).content.decode()
    assert signature.events.count() == 1


def test_after_closing_the_page_says_what_withdrawing_still_means(browser, coalition):
    letter = make_open_letter(coalition, state="closed")
    page = browser.get(f"{own_path(make_signature(letter, state='accepted'))}?withdraw")
    assert "The list has been counted" in page.content.decode()


def test_a_changed_text_is_shown_with_marking_note_and_difference(browser, letter):
    signature = make_signature(letter, state="accepted")
    value = make_edition_value("Joint Letter on Clean Rivers")
    make_edition(letter, value=value, marking="substantive", note="One word.")
    page = browser.get(own_path(signature)).content.decode()
    assert "<del>Clear</del><ins>Clean</ins>" in page
    assert "substantive change" in page
    assert "One word." in page
    assert "to be confirmed again" in page


def test_renewing_moves_the_consent(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="substantive")
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form, follow=True).content.decode()
    assert "version 2" in page
    assert "to be confirmed again" not in page
    signature.refresh_from_db()
    assert (signature.state, signature.consent_edition.number) == ("accepted", 2)


def test_renewing_a_text_that_changed_again_asks_again(browser, letter):
    signature = make_signature(letter, state="accepted")
    for title in ("Second", "Third"):
        make_edition(letter, value=make_edition_value(title), marking="substantive")
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form).content.decode()
    assert "The text has changed again" in page
    signature.refresh_from_db()
    assert signature.consent_edition.number == 1


def test_after_closing_nothing_can_be_renewed_and_the_page_says_so(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="substantive")
    letter.state = "closed"
    letter.save()
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form, follow=True).content.decode()
    assert "It can no longer be confirmed" in page
    signature.refresh_from_db()
    assert signature.consent_edition.number == 1


def test_a_correction_asks_nothing(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="correction")
    assert "you need not do anything" in browser.get(own_path(signature)).content.decode()


@pytest.mark.parametrize("form", [{}, {"act": "launch", "edition": 1, "language": "en"}])
def test_an_act_that_nobody_knows_does_nothing(browser, letter, form):
    signature = make_signature(letter)
    assert browser.post(own_path(signature), form).status_code == 200
    assert signature.events.count() == 0


def test_the_directory_is_not_offered_to_signers(browser, letter):
    make_organisation(letter.coalition, "Secret Friends")
    page = browser.get(sign_path(letter), {"as": "organisation"}).content.decode()
    assert "Secret Friends" not in page
