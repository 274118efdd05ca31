"""Photographs, screenshots and scans as they are kept: the picture, and nothing else.

What a camera writes into a file (EXIF: the place, the hour, the camera; XMP, thumbnails, comments)
may tell where somebody lives. So a picture is decoded and written anew: only its pixels are kept,
upright and no larger than they need to be. A scan given as PDF becomes a picture of its pages.

This runs in the sandbox: it decodes bytes of strangers by libraries written in C.
"""

import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Literal

import PIL.ImageFile
import puremagic
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.ImageFile import ImageFile
from pydantic import BaseModel, ConfigDict

from undersigned.core.errors import UnreadableError

MAX_BYTES = 20 * 1024 * 1024  # of the file given
_MOST_PIXELS = 64_000_000  # decoded at once; 256 MB in memory
_LONGEST_SIDE = 3000  # pixels; the small print of a slip can be read
_MOST_PAGES = 4  # of a scan
_SCAN_DPI = 150
_QUALITY = 85  # of 95, of JPEG
_KINDS = ("JPEG", "PNG", "WEBP")
_SMOOTH = {"RGB", "RGBA", "L", "LA", "CMYK"}  # what Pillow makes smaller without jagged edges
_TAKE = "Take a JPEG, PNG or WebP picture, or a scan as PDF."


class Picture(BaseModel):
    """A picture without anything around it; ``data`` is JPEG or PNG, its size in pixels."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )

    media_type: Literal["image/jpeg", "image/png"]
    data: bytes
    width: int
    height: int


def cleaned(file: bytes | Mapping[str, bytes], name: str) -> Picture:
    """The picture in ``file``; ``UnreadableError`` for what is none, or larger than can be kept.

    Its kind is told by its content; ``name`` stands in errors alone. PNG stays PNG, for text in
    screenshots; all else becomes JPEG.
    """
    data = b"" if isinstance(file, Mapping) else file
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"The picture has more than {MAX_BYTES // 1024 // 1024} MB.",
            where=name,
            do="Take a smaller one.",
        )
    try:
        picture, kind = _scan(data, name) if data.startswith(b"%PDF-") else _decoded(data, name)
    except (OSError, SyntaxError, ValueError, EOFError, pypdfium2.PdfiumError) as error:
        raise UnreadableError("The picture is damaged.", where=name, do=_TAKE) from error
    return _written(picture, kind)


def _decoded(data: bytes, name: str) -> tuple[Image.Image, str]:
    """The pixels, upright, and the kind that they came in."""
    found = _opened(data, name)
    found.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))  # JPEG alone: decodes to a fraction
    if found.width * found.height > _MOST_PIXELS:
        raise _too_many_pixels(name)
    kind = found.format or "JPEG"
    smooth = found if found.mode in _SMOOTH else found.convert("RGBA")
    smooth.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return ImageOps.exif_transpose(smooth), kind


def _opened(data: bytes, name: str) -> ImageFile:
    """The picture's head; no pixel is decoded yet."""
    # A library of somebody else may have let Pillow fill up in grey what is cut short.
    PIL.ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            return Image.open(io.BytesIO(data), formats=_KINDS)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name) from error
    except UnidentifiedImageError as error:
        raise UnreadableError(
            f"This is no picture that can be kept here{_seems(data)}.", where=name, do=_TAKE
        ) from error


def _too_many_pixels(name: str) -> UnreadableError:
    return UnreadableError(
        f"The picture has more than {_MOST_PIXELS // 1_000_000} million pixels.",
        where=name,
        do="Make it smaller, or photograph it again with fewer.",
    )


def _seems(data: bytes) -> str:
    try:
        return f" (it seems to be {puremagic.from_string(data)})"
    except (puremagic.PureError, ValueError):
        return ""


def _scan(data: bytes, name: str) -> tuple[Image.Image, str]:
    """The pages of a PDF, one under the other."""
    document = pypdfium2.PdfDocument(data)
    if not 1 <= len(document) <= _MOST_PAGES:
        raise UnreadableError(
            f"The scan has {len(document)} pages.",
            where=name,
            do=f"Keep the pages that show it, {_MOST_PAGES} at most.",
        )
    pages = list(_pages(document))
    whole = Image.new("RGB", (max(p.width for p in pages), sum(p.height for p in pages)), "white")
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole, "JPEG"


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Image.Image]:
    for page in document:
        width, height = page.get_size()
        scale = min(_SCAN_DPI / 72, _LONGEST_SIDE / max(width, height, 1))
        yield page.render(scale=scale).to_pil().convert("RGB")


def _written(picture: Image.Image, kind: str) -> Picture:
    """The pixels alone, as a new file."""
    as_png = kind == "PNG"
    bare = Image.new("RGB", picture.size, "white")
    opaque = picture.convert("RGBA")
    bare.paste(opaque, mask=opaque.getchannel("A"))
    out = io.BytesIO()
    if as_png:
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=_QUALITY)
    return Picture(
        media_type="image/png" if as_png else "image/jpeg",
        data=out.getvalue(),
        width=bare.width,
        height=bare.height,
    )
