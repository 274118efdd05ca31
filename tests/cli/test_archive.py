"""A backup and its way back."""

import json
import zipfile

import pytest
from django.core import serializers
from django.db import transaction

from tests.apps.deliveries.stories import MONDAY_10, letter_released, planned, turn_on
from tests.factories import make_member
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.deliveries.actions.rows import note
from undersigned.apps.deliveries.models import ChannelSetting, Photograph
from undersigned.apps.outbox.models import KeyMark, OutboxRow
from undersigned.apps.outbox.sealing import current_key_id
from undersigned.cli import archive

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    (settings.MEDIA_ROOT / "scans").mkdir(parents=True)
    (settings.MEDIA_ROOT / "scans" / "paper.txt").write_text("signed by hand")
    return settings.MEDIA_ROOT


@pytest.fixture
def full(uploads):
    """A database with something of everything that this layer has."""
    member = make_member()
    KeyMark.objects.create(key_id=current_key_id())
    actions.invite(coalition=member.coalition, email="kofi@example.org", role="editor", by=None)
    actions.make_account(email="op@example.org", is_operator=True)


def everything() -> dict[str, str]:
    return {
        model._meta.label: serializers.serialize("jsonl", model._base_manager.order_by("pk"))
        for model in archive._models()
    }


def test_what_is_restored_is_what_was_there(full, uploads, tmp_path):
    before, file = everything(), tmp_path / "b.zip"
    rows = archive.write(file, with_key=False)
    (uploads / "scans" / "paper.txt").unlink()
    Coalition.objects.update(name="Spoilt")
    make_member()
    assert archive.restore(file, archive.read_manifest(file), replace=True) == rows > 5
    assert everything() == before
    assert (uploads / "scans" / "paper.txt").read_text() == "signed by hand"


def test_new_rows_can_be_made_after_a_restore(full, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    archive.restore(file, archive.read_manifest(file), replace=True)
    assert make_member().pk


def test_a_full_database_is_not_overwritten_unasked(full, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    Coalition.objects.update(name="Newer")
    with pytest.raises(archive.BackupError, match="not empty"):
        archive.restore(file, archive.read_manifest(file), replace=False)
    assert Coalition.objects.get().name == "Newer"


def test_a_restore_that_breaks_leaves_everything_as_it_was(full, tmp_path, monkeypatch):
    before, file = everything(), tmp_path / "b.zip"
    archive.write(file, with_key=False)
    monkeypatch.setattr(archive, "_load", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        archive.restore(file, archive.read_manifest(file), replace=True)
    assert everything() == before


def test_the_key_is_in_the_backup_only_when_asked_for(full, settings, tmp_path):
    for with_key in (False, True):
        file = tmp_path / f"{with_key}.zip"
        archive.write(file, with_key=with_key)
        with zipfile.ZipFile(file) as found:
            assert ("key" in found.namelist()) is with_key
        assert (settings.SERVER_KEY.hex() in archive_text(file)) is with_key


def archive_text(file) -> str:
    with zipfile.ZipFile(file) as found:
        return "".join(found.read(name).decode() for name in found.namelist())


def test_a_key_in_the_backup_is_put_where_there_is_none(full, settings, tmp_path):
    file, data = tmp_path / "b.zip", tmp_path / "new"
    archive.write(file, with_key=True)
    archive.place_key(file, archive.read_manifest(file), data, "")
    assert (data / "key").read_text().strip() == settings.SERVER_KEY.hex()
    assert (data / "key").stat().st_mode & 0o777 == 0o600


def test_a_key_that_is_there_is_kept(full, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=True)
    (tmp_path / "key").write_text("mine")
    archive.place_key(file, archive.read_manifest(file), tmp_path, "")
    assert (tmp_path / "key").read_text() == "mine"


def test_without_any_key_nothing_is_restored(full, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    with pytest.raises(archive.BackupError, match="no server key"):
        archive.place_key(file, archive.read_manifest(file), tmp_path / "new", "")


def test_a_backup_of_another_key_is_refused(full, settings, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    settings.SERVER_KEY = bytes(32)
    with pytest.raises(archive.BackupError, match="belongs to the server key"):
        archive.restore(file, archive.read_manifest(file), replace=True)


def test_a_backup_of_other_tables_is_refused(full, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    manifest = archive.read_manifest(file)
    manifest["migrations"].append("letters.0099_future")
    with pytest.raises(archive.BackupError, match="tables are others"):
        archive.restore(file, manifest, replace=True)


def changed(file, target, name, content):
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.namelist():
            new.writestr(item, content if item == name else old.read(item))


def test_a_changed_backup_is_refused(full, tmp_path):
    file, spoilt = tmp_path / "b.zip", tmp_path / "spoilt.zip"
    archive.write(file, with_key=False)
    changed(file, spoilt, "rows/coalitions.coalition.jsonl", b"")
    with pytest.raises(archive.BackupError, match="damaged"):
        archive.read_manifest(spoilt)


def test_a_backup_of_a_later_format_is_refused(full, tmp_path):
    file, later = tmp_path / "b.zip", tmp_path / "later.zip"
    archive.write(file, with_key=False)
    changed(file, later, "manifest.json", json.dumps({"format": 2, "files": {}}))
    with pytest.raises(archive.BackupError, match="not known here"):
        archive.read_manifest(later)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04"])
def test_a_file_that_is_no_backup_is_refused(content, tmp_path):
    file = tmp_path / "b.zip"
    file.write_bytes(content)
    with pytest.raises(archive.BackupError, match="no whole backup"):
        archive.read_manifest(file)


def test_an_upload_cannot_leave_its_folder(full, uploads, tmp_path):
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    manifest = archive.read_manifest(file)
    manifest["files"]["uploads/../../evil.txt"] = {}
    archive._restore_uploads(file, manifest)
    assert not (tmp_path.parent / "evil.txt").exists()


def test_waiting_mail_survives(full, tmp_path):
    with transaction.atomic():
        waiting = OutboxRow.objects.get()
    file = tmp_path / "b.zip"
    archive.write(file, with_key=False)
    archive.restore(file, archive.read_manifest(file), replace=True)
    assert OutboxRow.objects.get().nonce == waiting.nonce
    assert User.objects.filter(is_operator=True).exists()


def test_deliveries_come_back_with_their_attempts_pictures_and_sealed_settings(
    coalition, ama, tmp_path
):
    turn_on(coalition, "email")
    release = letter_released(coalition, ama)
    delivery = planned(release, ama)
    attempt = note(delivery, "done", started_at=MONDAY_10, ended_at=MONDAY_10, answer="kept")
    Photograph.objects.create(attempt=attempt, media_type="image/png", sha256="0", data=b"\x00\xff")
    ChannelSetting.objects.update(sealed=b"\x01\x02")
    before, file = everything(), tmp_path / "b.zip"
    archive.write(file, with_key=False)
    archive.restore(file, archive.read_manifest(file), replace=True)
    assert everything() == before
    assert bytes(Photograph.objects.get().data) == b"\x00\xff"
    assert bytes(ChannelSetting.objects.get().sealed) == b"\x01\x02"
