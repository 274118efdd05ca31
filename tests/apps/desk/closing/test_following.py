"""After the release: press links, later signatures, putting away, corrections, withdrawal."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.releases.stories import make_core_edition, sign
from undersigned.apps.letters.actions import save_draft
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.models import PressLink, Release

pytestmark = pytest.mark.django_db

NOW = {"when": "now", "zone": "Africa/Accra"}


def at(letter, name: str = "release", *more) -> str:
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *more])


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def released(closed, ama):
    return actions.release(letter=closed, by=ama)


@pytest.fixture
def waiting(closed, ama):
    return actions.release(letter=closed, by=ama, public_at=timezone.now() + dt.timedelta(days=3))


def test_a_press_link_is_made_shown_and_revoked(owner, waiting):
    letter = waiting.letter
    owner.post(at(letter, "add-press-link"), {"given_to": "Daily Post", "days": "5"})
    link = PressLink.objects.get()
    assert link.token in text_of(owner.get(at(letter)))
    owner.post(at(letter, "revoke-press-link", link.pk))
    page = text_of(owner.get(at(letter)))
    assert link.token not in page
    assert "revoked" in page


def test_a_press_link_without_a_name_is_refused_beside_the_field(owner, waiting):
    page = text_of(owner.post(at(waiting.letter, "add-press-link"), {"given_to": "", "days": "5"}))
    assert "This field is required." in page
    assert not PressLink.objects.exists()


def test_a_viewer_sees_no_press_link(viewer, waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama)
    page = text_of(viewer.get(at(waiting.letter)))
    assert "Daily Post" in page
    assert link.token not in page


def test_another_letters_press_link_is_not_revoked_from_here(owner, waiting, ama, coalition):
    other = Letter.objects.create(coalition=coalition, slug="other")
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama)
    assert owner.post(at(other, "revoke-press-link", link.pk)).status_code == 404
    link.refresh_from_db()
    assert link.revoked_at is None


def test_what_the_page_cannot_do_it_says(owner, released):
    owner.post(at(released.letter, "add-press-link"), {"given_to": "Daily Post", "days": "5"})
    assert "not under embargo" in text_of(owner.get(at(released.letter)))


def test_later_signatures_are_counted_and_shown(owner, released):
    sign(released.letter, "Delta Forum")
    assert "does not show all of them yet" in text_of(owner.get(at(released.letter)))
    owner.post(at(released.letter, "count-late"))
    assert "The letter's page shows them." in text_of(owner.get(at(released.letter)))


def test_late_sign_on_goes_on_and_off(editor, released):
    editor.post(at(released.letter, "late-sign-on"), {"on": "yes"})
    released.letter.refresh_from_db()
    assert released.letter.late_sign_on
    editor.post(at(released.letter, "late-sign-on"), {"on": "no"})
    released.letter.refresh_from_db()
    assert not released.letter.late_sign_on


def test_a_letter_is_put_away_by_an_owner(owner, released):
    owner.post(at(released.letter, "archive-letter"))
    released.letter.refresh_from_db()
    assert released.letter.state == Letter.State.ARCHIVED
    assert owner.get(at(released.letter)).status_code == 200


@pytest.mark.parametrize("name", ["correct", "withdraw", "call-back", "archive-letter"])
def test_an_editor_does_not_take_back_or_correct(editor, released, name):
    assert editor.post(at(released.letter, name), {"reason": "No."}).status_code == 403


@pytest.mark.parametrize("name", ["count-late", "late-sign-on", "add-press-link"])
def test_a_viewer_changes_nothing(viewer, released, name):
    assert viewer.post(at(released.letter, name)).status_code == 403


def test_acts_are_not_done_by_opening_an_address(owner, released):
    for name in ("count-late", "late-sign-on", "archive-letter", "add-press-link"):
        assert owner.get(at(released.letter, name)).status_code == 405


# --- Correct


def mend(letter, **values):
    base = letter.latest_draft.number
    save_draft(letter=letter, edition=make_core_edition(**values), base_number=base, by=None)


def test_a_correction_replaces_the_public_version(owner, released):
    mend(released.letter, place="Kumasi")
    page = text_of(owner.get(at(released.letter, "correct")))
    assert "The words that were signed are the same" in page
    owner.post(at(released.letter, "correct"), {**NOW, "note": "The place was wrong."})
    made = Release.objects.current().get()
    assert made.edition_value.place == "Kumasi"
    assert "The place was wrong." in text_of(owner.get(at(released.letter)))


def test_a_correction_that_changes_nothing_is_refused(owner, released):
    page = owner.post(at(released.letter, "correct"), {**NOW, "note": "Nothing much."})
    assert "Nothing is different." in text_of(page)
    assert "Nothing much." in text_of(page)
    assert Release.objects.count() == 1


def test_a_correction_of_words_says_that_the_check_code_changes(owner, released):
    from tests.apps.releases.stories import make_text

    mend(released.letter, texts=(make_text(title="ask for clear water"),))
    assert "check code of its own" in text_of(owner.get(at(released.letter, "correct")))


def test_counting_anew_is_a_correction_by_itself(owner, released):
    sign(released.letter, "Delta Forum")
    owner.post(
        at(released.letter, "correct"), {**NOW, "note": "A name was missing.", "recount": "on"}
    )
    assert Release.objects.current().get().title.startswith("3 groups")


def test_what_is_under_embargo_is_not_corrected(owner, waiting):
    page = owner.post(at(waiting.letter, "correct"), {**NOW, "note": "A name.", "recount": "on"})
    assert "still under embargo" in text_of(page)


# --- Withdraw, call back


def test_a_withdrawal_needs_a_reason_and_then_is_done(owner, released):
    page = text_of(owner.post(at(released.letter, "withdraw"), {"reason": ""}))
    assert "This field is required." in page
    owner.post(at(released.letter, "withdraw"), {"reason": "A member was misled."})
    assert not Release.objects.current().exists()
    assert "A member was misled." in text_of(owner.get(at(released.letter)))


def test_a_release_under_embargo_is_called_back(owner, waiting):
    assert "Call this release back?" in text_of(owner.get(at(waiting.letter, "call-back")))
    owner.post(at(waiting.letter, "call-back"), {"reason": "A mistake."})
    waiting.letter.refresh_from_db()
    assert waiting.letter.state == Letter.State.CLOSED
    assert owner.get(at(waiting.letter)).status_code == 200


def test_a_letter_that_was_never_released_has_nothing_to_withdraw(owner, closed):
    assert owner.get(at(closed, "withdraw")).status_code == 404
