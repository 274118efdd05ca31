"""Evidence goes through the sandbox, and comes out bare."""

import hashlib
import io

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD

from undersigned import sandbox
from undersigned.channels.evidence import picture
from undersigned.core.errors import UnreadableError


def photograph(size=(800, 600), kind="JPEG") -> bytes:
    exif = Image.Exif()
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (5.0, 33.0, 21.0)
    out = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, kind, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_loses_its_place_in_a_process_of_its_own(kind):
    assert sandbox.is_on()
    kept = picture(photograph(kind=kind), "slip.jpg")
    found = Image.open(io.BytesIO(kept.data))
    assert found.size == (800, 600)
    assert dict(found.getexif()) == {}
    assert kept.sha256 == hashlib.sha256(kept.data).hexdigest()


def test_the_largest_photograph_fits_into_the_sandbox():
    out = io.BytesIO()
    Image.new("RGB", (9200, 6900), "white").save(out, "PNG")
    kept = picture(out.getvalue(), "wide.png")
    assert kept.media_type == "image/png"


def test_what_is_no_picture_is_refused_by_its_name():
    with pytest.raises(UnreadableError) as caught:
        picture(b"#!/bin/sh", "slip.jpg")
    assert caught.value.where == "slip.jpg"
