import json
import re

from tests.core.renderers.letters import (
    SMALL_ROLL,
    make_edition,
    make_text,
    organisation,
    roll_of,
)
from undersigned.core.letter import Addressee, Roll, Sender, words
from undersigned.core.renderers.json_ld import json_ld, linked_data


def test_the_letter_is_a_message_with_sender_recipient_and_signatories():
    data = linked_data(make_edition(), SMALL_ROLL, "en", url="https://letters.example/1")
    assert data["@type"] == "Message"
    assert data["url"] == "https://letters.example/1"
    assert data["datePublished"] == "2025-11-03"
    assert data["sender"]["name"] == "Coalition for the Missing of Sarrania"
    assert data["recipient"][0]["jobTitle"] == "President of the Republic of Sarrania"
    assert data["contributor"][0] == {
        "@type": "Organization",
        "name": "Amber Quill Foundation",
        "address": "Sweden",
    }
    assert data["contributor"][-1]["@type"] == "Person"


def test_an_office_without_a_name_is_an_organisation():
    edition = make_edition(addressees=(Addressee(role="The Speaker"), Addressee(fax="+44 1")))
    data = linked_data(edition, SMALL_ROLL, "en")
    assert data["recipient"] == [{"@type": "Organization", "name": "The Speaker"}]


def test_a_translation_names_its_original():
    edition = make_edition(make_text(), make_text(language="ko", title=words("편지"), asks=()))
    original = linked_data(edition, SMALL_ROLL, "ko")["translationOfWork"]
    assert original["inLanguage"] == "en"
    assert original["name"].replace("\u00a0", " ") == "3 organisations to President Torrek"
    assert "translationOfWork" not in linked_data(edition, SMALL_ROLL, "en")


def test_what_is_not_known_is_not_said():
    edition = make_edition(date=None, sender=Sender(), addressees=())
    data = linked_data(edition, Roll(), "en")
    assert not {"datePublished", "sender", "recipient", "contributor", "url"} & set(data)


def test_a_withheld_name_is_not_in_it():
    roll = roll_of(organisation("Secret House", "Peru", withheld=True))
    assert "Secret" not in json_ld(make_edition(), roll, "en")


def test_nothing_in_it_can_end_the_script():
    roll = roll_of(organisation("</script><script>alert(1)//<!-- &"))
    markup = json_ld(make_edition(), roll, "en")
    inside = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', markup)
    assert inside is not None
    assert not set("<>&") & set(inside[1])
    assert json.loads(inside[1])["contributor"][0]["name"] == "</script><script>alert(1)//<!-- &"


def test_of_more_than_200_names_it_holds_none():
    names = [organisation(f"Desk {n}") for n in range(201)]
    assert len(linked_data(make_edition(), roll_of(*names[:200]), "en")["contributor"]) == 200
    assert "contributor" not in linked_data(make_edition(), roll_of(*names), "en")
