"""One page of an OFD as a picture: words, straight lines and pictures, where they stand."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from PIL import Image, ImageDraw, ImageFont

from archive_app.datafiles import shipped
from archive_app.media.readers.markup import inside, text_of

_NUMBER = re.compile(r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"([MLQBACS])([^MLQBACS]*)")
_INK, _PAPER = "#000000", "#FFFFFF"
_MOST_OBJECTS, _MOST_REPEATS = 20_000, 10_000
_REPEATED = re.compile(r"g\s+(\d+)\s+(\S+)")


def numbers(text: str) -> list[float]:
    """Return the numbers in a text, repeats (`g 3 5`) written out."""
    plain = _REPEATED.sub(lambda found: f"{found[2]} " * min(int(found[1]), _MOST_REPEATS), text)
    return [float(each) for each in _NUMBER.findall(plain)]


def drawn(
    layers: Sequence[Element], box: Sequence[float], size: int, pictures: Mapping[str, bytes]
) -> Image.Image:
    """Return a page of so many millimetres (`box`) as a picture, `size` pixels at the longest."""
    scale = size / max(box[2], box[3])
    page = Image.new("RGB", (max(1, round(box[2] * scale)), max(1, round(box[3] * scale))), _PAPER)
    paper = _Paper(page, scale, pictures)
    objects = (each for layer in layers for each in layer.iter())
    for each, _ in zip(objects, range(_MOST_OBJECTS), strict=False):
        paper.draw(each)
    return page


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a page: where its line begins from the left and stands, and its size, in mm."""

    text: str
    x: float
    y: float
    size: float


def letters(element: Element) -> Iterator[Letter]:
    """Walk through the letters of a text, each where it stands on the page."""
    box, size = numbers(element.get("Boundary", "")) or [0.0, 0.0], _size(element)
    for code in inside(element, "TextCode"):
        x = box[0] + float((numbers(code.get("X", "")) or [0.0])[0])
        y = box[1] + float((numbers(code.get("Y", "")) or [0.0])[0])
        across, down = numbers(code.get("DeltaX", "")), numbers(code.get("DeltaY", ""))
        for place, letter in enumerate(text_of(code).strip("\n")):
            yield Letter(letter, x, y, size)
            x += across[place] if place < len(across) else 0.0 if down else size
            y += down[place] if place < len(down) else 0.0


def _size(element: Element) -> float:
    return (numbers(element.get("Size", "")) or [3.0])[0]


class _Paper:
    """A page that is being drawn on."""

    def __init__(self, page: Image.Image, scale: float, pictures: Mapping[str, bytes]) -> None:
        self._page = page
        self._pen = ImageDraw.Draw(page)
        self._scale = scale
        self._pictures = pictures
        self._font = shipped("resources") / "fonts" / "NotoSansSC-Regular.ttf"
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}

    def draw(self, element: Element) -> None:
        """Draw an object; what is none, and what stands nowhere, is left out."""
        box = numbers(element.get("Boundary", ""))
        if len(box) < 4:
            return
        if element.tag == "TextObject":
            self._words(element)
        elif element.tag == "ImageObject":
            self._picture(element, box)
        elif element.tag == "PathObject":
            self._lines(element, box)

    def _words(self, element: Element) -> None:
        size = max(1, round(_size(element) * self._scale))
        font = self._fonts.get(size) or ImageFont.truetype(self._font, min(size, 400))
        self._fonts[size] = font
        for one in letters(element):
            at = (one.x * self._scale, one.y * self._scale)
            self._pen.text(at, one.text, font=font, fill=_INK, anchor="ls")

    def _picture(self, element: Element, box: Sequence[float]) -> None:
        data = self._pictures.get(element.get("ResourceID", ""), b"")
        left, top, width, height = (round(each * self._scale) for each in box[:4])
        if not data or width < 1 or height < 1:
            return
        try:
            picture = Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "BMP", "TIFF", "GIF"])
            picture.draft("RGB", (width, height))
            small = picture.convert("RGBA").resize((min(width, 4000), min(height, 4000)))
        except Exception:  # noqa: BLE001  one picture of a page; the rest of it counts
            return
        self._page.paste(small, (left, top), small)

    def _lines(self, element: Element, box: Sequence[float]) -> None:
        thick = (numbers(element.get("LineWidth", "")) or [0.353])[0]
        width = max(1, round(thick * self._scale))
        for data in inside(element, "AbbreviatedData"):
            for line in _strokes(data.text or ""):
                placed = [((box[0] + x) * self._scale, (box[1] + y) * self._scale) for x, y in line]
                self._pen.line(placed, fill=_INK, width=width)


def _strokes(data: str) -> Iterator[list[tuple[float, float]]]:
    """Walk through the strokes of a path; a curve is drawn straight to its end."""
    line: list[tuple[float, float]] = []
    for step, written in _STEP.findall(data):
        told = numbers(written)
        if step == "C" and line:
            line.append(line[0])
        if step in "MS" and line:
            yield line
            line = []
        if len(told) >= 2 and step != "C":
            line.append((told[-2], told[-1]))
    if line:
        yield line
