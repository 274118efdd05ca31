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
from undersigned.core.renderers.json_ld import MOST_NAMES, json_ld, linked_data, render


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


def test_a_file_of_its_own_holds_every_name_and_the_head_of_a_page_those_of_a_short_list():
    roll = roll_of(*(organisation(f"Group {n}") for n in range(MOST_NAMES + 1)))
    edition = make_edition()
    data = json.loads(render(edition, roll, "en", url="https://letters.example/1"))
    assert len(data["contributor"]) == MOST_NAMES + 1
    assert data["url"] == "https://letters.example/1"
    assert "contributor" not in linked_data(edition, roll, "en")


def test_a_file_holds_no_withheld_name():
    roll = roll_of(organisation("Secret House", "Peru", withheld=True), organisation("Open House"))
    source = render(make_edition(), roll, "en")
    assert "Secret" not in source
    assert "Peru" not in source
    assert [each["name"] for each in json.loads(source)["contributor"]] == ["Open House"]
