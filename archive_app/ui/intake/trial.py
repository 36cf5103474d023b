"""One trial of a taking in: looked at, planned as often as is wanted, and then taken in."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import Chosen, Intake, take_in, take_in_chosen
from archive_app.archive.intake.looking import Look, look_at
from archive_app.archive.intake.nearby import Nearby, site_points
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.plan import planned
from archive_app.archive.intake.units import ByHand, Unit
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job

_NOTHING = Look(())


class Trial(QObject):
    """Does it beside the window.

    `started` gives a job that has begun, `looked` tells that all files were looked at, or as many
    as somebody had patience for. `told` gives a plan, `near` the sites near to which files were
    taken, `taken` what became of them; `failed` why there is none of it.
    """

    started = Signal(object)
    looked = Signal()
    told = Signal(object)
    near = Signal(object)
    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self.look = _NOTHING
        self.paths: list[Path] = []
        self.by_hand = ByHand()
        self.looking = self.taking = False

    def begin(self, paths: Sequence[Path]) -> None:
        """Look at files and folders, and forget those before."""
        self.look, self.paths, self.by_hand = _NOTHING, [], ByHand()
        self.add(paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Look at more files and folders, beside those that are known."""
        self._stop()
        self.paths += [path for path in paths if path not in self.paths]
        self.looking, self.taking = True, False
        archive, known, wanted = self._desk.archive, self.look, list(self.paths)
        self._run("job_look", partial(_look, archive, wanted, known), self._keep)

    def plan(self, site: str, options: Options) -> None:
        """Tell what would become of what was looked at."""
        archive, look, by_hand = self._desk.archive, self.look, self.by_hand
        self._desk.jobs.read(
            "trial",
            lambda: planned(archive, look, site=site, options=options, by_hand=by_hand),
            self.told.emit,
            self.failed.emit,
        )

    def ask_sites(self) -> None:
        """Tell near to which sites the files were taken."""
        archive, look = self._desk.archive, self.look
        self._desk.jobs.read("trial sites", lambda: _likeliest(archive, look), self.near.emit)

    def take(self, site: str, options: Options, units: Sequence[Unit]) -> None:
        """Take in what was chosen."""
        archive, chosen = self._desk.archive, Chosen(units, self.look.readings())
        self._take(partial(_take, archive, site, options, chosen))

    def take_all(self, site: str, options: Options) -> None:
        """Take in everything, without waiting for the end of the look."""
        archive, paths = self._desk.archive, list(self.paths)
        self._take(partial(_take_all, archive, site, options, paths))

    def _take(self, work: Callable[[Job], Intake]) -> None:
        self._stop()
        self.looking, self.taking = False, True
        self._run("job_trial_take", work, self._end)

    def _run(self, title: str, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        """Start a job whose end counts only as long as no other was started."""
        job: Job = self._desk.jobs.run(
            self._desk.say(title),
            work,
            lambda answer: done(job, answer),
            lambda error: self._fail(job, error),
        )
        self._job = job
        self.started.emit(job)

    def _stop(self) -> None:
        """Stop a look; what is being taken in goes on."""
        if self._job and self.looking:
            self._job.cancel()

    def _keep(self, job: Job, look: Look) -> None:
        if job is self._job:
            self.look, self.looking = look, False
            self.looked.emit()

    def _end(self, job: Job, intake: Intake) -> None:
        """Tell what became of the files, in the notice line if a person tries others by now."""
        if job is self._job:
            self.taking = False
            self.taken.emit(intake)
        else:
            self._desk.notice.emit(heading(self._desk, intake), "info")

    def _fail(self, job: Job, error: ArchiveError) -> None:
        if job is self._job:
            self.looking = self.taking = False
            self.failed.emit(error)
        else:
            self._desk.jobs.refused.emit(error)


def heading(desk: Desk, intake: Intake) -> str:
    """Return what became of files, in one sentence."""
    return desk.say(
        "report_cancelled" if intake.cancelled else "report_done",
        taken=f"{len(intake.taken_in):,}",
        held=f"{len(intake.already_held):,}",
        refused=f"{len(intake.refused):,}",
    )


def _look(archive: Archive, paths: Sequence[Path], known: Look, job: Job) -> Look:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return look_at(archive, job, paths, pool=pool, known=known)


def _likeliest(archive: Archive, look: Look) -> list[tuple[Nearby, int]]:
    return site_points(archive).likeliest(one.reading.facts for one in look.files if one.reading)


def _take(archive: Archive, site: str, options: Options, chosen: Chosen, job: Job) -> Intake:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return take_in_chosen(archive, job, site=site, chosen=chosen, pool=pool, options=options)


def _take_all(
    archive: Archive, site: str, options: Options, paths: Sequence[Path], job: Job
) -> Intake:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return take_in(archive, job, site=site, paths=paths, pool=pool, options=options)
