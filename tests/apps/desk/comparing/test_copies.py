"""The page of published copies."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.apps.followup.published import compared, copy_of
from tests.apps.releases.stories import open_letter, released
from tests.factories import make_member, make_user
from undersigned.apps.desk.comparing import forms
from undersigned.apps.followup.models import PublishedCopy

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama)


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(letter, name="copies", *rest):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *rest])


def text(answer):
    return " ".join(answer.content.decode().split())


def upload(release, data=None, **changes):
    data = copy_of(release, **changes) if data is None else data
    return {
        "file": SimpleUploadedFile("copy.txt", data),
        "publisher": "Lake Friends",
        "address": "https://lakes.example/letter",
    }


def test_a_copy_is_given_and_its_differences_are_shown(desk, release):
    name = release.roll.value.signatories[0].name
    values = upload(release, name=(name, "Walkers of the Far Bank"))
    page = text(desk.post(at(release.letter), values, follow=True))
    assert f"<del>{name}" in page
    assert "<ins>Walkers of the Far Bank" in page
    assert "https://lakes.example/letter" in page
    listed = text(desk.get(at(release.letter)))
    assert "Lake Friends" in listed
    assert "badge-bad" in listed


def test_a_true_copy_is_the_same(desk, release):
    page = text(desk.post(at(release.letter), upload(release), follow=True))
    assert "Nothing differs." in page
    assert "the same" in text(desk.get(at(release.letter)))
    assert "agree" in text(desk.get(at(release.letter)))


def test_what_cannot_be_read_is_told_on_the_form(desk, release):
    page = text(desk.post(at(release.letter), upload(release, data=b"\x00\x01")))
    assert "Compare a copy" in page
    assert not PublishedCopy.objects.exists()


def test_a_copy_that_is_too_large_is_told(desk, release, monkeypatch):
    monkeypatch.setattr(forms, "MAX_BYTES", 3)
    assert "larger than 10 MB" in text(desk.post(at(release.letter), upload(release)))


def test_the_file_can_be_had_back_and_removed(desk, release, ama):
    copy = compared(release, by=ama)
    assert desk.get(at(release.letter, "copy-file", copy.pk)).content == copy_of(release)
    desk.post(at(release.letter, "copy-remove", copy.pk))
    assert not PublishedCopy.objects.exists()


def test_before_the_release_the_page_says_when(desk, coalition):
    page = text(desk.get(at(open_letter(coalition, slug="b"))))
    assert "once the letter is released" in page
    assert "Compare a copy" not in page


def test_a_viewer_reads_and_does_not_add(client, coalition, release, ama):
    copy = compared(release, by=ama)
    user = make_user("Dina Haddad")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    assert "Compare a copy" not in text(client.get(at(release.letter)))
    assert client.get(at(release.letter, "copy", copy.pk)).status_code == 200
    client.post(at(release.letter), upload(release, name=("River", "Sea")))
    assert PublishedCopy.objects.count() == 1
    assert client.post(at(release.letter, "copy-remove", copy.pk)).status_code == 403


def test_nobody_else_sees_them(client, release, ama, chidi):
    copy = compared(release, by=ama)
    client.force_login(chidi)
    assert client.get(at(release.letter, "copy", copy.pk)).status_code == 404
