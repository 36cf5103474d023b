"""The small picture that a camera puts into a photograph."""

from __future__ import annotations

import io

from PIL import ExifTags, Image

_PLACE, _LENGTH = ExifTags.Base.JpegIFOffset, ExifTags.Base.JpegIFByteCount
_HEADER = 6
"""Bytes of `Exif\\0\\0`, from behind which places are counted."""


def embedded(image: Image.Image, size: int) -> Image.Image | None:
    """Return the camera's own preview if it has `size` pixels a side and the picture's shape."""
    try:
        tags = image.getexif().get_ifd(ExifTags.IFD.IFD1)
        start = _HEADER + tags[_PLACE]
        small = Image.open(
            io.BytesIO(image.info["exif"][start : start + tags[_LENGTH]]), "r", ["JPEG"]
        )
        small.load()
    except Exception:  # noqa: BLE001  whatever is wrong with it, there is the picture itself
        return None
    is_whole = abs(small.width * image.height / (small.height * image.width) - 1) < 0.02
    return small if is_whole and max(small.size) >= size else None
