"""A backup that knows no database engine: one zip of JSON lines.

    manifest.json             format, version, key id, migrations; SHA-256 and rows of each file
    rows/<app>.<model>.jsonl  one row a line, as Django's serializer writes them
    uploads/...               the uploaded files
    key                       the server key, only where it was asked for

Rows are read in one snapshot. Sessions are left out: whoever is signed in signs in again.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from undersigned import __version__
from undersigned.core.errors import UndersignedError

FORMAT = 1
BATCH = 500  # rows
LEFT_OUT = {"contenttypes", "sessions", "auth"}  # made anew by Django, or not ours


class BackupError(UndersignedError):
    """A backup that cannot be made or restored."""


def _models() -> list[type]:
    from django.apps import apps

    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in LEFT_OUT and model._meta.managed and not model._meta.proxy
    ]


def _migrations() -> list[str]:
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return sorted(
        f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()
    )


def write(path: Path, *, with_key: bool) -> int:
    """Write the backup; how many rows. The file appears whole or not at all."""
    from django.conf import settings

    from undersigned.apps.outbox.sealing import current_key_id

    draft = path.with_name(path.name + ".part")
    files: dict[str, dict[str, Any]] = {}
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_rows(archive, files)
        for name, file in _uploads(settings.MEDIA_ROOT):
            files[name] = _put(archive, name, iter([file.read_bytes()]))
        if with_key:
            files["key"] = _put(archive, "key", iter([settings.SERVER_KEY.hex().encode()]))
        manifest = {
            "format": FORMAT,
            "version": __version__,
            "key_id": current_key_id(),
            "migrations": _migrations(),
            "files": files,
        }
        archive.writestr("manifest.json", json.dumps(manifest, indent=1))
    draft.chmod(0o600)
    draft.replace(path)
    return sum(entry.get("rows", 0) for entry in files.values())


def _write_rows(archive: zipfile.ZipFile, files: dict[str, dict[str, Any]]) -> None:
    from django.core import serializers
    from django.db import connection, transaction

    if connection.vendor == "sqlite":
        connection.transaction_mode = "DEFERRED"  # a snapshot that lets the others write
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for model in _models():
            rows = model._base_manager.order_by("pk").iterator(BATCH)
            lines = (serializers.serialize("jsonl", [row]).encode() for row in rows)
            name = f"rows/{model._meta.label_lower}.jsonl"
            files[name] = _put(archive, name, lines)


def _uploads(root: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(root.rglob("*")) if root.exists() else ():
        if file.is_file():
            yield f"uploads/{file.relative_to(root).as_posix()}", file


def _put(archive: zipfile.ZipFile, name: str, pieces: Iterator[bytes]) -> dict[str, Any]:
    digest, count = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            count += 1
    entry: dict[str, Any] = {"sha256": digest.hexdigest()}
    return {**entry, "rows": count} if name.startswith("rows/") else entry


def read_manifest(path: Path) -> dict[str, Any]:
    """The manifest, after every file was checked against it."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            for name, entry in manifest["files"].items():
                with archive.open(name) as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != entry["sha256"]:
                        raise BackupError(
                            f"{name} is damaged.", where=str(path), do="Take another backup."
                        )
    except (zipfile.BadZipFile, KeyError, OSError, ValueError) as error:
        raise BackupError(
            "This is no whole backup.", where=str(path), do="Take another file."
        ) from error
    if manifest.get("format") != FORMAT:
        raise BackupError(
            "This backup has a format that is not known here.",
            where=str(path),
            do=f"Restore it with Undersigned {manifest.get('version')}.",
        )
    return manifest


def place_key(path: Path, manifest: dict[str, Any], data: Path, given: str) -> None:
    """Before settings are read: put the backup's key where there is none, or say that it lacks."""
    target = data / "key"
    if given or target.exists():
        return
    if "key" not in manifest["files"]:
        raise BackupError(
            f"The backup holds no server key, and there is none in {data}.",
            where=str(path),
            do=f"Put your copy of the key {manifest['key_id']} into {target} first.",
        )
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    target.touch(mode=0o600)
    with zipfile.ZipFile(path) as archive:
        target.write_bytes(archive.read("key") + b"\n")


def restore(path: Path, manifest: dict[str, Any], *, replace: bool) -> int:
    """Load the rows in one transaction; how many. ``UndersignedError`` leaves all as it was."""
    from django.core.management.color import no_style
    from django.db import connection, transaction

    from undersigned.apps.outbox.models import KeyMark

    _check_fits(path, manifest)
    models = _models()
    total = 0
    with transaction.atomic(), zipfile.ZipFile(path) as archive:
        _make_room(models, replace=replace)
        KeyMark.objects.all().delete()
        for model in models:
            total += _load(archive, model)
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
    _restore_uploads(path, manifest)
    return total


def _check_fits(path: Path, manifest: dict[str, Any]) -> None:
    from undersigned.apps.outbox.sealing import current_key_id

    if manifest["migrations"] != _migrations():
        raise BackupError(
            f"The backup was made by version {manifest['version']}, whose tables are others.",
            where=str(path),
            do="Restore it with that version, then install this one.",
        )
    if manifest["key_id"] != current_key_id():
        raise BackupError(
            f"The backup belongs to the server key {manifest['key_id']}, here is "
            f"{current_key_id()}.",
            where=str(path),
            do="Put the right key into the data folder or into UNDERSIGNED_KEY.",
        )


def _make_room(models: list[type], *, replace: bool) -> None:
    kept = "outbox.keymark"
    full = [m for m in models if m._meta.label_lower != kept and m._base_manager.exists()]
    if full and not replace:
        raise BackupError(
            "The database is not empty.",
            where=", ".join(model._meta.label for model in full[:3]),
            do="Restore into an empty one, or say --replace to delete what is there.",
        )
    for model in full:
        # Row by row rules do not matter: everything goes, and the order is settled at the commit.
        model._base_manager.all()._raw_delete(model._base_manager.db)


def _load(archive: zipfile.ZipFile, model: type) -> int:
    from django.core import serializers

    count, batch = 0, []
    with archive.open(f"rows/{model._meta.label_lower}.jsonl") as lines:
        for line in lines:
            (row,) = serializers.deserialize("jsonl", line.decode())
            batch.append(row.object)
            if len(batch) == BATCH:
                count += len(model._base_manager.bulk_create(batch))
                batch = []
    return count + len(model._base_manager.bulk_create(batch))


def _restore_uploads(path: Path, manifest: dict[str, Any]) -> None:
    from django.conf import settings

    with zipfile.ZipFile(path) as archive:
        for name in manifest["files"]:
            parts = PurePosixPath(name).parts
            if parts[0] != "uploads" or ".." in parts:
                continue
            target = settings.MEDIA_ROOT.joinpath(*parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))
