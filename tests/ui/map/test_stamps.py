"""A picture of a point or a cluster is made once, and anew for another theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QPainter

from archive_app.ui.map.stamps import LARGEST, RADIUS, Stamps, radius
from archive_app.ui.theme import Theme, theme

Painted = Callable[[Callable[[QPainter], object]], QImage]


def test_a_cluster_of_more_is_larger_up_to_an_end() -> None:
    assert radius(1) == RADIUS < radius(2) < radius(100)
    assert radius(10**9) == LARGEST


def test_a_cluster_says_how_many_it_holds(look: Theme, painted: Painted) -> None:
    stamps = Stamps()
    images = [
        painted(lambda p, n=n: stamps.paint(p, look, (200, 200), n, chosen=False))
        for n in (1, 500, 12_345)
    ]
    assert [one.pixelColor(200, 200 - 4) for one in images[:1]] == [QColor(look.accent)]
    for one in images[1:]:
        inside = {one.pixelColor(x, y).name() for x in range(188, 212) for y in range(192, 208)}
        assert QColor(look.on_accent).name() in inside


def test_the_same_is_painted_from_one_picture_and_anew_in_another_theme(
    look: Theme, painted: Painted
) -> None:
    stamps = Stamps()
    for _ in range(3):
        painted(lambda painter: stamps.paint(painter, look, (200, 200), 7, chosen=True))
    assert len(stamps._kept) == 1
    dark = theme("dark")
    image = painted(lambda painter: stamps.paint(painter, dark, (200, 200), 1, chosen=False))
    assert image.pixelColor(200, 200) == QColor(dark.accent)
    assert len(stamps._kept) == 1


def test_circles_are_few_however_many_numbers_there_are(look: Theme, painted: Painted) -> None:
    stamps = Stamps()
    painted(
        lambda painter: [
            stamps.paint(painter, look, (9, 9), n, chosen=False) for n in range(1, 2_000)
        ]
    )
    assert len(stamps._kept) <= LARGEST
