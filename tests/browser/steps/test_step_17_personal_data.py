"""Step 17: contacts are read by those who need them, and erased when nobody does."""

import re

import pytest

from tests.apps.followup.mails_in import make_mail
from tests.browser.stage import Stage
from tests.browser.steps.acts import (
    an_open_letter,
    counts_and_closes,
    desk,
    nothing_went_wrong,
    public,
    releases,
    signs,
)
from tests.factories import make_invitation, make_member, make_user
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import receive
from undersigned.apps.signatures.keeping import kept
from undersigned.apps.signatures.links import own_url
from undersigned.apps.signatures.models import Signature

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("steps")]

BEN, DINA = "ben@river-watch.example", "dina@lakes.example"
ESI = "esi@delta.example"
SECRETS = ("Ben Adler", BEN, "Dina Haddad", DINA)


@pytest.fixture
def letter(stage: Stage, coalition, ama, settings):
    """Ben signed for River Watch; Dina was asked for Lake Friends; Esi wrote that she signs."""
    settings.REPLIES = "letters@clear-rivers.example"
    letter = an_open_letter(coalition, ama)
    receive(make_mail("I sign.", to=reply_address(letter, kinds.CALL, 0), sender=ESI))
    make_invitation(letter, "Lake Friends", email=DINA, representative="Dina Haddad")
    signs(stage, letter, "River Watch", "Ghana", "Ben Adler", BEN)
    return letter


def test_step_17_who_may_only_look_and_who_is_outside_read_no_contact(
    stage: Stage, coalition, letter, ama, chidi
):
    efua = make_user("Efua Sarpong")
    make_member(coalition, efua, "viewer")
    ama, efua, chidi = stage.signs_in(ama), stage.signs_in(efua), stage.signs_in(chidi)
    signature = Signature.objects.get()
    pages = [
        desk(letter, page)
        for page in (
            "sign-on/?state=", f"sign-on/{signature.pk}/", "invitations/", "sign-on/printed.csv",
            "sign-on/printed.json", "seeing/", "press/", "history/", "personal-data/",
        )
    ]  # fmt: skip
    seen = "".join(ama.gets(page).decode() for page in pages)
    assert [each for each in SECRETS if each not in seen] == []
    read = "".join(efua.gets(page).decode() for page in pages)
    assert "River Watch" in read
    assert [each for each in SECRETS if each in read] == []
    assert {chidi.status_of(page) for page in pages} == {404}


def test_step_17_what_was_kept_is_erased_and_the_letter_stays_as_it_was(stage: Stage, letter, ama):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "personal-data/"))
    ama.sees("Contacts of those who signed 1", "Who was asked to sign 1")
    ama.sees("It can be erased once the letter is counted")
    ama.opens(desk(letter, "sign-on/"))
    ama.clicks("River Watch")
    ama.clicks("Accept")
    counts_and_closes(ama, letter)
    releases(ama, letter)
    assert {name for name, number in kept(letter).items() if number} == {
        "answers", "contacts", "invitations",
    }  # fmt: skip
    reader = stage.enters(scripts=False)
    before = sheet_of(reader, letter)

    ama.opens(desk(letter, "personal-data/"))
    ama.writes(until="2999-01-01")
    ama.clicks("Keep it until then")
    ama.clicks("Erase it now …")
    ama.writes(sure=True)
    ama.clicks("Erase it")
    ama.sees("Erased. Names that were printed and all numbers stay.")
    assert set(kept(letter).values()) == {0}
    for page in ("sign-on/?state=", "invitations/", f"sign-on/{Signature.objects.get().pk}/"):
        ama.opens(desk(letter, page))
        ama.misses(*SECRETS)
    assert sheet_of(reader, letter) == before
    assert "River Watch, Ghana" in before
    nothing_went_wrong(stage)


def sheet_of(reader, letter) -> str:
    reader.opens(public(letter))
    return re.sub(r"\s+", " ", reader.page.locator(".sheet").inner_text())


def test_step_17_a_signer_sees_what_is_kept_and_has_it_erased(stage: Stage, letter, ama):
    ama = stage.signs_in(ama)
    ama.opens(desk(letter, "sign-on/"))
    ama.clicks("River Watch")
    ama.clicks("Accept")
    counts_and_closes(ama, letter)
    ben = stage.enters(scripts=False)
    ben.opens(own_url(Signature.objects.get()))
    ben.page.get_by_text("What is kept about you").click()
    ben.sees(BEN)
    ben.clicks("Erase it …")
    ben.clicks("Yes, erase it")
    ben.opens(own_url(Signature.objects.get()))
    ben.page.get_by_text("What is kept about you").click()
    ben.misses(BEN)
    ben.sees("will be printed")
    nothing_went_wrong(stage)
