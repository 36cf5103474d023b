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
