"""A table is written to the file that a person chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.issue.tables import TablesView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, works: Entry, add: Callable[..., Entry], settle: Settle) -> TablesView:
    add("site", name="第二厂", remarks="内部话")
    window.sites.choose("site", works.id)
    settle()
    tasks.write_table(window)
    settle()
    made = window.middle.page(TablesView)
    assert made is not None
    return made


def _choose(monkeypatch: pytest.MonkeyPatch, path: str, sort: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, sort))


def _pick(page: TablesView, name: str) -> None:
    names = [page.tables.item(row).text() for row in range(page.tables.count())]
    page.tables.setCurrentRow(names.index(name))


def test_a_table_is_public_unless_somebody_says_otherwise(
    page: TablesView, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.scope.current() == "public"
    _pick(page, "遗产点清单")
    _choose(monkeypatch, str(tmp_path / "清单.csv"))
    page.write.click()
    settle()
    assert "2 行" in page.outcome.text.text()
    assert "第二厂" in (tmp_path / "清单.csv").read_text("utf-8-sig")
    page.places.choose("site")
    page.write.click()
    settle()
    assert "第二厂" not in (tmp_path / "清单.csv").read_text("utf-8-sig")


def test_what_cannot_be_written_is_told(
    page: TablesView, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, str(tmp_path / "没有" / "清单.csv"))
    page.write.click()
    settle()
    assert page.outcome.text.property("rank") == "bad"
    _choose(monkeypatch, "")
    page.write.click()
    assert page.write.isEnabled()
