"""A vocabulary is listed with its use; its terms are added, renamed, retired and made one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.terms.view import TermsView

Settle = Callable[[], None]


@pytest.fixture
def site(add: Callable[..., Entry]) -> Entry:
    """A site in a poor condition."""
    return add("site", name="裕华纱厂", condition="较差")


@pytest.fixture
def view(desk: Desk, site: Entry, qtbot: QtBot, settle: Settle) -> TermsView:
    made = TermsView(desk)
    qtbot.addWidget(made)
    made.resize(776, 700)
    made.show()
    desk.archive_changed.connect(made.hear)
    made.start("condition")
    settle()
    return made


def names(view: TermsView) -> list[str]:
    return [row.cells[0] for row in view.table.texts.rows]


def stand(view: TermsView, name: str) -> None:
    view.table.choose(names(view).index(name))


def test_terms_are_listed_with_how_often_each_is_used(view: TermsView) -> None:
    assert names(view) == ["好", "较好", "一般", "较差", "差"]
    assert [row.cells[2] for row in view.table.texts.rows] == ["", "", "", "1", ""]
    assert view.vocabulary.currentText() == "保存状况"
    assert view.count.text() == "5 个词"


def test_typing_filters_in_both_languages(view: TermsView, qtbot: QtBot) -> None:
    view.filter.setText("poor")
    assert names(view) == ["较差", "差"]
    view.filter.setText("没有")
    assert names(view) == []
    assert view.count.text().startswith("没有这样的词")
    assert not view.strip.retire.isEnabled()


def test_a_term_is_renamed_by_enter_and_undone(
    view: TermsView, desk: Desk, site: Entry, qtbot: QtBot, settle: Settle
) -> None:
    stand(view, "较差")
    view.table.entered.emit(3)
    view.strip.zh.setText("濒危")
    with qtbot.waitSignal(desk.notice) as notice:
        qtbot.keyClick(view.strip.zh, Qt.Key.Key_Return)
    settle()
    assert notice.args == ["已改名为“濒危”，已著录的 1 处同时改了。可用 Ctrl+Z 撤销。", "good"]
    assert names(view)[3] == "濒危"
    assert sheet(desk.archive, site.id).shown["condition"] == "濒危"
    history.undo(desk.archive)
    settle()
    assert names(view)[3] == "较差"


def test_a_term_is_added_beside_or_below_another(view: TermsView, settle: Settle) -> None:
    view.strip.zh.setText("已拆除")
    view.strip.buttons["terms_add"].click()
    settle()
    assert names(view)[-1] == "已拆除"
    assert view.table.key() == "condition/已拆除"
    view.strip.zh.setText("拆除后重建")
    view.strip.buttons["terms_add_below"].click()
    settle()
    assert names(view)[-1] == "已拆除：拆除后重建"


def test_a_name_that_is_there_already_is_refused(
    view: TermsView, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    stand(view, "差")
    view.strip.zh.setText("好")
    with qtbot.waitSignal(desk.notice) as notice:
        view.strip.buttons["terms_rename"].click()
    settle()
    assert "已有" in notice.args[0]
    assert notice.args[1] == "bad"


def test_a_term_is_retired_by_a_key_and_offered_again(
    view: TermsView, qtbot: QtBot, settle: Settle
) -> None:
    stand(view, "一般")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    settle()
    view.filter.setText("一")
    view.filter.clear()
    assert "一般" not in names(view)
    view.retired.click()
    stand(view, "一般")
    assert view.table.texts.rows[2].cells[3] == "已停用"
    view.strip.retire.click()
    settle()
    view.retired.click()
    assert "一般" in names(view)


def test_uniting_says_before_what_it_changes(
    view: TermsView, desk: Desk, site: Entry, settle: Settle
) -> None:
    stand(view, "较差")
    view.strip.into.show_value("condition/poor", "差")
    view.strip.into.changed.emit()
    assert view.strip.note.text().startswith("“较差”用在 1 处，合并后都改为“差”")
    view.strip.unite.click()
    settle()
    assert names(view) == ["好", "较好", "一般", "差"]
    assert view.table.key() == "condition/poor"
    assert sheet(desk.archive, site.id).shown["condition"] == "差"


def test_nothing_is_cut(view: TermsView, layout_faults: Callable[[QWidget], list[str]]) -> None:
    assert layout_faults(view) == []
