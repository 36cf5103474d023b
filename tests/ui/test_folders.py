"""Files are proposed where people keep theirs, and asked for in one way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.folders import documents, file_to_write

BOTH = (".xlsx", ".csv")
Patch = pytest.MonkeyPatch


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch: Patch, path: Path | str, sort: str = "") -> list[tuple[object, ...]]:
    """Answer what is asked for a file, and return what was asked."""
    asked: list[tuple[object, ...]] = []

    def told(*question: object) -> tuple[str, str]:
        asked.append(question[1:])
        return str(path), sort

    monkeypatch.setattr(QFileDialog, "getSaveFileName", told)
    return asked


def test_what_is_proposed_is_in_a_folder_that_exists() -> None:
    assert documents().is_dir()


def test_a_name_that_every_system_takes_is_proposed(parent: QWidget, monkeypatch: Patch) -> None:
    asked = answer(monkeypatch, "")
    assert file_to_write(parent, "导出到", "高炉/热风炉", *BOTH) is None
    proposed = str(documents() / "高炉_热风炉.xlsx")
    assert asked == [("导出到", proposed, "XLSX (*.xlsx);;CSV (*.csv)")]


@pytest.mark.parametrize(
    ("written", "sort", "name"),
    [
        ("清单.CSV", "", "清单.CSV"),
        ("清单", "CSV (*.csv)", "清单.csv"),
        ("清单", "", "清单.xlsx"),
        ("清单 1.2", "XLSX (*.xlsx)", "清单 1.2.xlsx"),
        ("清单.doc", "", "清单.doc.xlsx"),
    ],
)
def test_a_file_has_an_ending_that_opens_it(
    parent: QWidget, monkeypatch: Patch, tmp_path: Path, written: str, sort: str, name: str
) -> None:
    answer(monkeypatch, tmp_path / written, sort)
    assert file_to_write(parent, "", "", *BOTH) == tmp_path / name


def test_an_ending_that_was_added_takes_the_place_of_no_file(
    parent: QWidget, monkeypatch: Patch, tmp_path: Path
) -> None:
    for name in ("清单.xlsx", "清单 2.xlsx"):
        (tmp_path / name).touch()
    for written, name in (("清单", "清单 3.xlsx"), ("清单.xlsx", "清单.xlsx")):
        answer(monkeypatch, tmp_path / written)
        assert file_to_write(parent, "", "", *BOTH) == tmp_path / name
