"""Many dossiers are looked at first, and issued in one queue."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import editions
from archive_app.archive.issuing.manifests import MANIFEST
from archive_app.archive.issuing.series import Failed, Series
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui import tasks
from archive_app.ui.desk import Desk
from archive_app.ui.issue.series import SeriesView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def many(
    desk: Desk, works: Entry, add: Callable[..., Entry], settle: Settle, qtbot: QtBot
) -> SeriesView:
    add("site", name="第二厂")
    made = SeriesView(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.start(())
    settle()
    settle()
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whatever folder is asked for, this is chosen."""
    path = tmp_path / "报送"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))
    return path


def test_each_site_says_what_it_lacks_before_anything_is_written(many: SeriesView) -> None:
    rows = many.table.texts.rows
    assert [row.cells[1] for row in rows] == ["重庆钢铁厂旧址", "第二厂"]
    assert all("简介、" in row.cells[3] for row in rows)
    assert many.result.text().startswith("共 2 处，0 处")
    assert many.do.isEnabled()


def test_all_are_issued_into_a_folder_with_their_lists(
    many: SeriesView, folder: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    many.do.click()
    assert not many.do.isEnabled()
    settle()
    names = {path.name for path in folder.iterdir()}
    assert {MANIFEST, "案卷目录.pdf", "案卷目录.xlsx", "移交清单.pdf", "定稿准备情况.xlsx"} < names
    assert "编成 2 卷" in many.result.text()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    many.open_folder.click()
    assert opened == [str(folder)]
    many.do.click()
    settle()
    assert "此前已成 2 卷" in many.result.text()


def test_another_scope_is_looked_at_anew_and_is_another_series(
    many: SeriesView, folder: Path, settle: Settle
) -> None:
    many.do.click()
    settle()
    many.ordering.scope.buttons["public"].click()
    settle()
    many.do.click()
    settle()
    assert many.result.property("rank") == "bad"
    assert "另一批" in many.result.text()


def test_what_failed_is_told_with_its_reason(many: SeriesView, works: Entry) -> None:
    many._done(Series((), (), (Failed(works, Refused("not_a_site", entry="x")),)))
    assert works.code in many.result.text()
    assert many.result.property("rank") == "bad"


def test_who_thinks_better_of_it_writes_nothing(
    many: SeriesView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    many.do.click()
    assert many.do.isEnabled()


def test_a_selection_is_of_the_sites_in_it(
    window: MainWindow, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    add("site", name="第二厂")
    some = [add("drawing", works.id, title=f"图{n}") for n in range(2)]
    tasks.issue_many(window)
    page = window.middle.currentWidget()
    assert isinstance(page, SeriesView)
    page.start([one.id for one in some])
    settle()
    settle()
    assert [row.cells[0] for row in page.table.texts.rows] == [works.code]


def test_many_are_filed_by_whom_and_with_a_reason_for_their_gaps(
    many: SeriesView, archive: Archive, folder: Path, settle: Settle
) -> None:
    many.final.click()
    assert "调查员" in many.outcome.text.text()
    assert not many.outcome.confirm.isEnabled()
    assert not folder.exists()
    many.outcome.reason.setText("先行归档")
    many.outcome.confirm.click()
    settle()
    assert "编成 2 卷" in many.result.text()
    assert {one.values["reason"] for one in editions.editions(archive)} == {"先行归档"}


def test_volumes_are_ordered_for_all_of_them(
    many: SeriesView, folder: Path, settle: Settle
) -> None:
    many.ordering.extent.pages.setText("7")
    many.ordering.extent.pages.editingFinished.emit()
    settle()
    many.do.click()
    settle()
    assert json.loads((folder / MANIFEST).read_text("utf-8"))["most_pages"] == 7


def test_nothing_of_it_is_cut_in_either_language(
    many: SeriesView, layout_faults: Callable[..., list[str]]
) -> None:
    many.final.click()
    assert layout_faults(many) == []
