"""A folder is watched: what is new in it is offered, or comes in by itself if that is wanted."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import Intake, take_in
from archive_app.archive.intake.watching import Seen, Sight, look_into
from archive_app.domain.errors import ArchiveError
from archive_app.ui.intake.trial import heading
from archive_app.ui.intake.watched import Watched, remember, watched
from archive_app.ui.job import Job

if TYPE_CHECKING:
    from archive_app.ui.main_window import MainWindow

PAUSE = 5_000  # milliseconds between two looks: a file that stays so for so long is whole


class Watch(QObject):
    """Looks into one folder again and again, as long as the window is there.

    `wanted` gives files that a person wants to see the trial of, and the site that they are for;
    `told` how it stands: a sentence and its rank.
    """

    wanted = Signal(object, str)
    told = Signal(str, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._sight: Sight = {}
        self._offered: set[Path] = set()
        self._looking = False
        self.what = watched(self._desk.preferences, self._desk.archive.folder)
        self._clock = QTimer(self)
        self._clock.setInterval(PAUSE)
        self._clock.timeout.connect(self.look)
        if self.what:
            self._clock.start()

    def watch(self, what: Watched | None) -> None:
        """Watch another folder from now on, or none."""
        remember(self._desk.preferences, self._desk.archive.folder, what)
        self.what, self._sight, self._offered = what, {}, set()
        if what is None:
            self._clock.stop()
        else:
            self._clock.start()
            self.look()

    def look(self) -> None:
        """Look into the folder, unless that is being done or something else takes files in."""
        what, archive = self.what, self._desk.archive
        if what is None or self._looking or self._desk.jobs.working or archive.read_only:
            return
        folder, before = Path(what.folder), self._sight
        self._looking = True
        self._desk.jobs.run(
            "",
            lambda job: look_into(archive, job, site=what.site, folder=folder, before=before),
            lambda seen: self._saw(what, seen),
            self._failed,
            pool="sound",
        ).ended.connect(self._over)

    def _saw(self, what: Watched, seen: Seen) -> None:
        if what != self.what:
            return  # another folder by now
        self._sight = seen.sight
        count = f"{len(seen.new):,}"
        key = "watch_new" if seen.new else "watch_nothing"
        self.told.emit(self._desk.say(key, count=count), "")
        fresh = [path for path in seen.new if path not in self._offered]
        if fresh and what.by_itself:
            self._offered.update(fresh)  # one that is refused is not tried for ever
            self._take(what, fresh)
        elif fresh:
            self._offered.update(fresh)
            self._offer(what, seen.new)

    def _offer(self, what: Watched, files: tuple[Path, ...]) -> None:
        """Say how many files are new, with one press to their trial."""
        say, name = self._desk.say, Path(what.folder).name
        self._window.notice.say(
            say("watch_offer", name=name, count=f"{len(files):,}"),
            "info",
            [(say("watch_show"), lambda: self._show(what, files))],
        )

    def _show(self, what: Watched, files: tuple[Path, ...]) -> None:
        self._window.notice.close_notice()
        self.wanted.emit(files, what.site)

    def _take(self, what: Watched, files: list[Path]) -> None:
        archive = self._desk.archive
        self._desk.jobs.run(
            self._desk.say("job_take_in", name=what.place),
            lambda job: _take(archive, what.site, files, job),
            self._taken,
        )

    def _taken(self, intake: Intake) -> None:
        rank = "attention" if intake.refused else "good"
        self._desk.notice.emit(heading(self._desk, intake), rank)

    def _failed(self, error: ArchiveError) -> None:
        """Say how it stands, and go on: a drive that is gone may be plugged in again."""
        self._sight = {}
        self.told.emit(self._desk.say.explain(error), "attention")

    def _over(self) -> None:
        self._looking = False


def _take(archive: Archive, site: str, files: list[Path], job: Job) -> Intake:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return take_in(archive, job, site=site, paths=files, pool=pool)


def watch_of(window: MainWindow) -> Watch:
    """Return what watches for a window, made when it is first wanted."""
    found = window.findChild(Watch)
    return found if isinstance(found, Watch) else Watch(window)
