"""What came in is there to be seen before anybody scrolls to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from archive_app.archive.intake import intake
from archive_app.archive.viewing import previews
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.keeping import Keeping
from archive_app.ui.warming import Warming

Settle = Callable[[], None]


@pytest.fixture
def taken(desk: Desk, works: Entry, tmp_path: Path) -> list[str]:
    """Three photographs that came in, whose previews are made later."""
    paths = [tmp_path / f"{grey}.jpg" for grey in (40, 90, 200)]
    for path in paths:
        Image.new("L", (64, 48), int(path.stem)).save(path)
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=paths)
    return [one.id for one in report.taken_in]


def test_previews_are_made_one_after_the_other(
    desk: Desk, taken: list[str], settle: Settle
) -> None:
    warming = Warming(desk)
    assert len(previews.lacking(desk.archive, taken)) == 3
    warming.hear(Changes(1, "s", frozenset(taken)))
    assert warming._timer.isActive()
    warming.go_on()
    for _ in range(4):
        settle()
    assert previews.lacking(desk.archive, taken) == []
    warming.go_on()  # nothing is left to do
    assert desk.jobs.idle


def test_a_job_goes_before_them(desk: Desk, taken: list[str], settle: Settle) -> None:
    warming, go_on = Warming(desk), Event()
    warming.hear(Changes(1, "s", frozenset(taken)))
    warming._timer.stop()
    desk.jobs.run("导入", lambda _: go_on.wait(30), lambda _: None)
    warming.go_on()
    assert warming._timer.isActive()
    assert len(previews.lacking(desk.archive, taken)) == 3
    go_on.set()
    settle()


def test_a_change_of_no_entry_is_nothing_to_see(desk: Desk) -> None:
    warming = Warming(desk)
    warming.hear(Changes(1, None))
    assert not warming._timer.isActive()


def test_the_window_hears_of_what_came(desk: Desk, taken: list[str]) -> None:
    keeping = Keeping(desk)
    keeping.hear(Changes(1, "s", frozenset(taken)))
    assert keeping._warming._timer.isActive()
