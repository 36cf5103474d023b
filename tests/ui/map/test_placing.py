"""A sheet is placed pair by pair: each is kept at once, and what does not fit is told in metres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.sites.base_plans import control_points
from archive_app.domain.entries import Entry
from archive_app.domain.maps.plane import placed
from archive_app.ui.desk import Desk
from archive_app.ui.map.placing import Drawing, PlacingView

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawing(archive: Archive, works: Entry, add: Adds, photo: Callable[[str], Path]) -> Drawing:
    entry = add("drawing", works.id, title="总图")
    attach_files(archive, entry.id, [photo("总图.png")])
    with archive.store.reading() as tables:
        original = next(tables.originals.of([entry.id])).original
    said = {"title": "厂门", "place": "29.4800,106.4800 WGS84"}
    set_ = [Assignment(field, "=", text) for field, text in said.items()]
    description.add(archive, kind="survey_point", parent=works.id, set_=set_)
    return Drawing(works.id, entry.id, "总图", original.sha256, original.media_type)


@pytest.fixture
def view(desk: Desk, drawing: Drawing, settle: Settle, qtbot: QtBot) -> PlacingView:
    made = PlacingView(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    desk.archive_changed.connect(made.hear)
    made.start(drawing)
    settle()
    return made


def point(view: PlacingView, at: tuple[float, float]) -> None:
    view.sheet.wait_at(at)
    view.sheet.pointed.emit(at)


def told(view: PlacingView) -> list[list[str]]:
    return [list(row.cells) for row in view.table.texts.rows]


def test_a_point_has_its_place_by_words_by_the_map_or_by_a_known_point(
    view: PlacingView, settle: Settle, archive: Archive, drawing: Drawing
) -> None:
    point(view, (0.0, 0.0))
    assert "写坐标" in view.told.text()
    view.place.setText("29.4900,106.4800 WGS84")
    view.place.returnPressed.emit()
    settle()
    point(view, (1.0, 1.0))
    view.map.pointed.emit(placed((29.48, 106.49)))
    settle()
    point(view, (0.0, 1.0))
    view.known.setCurrentIndex(view.known.findText("厂门"))
    view.known.activated.emit(view.known.currentIndex())
    settle()
    kept = control_points(archive, drawing.entry, drawing.sha256)
    assert [one.text for one in kept] == [
        "29.4900,106.4800 WGS84",
        "29.4800000,106.4900000 WGS84",
        "29.4800000,106.4800000 WGS84",
    ]
    assert [row[2] for row in told(view)] == ["0.00", "0.00", "0.00"]
    assert view.told.text().startswith("3 个控制点，均方根残差 0.00 米")
    assert len(view.map.sheets) == 1
    assert view.sheet.waiting is None


def test_what_a_point_lacks_is_said(view: PlacingView, settle: Settle) -> None:
    assert "至少要 2 个控制点" in view.told.text()
    view.add.click()
    assert "先在左边的图上点一下" in view.told.text()
    point(view, (0.5, 0.5))
    view.place.setText("厂门口")
    view.add.click()
    settle()
    assert told(view) == []
    assert "厂门口" in view.told.text()


def test_a_point_is_removed_and_taken_back(
    view: PlacingView, settle: Settle, archive: Archive
) -> None:
    for at, said in (((0, 0), "29.49,106.48 WGS84"), ((1, 1), "29.48,106.49 WGS84")):
        point(view, at)
        view.place.setText(said)
        view.add.click()
        settle()
    view.table.choose(1)
    view.remove.click()
    settle()
    assert [row[0] for row in told(view)] == ["1"]
    assert view.map.sheets == ()
    undo(archive)
    settle()
    assert len(told(view)) == 2
    assert len(view.map.sheets) == 1


def test_the_same_sheet_is_looked_at_where_one_left_it(
    view: PlacingView, drawing: Drawing, settle: Settle
) -> None:
    assert not view.sheet.empty
    view.start(drawing)
    settle()
    assert not view.sheet.empty


def test_a_page_of_which_nothing_can_be_seen_says_so(
    view: PlacingView, drawing: Drawing, settle: Settle
) -> None:
    view.start(replace(drawing, page=7))
    settle()
    assert view.sheet.empty
    assert view.told.text() == "这个文件没有可看的图。"


def test_of_several_pages_one_is_chosen_and_each_has_points_of_its_own(
    view: PlacingView, drawing: Drawing, settle: Settle
) -> None:
    assert view.which.isHidden()
    second = replace(drawing, page=1, label="总图 第 2 页")
    view.start(drawing, second)
    settle()
    assert view.which.isVisible()
    point(view, (0.5, 0.5))
    view.place.setText("29.4800,106.4800 WGS84")
    view.say_place()
    settle()
    assert len(told(view)) == 1
    view.which.setCurrentIndex(1)
    view.which.activated.emit(1)
    settle()
    assert told(view) == []
    view.start(drawing, second)  # whoever comes back sees the page that was seen
    assert view.which.currentIndex() == 1
