"""Three partners' copies of one letter on its page of copies."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests.cli.copies import EDITION, PAGE, TEXT, paper
from undersigned.apps.followup.models import PublishedCopy
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.releases.actions import count_and_close, release
from undersigned.apps.signatures.actions import enter_imported
from undersigned.core.readers import read

pytestmark = pytest.mark.django_db

PARTNERS = {PAGE.name: "Lanterns for the Absent", TEXT.name: "Amber Quill Foundation"}


@pytest.fixture
def published(coalition, ama):
    """The letter of the examples, released."""
    reading = read({each.name: each.read_bytes() for each in EDITION.iterdir()}, EDITION.name)
    letter = create_letter(coalition=coalition, edition=reading.edition, by=ama, imported=reading)
    open_letter(
        letter=letter,
        by=ama,
        closes_at=timezone.now() + timezone.timedelta(days=12),
        time_zone="Europe/London",
        visibility="link",
        reason="Made up.",
    )
    letter.refresh_from_db()
    enter_imported(letter=letter, by=ama)
    count_and_close(letter=letter, by=ama, reason="Made up.")
    letter.refresh_from_db()
    release(letter=letter, by=ama, reason="Made up.")
    return letter


def test_each_copy_is_kept_with_what_it_has_otherwise(client, ama, published, tmp_path):
    client.force_login(ama)
    page = reverse("desk:copies", args=[published.coalition.slug, published.slug])
    for path in (PAGE, TEXT, paper(tmp_path)):
        values = {
            "file": SimpleUploadedFile(path.name, path.read_bytes()),
            "publisher": PARTNERS.get(path.name, "Archive of the Unreturned"),
        }
        shown = client.post(page, values, follow=True).content.decode()
        assert "<ins>" in shown
    assert {each.file_name: each.differences for each in PublishedCopy.objects.all()} == {
        PAGE.name: 4,
        TEXT.name: 2,
        "partner.pdf": 2,
    }
    listed = client.get(page).content.decode()
    rows = re.findall(r"<tr>.*?</tr>", listed, re.S)
    said = {
        who: next(row for row in rows if who in row)
        for who in (*PARTNERS.values(), "Archive of the Unreturned")
    }
    agreeing = [who for who, row in said.items() if ">agree<" in row]
    assert agreeing == ["Amber Quill Foundation"]
