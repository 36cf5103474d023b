from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.sites import positions
from archive_app.archive.sites.positions import Position
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.point import PointPage
from tests.domain.test_nmea import GGA, whole

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, works: Entry) -> PointPage:
    made = PointPage(desk)
    qtbot.addWidget(made)
    made.start(works.id)
    return made


def test_a_typed_place_is_read_as_one_types_and_saved_with_its_system(
    page: PointPage, works: Entry, settle: Settle
):
    told: list[Position | None] = []
    saved: list[Entry] = []
    page.positioned.connect(told.append)
    page.saved.connect(saved.append)
    page.place.setText("29.48")
    assert told[-1] is None
    page.crs.setCurrentText("CGCS2000")
    page.place.setText("北纬29°28′58.14″ 东经106°28′52.35″")
    assert page.read.text().startswith("读作：北纬29°28′58.14″")
    assert told[-1]
    assert told[-1].crs == "CGCS2000"
    page.name.setText("西北角")
    page.save()
    settle()
    assert (saved[0].kind, saved[0].parent, saved[0].title) == ("survey_point", works.id, "西北角")
    assert told[-1] is None
    assert page.place.text() == ""


def test_no_position_is_claimed_without_one(page: PointPage, desk: Desk, settle: Settle):
    page.save()
    assert page.read.text().startswith("还没有坐标")
    page.place.setText("厂门口")
    page.save()
    settle()
    with desk.archive.store.reading() as tables:
        assert [entry.kind for entry in tables.entries.all()] == ["site"]


def test_a_receiver_says_where_it_is_and_how_good_that_is(
    page: PointPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    log = tmp_path / "day.nmea"
    log.write_text(whole(GGA) + "\n" + whole("GPGST,061203.00,1,,,,1.2,1.6,3"))
    monkeypatch.setattr(positions, "receivers", lambda: [log])
    page.ask_receiver()
    settle()
    assert page.read.text() == "29°28.9690′N 106°28.8725′E WGS84　±2 m　HDOP 0.92"
    assert page.crs.currentText() == "WGS84"
    saved: list[Entry] = []
    page.saved.connect(saved.append)
    page.save()
    settle()
    assert saved[0].values["method"] == "survey_method/handheld"
    assert saved[0].title == "测点"


def test_without_a_receiver_its_file_is_asked_for(
    page: PointPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(positions, "receivers", list)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.ask_receiver()
    assert page.read.text() == ""
    (tmp_path / "none.nmea").write_text("nothing")
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "none.nmea"), "")
    )
    page.ask_receiver()
    settle()
    assert page.read.text().startswith("没有读到定位接收机的语句")


def test_a_site_without_placed_photographs_says_so(page: PointPage, settle: Settle):
    page.ask_photograph()
    settle()
    assert page.read.text() == "这个遗产点的照片都不带坐标。"


def test_a_track_that_is_none_is_refused_and_one_that_fits_nothing_says_so(
    page: PointPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    track = tmp_path / "a.gpx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(track), ""))
    track.write_text("no track")
    page.ask_track()
    settle()
    assert page.read.text()
    assert page.read.property("rank") == "bad"
    track.write_text('<gpx><wpt lat="29" lon="106"><time>2024-04-05T02:12:00Z</time></wpt></gpx>')
    page.ask_track()
    settle()
    assert page.read.text().startswith("0 张照片按航迹定了位")
