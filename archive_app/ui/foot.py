"""The strip at the foot: what is running, and how the archive stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.plain import Elided, Plain


class Foot(QFrame):
    """Shows the job that is running, with its progress and cancel; at the right what is so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self.setFixedHeight(30)
        self._desk = desk
        self.what = Plain("", "quiet")
        self.note = Elided("", "quiet", Qt.TextElideMode.ElideMiddle)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.cancel = QPushButton(desk.say("cancel_job"))
        self.cancel.setProperty("rank", "link")
        self.state = Plain("", "quiet")
        self._arrange()
        self.cancel.clicked.connect(self._cancel)
        desk.jobs.job_started.connect(self._follow)
        desk.jobs.job_ended.connect(self._show)
        for job in desk.jobs.shown:
            self._follow(job)
        self._show()

    def show_state(self, text: str) -> None:
        """Say at the right how the archive stands."""
        self.state.setText(text)

    def _follow(self, job: Job) -> None:
        job.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the first job; the others wait behind it."""
        job = next(iter(self._desk.jobs.shown), None)
        for widget in (self.what, self.note, self.bar, self.cancel):
            widget.setVisible(job is not None)
        if job is None:
            return
        self.what.setText(self._text(job))
        self.note.setText(job.note)
        self.bar.setMaximum(job.total)
        self.bar.setValue(min(job.done, job.total))
        self.cancel.setEnabled(not job.stopping)

    def _text(self, job: Job) -> str:
        if job.stopping:
            return self._desk.say("job_stopping", title=job.title)
        if not job.total:
            return self._desk.say("job_begins", title=job.title)
        done, total = f"{job.done:,}", f"{job.total:,}"
        return self._desk.say("job", title=job.title, done=done, total=total)

    def _cancel(self) -> None:
        for job in self._desk.jobs.shown[:1]:
            job.cancel()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.what)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        row.addWidget(self.note, 1)
        row.addStretch(1)
        row.addWidget(self.state)
