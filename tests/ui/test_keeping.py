"""The index reads what is new by itself, a moment later."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from archive_app.archive.archive import Archive
from archive_app.archive.finding import finding
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
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


def spoil(archive: Archive) -> None:
    """Have an index lie there that is of nobody."""
    finding.catch_up(archive)
    for file in (archive.derived / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"nobody's index")
    archive.engines.index.close()


def test_an_index_that_cannot_be_read_is_one_line_till_it_is_made_anew(
    desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    spoil(desk.archive)
    said, unsaid = list[str](), list[str]()
    desk.notice.connect(lambda text, _: said.append(text))
    desk.unsaid.connect(unsaid.append)
    keeping = Keeping(desk)
    keeping.catch_up()
    settle()
    assert said == unsaid == [desk.say("index_anew")]
    assert _read(desk.archive) == _written(desk.archive)
    keeping.catch_up()
    settle()
    assert len(said) == 1


def test_a_question_is_answered_while_no_index_can_be_read_and_has_one_made(
    desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    spoil(desk.archive)
    keeping = Keeping(desk)
    keeping._timer.stop()
    assert finding.ask(desk.archive, Question(works.title)).ids == (works.id,)
    assert finding.is_spoilt(desk.archive)
    settle()
    assert _read(desk.archive) == _written(desk.archive)
    assert finding.ask(desk.archive, Question(works.title)).ids == (works.id,)


def test_the_line_goes_when_the_making_is_stopped(
    desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    spoil(desk.archive)
    desk.jobs.job_started.connect(lambda job: job.cancel())
    unsaid = list[str]()
    desk.unsaid.connect(unsaid.append)
    keeping = Keeping(desk)
    keeping.catch_up()
    settle()
    assert unsaid == [desk.say("index_anew")]
    assert finding.is_spoilt(desk.archive)


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
