"""Placed sheets of a site are shown at once, layers when a person asks for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.intake.intake import take_in
from archive_app.archive.sites.base_plans import add_control_point
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.map.layers import Layers

Settle = Callable[[], None]
Adds = Callable[..., Entry]
TOLD = {"type": "LineString", "coordinates": [[106.4, 29.4], [106.5, 29.5]]}


@pytest.fixture
def layers(desk: Desk, qtbot: QtBot) -> Layers:
    button = QPushButton()
    qtbot.addWidget(button)
    return Layers(desk, button)


@pytest.fixture
def plan(archive: Archive, works: Entry, add: Adds, photo: Callable[[str], Path]) -> Entry:
    """A drawing of the works that two control points place."""
    drawing = add("drawing", works.id, title="总图 & 附图")
    attach_files(archive, drawing.id, [photo("总图.png")])
    with archive.store.reading() as tables:
        sha256 = next(tables.originals.of([drawing.id])).original.sha256
    for at, said in (((0, 0), "29.49,106.48 WGS84"), ((1, 1), "29.48,106.49 WGS84")):
        add_control_point(archive, drawing.id, sha256, at, said)
    return drawing


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "铁路.geojson"
    path.write_text(json.dumps(TOLD), "utf-8")
    return path


def named(layers: Layers, name: str) -> QAction:
    return next(one for one in layers.menu().actions() if one.text() == name)


def test_a_placed_sheet_lies_below_and_can_be_hidden(
    layers: Layers, works: Entry, plan: Entry, settle: Settle
) -> None:
    layers.stand(works.id)
    settle()
    (sheet,) = layers.sheets
    assert (sheet.entry, sheet.picture.width()) == (plan.id, 64)
    action = named(layers, "总图 && 附图")
    assert action.isChecked()
    action.trigger()
    assert layers.sheets == []
    assert not named(layers, "总图 && 附图").isChecked()
    layers.stand("")
    settle()
    assert [one.text() for one in layers.menu().actions() if one.isCheckable()] == []


def test_a_sheet_lies_otherwise_as_soon_as_its_points_do(
    layers: Layers, works: Entry, plan: Entry, archive: Archive, settle: Settle
) -> None:
    layers.stand(works.id)
    settle()
    before = layers.sheets[0].lies
    with archive.store.reading() as tables:
        sha256 = next(tables.originals.of([plan.id])).original.sha256
    add_control_point(archive, plan.id, sha256, (0, 1), "29.47,106.47 WGS84")
    layers.stand(works.id)
    settle()
    assert layers.sheets[0].lies != before
    undo(archive)
    layers.stand(works.id)
    settle()
    assert layers.sheets[0].lies == before


def test_a_layer_that_is_kept_is_read_when_it_is_asked_for(
    layers: Layers, archive: Archive, works: Entry, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    take_in(archive, Quiet(), site=works.id, paths=[file])
    layers.stand(works.id)
    settle()
    assert layers.layers == []
    with qtbot.waitSignal(layers.changed):
        named(layers, "铁路.geojson").trigger()
    assert [one.name for one in layers.layers] == ["铁路.geojson"]
    named(layers, "铁路.geojson").trigger()
    assert layers.layers == []


def test_a_layer_of_the_disk_is_shown_and_a_wrong_one_refused(
    layers: Layers, file: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    layers.open_file()
    settle()
    assert named(layers, "铁路").isChecked()
    file.write_text("[1]", "utf-8")
    with qtbot.waitSignal(layers.refused) as refused:
        layers.open_file()
    assert refused.args[0].key == "damaged_file"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    layers.open_file()
    assert len(layers.layers) == 1
