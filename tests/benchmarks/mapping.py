"""How smooth a map of very many points is, beside one frame of a screen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from time import thread_time

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from archive_app.domain.maps.clusters import Spot, Spots
from archive_app.domain.maps.plane import View, around, placed
from archive_app.ui.map.marks import Frame, paint_spots
from archive_app.ui.map.stamps import Stamps
from archive_app.ui.theme import theme
from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.stage import Stage

FRAME = 1000 / 60
SIZE = (1100, 800)
TOWNS = ((29.5, 106.5), (31.2, 121.4), (39.9, 116.4), (45.7, 126.6))


def moved(stage: Stage) -> Iterator[Figure]:
    """Yield how long points take to be put in order, and to be painted while one zooms."""
    application = QApplication.instance() or QApplication([])
    rnd = random.Random(1937)  # noqa: S311  # the same points in every run
    made = [Spot(placed(_point(rnd)), str(number)) for number in range(stage.many)]
    ordered, frames = list[float](), list[float]()
    with timed(ordered):
        spots = Spots(made)
    _paint(spots, frames)
    count = f"{stage.many:,} points"
    yield Figure(f"{count} put in order", ordered[0], "one second", 1000.0)
    yield Figure(f"{count}: a frame, p99", part(frames, 99), "one frame", FRAME, "<= 1x")
    application.processEvents()


def _point(rnd: random.Random) -> tuple[float, float]:
    """Return a place near one of some towns, or anywhere between them."""
    latitude, longitude = rnd.choice(TOWNS)
    wide = rnd.choice((0.05, 3.0))
    return latitude + rnd.gauss(0, wide), longitude + rnd.gauss(0, wide)


def _paint(spots: Spots, frames: list[float]) -> None:
    """Paint all that is seen from afar to near; add what the window's thread worked each time."""
    image, stamps, look = QImage(*SIZE, QImage.Format.Format_RGB32), Stamps(), theme("light")
    whole = around([spot.place for spot in spots.all])
    view = View(*placed(TOWNS[0]), width=SIZE[0], height=SIZE[1])
    if whole:
        view = view.fitted(whole)
    near = placed(TOWNS[0])
    for step in range(120):
        x, y = view.pixel(near)
        view = view.zoomed(1.08, (x, y)).moved(11, -7) if step % 2 else view.moved(-23, 5)
        painter = QPainter(image)
        began = thread_time()
        paint_spots(Frame(painter, view, look), spots, (), stamps)
        frames.append((thread_time() - began) * 1000)
        painter.end()
