"""A chart on the screen is as high as it needs to be in the width that it has."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from archive_app.domain.charts.chart import BARS, Chart, Series
from archive_app.domain.charts.layout import laid_out
from archive_app.ui.desk import Desk
from archive_app.ui.figures.chart import MARGIN, ChartView
from archive_app.ui.figures.painting import PIXELS, measure
from archive_app.ui.theme import theme

CHART = Chart(
    BARS,
    "各片区各级遗产点的数量一览表，列到十一月为止",
    ("北", "南"),
    (Series("", (3, 1)),),
    "处",
    "来源：某馆",
)


def test_a_chart_is_higher_where_it_is_narrow_and_nothing_takes_no_room(
    desk: Desk, qtbot: QtBot
) -> None:
    view = ChartView(desk)
    qtbot.addWidget(view)
    view.resize(700, 100)
    view.show_chart(CHART)
    wide = view.height()
    view.resize(292, wide)
    view.show_chart(CHART)
    assert view.height() > wide > 100
    assert view.accessibleName() == CHART.title
    view.show_chart(None)
    assert view.height() == 0


def test_a_chart_wears_the_theme(desk: Desk, qtbot: QtBot) -> None:
    view = ChartView(desk)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show_chart(CHART)
    view.show()
    assert view.grab().toImage().pixelColor(2, 2) == QColor(desk.look.panel)
    desk.wear(theme("dark"))
    assert view.grab().toImage().pixelColor(2, 2) == QColor(theme("dark").panel)


def test_a_press_on_a_bar_says_which_it_is_and_one_beside_it_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    view = ChartView(desk)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show_chart(CHART)
    view.show()
    spot = laid_out(CHART, (500 - 2 * MARGIN) / PIXELS, measure).spots[1]
    inside = QPoint(
        round((spot.left + 2) * PIXELS) + MARGIN, round((spot.top + 4) * PIXELS) + MARGIN
    )
    with qtbot.waitSignal(view.pressed) as pressed:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=inside)
    assert pressed.args == [1, 0]
    qtbot.mouseMove(view, inside)
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.assertNotEmitted(view.pressed):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
