"""The editor: what goes in comes out, nothing typed is lost, and two people see each other."""

import pytest

from undersigned.core.letter import Counts

from .conftest import at

pytestmark = pytest.mark.django_db


def posted(letter, **changes):
    """What a browser sends for the page as it is shown, with ``changes``."""
    from undersigned.apps.desk.drafting.edition_forms import EditionForms

    draft = letter.latest_draft
    forms = EditionForms(draft.value, Counts(), draft.number)
    sent = {}
    for form in (
        forms.main,
        *(form for each in forms.sets for form in (each.management_form, *each.forms)),
    ):
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                sent[field.html_name] = str(value)
    return sent | changes


def test_what_is_shown_comes_back_unchanged(editor, letter):
    before = letter.latest_draft
    answer = editor.post(at(letter), posted(letter))
    assert answer.status_code == 302
    assert letter.latest_draft == before
