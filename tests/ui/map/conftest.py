"""Points of a map, and a picture of what was painted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from archive_app.domain.maps.clusters import Spot
from archive_app.domain.maps.plane import Place, View, placed
from archive_app.ui.theme import Theme, theme

HOME = placed((29.48, 106.48))
SIZE = 400

Painted = Callable[[Callable[[QPainter], object]], QImage]


@pytest.fixture
def look() -> Theme:
    return theme("light")


@pytest.fixture
def view() -> View:
    """A view of a kilometre or so around home."""
    return View(*HOME, 0.4, SIZE, SIZE)


@pytest.fixture
def spot() -> Callable[..., Spot]:
    """Makes a point so many pixels from home."""

    def spot(name: str, right: float = 0, down: float = 0, vague: float = 0) -> Spot:
        return Spot(around_home(right, down), name, name, vague)

    return spot


def around_home(right: float, down: float) -> Place:
    return HOME[0] + right / 0.4, HOME[1] - down / 0.4


@pytest.fixture
def painted(qapp: object, look: Theme) -> Painted:
    """Paints on the ground of the light theme."""
    assert qapp

    def painted(paint: Callable[[QPainter], object]) -> QImage:
        image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
        image.fill(QColor(look.panel))
        painter = QPainter(image)
        paint(painter)
        painter.end()
        return image

    return painted
