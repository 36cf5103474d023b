"""Large pictures into small ones that every screen shows alike."""

from __future__ import annotations

import io
from contextlib import suppress
from functools import lru_cache

from PIL import Image, ImageCms

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SRGB = (b"sRGB", "sRGB".encode("utf-16-be"))
_WHITE = (255, 255, 255)
_BAND = 512
"""Rows of a large drawing that are turned into grey at a time."""


def colours(image: Image.Image) -> str:
    """Return bilevel, grey or colour."""
    if image.mode == "1":
        return "bilevel"
    return "grey" if image.mode in {"L", "LA", "La", "I", "F"} or "I;" in image.mode else "colour"


def reduced(image: Image.Image, size: int) -> Image.Image:
    """Return a picture in grey or sRGB, at most `size` pixels a side; the given one is used up."""
    longest = max(image.size)
    wanted = size * 3 // 4  # a JPEG decodes in eighths: a little below the size is good, and fast
    image.draft(None, tuple(max(1, side * wanted // longest) for side in image.size))  # type: ignore[arg-type]
    profile = image.info.get("icc_profile")
    if image.mode == "1":
        image = _grey_in_bands(image, max(1, longest // (2 * size)))
    elif image.mode not in {"P", "PA"}:
        image = image.convert("I") if image.mode.startswith("I;") else image
        image = image.reduce(max(1, max(image.size) // (2 * size)))
    image = _plain(image)
    image.thumbnail((size, size), Image.Resampling.HAMMING, reducing_gap=None)
    return _in_srgb(image, profile)


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Return a picture turned and mirrored as its EXIF orientation (1 to 8) asks."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def encoded(image: Image.Image, sort: str) -> bytes:
    """Return a picture as JPEG or PNG, with no metadata at all."""
    image.info = {}
    data = io.BytesIO()
    if sort == "PNG":
        image.save(data, "PNG", optimize=True)
    else:
        image.save(data, "JPEG", quality=82)
    return data.getvalue()


def _grey_in_bands(image: Image.Image, factor: int) -> Image.Image:
    """Return a bilevel picture in grey, `factor` times smaller.

    Band by band: a sheet has a hundred million pixels, of one byte each once they are grey.
    """
    width, height = image.size
    grey = Image.new("L", (-(-width // factor), -(-height // factor)))
    rows = max(1, _BAND // factor) * factor
    for top in range(0, height, rows):
        band = image.crop((0, top, width, min(top + rows, height)))
        grey.paste(band.convert("L").reduce(factor), (0, top // factor))
    return grey


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in L, RGB or CMYK: eight bits, nothing transparent, no palette."""
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    if image.mode in {"I", "F"}:
        return _eight_bits(image)
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, (*_WHITE, 255))
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image.convert("L" if image.mode in {"1", "LA"} else "RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture of deeper greys, its darkest and lightest stretched to black and white."""
    deep = image.convert("F")
    darkest, lightest = deep.getextrema()
    stretch = 255 / max(float(lightest) - float(darkest), 1e-6)  # type: ignore[arg-type]
    return deep.point(lambda grey: grey * stretch - float(darkest) * stretch).convert("L")  # type: ignore[arg-type]


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile and image.mode in {"RGB", "CMYK"} and not any(name in profile for name in _SRGB):
        with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):  # a damaged profile
            image = _to_srgb(profile, image.mode).apply(image)
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


@lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    """Return the way from a profile; a camera's photographs all have the same one."""
    theirs, ours = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(theirs, ours, mode, "RGB")
