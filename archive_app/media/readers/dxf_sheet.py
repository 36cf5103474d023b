"""A drawing's lines as a picture, black on white as it would be plotted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ezdxf.addons.drawing.backend import Backend, BkPath2d, BkPoints2d, ImageData
from ezdxf.addons.drawing.config import BackgroundPolicy, ColorPolicy, Configuration
from ezdxf.addons.drawing.frontend import Frontend
from ezdxf.addons.drawing.properties import BackendProperties, RenderContext
from ezdxf.document import Drawing
from ezdxf.fonts import fonts
from ezdxf.math import Vec2
from PIL import Image, ImageDraw
from typing_extensions import override

from archive_app.datafiles import shipped

Line = Sequence[tuple[float, float]]

_MOST_LINES = 2_000_000
_FINER = 2
"""How much finer it is drawn than it is shown, so that lines are smooth."""
_MARGIN = 0.02
_SMOOTHNESS = 0.01
_FAR = 5
"""How many times longer a drawing has to be with its outermost points before these are strays."""
_INK, _PAPER = 0, 255
_FONT, _STAND_IN = "NotoSansSC-Regular.ttf", "Arial.ttf"
"""The font for all words, and the name under which a font that is missing is looked for."""


def drawn_sheet(drawing: Drawing, size: int) -> Image.Image | None:
    """Return what a drawing shows, `size` pixels on its longer side; nothing if it is empty."""
    _use_shipped_fonts()
    lines = _Lines()
    configuration = Configuration(
        color_policy=ColorPolicy.BLACK, background_policy=BackgroundPolicy.WHITE
    )
    Frontend(RenderContext(drawing), lines, configuration).draw_layout(drawing.modelspace())
    return lines.picture(size)


class _Lines(Backend):
    """Collects lines and surfaces in the drawing's own units, then draws them all at once."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._surfaces: list[tuple[Line, int]] = []

    def picture(self, size: int) -> Image.Image | None:
        """Return what was drawn, fitted to a size."""
        surfaces = (outline for outline, _ in self._surfaces)
        corners = [point for each in (*self._lines, *surfaces) for point in each]
        if not corners:
            return None
        left, right = _ends(x for x, _ in corners)
        bottom, top = _ends(y for _, y in corners)
        longest = max(right - left, top - bottom) or 1.0
        scale = size * _FINER * (1 - 2 * _MARGIN) / longest
        edge = size * _FINER * _MARGIN
        width, height = (
            max(1, round(side * scale + 2 * edge)) for side in (right - left, top - bottom)
        )
        image = Image.new("L", (width, height), _PAPER)
        pen = ImageDraw.Draw(image)

        def placed(line: Line) -> list[tuple[float, float]]:
            return [(edge + (x - left) * scale, edge + (top - y) * scale) for x, y in line]

        self._paint(pen, placed)
        return image.reduce(_FINER)

    def _paint(
        self, pen: ImageDraw.ImageDraw, placed: Callable[[Line], list[tuple[float, float]]]
    ) -> None:
        for surface, ink in self._surfaces:
            if len(surface) > 2:
                pen.polygon(placed(surface), fill=ink)
        for line in self._lines:
            pen.line(placed(line), fill=_INK, width=_FINER)

    def _add(self, points: Iterable[Vec2]) -> None:
        line = [(point.x, point.y) for point in points]
        if line and len(self._lines) < _MOST_LINES:
            self._lines.append(line)

    @override
    def draw_point(self, pos: Vec2, properties: BackendProperties) -> None:
        self._add((pos, pos))

    @override
    def draw_line(self, start: Vec2, end: Vec2, properties: BackendProperties) -> None:
        self._add((start, end))

    @override
    def draw_solid_lines(
        self, lines: Iterable[tuple[Vec2, Vec2]], properties: BackendProperties
    ) -> None:
        for each in lines:
            self._add(each)

    @override
    def draw_path(self, path: BkPath2d, properties: BackendProperties) -> None:
        self._add(path.flattening(_SMOOTHNESS))

    @override
    def draw_filled_paths(self, paths: Iterable[BkPath2d], properties: BackendProperties) -> None:
        """Keep letters and surfaces; what runs the other way than the largest part is a hole."""
        for path in paths:
            parts = (part.flattening(_SMOOTHNESS) for part in path.sub_paths())
            outlines = [[(each.x, each.y) for each in part] for part in parts]
            outlines.sort(key=lambda outline: abs(_area(outline)), reverse=True)
            for outline in outlines:
                ink = _INK if _area(outline) * _area(outlines[0]) >= 0 else _PAPER
                self._surfaces.append((outline, ink))

    @override
    def draw_filled_polygon(self, points: BkPoints2d, properties: BackendProperties) -> None:
        self._surfaces.append(([(each.x, each.y) for each in points.vertices()], _INK))

    @override
    def draw_image(self, image_data: ImageData, properties: BackendProperties) -> None:
        """Leave pictures out: they lie in files beside the drawing, which are not fetched."""

    @override
    def set_background(self, color: str) -> None:
        """Stay on white paper."""

    @override
    def clear(self) -> None:
        self._lines.clear()
        self._surfaces.clear()


def _area(outline: Line) -> float:
    """Return twice the area of an outline, below zero if it runs clockwise."""
    pairs = zip(outline, [*outline[1:], *outline[:1]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)


def _ends(values: Iterable[float]) -> tuple[float, float]:
    """Return from where to where a drawing reaches; strays far away would leave it a dot."""
    found = sorted(values)
    strays = len(found) // 500
    first, last = found[strays], found[-1 - strays]
    if found[-1] - found[0] > _FAR * (last - first):
        return first, last
    return found[0], found[-1]


def _use_shipped_fonts() -> None:
    """Draw all words with the fonts that come with the program, whatever the drawing asks for."""
    folder = shipped("resources") / "fonts"
    fonts.font_manager.clear()
    fonts.font_manager.scan_folder(folder)
    fonts.font_manager.add_synonyms({_FONT: _STAND_IN}, reverse=False)
