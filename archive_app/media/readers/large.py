"""Pictures too large to be held whole: made small while they are read, line by line."""

from __future__ import annotations

from typing import BinaryIO

import pyvips
from PIL import Image

from archive_app.domain.errors import Refused

_SORTS = {1: "L", 3: "RGB"}


def streamed(file: BinaryIO, size: int) -> Image.Image:
    """Return a picture in grey or sRGB, upright, at most `size` pixels a side.

    Raise `Refused` (damaged_file) for what cannot be read to its end.
    """
    file.seek(0)
    try:
        source = pyvips.Source.new_from_descriptor(file.fileno())
        whole = pyvips.Image.new_from_source(source, "", access="sequential", fail_on="error")
        small = whole.thumbnail_image(size, height=size, size="down")
        flat = small.flatten(background=255) if small.hasalpha() else small
        plain = flat.colourspace("b-w" if flat.bands == 1 else "srgb").cast("uchar")
        data = plain.write_to_memory()
    except pyvips.Error as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    return Image.frombytes(_SORTS[plain.bands], (plain.width, plain.height), data)


def rows(file: BinaryIO, page: int, size: tuple[int, int], wanted: range) -> Image.Image:
    """Return rows of a page made as small as `size`, upright, in grey or sRGB.

    Raise `Refused` (damaged_file) for what cannot be read so far.
    """
    file.seek(0)
    width, height = size
    try:
        source = pyvips.Source.new_from_descriptor(file.fileno())
        options = {"page": page} if page else {}
        whole = pyvips.Image.new_from_source(source, "", access="sequential", **options)
        raised = whole.copy_memory().autorot() if _is_turned(whole) else whole
        small = raised.resize(width / raised.width, vscale=height / raised.height)
        strip = small.crop(0, wanted.start, width, len(wanted))
        flat = strip.flatten(background=255) if strip.hasalpha() else strip
        plain = flat.colourspace("b-w" if flat.bands == 1 else "srgb").cast("uchar")
        data = plain.write_to_memory()
    except pyvips.Error as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    return Image.frombytes(_SORTS[plain.bands], (plain.width, plain.height), data)


def _is_turned(image: pyvips.Image) -> bool:
    return "orientation" in image.get_fields() and image.get("orientation") > 1
