"""The page of the count at the end of a day, and of its second copy."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QListView, QProgressBar, QVBoxLayout

from archive_app.archive.field import copying, field
from archive_app.archive.field.field import Day, Line
from archive_app.archive.field.receipts import Receipt
from archive_app.domain.errors import ArchiveError
from archive_app.ui.describe.facts import size
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import line, tall
from archive_app.ui.field.keeping import folder, remember
from archive_app.ui.job import Job
from archive_app.ui.widgets.plain import Elided, Plain

DRIVE, LAST = "drive", "last_copy"
ENTRY = Qt.ItemDataRole.UserRole


class CountPage(QFrame):
    """What the day brought, what is missing, and one button for the second copy.

    `opened` gives an entry or a draft that lacks something, `left` goes back, `copied` gives a
    receipt.
    """

    opened = Signal(str)
    left = Signal()
    copied = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "ground")
        self._desk = desk
        self._day: Day | None = None
        self._job: Job | None = None
        self._receipt: Receipt | None = None
        say = desk.say
        self.figures = Plain("", "heading", wrap=True)
        self.gaps = Plain("", "quiet")
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.target = line(say("field_drive_hint"))
        self.browse = tall(say("browse"))
        self.copy_button = tall(say("field_copy"), "main")
        self.cancel_button = tall(say("cancel_job"))
        self.open_button = tall(say("field_open_receipt"))
        self.back_button = tall(say("field_back"))
        self.bar = QProgressBar()
        self.told = Plain("", "", wrap=True)
        self.note = Elided("", "quiet", Qt.TextElideMode.ElideMiddle)
        self._connect()
        self._arrange()

    def count(self, when: date) -> None:
        """Count a day."""
        archive = self._desk.archive
        if not self.target.text():
            self.target.setText(str(folder(self._desk.preferences, DRIVE) or ""))
        self._desk.jobs.read("field day", lambda: field.day(archive, when), self._show)

    def copy(self) -> None:
        """Copy the day to the second drive; what cannot be done is said under the button."""
        archive, day, to = self._desk.archive, self._day, self.target.text().strip()
        if day is None or self._job or not to:
            self.target.setFocus()
            return
        remember(self._desk.preferences, DRIVE, to)
        self._tell("", "")
        self._job = self._desk.jobs.run(
            self._desk.say("field_job_copy"),
            lambda job: copying.copy_day(archive, job, day, Path(to)),
            self._copied,
            self._refused,
        )
        self._job.changed.connect(self._show_job, Qt.ConnectionType.QueuedConnection)
        self._job.ended.connect(self._ended)
        self._show_job()

    def cancel(self) -> None:
        """Stop the copy at its next file."""
        if self._job:
            self._job.cancel()

    def _show(self, day: Day) -> None:
        self._day, say = day, self._desk.say
        self.figures.setText(
            say(
                "field_figures",
                date=day.date.isoformat(),
                entries=f"{len(day.lines):,}",
                files=f"{day.files:,}",
                size=size(day.size),
            )
        )
        self.model.clear()
        for draft in day.drafts:
            name = draft.title or say.label(draft.kind.label)
            self._add(say("field_draft_line", name=name), draft.entry)
        for one in day.incomplete:
            self._add(self._lacking(one), one.id)
        complete = not self.model.rowCount()
        told = {"gaps": len(day.incomplete), "drafts": len(day.drafts)}
        self.gaps.setText(say("field_complete") if complete else say("field_gaps", **told))
        self.list.setVisible(not complete)

    def _lacking(self, one: Line) -> str:
        say = self._desk.say
        fields = say("between").join(say.label(lacks.label) for lacks in one.missing)
        return say("field_lacks", name=one.title or say("untitled"), fields=fields)

    def _add(self, told: str, entry: str) -> None:
        item = QStandardItem(told)
        item.setEditable(False)
        item.setData(entry, ENTRY)
        self.model.appendRow(item)

    def _copied(self, receipt: Receipt) -> None:
        self._receipt, say = receipt, self._desk.say
        at = datetime.fromisoformat(receipt.at)
        told = say("field_copied", files=f"{receipt.files:,}", size=size(receipt.size))
        warning = say("field_same_drive") if receipt.same_drive else ""
        self._tell(told + warning, "attention" if warning else "good")
        self.open_button.show()
        remember(self._desk.preferences, LAST, f"{at:%m-%d %H:%M}　{receipt.folder.parent}")
        self.copied.emit(receipt)

    def _refused(self, error: ArchiveError) -> None:
        self._tell(self._desk.say.explain(error), "bad")

    def _ended(self) -> None:
        stopped = self._job is not None and self._job.stopping
        self._job = None
        self._show_job()
        if stopped:
            self._tell(self._desk.say("field_copy_stopped"), "attention")

    def _show_job(self) -> None:
        job = self._job
        for widget in (self.bar, self.cancel_button, self.note):
            widget.setVisible(job is not None)
        self.copy_button.setEnabled(job is None)
        if job:
            self.open_button.hide()
            self.bar.setMaximum(job.total)
            self.bar.setValue(min(job.done, job.total))
            self.cancel_button.setEnabled(not job.stopping)
            self.note.setText(job.note)

    def _tell(self, told: str, rank: str) -> None:
        self.told.rank(rank)
        self.told.setText(told)

    def _open_receipt(self) -> None:
        if self._receipt:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._receipt.pdf)))

    def _choose(self) -> None:
        title = self._desk.say("field_drive_hint")
        path = QFileDialog.getExistingDirectory(self, title, self.target.text())
        if path:
            self.target.setText(path)

    def _connect(self) -> None:
        self.browse.clicked.connect(self._choose)
        self.copy_button.clicked.connect(self.copy)
        self.target.returnPressed.connect(self.copy)
        self.cancel_button.clicked.connect(self.cancel)
        self.open_button.clicked.connect(self._open_receipt)
        self.back_button.clicked.connect(self.left)
        for pressed in (self.list.clicked, self.list.activated):
            pressed.connect(lambda index: self.opened.emit(str(index.data(ENTRY))))

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setProperty("pane", "field_today")
        self.list.setAccessibleName(self._desk.say("field_gaps_name"))
        self.bar.setTextVisible(False)
        self.open_button.hide()
        where, doing = QHBoxLayout(), QHBoxLayout()
        for row in (where, doing):
            row.setSpacing(8)
        where.addWidget(self.target, 1)
        for button in (self.browse, self.copy_button):
            where.addWidget(button)
        doing.addWidget(self.told, 1)
        for widget in (self.bar, self.cancel_button, self.open_button, self.back_button):
            doing.addWidget(widget)
        card = QFrame()
        card.setProperty("pane", "field_card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.figures)
        inside.addWidget(self.gaps)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addLayout(where)
        column.addLayout(doing)
        column.addWidget(self.note)
        self._show_job()
