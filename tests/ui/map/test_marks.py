"""Points stand where they are, clusters say how many they hold, and the map says what it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QPainter

from archive_app.domain.maps.clusters import Spot, Spots
from archive_app.domain.maps.plane import View
from archive_app.ui.map import marks
from archive_app.ui.map.marks import Frame
from archive_app.ui.map.stamps import RADIUS, Stamps
from archive_app.ui.theme import Theme

Painted = Callable[[Callable[[QPainter], object]], QImage]
MakeSpot = Callable[..., Spot]


def test_a_point_is_painted_where_it_is(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    spots = Spots([spot("甲", 100, -50)])
    image = painted(
        lambda painter: marks.paint_spots(Frame(painter, view, look), spots, (), Stamps())
    )
    assert image.pixelColor(300, 150) == QColor(look.accent)
    assert image.pixelColor(200, 200) == QColor(look.panel)


def test_what_is_chosen_has_a_ring(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    spots = Spots([spot("甲")])
    at = 200 + round(RADIUS) + 3
    plain = painted(
        lambda painter: marks.paint_spots(Frame(painter, view, look), spots, (), Stamps())
    )
    ringed = painted(
        lambda painter: marks.paint_spots(Frame(painter, view, look), spots, {"甲"}, Stamps())
    )
    assert plain.pixelColor(at, 200) == QColor(look.panel)
    assert ringed.pixelColor(at, 200).lightness() < 140


def test_a_name_that_would_leave_the_map_stands_on_the_other_side(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    frames = list[Frame]()

    def paint(painter: QPainter) -> None:
        frames.append(Frame(painter, view, look))
        marks.paint_spots(frames[0], Spots([spot("重庆钢铁厂旧址", 180)]), (), Stamps())

    painted(paint)
    assert all(room.right() <= view.width for room in frames[0].taken)
    assert min(room.left() for room in frames[0].taken) < 300


def test_a_point_beyond_the_edge_has_no_name_on_the_map(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    frames = list[Frame]()

    def paint(painter: QPainter) -> None:
        frames.append(Frame(painter, view, look))
        marks.paint_spots(frames[0], Spots([spot("重庆钢铁厂旧址", 204)]), (), Stamps())

    painted(paint)
    assert all(room.left() > view.width - 10 for room in frames[0].taken)


def test_many_are_shown_as_one_that_is_larger(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    spots = Spots([spot(str(n), n / 10) for n in range(30)])
    seen = list[int]()
    painted(
        lambda painter: seen.extend(
            len(one) for one in marks.paint_spots(Frame(painter, view, look), spots, (), Stamps())
        )
    )
    assert sum(seen) == 30
    assert len(seen) <= 2


def test_a_vague_place_has_a_circle_as_wide_as_it_is_vague(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    spots = Spots([spot("甲", vague=200)])
    image = painted(
        lambda painter: marks.paint_spots(Frame(painter, view, look), spots, (), Stamps())
    )
    assert image.pixelColor(200, 240) != QColor(look.panel)
    assert image.pixelColor(200, 320) == QColor(look.panel)


def test_survey_points_are_diamonds(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    image = painted(
        lambda painter: marks.paint_points(
            Frame(painter, view, look), [spot("角"), spot("远", 900)]
        )
    )
    assert image.pixelColor(200, 200) == QColor(look.ink)


def test_names_do_not_lie_over_each_other(
    view: View, look: Theme, painted: Painted, spot: MakeSpot
) -> None:
    def ink(*spots: Spot) -> int:
        image = painted(lambda painter: marks.paint_points(Frame(painter, view, look), spots))
        return sum(
            image.pixelColor(x, y).lightness() < 120
            for x in range(60, 400)
            for y in range(150, 250)
        )

    one, beside, below = spot("一号高炉"), spot("二号高炉", 20), spot("三号高炉", 0, 30)
    alone = ink(one)
    assert ink(one, below) > 1.8 * alone
    assert ink(one, beside) < 1.8 * alone


def test_the_scale_the_north_and_what_it_is_not_are_always_there(
    view: View, look: Theme, painted: Painted
) -> None:
    for paint in (
        lambda painter: marks.paint_scale(Frame(painter, view, look)),
        lambda painter: marks.paint_north(Frame(painter, view, look), "北"),
        lambda painter: marks.paint_disclaimer(Frame(painter, view, look), "示意图"),
    ):
        image = painted(paint)
        dark = [
            (x, y)
            for x in range(0, 400, 2)
            for y in range(0, 400, 2)
            if image.pixelColor(x, y).lightness() < 128
        ]
        assert dark
