"""The card on which sound is recorded into the open site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from archive_app.archive.field import capturing
from archive_app.archive.field.capturing import Source, Take
from archive_app.archive.intake.intake import Intake
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.doing import Doing
from archive_app.ui.field.buttons import tall
from archive_app.ui.field.level import Level
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain

TICK = 100  # milliseconds between two looks at the level
SILENT = 30  # looks without any sound after which it is said


class RecorderCard(QFrame):
    """Records, and takes the recording in when it is stopped.

    `files_wanted` asks for the files of a recorder instead; `ended` tells that a take is over.
    """

    files_wanted = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, source: Callable[[], Source] = capturing.microphone) -> None:
        super().__init__()
        self.setProperty("pane", "field_card")
        self._desk, self._source = desk, source
        self._site = self._place = ""
        self._silent = 0
        self.take: Take | None = None
        say = desk.say
        self.heading = Plain(say("recording_heading"), "heading")
        self.time = Plain(length(0), "title")
        self.level = Level(desk)
        self.told = Plain("", "", wrap=True)
        self.begin_button = tall(say("recording_begin"), "main")
        self.pause_button = tall(say("recording_pause"))
        self.stop_button = tall(say("recording_stop"))
        self.left_button = tall("")
        self.files_button = tall(say("recording_files"))
        self._clock = QTimer(self)
        self._doing = Doing(desk)
        self._connect()
        self._arrange()
        self._show_buttons()

    def start(self, site: str, place: str) -> None:
        """Be ready to record for a site; a take that is under way goes on."""
        if self.take is None:
            self._site, self._place = site, place
            self._tell(self._desk.say("recording_ready", name=place))
            self._offer()

    def begin(self) -> None:
        """Begin to record."""
        if self.take is not None or not self._site:
            return
        archive, source, take = self._desk.archive, self._source(), Take()
        self.take, self._silent = take, 0
        self._desk.jobs.run(
            self._desk.say("job_recording"),
            lambda job: capturing.record(archive, job, source, take),
            self._recorded,
            self._failed,
            pool="sound",
        ).ended.connect(self._over)
        self._tell(self._desk.say("recording_running"))
        self._clock.start(TICK)
        self._show_buttons()

    def pause(self) -> None:
        """Pause, or go on."""
        if self.take is not None:
            self.take.paused = not self.take.paused
            key = "recording_paused" if self.take.paused else "recording_running"
            self._tell(self._desk.say(key))
            self._show_buttons()

    def stop(self) -> None:
        """End the take; its file is then taken in."""
        if self.take is not None:
            self.take.stopped = True

    def take_left(self) -> None:
        """Take in what was recorded before and never came in."""
        self._take_in(capturing.left_over(self._desk.archive))

    def _look(self) -> None:
        """Show how long and how loud it is."""
        if self.take is None:
            return
        self.time.setText(length(self.take.seconds))
        self.level.show_level(self.take.level)
        self._silent = 0 if self.take.level else self._silent + 1
        if self._silent == SILENT:
            self._tell(self._desk.say("recording_silent"), "attention")

    def _recorded(self, path: Path) -> None:
        self._take_in([path])

    def _failed(self, error: ArchiveError) -> None:
        self._tell(self._desk.say.explain(error), "bad")

    def _over(self) -> None:
        """Be ready for the next take, whatever became of this one."""
        self.take = None
        self._clock.stop()
        self.level.show_level(0.0)
        self._show_buttons()
        self._offer()
        self.ended.emit()

    def _take_in(self, paths: Sequence[Path]) -> None:
        if paths:
            self._doing.take_in(self._site, self._place, paths)

    def _reported(self, intake: Intake) -> None:
        capturing.forget_taken(self._desk.archive, intake)
        if intake.refused:
            self._failed(intake.refused[0].why)
        elif intake.taken_in or intake.already_held:
            self._tell(self._desk.say("recording_kept", name=self._place), "good")
        self._offer()

    def _offer(self) -> None:
        """Say what was recorded and is in no record yet, after a power cut for one."""
        left = capturing.left_over(self._desk.archive)
        self.left_button.setText(self._desk.say("recording_take", name=self._place))
        self.left_button.setVisible(bool(left))
        if left:
            self._tell(self._desk.say("recording_left", count=len(left)), "attention")

    def _tell(self, told: str, rank: str = "") -> None:
        self.told.setText(told)
        self.told.rank(rank)

    def _show_buttons(self) -> None:
        running, writable = self.take is not None, not self._desk.archive.read_only
        self.begin_button.setVisible(not running)
        self.begin_button.setEnabled(writable)
        self.files_button.setVisible(not running)
        for button in (self.pause_button, self.stop_button):
            button.setVisible(running)
        paused = self.take is not None and self.take.paused
        self.pause_button.setText(
            self._desk.say("recording_go_on" if paused else "recording_pause")
        )

    def _connect(self) -> None:
        self._clock.timeout.connect(self._look)
        self._doing.reported.connect(self._reported)
        self.begin_button.clicked.connect(self.begin)
        self.pause_button.clicked.connect(self.pause)
        self.stop_button.clicked.connect(self.stop)
        self.left_button.clicked.connect(self.take_left)
        self.files_button.clicked.connect(self.files_wanted)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.time)
        line.addWidget(self.level, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(12)
        inner.addWidget(self.heading)
        inner.addLayout(line)
        inner.addWidget(self.told)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        buttons = (self.begin_button, self.pause_button, self.stop_button)
        column.addWidget(bar(*buttons, self.left_button, None, self.files_button, pane="field_bar"))
        self.left_button.hide()
