"""Photographs, scans and drawings, through Pillow."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, BinaryIO

from PIL import Image
from PIL.ImageFile import ImageFile

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.decoding import mended
from archive_app.media.plain import line
from archive_app.media.readers import exif, iptc, xmp
from archive_app.media.readers.embedded import embedded
from archive_app.media.readers.pictures import colours, encoded, reduced, upright
from archive_app.media.readers.wholeness import be_whole

NAME, VERSION = "images", 2
MOST_PIXELS = 600_000_000
"""An A0 sheet at 600 dots an inch has 558 million."""
LARGE = 100_000_000
"""Pixels from which streaming takes a tenth of the memory, and no more time."""

_PLUGINS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/heic": "HEIF",
    "image/heif": "HEIF",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/avif": "AVIF",
    "image/jp2": "JPEG2000",
}

Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses at twice this number


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return what the picture says of itself; it has no text.

    Raise `Refused` (damaged_file, too_many_pixels), also for a photograph that was cut off.
    """
    be_whole(file, media_type)
    with opened(file, media_type) as image:
        said = exif.facts(image)
        said |= _beside(image, said)
        width, height = exif.upright_size(image)
        facts = Facts(
            **said,
            width=width,
            height=height,
            dpi=_dots_per_inch(image),
            colours=colours(image),
            pages=getattr(image, "n_frames", 1) if media_type == "image/tiff" else None,
        )
    return facts, ()


def preview(file: BinaryIO, media_type: str, size: int) -> bytes:
    """Return the picture, small and upright: PNG if it is bilevel, else JPEG.

    Where the camera's own preview is large enough it is taken, and the picture is not decoded.
    """
    with opened(file, media_type) as image:
        sort = "PNG" if image.mode == "1" else "JPEG"
        if image.width * image.height > LARGE:
            return encoded(streamed(file, size), sort)
        turn = exif.orientation(image)
        small = reduced(embedded(image, size) or image, size)
    return encoded(upright(small, turn), sort)


def streamed(file: BinaryIO, size: int) -> Image.Image:
    """Return a very large picture, small and upright; see `large.streamed`."""
    from archive_app.media.readers import large  # noqa: PLC0415  few are that large

    return large.streamed(file, size)


def _beside(image: ImageFile, by_camera: Mapping[str, Any]) -> dict[str, Any]:
    """Return what people wrote in by other programs, where the camera does not say it already.

    IPTC and XMP name a picture better than the tags of a camera do; its clock is the camera's.
    """
    packet = image.info.get("xmp")
    told = dict(iptc.said(image)) | dict(xmp.said(packet) if isinstance(packet, bytes) else {})
    found: dict[str, Any] = {name: line(mended(told.get(name, ""))) for name in xmp.NAMES}
    if not by_camera["taken"]:
        found |= xmp.moment(told.get("taken", ""))
    return {name: value for name, value in found.items() if value}


def opened(file: BinaryIO, media_type: str) -> ImageFile:
    """Return a picture that is not decoded yet; raise `Refused` (too_many_pixels)."""
    try:
        return Image.open(file, formats=[_PLUGINS[media_type]])
    except Image.DecompressionBombError as error:
        raise Refused("too_many_pixels", limit=MOST_PIXELS // 1_000_000) from error


def _dots_per_inch(image: Image.Image) -> float | None:
    try:
        dots = float(image.info["dpi"][0])
    except (KeyError, TypeError, ValueError, IndexError, ZeroDivisionError):
        return None
    return round(dots, 2) if math.isfinite(dots) and dots > 1 else None
