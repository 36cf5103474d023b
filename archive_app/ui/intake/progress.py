"""The line of a job on its page: how far it is, how fast, how long still, and how to stop it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.intake.pace import Pace
from archive_app.ui.job import Job
from archive_app.ui.widgets.plain import Elided

TICK = 250  # milliseconds between two looks at the job


class JobLine(QFrame):
    """Shows one job from its start to its end, and is hidden otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self._pace = Pace()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._look)
        self.told = Elided("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop_button = QPushButton(desk.say("cancel_job"))
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.told, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show a job until it ends."""
        self._job, self._pace = job, Pace()
        job.ended.connect(lambda: self._over(job))
        self._look()
        self._clock.start()
        self.show()

    def stop(self) -> None:
        """Ask the job to stop at its next step."""
        if self._job:
            self._job.cancel()
            self._look()

    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        if job.total:
            self._pace.see(monotonic(), job.done)
        self.bar.setMaximum(job.total)
        self.bar.setValue(min(job.done, job.total))
        self.stop_button.setEnabled(not job.stopping)
        self.told.setText(self._text(job))

    def _text(self, job: Job) -> str:
        say = self._desk.say
        if job.stopping:
            return say("trial_stopping")
        if not job.total:
            return say("trial_begins")
        told = [say("trial_counted", done=f"{job.done:,}", total=f"{job.total:,}")]
        left = self._pace.left(job.total)
        if left is not None:
            told.append(say("trial_rate", rate=f"{self._pace.rate:,.1f}"))
            told.append(say("trial_time_left", time=length(left)))
        return "　".join([*told, job.note])

    def _over(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._clock.stop()
            self.hide()
