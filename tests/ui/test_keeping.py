"""The index reads what is new by itself, a moment later."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from archive_app.archive.archive import Archive
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.keeping import Keeping


def test_the_index_has_read_everything_after_a_moment(
    desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    keeping = Keeping(desk)
    keeping.catch_up()
    settle()
    assert _read(desk.archive) == _written(desk.archive)


def test_many_changes_are_read_in_one_go(desk: Desk, works: Entry) -> None:
    keeping = Keeping(desk)
    keeping._timer.stop()
    for _ in range(3):
        keeping.hear(Changes(1, "s", frozenset({works.id})))
    assert keeping._timer.isActive()
    assert keeping._timer.isSingleShot()


def test_the_index_waits_for_long_jobs(
    desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    keeping, go_on = Keeping(desk), Event()
    keeping._timer.stop()
    desk.jobs.run("导入", lambda _: go_on.wait(30), lambda _: None)
    keeping.catch_up()
    assert keeping._timer.isActive()
    go_on.set()
    settle()
    keeping.catch_up()
    settle()
    assert _read(desk.archive) == _written(desk.archive)


def test_a_change_of_no_entry_is_nothing_to_read(desk: Desk) -> None:
    keeping = Keeping(desk)
    keeping._timer.stop()
    keeping.hear(Changes(1, None))
    assert not keeping._timer.isActive()


def _read(archive: Archive) -> int:
    position = archive.engines.index.position
    assert position is not None
    return position.seq


def _written(archive: Archive) -> int:
    with archive.store.reading() as tables:
        return tables.journal.position()[0]
