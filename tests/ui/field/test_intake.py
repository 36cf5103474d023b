from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Unavailable
from archive_app.ui.desk import Desk
from archive_app.ui.field.intake import CAMERA, IntakeCard
from archive_app.ui.field.keeping import folder, remember

Settle = Callable[[], None]
Photo = Callable[[str], Path]


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> IntakeCard:
    made = IntakeCard(desk, CAMERA)
    qtbot.addWidget(made)
    return made


def test_the_newest_come_in_by_one_press_and_none_comes_twice(
    card: IntakeCard, desk: Desk, works: Entry, photo: Photo, tmp_path: Path, settle: Settle
):
    photo("DCIM/a.png")
    os.utime(photo("DCIM/old.png"), (1_000_000_000, 1_000_000_000))
    remember(desk.preferences, "camera", str(tmp_path / "DCIM"))
    card.start(works.id, "厂")
    settle()
    assert card.told.text() == "导入 1 个，已有 0 个，未导入 0 个。"
    card.start(works.id, "厂")
    settle()
    assert card.told.text().startswith("没有今天的新文件")
    card.all_button.click()
    settle()
    assert card.told.text() == "导入 1 个，已有 0 个，未导入 0 个。"
    card.all_button.click()
    settle()
    assert card.told.text() == "没有新文件，卡里的都已导入。"


def test_a_file_that_is_none_is_said_with_its_reason(
    card: IntakeCard, desk: Desk, works: Entry, tmp_path: Path, settle: Settle
):
    (tmp_path / "DCIM").mkdir()
    (tmp_path / "DCIM" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photograph")
    remember(desk.preferences, "camera", str(tmp_path / "DCIM"))
    card.start(works.id, "厂")
    settle()
    assert "未导入 1 个" in card.told.text()
    assert card.faults.text().startswith("broken.jpg：")
    assert not card.faults.isHidden()


def test_the_folder_is_asked_for_once(
    card: IntakeCard,
    desk: Desk,
    works: Entry,
    photo: Photo,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
):
    photo("DCIM/a.png")
    asked: list[str] = []

    def choose(*args: object) -> str:
        asked.append(str(args[1]))
        return str(tmp_path / "DCIM") if len(asked) > 1 else ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    card.start(works.id, "厂")
    assert card.told.text().startswith("请选相机存储卡")
    card.other_button.click()
    settle()
    assert folder(desk.preferences, "camera") == tmp_path / "DCIM"
    card.start(works.id, "厂")
    settle()
    assert asked == ["相机存储卡的文件夹"] * 2


def test_single_files_may_be_chosen(
    card: IntakeCard,
    works: Entry,
    photo: Photo,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
):
    chosen = photo("a.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(chosen)], ""))
    card.take(works.id, "厂", [])
    card.choose_files()
    settle()
    assert card.told.text() == "导入 1 个，已有 0 个，未导入 0 个。"


def test_what_ends_without_a_report_is_said(
    card: IntakeCard,
    desk: Desk,
    works: Entry,
    photo: Photo,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
):
    def full(*_: object, **__: object) -> None:
        raise Unavailable("disk_full")

    monkeypatch.setattr(intake, "take_in", full)
    desk.jobs.refused.connect(lambda _: None)
    card.take(works.id, "厂", [photo("a.png")])
    settle()
    assert card.told.text().startswith("没有导完")


def test_a_card_that_was_pulled_out_is_said(card: IntakeCard, desk: Desk, tmp_path: Path):
    remember(desk.preferences, "camera", str(tmp_path / "gone"))
    card.all_button.click()
    assert card.told.text().startswith("找不到上次的文件夹")
