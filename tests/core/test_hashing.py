"""The text hash names what is signed, the edition hash what is released."""

import datetime as dt
import hashlib
import json

import pytest

from undersigned.core.hashing import (
    canonical_edition,
    canonical_text,
    check_code,
    edition_hash,
    text_hash,
)
from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Counting,
    Edition,
    Heading,
    LetterText,
    Paragraph,
    Placeholder,
    Sender,
    Signatory,
    words,
)
from undersigned.core.roll import make_roll

ADDRESSEE = Addressee(
    name="Ada Marsh", role="Minister of Rivers", organisation="Ministry", fax="+44 20 7946 0000"
)
TEXT = LetterText(
    language="en",
    title=(Placeholder(name="organisations"), *words(" bodies’ letter")),
    subject=words("Clean rivers"),
    salutation=words("Dear Minister,"),
    blocks=(Paragraph(inlines=words("We ask for café tables.")), Asks()),
    asks=(Ask(id="weirs", text=words("Open the weirs."), by=dt.date(2031, 5, 1)),),
)
EDITION = Edition(
    date=dt.date(2031, 3, 1),
    sender=Sender(name="River League"),
    addressees=(ADDRESSEE,),
    texts=(TEXT,),
)
SIGNATORIES = (
    Signatory(kind="organisation", name="Bread and Roses", place="Norway", country="NO"),
    Signatory(
        kind="organisation", name="Hidden House", place="Japan", country="JP", place_hidden=True
    ),
    Signatory(kind="individual", name="Secret Person", place="Kenya", withheld=True),
)
ROLL = make_roll(SIGNATORIES, Counting(), "en")
RENDERED = {"en": "2 bodies’ letter\nDear Minister,\n"}


def with_text(**changes):
    return EDITION.model_copy(update={"texts": (TEXT.model_copy(update=changes),)})


def with_addressee(**changes):
    return EDITION.model_copy(update={"addressees": (ADDRESSEE.model_copy(update=changes),)})


def test_the_text_hash_of_a_known_letter():
    assert text_hash(EDITION) == "580aa40644e2685dab8cec9bf253f77a8191fc59196462929ac82b1b05f5aa4f"


def test_the_edition_hash_of_a_known_release():
    assert (
        edition_hash(EDITION, ROLL, RENDERED)
        == "d577ad5c38a93339a339485db41dddae14898dfe3d226987f84df04bc3ba5149"
    )


def test_the_text_hash_is_over_exactly_what_a_signer_consents_to():
    fields = json.loads(canonical_text(EDITION))
    assert list(fields) == [
        "addressees",
        "asks",
        "body",
        "language",
        "salutation",
        "schema",
        "subject",
        "title",
    ]
    assert fields["addressees"] == [
        {"name": "Ada Marsh", "organisation": "Ministry", "role": "Minister of Rivers"}
    ]
    assert hashlib.sha256(canonical_text(EDITION)).hexdigest() == text_hash(EDITION)


CHANGES = [
    with_text(title=words("A letter")),
    with_text(title=(Placeholder(name="signatories"), *words(" bodies’ letter"))),
    with_text(subject=words("Clean river")),
    with_text(salutation=words("Dear Minister:")),
    with_text(blocks=(Heading(inlines=words("We ask for café tables.")), Asks())),
    with_text(asks=(Ask(id="weirs", text=words("Open a weir."), by=dt.date(2031, 5, 1)),)),
    with_text(asks=(Ask(id="weirs", text=words("Open the weirs."), by=dt.date(2031, 6, 1)),)),
    with_text(language="fr"),
    with_addressee(name="Ada March"),
    with_addressee(role="Minister"),
    with_addressee(organisation=""),
    EDITION.model_copy(update={"addressees": ()}),
]


@pytest.mark.parametrize("changed", CHANGES)
def test_what_a_signer_consents_to_changes_the_text_hash_and_the_edition_hash(changed):
    assert text_hash(changed) != text_hash(EDITION)
    assert edition_hash(changed, ROLL, RENDERED) != edition_hash(EDITION, ROLL, RENDERED)


LETTERHEAD = [
    with_addressee(fax="+44 20 7946 0001"),
    EDITION.model_copy(update={"date": None}),
    EDITION.model_copy(update={"sender": Sender()}),
    EDITION.model_copy(update={"place": "Leeds"}),
    EDITION.model_copy(update={"cc": (ADDRESSEE,)}),
]


@pytest.mark.parametrize("changed", LETTERHEAD)
def test_the_letterhead_changes_the_edition_hash_alone(changed):
    assert text_hash(changed) == text_hash(EDITION)
    assert edition_hash(changed, ROLL, RENDERED) != edition_hash(EDITION, ROLL, RENDERED)


def test_a_translation_changes_the_edition_hash_alone():
    german = LetterText(language="de", title=words("Brief"))
    changed = EDITION.model_copy(update={"texts": (TEXT, german)})
    assert text_hash(changed) == text_hash(EDITION)
    rendered = {**RENDERED, "de": "Brief\n"}
    assert edition_hash(changed, ROLL, rendered) != edition_hash(EDITION, ROLL, RENDERED)


def test_another_roll_changes_the_edition_hash():
    other = make_roll(SIGNATORIES[:1], Counting(), "en")
    assert edition_hash(EDITION, other, RENDERED) != edition_hash(EDITION, ROLL, RENDERED)


def test_nothing_hidden_is_under_the_edition_hash():
    public = canonical_edition(EDITION, ROLL, RENDERED).decode("utf-8")
    for secret in ("Secret Person", "Kenya", "KE", '"Japan"'):
        assert secret not in public
    assert "Hidden House" in public


def test_the_place_of_a_withheld_name_in_the_list_says_nothing():
    first = Signatory(kind="organisation", name="A", withheld=True)
    last = Signatory(kind="organisation", name="Z", withheld=True)
    hashes = {
        edition_hash(EDITION, make_roll((hidden, *SIGNATORIES), Counting(), "en"), RENDERED)
        for hidden in (first, last)
    }
    assert len(hashes) == 1


def test_equal_words_in_another_normal_form_or_line_end_have_equal_hashes():
    decomposed = "We ask for cafe\u0301 tables."
    same = with_text(blocks=(Paragraph(inlines=words(decomposed)), Asks()))
    assert text_hash(same) == text_hash(EDITION)
    other_ends = {"en": RENDERED["en"].replace("\n", "\r\n")}
    assert edition_hash(EDITION, ROLL, other_ends) == edition_hash(EDITION, ROLL, RENDERED)


def test_the_check_code_is_what_people_can_read_to_each_other():
    assert check_code("0123456789abcdef" * 4) == "0123 4567 89ab cdef"


def test_the_edition_hash_covers_no_place_that_is_not_printed():
    hidden = Signatory(
        kind="organisation", name="A", place="Nepal", country="NP", place_hidden=True
    )
    roll = make_roll([hidden], Counting(), "en")
    assert roll.counts.places == ("NP",)
    assert b"NP" not in canonical_edition(EDITION, roll, {})
