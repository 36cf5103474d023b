"""What was searched for is remembered for its person, as long as they want."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray

from archive_app.domain.entries import Entry
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences
from archive_app.ui.searches.past import KEPT, MOST, forget, past, past_searches, remember

Settle = Callable[[], None]


def test_the_last_search_comes_first_and_each_only_once(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    for text in ("高炉", "焦炉", "高炉"):
        remember(kept, "王工", text)
    assert past(kept, "王工") == ["高炉", "焦炉"]
    assert past(kept, "李工") == []
    assert past(Preferences(tmp_path / "window.ini"), "王工") == ["高炉", "焦炉"]
    forget(kept, "王工")
    assert past(kept, "王工") == []


def test_what_is_typed_on_takes_the_place_of_its_beginning(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    for text in ("焦炉", "高", "高炉", "高炉 大修"):
        remember(kept, "王工", text)
    assert past(kept, "王工") == ["高炉 大修", "焦炉"]


def test_only_so_many_are_remembered_and_a_spoilt_list_is_none(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    for number in range(MOST + 5):
        remember(kept, "王工", f"{number}号")
    assert len(past(kept, "王工")) == MOST
    kept.keep(KEPT, QByteArray(b"\xff{"))
    assert past(kept, "王工") == []


def test_words_that_found_something_are_offered_under_the_box(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    remembering = past_searches(window)
    for text in ("没有这样的", "钢铁厂"):
        window.head.search.setText(text)
        settle()
        remembering.timer.timeout.emit()
    remembering.offer()
    texts = [action.text() for action in remembering.menu.actions()]
    assert texts == ["钢铁厂", "", "清除检索史"]
    window.head.search.clear()
    remembering.menu.actions()[0].trigger()
    assert window.head.search.text() == "钢铁厂"
    remembering.menu.actions()[-1].trigger()
    remembering.offer()
    assert [action.isEnabled() for action in remembering.menu.actions()] == [False]
    remembering.menu.hide()
    remembering.timer.stop()
    settle()
