"""Files of more than 60 MB, made up in the catalogue's shape: given in the browser and read."""

import gzip

import pytest
from benchmarks.record_scale import records
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.urls import reverse

from undersigned.apps.followup.models import RecordImport
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.worker import drain

pytestmark = pytest.mark.django_db

NUMBER = 7_000
MB = 1024 * 1024


@pytest.fixture(scope="module")
def catalogue() -> bytes:
    data = "".join(records(NUMBER)).encode()
    assert len(data) > 60 * MB
    return data


def gives(client, coalition, name, data) -> RecordImport:
    """What is larger than 2.5 MB Django puts on disk while it comes."""
    with TemporaryUploadedFile(name, "application/xml", len(data), None) as file:
        file.write(data)
        file.seek(0)
        address = reverse("desk:records", args=[coalition.slug])
        client.post(address, {"file": file, "source": "made up"})
    kept = RecordImport.objects.get()
    OutboxRow.objects.update(next_try_at=kept.added_at)
    drain()
    kept.refresh_from_db()
    return kept


def test_a_packed_file_of_more_than_60_mb_is_read(client, ama, coalition, catalogue):
    client.force_login(ama)
    kept = gives(client, coalition, "records.xml.gz", gzip.compress(catalogue, 1))
    assert (kept.state, kept.rows, kept.trouble) == ("read", NUMBER, {})
    assert kept.size < 10 * MB
    assert 0 < kept.done_rows < NUMBER


def test_a_file_of_more_than_60_mb_is_read_where_the_operator_allows_it(
    client, ama, coalition, catalogue, settings
):
    client.force_login(ama)
    settings.RECORD_FILE_BYTES = 100 * MB
    kept = gives(client, coalition, "records.xml", catalogue)
    assert (kept.state, kept.rows, kept.size) == ("read", NUMBER, len(catalogue))
    assert MB < kept.done_bytes <= len(catalogue)
