"""A world in which every page has something to show, and where the walks through it begin."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from tests.apps.deliveries.stories import letter_released, planned, turn_on
from tests.apps.followup.asks import make_ask, make_evidence, make_occasion
from tests.apps.followup.published import compared
from tests.apps.followup.records import have_read
from tests.apps.followup.replies import make_reply
from tests.apps.releases.stories import closed_letter, make_core_edition, released
from tests.browser.test_word_file import word_file
from tests.factories import (
    make_invitation,
    make_member,
    make_organisation,
    make_signature,
    make_user,
)
from undersigned.apps.alerts.actions import ask as ask_to_be_told
from undersigned.apps.alerts.links import confirm_url, leave_url
from undersigned.apps.alerts.models import Follower
from undersigned.apps.coalitions import actions as coalitions
from undersigned.apps.coalitions.importing import NewEntry
from undersigned.apps.coalitions.mails import invitation_link
from undersigned.apps.followup.actions import continue_letter, publish
from undersigned.apps.followup.actions.continuing import Begin, Holder
from undersigned.apps.letters.actions import (
    add_draft,
    add_review_link,
    create_letter,
    open_letter,
    revoke_review_link,
)
from undersigned.apps.letters.links import review_url
from undersigned.apps.outbox import worker
from undersigned.apps.programs import actions as programs
from undersigned.apps.releases.actions import add_press_link
from undersigned.apps.signatures import links
from undersigned.apps.signatures.actions import keep_sheet
from undersigned.core.readers import read
from undersigned.core.readers.sheets import read_book

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Visit:
    """An address to look at. ``state`` says what is special where it is not the only visit."""

    path: str
    state: str = ""
    status: int = 200


class World:
    """Everything that one coalition can have; ``ama`` is its owner, and the operator too."""

    def __init__(self, coalition, ama) -> None:
        self.coalition, self.ama = coalition, ama
        ama.is_operator = True
        ama.save()
        self.slug = coalition.slug
        self.release = released_with_everything(coalition, ama)
        self.open = opened(coalition, ama)
        self.signature = make_signature(self.open, state="pending")
        self.signed = make_signature(self.open, "Lake Friends", state="accepted")
        self.closed = closed_letter(coalition, ama, slug="closed")
        self.waits = under_embargo(coalition, ama)
        self.draft = create_letter(coalition=coalition, edition=self.release.edition_value, by=ama)

    def at(self, name: str, letter, *rest) -> str:
        return reverse(f"desk:{name}", args=[self.slug, letter.slug, *rest])

    def desk(self) -> list[Visit]:
        """The secretariat's pages that no link of another leads to, and where all others begin."""
        letter, is_open = self.release.letter, self.open
        imported = create_letter(
            coalition=self.coalition,
            edition=self.release.edition_value,
            by=self.ama,
            imported=read(word_file("1 May 2026")["buffer"], "letter.docx"),
        )
        holder = Holder("Mariam Tamba")
        begin = Begin(holders=(holder, holder), asks=("publish",))
        following = continue_letter(before=letter, begin=begin, by=self.ama)
        sheet = self._sheet()
        make_invitation(is_open)
        addresses = [
            *("/desk/", "/desk/coalitions/", "/outbox/", "/accounts/me/"),
            *(self.at("letter", each) for each in (letter, is_open, self.draft, self.closed)),
            *(
                self.at(name, letter)
                for name in ("replies", "deliveries", "asks", "languages", "seeing", "copies")
            ),
            *(self.at(name, is_open) for name in ("invitations", "sign-ons", "extend", "change")),
            *(self.at(name, imported) for name in ("published", "replace")),
            self.at("source-correct", imported, 0),
            self.at("last-time", following),
            self.at("release", self.waits.letter),
            self.at("sign-on-sheet", is_open, sheet.pk),
            self.at("copy", letter, compared(self.release).pk),
            reverse("desk:record", args=[self.slug, have_read(self.coalition).pk]),
            reverse("desk:new", args=[self.slug]),
            *self._programs(),
            *self._directory(),
            *self._members(),
        ]
        return [Visit(path) for path in addresses]

    def desk_forms(self) -> list[str]:
        """Forms that cannot be sent empty, one of each make."""
        return [
            reverse("coalitions:new"),
            reverse("coalitions:invite", args=[self.slug]),
            reverse("desk:directory-new", args=[self.slug]),
            self.at("sign-on-enter", self.open),
            self.at("enter-reply", self.release.letter),
        ]

    def _sheet(self):
        data = b"Organisation,Country,E-mail\nLake Friends,Kenya,dina@lakes.example\n"
        book = read_book(data, "replies.csv")
        return keep_sheet(
            letter=self.open, by=self.ama, file_name="replies.csv", data=data, book=book
        )

    def _programs(self) -> list[str]:
        token, _words = programs.make_token(
            coalition=self.coalition, name="Map", scope="read", by=self.ama
        )
        hook, _words = programs.add_webhook(
            coalition=self.coalition, url="https://hook.example/", by=self.ama
        )
        programs.tell_test(webhook=hook)
        programs.allow_site(coalition=self.coalition, address="https://rivers.example")
        return [
            reverse("desk:programs", args=[self.slug]),
            reverse("desk:webhook", args=[self.slug, hook.pk]),
            reverse("desk:revoke-token", args=[self.slug, token.pk]),
        ]

    def _directory(self) -> list[str]:
        make_organisation(self.coalition, "River Watch")
        make_organisation(self.coalition, "The River Watch")
        rows = (NewEntry(name="Reed Circle", members=("Pond Club",)), NewEntry(name="River Watch"))
        kept = coalitions.keep_import(
            coalition=self.coalition, source="list.csv", rows=rows, by=self.ama
        )
        return [reverse("desk:directory-import-look", args=[self.slug, kept.pk])]

    def _members(self) -> list[str]:
        invited = coalitions.invite(
            coalition=self.coalition, email="kofi@rivers.example", role="editor", by=self.ama
        )
        worker.drain()
        return [reverse("coalitions:revoke", args=[self.slug, invited.pk])]

    def public(self) -> list[Visit]:
        """What those see who sign, read or write programs, in each of its states."""
        letter = self.release.letter
        public = reverse("releases:letter", args=[self.slug, letter.slug])
        review = add_review_link(
            letter=self.draft, group_name="River Watch", must_approve=True, by=self.ama
        )
        revoked = add_review_link(
            letter=self.draft, group_name="Lake Friends", must_approve=False, by=self.ama
        )
        revoke_review_link(link=revoked, by=self.ama)
        tomorrow = timezone.now() + DAY
        press = add_press_link(
            release=self.waits, given_to="A journalist", expires_at=tomorrow, by=self.ama
        )
        return [
            *map(Visit, ("/", "/releases/", "/styles/", "/api/", "/robots.txt", "/sitemap.xml")),
            *map(Visit, (public, f"{public}1/", f"{public}1/fr/", f"{public}ar/")),
            *map(Visit, (f"/press/{press.token}/", f"/press/{press.token}/fr/")),
            Visit(f"/asks/{self.slug}/"),
            Visit(_path(review_url(review))),
            Visit(_path(review_url(revoked)), "revoked", 404),
            Visit("/press/unknown/", "unknown", 404),
            *self._signing(),
            *self._framed(),
            *self._following(),
        ]

    def public_form(self) -> str:
        return _path(links.sign_on_url(self.open))

    def _signing(self) -> list[Visit]:
        form = self.public_form()
        own = _path(links.own_url(self.signed))
        invitation = make_invitation(self.open)
        late = make_signature(self.closed, state="pending")
        return [
            Visit(form),
            Visit(f"{form}?as=organisation", "organisation"),
            Visit(f"{form}?as=individual", "individual"),
            Visit(f"{form}recorded/"),
            Visit(_path(links.sign_on_url(self.closed)), "closed"),
            Visit("/sign/unknown/", "unknown", 404),
            Visit(_path(links.confirm_url(self.signature))),
            Visit(_path(links.confirm_url(self.signature)) + "name/"),
            Visit(_path(links.confirm_url(self.signed)), "confirmed"),
            Visit(_path(links.confirm_url(late)), "too late", 410),
            Visit(own),
            Visit(f"{own}name/"),
            Visit(f"{own}?withdraw", "withdraw"),
            Visit(_path(links.invited_url(invitation))),
            Visit(_path(links.invited_url(invitation)) + "?as=organisation", "organisation"),
            Visit(_path(links.invited_url(invitation)) + "stop/"),
            Visit(reverse("signatures:public-sign", args=[self.slug, self.open.slug])),
        ]

    def _framed(self) -> list[Visit]:
        frame = f"/embed/{links.sign_on_token(self.open)}/"
        return [
            Visit(frame),
            Visit(f"{frame}?as=organisation", "organisation"),
            Visit(f"{frame}recorded/"),
            Visit(f"/embed/{links.sign_on_token(self.release.letter)}/count/"),
        ]

    def _following(self) -> list[Visit]:
        letter = self.release.letter
        ask_to_be_told(letter=letter, email="dina@lakes.example", language="en")
        follower = Follower.objects.get(letter=letter)
        follow = reverse("alerts:follow", args=[self.slug, letter.slug])
        return [
            Visit(follow),
            Visit(f"{follow}recorded/"),
            Visit(_path(confirm_url(follower))),
            Visit(_path(leave_url(follower))),
            Visit("/follow/l/unknown/", "left"),
        ]

    def entering(self) -> list[Visit]:
        """The pages of those who are not in yet; Dina is invited."""
        invited = coalitions.invite(
            coalition=self.coalition, email="dina@lakes.example", role="editor", by=self.ama
        )
        return [
            Visit("/accounts/login/"),
            Visit("/accounts/login/code/"),
            Visit("/accounts/signup/"),
            Visit("/accounts/passkeys/webauthn/login/"),
            Visit("/accounts/inactive/"),
            Visit(_path(invitation_link(invited))),
            Visit(_path(coalitions.make_sign_in_link(user=make_user("Esi Boateng")))),
            Visit("/accounts/sign-in/1/void/", "void", 410),
        ]

    def member(self, name: str):
        """Another one of the secretariat."""
        user = coalitions.make_account(email=f"{name.lower()}@rivers.example", name=name)
        make_member(self.coalition, user, "editor")
        return user


def _path(address: str) -> str:
    return urlsplit(address).path


def opened(coalition, by):
    """Open to the public, in English and Arabic, with the draft that it was opened from."""
    made = create_letter(coalition=coalition, edition=make_core_edition("en", "ar"), by=by)
    open_letter(
        letter=made, by=by, closes_at=None, time_zone="UTC", visibility="public", reason="Tried."
    )
    made.refresh_from_db()
    # What the secretariat would say in the next version.
    add_draft(letter=made, edition=make_core_edition("en", "ar", place="Tema"), by=by)
    return made


def under_embargo(coalition, by):
    at = timezone.now() + DAY
    edition = make_core_edition("en", "fr")
    return released(
        coalition, by, slug="later", edition=edition, public_at=at, time_zone="Africa/Accra"
    )


def released_with_everything(coalition, by):
    """Delivered, answered, and followed up."""
    turn_on(coalition, "email", "hand")
    release = letter_released(coalition, by, "en", "fr", "ar")
    planned(release, by)
    planned(release, by, channel="hand", position=1)
    letter = release.letter
    reply = make_reply(letter)
    make_reply(letter, kind="sign_on", part="")
    make_reply()
    publish(reply=reply, by=by, public_text="We will clean it.")
    ask = make_ask(letter, by, published=True, kind="recurring")
    make_evidence(ask, by)
    make_occasion(ask)
    return release
