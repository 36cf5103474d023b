"""The page counts as it is asked to, keeps up with the archive, and gives its numbers away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.figures.view import FiguresView

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> FiguresView:
    made = FiguresView(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    desk.archive_changed.connect(made.hear)
    return made


@pytest.fixture
def city(add: Adds) -> None:
    for zone, status in (("北", "county_unit"), ("北", "none"), ("南", "county_unit")):
        add("site", name=f"{zone}厂", zone=zone, legal_status=status)


def shown(view: FiguresView) -> list[list[str]]:
    model = view.table.cross
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.usefixtures("city")
def test_sites_are_counted_by_two_fields_with_a_chart_beside(
    view: FiguresView, settle: Settle
) -> None:
    view.start()
    settle()
    assert shown(view) == [["北", "1", "1", "2"], ["南", "1", "0", "1"], ["合计", "2", "1", "3"]]
    assert view.chart.chart is not None
    assert view.chart.chart.title == "遗产点：按所属片区与遗产级别"
    assert view.told.text() == "3 处遗产点；有效保护身份 2 条，所指 2 项"


@pytest.mark.usefixtures("city")
def test_by_one_field_all_measures_stand_beside_each_other(
    view: FiguresView, settle: Settle
) -> None:
    view.second.setCurrentIndex(0)
    settle()
    assert shown(view)[-1] == ["合计", "3", "2", "2"]
    assert view.measure.isHidden()
    view.second.setCurrentIndex(view.second.findData("zone"))
    settle()
    assert shown(view)[-1] == ["合计", "3", "2", "2"]  # by the same field twice is by one


@pytest.mark.usefixtures("city")
def test_listings_are_counted_where_they_are_asked_for(view: FiguresView, settle: Settle) -> None:
    view.measure.buttons["listings"].click()
    settle()
    assert shown(view)[-1] == ["合计", "2", "0", "2"]


@pytest.mark.usefixtures("city")
def test_a_number_asks_for_its_list(view: FiguresView, settle: Settle, qtbot: QtBot) -> None:
    view.start()
    settle()
    view.table.setCurrentIndex(view.table.cross.index(2, 1))
    with qtbot.waitSignal(view.asked) as asked:
        view.table.ask()
    assert asked.args == [(("level", "level/2"),), "二级"]


def test_it_says_so_where_there_are_no_sites_and_counts_the_first_one(
    view: FiguresView, add: Adds, settle: Settle
) -> None:
    view.start()
    settle()
    assert view.empty.isVisible()
    assert not view.draw.isEnabled()
    add("site", name="北厂", zone="北")
    settle()
    assert view.empty.isHidden()
    assert shown(view)[-1] == ["合计", "1", "1"]


@pytest.mark.usefixtures("city")
def test_the_table_goes_to_the_clipboard(view: FiguresView, settle: Settle) -> None:
    view.start()
    settle()
    view.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "北\t1\t1\t2"


@pytest.mark.usefixtures("city")
def test_table_and_chart_go_to_files(
    view: FiguresView, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.start()
    settle()
    for button, name, sort in (
        (view.write, "统计", "XLSX (*.xlsx)"),
        (view.draw, "图.pdf", "PDF (*.pdf)"),
    ):
        chosen = (str(tmp_path / name), sort)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        button.click()
        settle()
        assert view.outcome.text.text().startswith("已导出到")
    assert (tmp_path / "统计.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "图.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "图.gif"), ""))
    view.draw.click()
    settle()
    assert (tmp_path / "图.gif.png").is_file()


def test_the_chart_stands_below_where_there_is_no_room_beside(view: FiguresView) -> None:
    assert view.split.orientation().name == "Horizontal"
    view.resize(700, 600)
    assert view.split.orientation().name == "Vertical"


@pytest.mark.usefixtures("city")
def test_what_there_was_is_told_month_by_month_or_year_by_year(
    view: FiguresView, settle: Settle
) -> None:
    view.start()
    view.parts.buttons["trend"].click()
    settle()
    ((period, sites, *_),) = shown(view)
    assert (len(period), sites) == (7, "3（+3）")
    assert view.chart.chart is not None
    assert view.chart.chart.sort == "lines"
    assert (view.first.isHidden(), view.unit.isVisible()) == (True, True)
    view.unit.buttons["year"].click()
    settle()
    assert len(shown(view)[0][0]) == 4
    view.parts.buttons["by"].click()
    settle()
    assert shown(view)[-1][0] == "合计"


def test_without_anything_there_is_no_trend(view: FiguresView, settle: Settle) -> None:
    view.parts.buttons["trend"].click()
    settle()
    assert view.empty.isVisible()


@pytest.mark.usefixtures("city")
def test_completeness_is_counted_by_like_a_field(view: FiguresView, settle: Settle) -> None:
    view.first.setCurrentIndex(view.first.findData("completeness"))
    view.second.setCurrentIndex(0)
    settle()
    assert shown(view)[-1][:2] == ["合计", "3"]


@pytest.mark.usefixtures("city")
def test_a_bar_of_the_chart_opens_the_list_of_its_number(
    view: FiguresView, settle: Settle, qtbot: QtBot
) -> None:
    view.start()
    settle()
    with qtbot.waitSignal(view.asked) as asked:
        view.chart.pressed.emit(0, 1)
    assert asked.args[1] == "北 × 三级"
    assert view.table.currentIndex().column() == 2
    with qtbot.assertNotEmitted(view.asked):
        view.chart.pressed.emit(0, 9)  # what is put together of very many has no list
    view.second.setCurrentIndex(0)
    settle()
    with qtbot.waitSignal(view.asked) as asked:
        view.chart.pressed.emit(1, 0)
    assert asked.args[1] == "南"


@pytest.mark.usefixtures("city")
def test_a_point_of_the_trend_opens_what_was_there_then(
    view: FiguresView, settle: Settle, qtbot: QtBot
) -> None:
    view.parts.buttons["trend"].click()
    settle()
    with qtbot.waitSignal(view.asked) as asked:
        view.chart.pressed.emit(0, 2)
    assert asked.args[0][0] == ("trend", "listings")
