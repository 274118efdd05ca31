"""Files packed into one archive (ZIP) so that the same files give the same bytes on every day."""

import io
import zipfile
from collections.abc import Mapping

# Every file bears ZIP's first date (APPNOTE 4.4.6).
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, bytes]) -> bytes:
    """The archive with ``files`` by name, in their order."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, date_time=_FIRST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, on whatever machine it is packed
            archive.writestr(entry, data)
    return held.getvalue()


def packed_again(archive: bytes) -> bytes:
    """An archive that somebody else packed, without the hour at which that was."""
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        return packed({name: held.read(name) for name in held.namelist()})
