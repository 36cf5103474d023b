"""What a person can do to the archive from anywhere in the window."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history, removing
from archive_app.archive.catalogue.history import StepLabel, Undone
from archive_app.archive.entries.batch import TOGETHER, Batch
from archive_app.archive.intake import intake
from archive_app.archive.intake.intake import Intake
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job

Labels = tuple[StepLabel | None, StepLabel | None]
ForAll = Callable[..., Batch]
Turning = Callable[..., Undone]


class Doing(QObject):
    """Does it beside the window, and says in the notice line what came of it.

    `reported` gives the report of an intake; `changed` tells that other steps can be undone.
    """

    reported = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.undoable: StepLabel | None = None
        self.redoable: StepLabel | None = None
        self.refresh()

    def take_in(self, site: str, name: str, paths: Sequence[Path]) -> None:
        """Take files and folders in for a site of this name."""
        archive = self._desk.archive
        self._desk.jobs.run(
            self._desk.say("job_take_in", name=name),
            partial(_take_in, archive, site, paths),
            self._reported,
        )

    def remove(self, entries: Sequence[str]) -> None:
        """Put entries into the trash, in one step."""
        self._do(removing.remove_all, entries, "remove_job", "removed")

    def put_back(self, entries: Sequence[str]) -> None:
        """Take entries out of the trash, in one step."""
        self._do(removing.put_back_all, entries, "put_back_job", "put_back_done")

    def undo(self) -> None:
        """Take the latest step back."""
        self._turn(history.undo, self.undoable, "do_undo_step", "undone")

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        self._turn(history.redo, self.redoable, "do_redo_step", "redone")

    def hear(self, changes: Changes) -> None:
        """Ask what can be undone now."""
        if changes.step:
            self.refresh()

    def refresh(self) -> None:
        """Ask which steps can be undone and made again."""
        archive = self._desk.archive
        self._desk.jobs.read("undoable", lambda: _steps(archive), self._take)

    def named(self, label: StepLabel | Undone | None) -> str:
        """Return a step in words, or nothing."""
        return self._desk.say.step(label.label, dict(label.details)) if label else ""

    def _do(self, work: ForAll, entries: Sequence[str], title: str, told: str) -> None:
        """Do it to all; many are a job, a few are saved at once."""
        archive, say = self._desk.archive, self._desk.say

        def tell(batch: Batch) -> None:
            said = [say(told, count=f"{batch.changed:,}")] if batch.changed else []
            said += [say.explain(one.why) for one in batch.refused[:3]]
            self._desk.notice.emit("".join(said), "attention" if batch.refused else "info")

        if len(entries) > TOGETHER:
            self._desk.jobs.run(say(title), lambda job: work(archive, entries, job), tell)
        else:
            self._desk.jobs.save(lambda: work(archive, entries), tell)

    def _turn(self, work: Turning, label: StepLabel | None, title: str, told: str) -> None:
        """Undo or redo; a step of several parts is a job, with its progress and cancel."""
        archive, say = self._desk.archive, self._desk.say

        def tell(undone: Undone) -> None:
            self._desk.notice.emit(self._undone(told, undone), "info")

        if label and label.operations > 1:
            called = say(title, step=self.named(label))
            self._desk.jobs.run(called, lambda job: work(archive, job), tell)
        else:
            self._desk.jobs.save(lambda: work(archive), tell)

    def _undone(self, key: str, undone: Undone) -> str:
        said = self._desk.say(key, step=self.named(undone))
        kept = len(undone.kept)
        return said + self._desk.say("kept", count=kept) if kept else said

    def _take(self, labels: Labels) -> None:
        self.undoable, self.redoable = labels
        self.changed.emit()

    def _reported(self, report: Intake) -> None:
        self.reported.emit(report)


def _steps(archive: Archive) -> Labels:
    if archive.read_only:
        return None, None
    return history.undoable(archive), history.redoable(archive)


def _take_in(archive: Archive, site: str, paths: Sequence[Path], job: Job) -> Intake:
    """Take files in with every core reading ahead."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return intake.take_in(archive, job, site=site, paths=paths, pool=pool)
