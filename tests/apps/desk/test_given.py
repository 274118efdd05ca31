"""Lists that are given as a file or pasted."""

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from undersigned.apps.desk import given


class People(given.GivenList):
    nothing = "Choose a file, or paste the people."
    pasted_name = "pasted people"
    file = forms.FileField(required=False)
    pasted = forms.CharField(required=False, strip=False)


def sent(pasted="", data=None):
    files = {"file": SimpleUploadedFile("people.csv", data)} if data else {}
    return People({"pasted": pasted}, files)


def test_a_file_is_taken_as_it_is_called():
    form = sent(data=b"Name\nAma\n")
    assert form.is_valid()
    assert form.content() == ("people.csv", b"Name\nAma\n")


def test_what_was_pasted_gets_a_name():
    form = sent("Name\nAma\n")
    assert form.is_valid()
    assert form.content() == ("pasted people.csv", b"Name\nAma\n")


@pytest.mark.parametrize("pasted", ["", " \n\t"])
def test_nothing_is_told_in_the_form_s_own_words(pasted):
    assert sent(pasted).non_field_errors() == ["Choose a file, or paste the people."]


def test_a_file_that_is_too_large_is_told_alone(monkeypatch):
    monkeypatch.setattr(given, "MAX_BYTES", 3)
    form = sent(data=b"Name")
    assert form.errors == {"file": ["The file is larger than 10 MB. Keep only the list."]}
