"""A list comes in by one page: chosen, led to fields, tried, imported, and taken back."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.results.listing import listing
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.importing import view as importing
from archive_app.ui.importing.view import ImportView, refused_file
from tests.archive.seed_projects import write_projects
from tests.spreadsheets import write_workbook

Settle = Callable[[], None]
Write = Callable[..., Path]
ROWS = [
    ["名称", "地址", "始建年代", "产权人"],
    ["裕华纱厂旧址", "重庆市南岸区窍角沱", "1938年", "甲公司"],
    ["天原化工厂旧址", "江北区猫儿石", "很久以前", "乙公司"],
]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a list."""

    def write(rows: Sequence[Sequence[str]] = ROWS, name: str = "名单.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="gb18030", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return write


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> ImportView:
    made = ImportView(desk)
    qtbot.addWidget(made)
    made.resize(776, 800)
    made.show()
    made.start("", "")
    desk.archive_changed.connect(made.hear)
    return made


@pytest.fixture
def take(view: ImportView, settle: Settle) -> Callable[[Path], None]:
    """Takes a list and waits until it is read."""

    def take(path: Path) -> None:
        view.source.take(path)
        settle()

    return take


def test_a_page_without_a_list_says_what_to_do(view: ImportView) -> None:
    assert not view.empty.isHidden()
    assert view.tabs.isHidden()
    assert not view.import_button.isEnabled()


def test_a_list_is_read_and_tried_before_anything_is_saved(
    view: ImportView, take: Callable[[Path], None], write: Write, desk: Desk
) -> None:
    take(write())
    assert view.counts.text() == "将新增 1 条；已有 0，已有而内容不同 0，不能导入 1"
    assert view.source.facts.text() == "GB18030 文本，约 2 行"
    assert view.source.kind.currentData() == "site"
    assert view.tabs.buttons["problems"].text() == "问题 1"
    (problem,) = view.problems.texts.rows
    assert problem.cells[0] == "3"
    assert "始建年代" in problem.cells[1]
    assert "天原化工厂旧址" in problem.cells[2]
    assert len(listing(desk.archive, Question())) == 0


def test_it_comes_in_and_is_told_and_taken_back(
    view: ImportView, take: Callable[[Path], None], write: Write, desk: Desk, settle: Settle
) -> None:
    take(write())
    view.import_button.click()
    assert not view.import_button.isEnabled()
    settle()
    assert view.report.heading.text() == "导入完成：新增 1，已有 0，未导入 1"
    assert view.whole.currentWidget() is view.report
    assert (write().parent / "名单-未导入.csv").is_file()
    view.report.undo_button.click()
    settle()
    assert view.report.heading.text() == "已撤销：导入清单“名单.csv”。"
    assert len(listing(desk.archive, Question())) == 0


def test_the_same_list_once_more_adds_nothing(
    view: ImportView, take: Callable[[Path], None], write: Write, settle: Settle
) -> None:
    take(write(ROWS[:2]))
    view.import_()
    settle()
    view.report.next.click()
    settle()
    assert view.counts.text() == "没有要新增的：1 行都已导入过。"
    assert view.note.text() == "列的对应用的是上次导入同样表头时的。"
    assert not view.import_button.isEnabled()


def test_a_column_is_led_to_another_field_and_the_list_tried_again(
    view: ImportView, take: Callable[[Path], None], write: Write, settle: Settle
) -> None:
    take(write())
    names = [line.column for line in view.columns.lines]
    view.columns.table.choose(names.index("始建年代"))
    view.columns.strip.field._line.clear()
    view.columns.strip.field._line.editingFinished.emit()
    settle()
    assert view.counts.text() == "将新增 2 条；已有 0，已有而内容不同 0，不能导入 0"
    assert [one.field for one in view.columns.lines if one.column == "始建年代"] == [""]
    assert view.note.text() == "列的对应是按列名建议的，请核对。"


def test_another_kind_is_proposed_anew_and_a_record_needs_its_site(
    view: ImportView,
    take: Callable[[Path], None],
    write: Write,
    works: Entry,
    settle: Settle,
) -> None:
    take(write([["图名", "比例"], ["总图", "1:500"]]))
    assert view.source.kind.currentData() == "drawing"
    assert "不能导入 1" in view.counts.text()
    view.source.site.show_value(works.id, works.title)
    view.source.changed.emit()
    settle()
    assert "将新增 1 条" in view.counts.text()
    view.source.kind.setCurrentIndex(view.source.kind.findData("photograph"))
    view.source.changed.emit()
    settle()
    assert {line.field for line in view.columns.lines} == {""}
    assert "请指明" in view.counts.text()  # no column is the title of a photograph


def test_another_header_and_another_sheet_are_read_anew(
    view: ImportView, take: Callable[[Path], None], tmp_path: Path, settle: Settle
) -> None:
    sheets = {
        "甲": [["名称", "地址"], ["一厂", "渝中区"]],
        "乙": [["名称", "备注"], ["二厂", "无"]],
    }
    take(write_workbook(tmp_path / "a.xlsx", sheets))
    assert view.source.facts.text() == "工作簿，1 行"
    view.source.sheet.setCurrentText("乙")
    view.source.changed.emit()
    settle()
    assert [line.column for line in view.columns.lines] == ["名称", "备注"]
    view.source.header.setCurrentIndex(1)
    view.source.changed.emit()
    settle()
    assert [line.column for line in view.columns.lines] == ["二厂", "无"]
    assert "名称" in view.counts.text()  # no column is the name of the site
    assert not view.import_button.isEnabled()


def test_a_file_that_is_no_list_is_told_in_words(
    view: ImportView, take: Callable[[Path], None], photo: Callable[[str], Path]
) -> None:
    take(photo("高炉.png"))
    assert "不是可以导入的清单" in view.counts.text()
    assert view.source.path.property("fault")
    assert not view.empty.isHidden()


def test_a_file_that_is_not_there_is_told_in_words(
    view: ImportView, take: Callable[[Path], None], write: Write, tmp_path: Path
) -> None:
    take(write())
    take(tmp_path / "没有.csv")
    assert view.counts.property("rank") == "bad"
    assert not view.import_button.isEnabled()
    assert view.tabs.isHidden()


def test_a_file_is_dropped(view: ImportView, write: Write, settle: Settle) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write()))])
    drop = QDropEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(drop)
    settle()
    assert "将新增 1 条" in view.counts.text()


def test_a_long_list_is_tried_only_when_a_person_says_so(
    view: ImportView,
    take: Callable[[Path], None],
    write: Write,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 1)
    take(write())
    assert "可以先试读全部" in view.counts.text()
    view.try_button.click()
    assert not view.source.isEnabled()
    settle()
    assert "将新增 1 条" in view.counts.text()
    assert view.source.isEnabled()


def test_what_is_there_is_counted_again_when_something_is_taken_back(
    view: ImportView,
    take: Callable[[Path], None],
    write: Write,
    desk: Desk,
    settle: Settle,
) -> None:
    take(write(ROWS[:2]))
    view.import_()
    settle()
    view.report.next.click()
    settle()
    history.undo(desk.archive)
    settle()
    assert "将新增 1 条" in view.counts.text()


def test_refused_rows_go_where_a_person_may_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused_file(tmp_path / "名单.xlsx") == tmp_path / "名单-未导入.csv"
    monkeypatch.setattr(importing, "documents", lambda: tmp_path / "文档")
    monkeypatch.setattr(importing.os, "access", lambda *_: False)
    assert refused_file(tmp_path / "名单.xlsx") == tmp_path / "文档" / "名单-未导入.csv"


def test_nothing_is_cut_in_either_language(
    view: ImportView,
    take: Callable[[Path], None],
    write: Write,
    layout_faults: Callable[[ImportView], list[str]],
) -> None:
    take(write())
    assert layout_faults(view) == []


@pytest.mark.real
def test_the_68_projects_come_in_by_the_page(
    view: ImportView, works: Entry, shared: Path, tmp_path: Path, settle: Settle
) -> None:
    write_projects(shared / "seeds", tmp_path / "项目.csv")
    view.start(works.id, works.title)
    view.source.take(tmp_path / "项目.csv")
    settle()
    assert view.counts.text().startswith("将新增 68 条")
    view.import_()
    settle()
    assert view.report.heading.text() == "导入完成：新增 68，已有 0，未导入 0"


@pytest.mark.real
def test_a_thousand_rows_of_a_published_list_come_in_by_the_page(
    view: ImportView, shared: Path, tmp_path: Path, settle: Settle
) -> None:
    lines = (shared / "data" / "admin" / "modood_areas.csv").read_text("utf-8").splitlines(True)
    (tmp_path / "areas.csv").write_text("".join(lines[:1001]), "utf-8")
    view.source.take(tmp_path / "areas.csv")
    settle()
    view.source.kind.setCurrentIndex(view.source.kind.findData("site"))
    view.source.changed.emit()
    settle()
    assert view.counts.text().startswith("将新增 1,000 条")
    view.import_()
    settle()
    assert view.report.heading.text() == "导入完成：新增 1,000，已有 0，未导入 0"
