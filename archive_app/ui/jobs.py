"""What runs beside the window: questions, saves, and long jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from archive_app.domain.errors import ArchiveError, Cancelled
from archive_app.ui.job import Job

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

THREADS = {"read": 4, "picture": 2, "save": 1, "job": 1, "sound": 2}
"""The pools, each with how many threads of it may run side by side."""

T = TypeVar("T")
Failed = Callable[[ArchiveError], None]


class Jobs(QObject):
    """Runs all that takes time, so that the window's own thread never waits.

    Questions run side by side. Saves run one after the other, and so do long jobs, but a save
    never waits for a job. Every answer comes back on the window's thread; `refused` tells of the
    archive's errors that nobody else takes, `bug` of any other.

    What a question, save or job holds is let go on the window's thread too: it may be the last to
    hold a part of a window, and Qt stands still when such a part goes on another thread.
    """

    job_started = Signal(object)
    job_ended = Signal(object)
    refused = Signal(object)
    bug = Signal(object)
    _answered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._running: list[Job] = []
        self._newest: dict[str, int] = {}
        self._asked = 0
        self._tasks: dict[int, _Task] = {}  # by number: all that a thread of a pool may keep
        self._numbers = count()
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        line: str,
        ask: Callable[[], T],
        show: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Ask beside the window; the answer is dropped if `line` has asked anew meanwhile."""
        self._asked += 1
        mine = self._newest[line] = self._asked
        wanted = lambda: self._newest[line] == mine  # noqa: E731 - asked on two threads
        self._start("read", _Task(ask, show, failed, wanted))

    def forget(self, line: str) -> None:
        """Drop the answer that this line of questions is still waiting for."""
        self._newest[line] = 0

    def picture(self, make: Callable[[], T], show: Callable[[T], None], failed: Failed) -> None:
        """Make a picture beside the window."""
        self._start("picture", _Task(make, show, failed))

    def save(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Write something short; saves keep their order."""
        self._start("save", _Task(work, done, failed))

    def run(
        self,
        title: str,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        *,
        pool: str = "job",
    ) -> Job:
        """Start a long job after those before it, and return it; `sound` waits for none.

        A job without a title is not shown.
        """
        job = Job(title)
        self._running.append(job)
        if title:
            self.job_started.emit(job)
        task = _Task(lambda: work(job), done, failed, ended=lambda: self._end(job))
        self._start(pool, task)
        return job

    @property
    def idle(self) -> bool:
        """Tell whether every question, save and job has been answered."""
        return not self._tasks

    @property
    def working(self) -> bool:
        """Tell whether a long job is running or waits for its turn."""
        return bool(self._running)

    @property
    def shown(self) -> Sequence[Job]:
        """Return the jobs with a title that run or wait for their turn, the first one first."""
        return [job for job in self._running if job.title]

    def finish(self, last: Callable[[], None]) -> None:
        """Stop the jobs at their next step, let saves end, do the last thing; then all is still."""
        self._closed = True
        for job in self._running:
            job.cancel()
        for name in ("read", "picture", "job", "sound"):
            self._pool(name).shutdown(cancel_futures=True)
        ending = self._pool("save").submit(last)
        self._pool("save").shutdown()
        ending.result()
        self._tasks.clear()

    def _start(self, pool: str, task: _Task) -> None:
        if not self._closed:
            number = next(self._numbers)
            self._tasks[number] = task
            self._pool(pool).submit(self._work, number)

    def _pool(self, name: str) -> ThreadPoolExecutor:
        """Return a pool, made when it is first wanted: after the window is seen."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - as above

        if name not in self._pools:
            self._pools[name] = ThreadPoolExecutor(THREADS[name], name)
        return self._pools[name]

    def _work(self, number: int) -> None:
        self._tasks[number].run()
        self._answered.emit(number)

    def _deliver(self, number: int) -> None:
        if self._closed:
            return
        task = self._tasks.pop(number)
        task.ended()
        if not task.wanted():
            return
        if task.error is None:
            task.done(task.answer)
        elif isinstance(task.error, ArchiveError):
            (task.failed or self.refused.emit)(task.error)
        elif not isinstance(task.error, Cancelled):
            self.bug.emit(task.error)

    def _end(self, job: Job) -> None:
        self._running.remove(job)
        job.ended.emit()
        if job.title:
            self.job_ended.emit(job)


@dataclass(slots=True)
class _Task:
    """Something to do on a thread of a pool, and what the window does with the answer."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed | None = None
    wanted: Callable[[], bool] = lambda: True
    ended: Callable[[], None] = lambda: None
    answer: Any = None
    error: Exception | None = None

    def run(self) -> None:
        """Do it, and keep what came of it."""
        try:
            if self.wanted():
                self.answer = self.work()
        except Exception as error:  # noqa: BLE001 - told on the window's thread, not lost on this one
            self.error = error
