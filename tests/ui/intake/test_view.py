"""From the files that a person brings to the report: tried, chosen, taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled
from archive_app.ui.desk import Desk
from archive_app.ui.intake.view import IntakeView
from archive_app.ui.job import Job
from archive_app.ui.theme import dress, theme
from archive_app.ui.words import Words

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, works: Entry, qtbot: QtBot) -> IntakeView:
    made = IntakeView(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(made.hear)
    made.resize(1000, 500)
    made.show()
    return made


@pytest.fixture
def tried(view: IntakeView, works: Entry, card: Path, settle: Settle) -> IntakeView:
    """A page on which what would become of the files has been told."""
    view.start([card], site=works.id, place="重庆钢铁厂旧址")
    settle()
    return view


def test_nothing_is_written_before_a_person_says_so(tried: IntakeView, desk: Desk) -> None:
    assert tried.heading.text() == "导入到“重庆钢铁厂旧址”"
    assert tried.told.text() == "将导入 3 个文件，新增 2 个条目。"
    assert tried.page.tree.isVisible()
    step = history.undoable(desk.archive)
    assert step is not None
    assert step.details["count"] == 1  # the photograph that was held before


def test_enter_takes_all_in_and_the_report_tells_it(
    tried: IntakeView, settle: Settle, qtbot: QtBot
) -> None:
    assert tried.take_button.hasFocus()
    with qtbot.waitSignal(tried.reported):
        qtbot.keyClick(tried.take_button, Qt.Key.Key_Return)
    settle()
    assert tried.whole.currentWidget() is tried.report
    assert tried.report.heading.text() == "导入完成：新增 3，已有 1，未能导入 1"


def test_enter_does_not_wait_for_the_look(
    view: IntakeView, works: Entry, card: Path, settle: Settle, qtbot: QtBot
) -> None:
    view.start([card], site=works.id, place="重庆钢铁厂旧址")
    assert view.take_button.text() == "全部导入"
    qtbot.keyClick(view.take_button, Qt.Key.Key_Return)
    settle()
    assert view.report.heading.text() == "导入完成：新增 3，已有 1，未能导入 1"


def test_what_is_chosen_comes_in_as_it_was_grouped(
    tried: IntakeView, desk: Desk, card: Path, settle: Settle, qtbot: QtBot
) -> None:
    tried.page.parted.emit([card / "甲正.png", card / "甲背.png"])
    settle()
    assert "新增 3 个条目" in tried.told.text()
    tried.page.joined.emit([card / "新.png", card / "甲正.png"])
    tried.page.model.tick([card / "甲背.png"], ticked=False)
    settle()
    assert tried.told.text() == "将导入 2 个文件，新增 1 个条目。未勾选的 1 个不导入。"
    with qtbot.waitSignal(tried.reported) as reported:
        tried.take()
    taken = reported.args[0].taken_in
    assert {one.file.name for one in taken} == {"新.png", "甲正.png"}
    assert len(sheet(desk.archive, taken[0].id).files) == 2


def test_another_option_is_planned_at_once(tried: IntakeView, settle: Settle) -> None:
    tried.options.together.click()
    settle()
    assert "新增 3 个条目" in tried.told.text()
    tried.options.kind.setCurrentIndex(tried.options.kind.findData("sound"))
    tried.options.kind.activated.emit(0)
    settle()
    assert tried.told.text() == "没有可以导入的文件，原因写在各行。"
    assert not tried.take_button.isEnabled()
    tried.options.shift.setText("x")
    tried.take()  # there is nothing to take in
    assert not tried.trial.taking


def test_what_goes_to_a_record_is_no_new_one(
    view: IntakeView,
    desk: Desk,
    works: Entry,
    add: Callable[..., Entry],
    card: Path,
    settle: Settle,
) -> None:
    record = add("photograph", works.id, title="车间")
    (card / "新.png").rename(card / f"{record.code} 细部.png")
    view.start([card], site=works.id, place="厂")
    settle()
    assert view.told.text() == "将导入 3 个文件，新增 1 个条目。归入已有条目 1 处。"


def test_what_is_all_there_already_is_said_so(
    view: IntakeView, works: Entry, card: Path, settle: Settle
) -> None:
    view.start([card / "已有.png"], site=works.id, place="厂")
    settle()
    assert view.told.text() == "这些文件都已经有了。"
    assert not view.take_button.isEnabled()


def test_what_is_taken_back_elsewhere_is_planned_anew(
    tried: IntakeView, desk: Desk, settle: Settle
) -> None:
    history.undo(desk.archive)
    settle()
    assert tried.told.text() == "将导入 4 个文件，新增 3 个条目。"


def test_without_a_site_it_is_asked_for(
    view: IntakeView, works: Entry, card: Path, settle: Settle
) -> None:
    view.start([card], site="", place="")
    settle()
    assert "先在右边选一个遗产点" in view.page.empty.text()
    assert view.heading.text() == "导入"
    assert not view.take_button.isEnabled()
    view.options.site.show_value(works.id, "重庆钢铁厂旧址")
    view.options.site.changed.emit()
    settle()
    assert view.take_button.isEnabled()


def test_an_empty_folder_is_said_to_be_one(
    view: IntakeView, works: Entry, tmp_path: Path, settle: Settle
) -> None:
    empty = tmp_path / "空"
    empty.mkdir()
    view.start([empty], site=works.id, place="厂")
    settle()
    assert "文件夹是空的" in view.page.empty.text()
    assert not view.take_button.isEnabled()


def test_a_site_that_is_gone_is_said(view: IntakeView, card: Path, settle: Settle) -> None:
    view.start([card], site="nowhere", place="没有了")
    settle()
    assert view.page.empty.isVisible()
    assert "nowhere" in view.page.empty.text()


def test_more_files_are_tried_with_the_others(
    tried: IntakeView, works: Entry, photo: Callable[[str], Path], settle: Settle
) -> None:
    assert tried.is_trying
    tried.add([photo("又一张.png")])
    settle()
    assert "将导入 4 个文件" in tried.told.text()
    tried.take()
    assert not tried.is_trying
    settle()
    assert not tried.is_trying
    tried.start([photo("再一张.png")], site=works.id, place="厂")  # another one, after the report
    settle()
    assert "将导入 1 个文件" in tried.told.text()


def test_who_stops_goes_on_with_what_was_left_out(
    tried: IntakeView, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Job.step

    def step(job: Job, done: int = 1, note: str = "") -> None:
        real(job, done, note)
        raise Cancelled

    monkeypatch.setattr("archive_app.archive.intake.intake.TOGETHER", 1)
    monkeypatch.setattr(Job, "step", step)
    tried.take()
    settle()
    monkeypatch.setattr(Job, "step", real)
    assert tried.report.heading.text().startswith("导入已取消")
    tried.report.again_button.click()
    settle()
    assert tried.page.isVisible()
    assert "个文件，新增 1 个条目" in tried.told.text()
    tried.take()
    settle()
    assert tried.report.heading.text().startswith("导入完成")


def test_who_stopped_before_all_was_looked_at_looks_at_the_rest(
    view: IntakeView, works: Entry, card: Path, settle: Settle
) -> None:
    view.start([card], site=works.id, place="厂")
    view.take()
    view.job.stop()
    settle()
    view.report.again_button.click()
    settle()
    assert view.page.tree.isVisible()
    assert view.page.model.rowCount() >= 4


def test_a_look_that_was_stopped_says_that_it_is_not_all(
    view: IntakeView, works: Entry, card: Path, settle: Settle
) -> None:
    view.start([card], site=works.id, place="厂")
    view.job.stop()
    settle()
    assert "其余的文件不在这里" in view.told.text() or view.page.empty.isVisible()


def test_who_has_left_the_page_is_told_in_the_notice_line(
    tried: IntakeView, desk: Desk, settle: Settle
) -> None:
    said: list[str] = []
    desk.notice.connect(lambda text, _: said.append(text))
    tried.take()
    tried.hide()
    settle()
    assert said == ["导入完成：新增 3，已有 1，未能导入 1"]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_is_cut_and_nothing_overlaps(
    look: str,
    language: str,
    desk: Desk,
    works: Entry,
    card: Path,
    settle: Settle,
    layout_faults: Callable[[QWidget], list[str]],
    qtbot: QtBot,
) -> None:
    desk.say, desk.look = Words(language), theme(look)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, desk.look)
    view = IntakeView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    view.start([card], site=works.id, place="重庆钢铁厂旧址")
    found = layout_faults(view)
    settle()
    found += layout_faults(view)
    view.take()
    settle()
    assert found + layout_faults(view) == []
