"""How one name will stand under the letter."""

import pytest

from undersigned.apps.signatures.models import Signature
from undersigned.apps.signatures.printing import printed_line, printed_text
from undersigned.core.letter import PrintedName


def signature(**values):
    defaults = {"kind": "organisation", "name": "River Watch", "place": "Ghana", "country": "GH"}
    return Signature(consent_language="en", **{**defaults, **values})


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "River Watch, Ghana"),
        ({"place": ""}, "River Watch"),
        ({"place_hidden": True}, "River Watch"),
        ({"kind": "individual", "name": "Esi", "title": "Chair"}, "Esi, Ghana (Chair)"),
        ({"members": ["One", "Two"]}, "River Watch, Ghana\n    Members: One; Two"),
        (
            {"withheld": True, "name": ""},
            "Counted as one organisation whose name is withheld; the place does not count.",
        ),
        (
            {"withheld": True, "name": "", "kind": "individual", "place_consent": True},
            "Counted as one individual whose name is withheld; the place counts too.",
        ),
    ],
)
def test_the_line_as_text(values, text):
    assert printed_text(signature(**values)) == text


def test_a_hidden_place_is_said_to_count():
    line = printed_line(signature(place_hidden=True).as_signatory(), "en")
    assert (line.place, line.counted) == ("", "The place counts but is not printed.")
    assert printed_line(signature(place_hidden=True, place="").as_signatory(), "en").counted == ""


def test_the_form_of_the_language_is_printed():
    form = PrintedName(language="fr", name="Vigie du fleuve", title="ONG")
    value = signature(printed=[form.model_dump()]).as_signatory()
    assert printed_line(value, "fr").name == "Vigie du fleuve"
    assert printed_line(value, "en").name == "River Watch"
