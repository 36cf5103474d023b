"""What each site has is told by a sign and a word, and what the law asks for stands out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.protection_zones import draw_zone
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.published.haves import HavesPart

Settle = Callable[[], None]


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    """A square of a few hundred metres in the middle of Chongqing."""
    ring = [(106.48, 29.48), (106.484, 29.48), (106.484, 29.484), (106.48, 29.484), (106.48, 29.48)]
    path = tmp_path / "边界.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), "utf-8")
    return path


@pytest.fixture
def part(desk: Desk, unit: Entry, mill: Entry, qtbot: QtBot, settle: Settle) -> HavesPart:
    made = HavesPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.refresh()
    settle()
    return made


def row_of(part: HavesPart, site: Entry) -> tuple[str, ...]:
    return next(tuple(row.cells) for row in part.table.table.texts.rows if row.key == site.id)


def test_what_the_law_asks_for_is_lacking_and_nothing_else_is(
    part: HavesPart, unit: Entry, mill: Entry
) -> None:
    assert row_of(part, unit)[2:] == ("✗ 缺", "", "✗ 缺", "✗ 缺", "✗ 缺")
    assert row_of(part, mill)[2:] == ("", "", "", "", "")
    assert part.lacking.text() == "依法应有而不全的 1"


def test_only_what_is_not_whole_is_listed_if_that_is_wanted(part: HavesPart, unit: Entry) -> None:
    part.lacking.click()
    assert [row.key for row in part.table.table.texts.rows] == [unit.id]


def test_a_zone_is_drawn_from_a_file(
    part: HavesPart, unit: Entry, outline: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(outline), ""))
    part.table.choose(unit.id)
    part.system.setCurrentIndex(part.system.findData("cgcs2000"))
    part.draw_button.click()
    settle()
    assert row_of(part, unit)[2] == "✓ 齐全"
    first = part.things.table.texts.rows[0]
    assert (first.cells[0], first.cells[1]) == ("保护范围", "✓ 齐全")


def test_a_file_without_an_outline_is_said(
    part: HavesPart,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "x.geojson"
    path.write_text("{}", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(desk.notice) as notice:
        part.draw_button.click()
    assert notice.args[1] == "bad"


def test_zones_that_lie_over_each_other_are_told_at_both_sites(
    part: HavesPart, archive: Archive, unit: Entry, mill: Entry, outline: Path, settle: Settle
) -> None:
    for site in (unit, mill):
        draw_zone(archive, site.id, "protection", outline, system="cgcs2000")
    settle()
    for site, other in ((unit, mill), (mill, unit)):
        part.table.choose(site.id)
        told = [row.cells[2] for row in part.things.table.texts.rows if row.cells[1] == "！"]
        assert len(told) == 1
        assert other.title in told[0]
