"""A page of text as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from archive_app.datafiles import shipped
from archive_app.media.readers.pictures import encoded

_INK, _PAPER = "#2A2A28", "#FFFFFF"
_LETTERS, _LINES = 30, 44
"""Letters in a line and lines on a page, of the size of A4."""
_IN_NO_FONT = "\U0010ffff"
_FONTS = (".ttf", ".otf", ".ttc")


def drawn_page(text: str, size: int, fonts: Path | None = None) -> bytes | None:
    """Return the first lines of a text on a page `size` high, as a JPEG.

    Nothing where no folder of fonts, the shipped one unless given, has a font with Chinese.
    """
    height, width = size, round(size / 1.4142)
    letter = width / (_LETTERS + 6)
    font = _font(fonts or shipped("resources") / "fonts", letter)
    if font is None:
        return None
    picture = Image.new("L", (width, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    step = (height - 6 * letter) / _LINES
    for number, line in enumerate(islice(_wrapped(text, font, _LETTERS * letter), _LINES)):
        pen.text((3 * letter, 3 * letter + number * step), line, font=font, fill=_INK)
    return encoded(picture, "JPEG")


def _font(folder: Path, size: float) -> ImageFont.FreeTypeFont | None:
    for path in sorted(folder.glob("**/*"), key=lambda path: ("Regular" not in path.name, path)):
        if path.suffix.lower() in _FONTS:
            font = ImageFont.truetype(path, size)
            if bytes(font.getmask("厂")) != bytes(font.getmask(_IN_NO_FONT)):
                return font
    return None


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    for line in text.strip("\n").expandtabs(4).splitlines():
        shown = ""
        for letter in line:
            if shown and font.getlength(shown + letter) > width:
                yield shown
                shown = ""
            shown += letter
        yield shown
