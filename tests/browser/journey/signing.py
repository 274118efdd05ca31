"""People sign, and see nothing that they should not see."""

from tests.browser.addresses import desk_addresses
from tests.browser.journey.words import BEN, CONFIRM, DINA, ESI, GITA, HANA, MISSPELT, UNION
from tests.browser.stage import Actor
from undersigned.apps.signatures.models import Signature


def people_sign(play) -> None:
    """Seven forms: three of Esi's, one with somebody else's address, one that nobody confirms."""
    ben, dina, esi = play.ben, play.dina, play.esi
    ben.opens(play.link)
    ben.sees("asks you to sign the letter below", "[…] NGOs' Joint Letter")
    signs_for(ben, "River Watch Ghana", "Ghana", "Ben Adler", BEN)
    dina.opens(play.link)
    signs_for(dina, MISSPELT, "Lebanon", "Dina Haddad", DINA)
    esi.opens(play.link)
    signs_for(esi, "Delta Forum", "Ghana", "Esi Boateng", ESI)
    esi.clicks("Back to the letter, to sign for another body or for yourself")
    signs_for(esi, UNION, "Togo", "Esi Boateng", ESI, "place_hidden")
    esi.clicks("Back to the letter, to sign for another body or for yourself")
    esi.clicks("As an individual")
    esi.writes(name="Esi Boateng", place="Ghana", email=ESI, withheld=True)
    esi.clicks("See how it will be printed")
    esi.sees(
        "Counted as one individual whose name is withheld",
        "Not printed Esi Boateng, esi@delta.example",
    )
    esi.clicks("Send it")
    for name, place, person, email in (
        ("Gita’s Bakery", "India", "Gita Rao", GITA),
        ("Hana Press", "Japan", "Hana Mori", HANA),
    ):
        play.reader.opens(play.link)
        signs_for(play.reader, name, place, person, email)


def signs_for(
    actor: Actor, organisation: str, place: str, person: str, email: str, *choices: str
) -> None:
    """Fill in the form on the letter's page, look at the printed line, send it."""
    actor.clicks("For an organisation")
    actor.writes(name=organisation, place=place, representative=person, role="Chair", email=email)
    actor.writes(may_sign=True, **dict.fromkeys(choices, True))
    actor.clicks("See how it will be printed")
    actor.sees("This is how it will be printed", organisation, email)
    actor.clicks("Send it")
    actor.sees("Recorded. Now look into your mailbox")


def nothing_is_seen(play) -> None:
    """Before the release nobody outside learns that the letter exists."""
    row = str(Signature.objects.all()[0].pk)
    addresses = desk_addresses(play.coalition.slug, play.letter.slug, row)
    assert len(addresses) > 30
    assert {each: play.chidi.status_of(each) for each in addresses} == dict.fromkeys(addresses, 404)
    nothing_is_public(play)


def nothing_is_public(play) -> None:
    hidden = [play.public, play.archive, f"{play.archive}feed.atom", f"{play.public}letter.txt"]
    for actor in (play.chidi, play.reader):
        assert [actor.status_of(each) for each in hidden] == [404] * len(hidden)
        for address in ("/", "/releases/", "/sitemap.xml"):
            page = actor.gets(address).decode()
            assert play.letter.slug not in page
            assert "Torrek" not in page
            assert "River Watch" not in page


def people_confirm(play) -> None:
    """Opening a link, and pressing without choosing, changes nothing; a choice does."""
    assert play.stage.sends_mails() == 7
    for actor, email, number in ((play.ben, BEN, 1), (play.dina, DINA, 1), (play.esi, ESI, 3)):
        for mail in actor.opens_mails(email, CONFIRM, expected=number):
            assert play.coalition.contact_phone in mail.words
            confirms(play, actor, mail.link("/sign/c/"))
    (mail,) = play.reader.opens_mails(GITA, CONFIRM)
    play.reader.opens(mail.link("/sign/c/"))
    play.reader.chooses("This was not me")
    play.reader.clicks("Send my choice")
    play.reader.sees("Nothing is signed", "this address gets no more mail")
    states = [Signature.objects.filter(state=each).count() for each in ("confirmed", "pending")]
    assert states == [5, 1]


def confirms(play, actor: Actor, link: str) -> None:
    """Behind a mail scanner."""
    pending = Signature.objects.filter(state="pending")
    before = pending.count()
    assert play.stage.scans(link) == [200, 200, 200, 200]
    assert pending.count() == before
    actor.opens(link)
    actor.sees("Do you sign this letter?", "It will be printed like this")
    actor.chooses("I sign")
    actor.clicks("Send my choice")
    actor.sees("Thank you. Your signature is recorded")
