"""What a person does is done beside the window, told in words, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.history import Undone
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.journal import Kept
from archive_app.ui.desk import Desk
from archive_app.ui.doing import Doing

Settle = Callable[[], None]


@pytest.fixture
def doing(desk: Desk, works: Entry, settle: Settle) -> Doing:
    made = Doing(desk)
    desk.archive_changed.connect(made.hear)
    settle()
    return made


@pytest.fixture
def told(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.notice.connect(lambda text, _: heard.append(text))
    return heard


def test_the_latest_step_is_named(doing: Doing) -> None:
    assert doing.named(doing.undoable) == "新增条目"
    assert doing.redoable is None
    assert doing.named(None) == ""


def test_what_was_removed_comes_back_with_undo_and_goes_again_with_redo(
    doing: Doing, desk: Desk, works: Entry, told: list[str], settle: Settle
) -> None:
    def removed() -> bool:
        return description.entry_of(desk.archive, works.id).removed

    doing.remove([works.id])
    settle()
    assert removed()
    assert doing.named(doing.undoable) == "移入回收站"
    doing.undo()
    settle()
    assert not removed()
    doing.redo()
    settle()
    assert removed()
    doing.put_back([works.id])
    settle()
    assert not removed()
    assert told == [
        "已移入回收站 1 条，可用 Ctrl+Z 撤销。",
        "已撤销：移入回收站。",
        "已重做：移入回收站。",
        "已从回收站恢复 1 条。",
    ]


def test_several_go_and_come_back_in_one_step(
    doing: Doing, desk: Desk, works: Entry, told: list[str], settle: Settle
) -> None:
    other = description.add(desk.archive, kind="site")
    doing.remove([works.id, other.id, "no such"])
    settle()
    assert doing.named(doing.undoable) == "移入回收站 3 条"
    assert told[0].startswith("已移入回收站 2 条")
    assert "no such" in told[0]
    doing.undo()
    settle()
    assert not description.entry_of(desk.archive, other.id).removed


def test_very_many_are_a_job(
    doing: Doing, desk: Desk, works: Entry, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive_app.ui.doing.TOGETHER", 1)
    titles: list[str] = []
    desk.jobs.job_started.connect(lambda job: titles.append(job.title))
    doing.remove([works.id, "no such"])
    settle()
    assert titles == ["移入回收站"]
    assert description.entry_of(desk.archive, works.id).removed


def test_where_nothing_is_left_to_undo_nothing_is_offered(
    doing: Doing, desk: Desk, told: list[str], settle: Settle
) -> None:
    refused: list[str] = []
    desk.jobs.refused.connect(lambda error: refused.append(error.key))
    doing.undo()
    settle()
    assert told == ["已撤销：新增条目。"]
    assert doing.undoable is None
    assert doing.redoable is not None
    doing.undo()
    settle()
    assert refused == ["nothing_to_undo"]


def test_what_stays_because_it_was_changed_since_is_told(doing: Doing) -> None:
    kept = Kept("entry", "1", "title")
    undone = Undone("s", "describe", {}, 3, (kept, kept))
    assert doing._undone("undone", undone) == "已撤销：著录。其中 2 处后来又改过，保留不动。"


def test_files_are_taken_in_by_a_job_that_reports(
    doing: Doing, works: Entry, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(doing.reported, timeout=20_000) as reported:
        doing.take_in(works.id, "重庆钢铁厂旧址", [photo("高炉.png")])
    assert [one.kind for one in reported.args[0].taken_in] == ["photograph"]


def test_a_step_of_several_parts_is_taken_back_as_a_job(
    doing: Doing, desk: Desk, works: Entry, told: list[str], settle: Settle
) -> None:
    step = desk.archive.step("batch", count=2)
    for name in ("甲", "乙"):
        with desk.archive.operation(step) as tables:
            tables.entries.describe(works.id, name, {})
    doing.refresh()
    settle()
    started: list[str] = []
    desk.jobs.job_started.connect(lambda job: started.append(job.title))
    doing.undo()
    settle()
    assert started == ["撤销：批量修改 2 个条目"]
    assert description.entry_of(desk.archive, works.id).title == "重庆钢铁厂旧址"
    assert told == ["已撤销：批量修改 2 个条目。"]
