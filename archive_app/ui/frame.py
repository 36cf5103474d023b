"""The frame of the window: seen at once, while the archive that it will show is still opened."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.foot import Foot
from archive_app.ui.head import Head
from archive_app.ui.widgets.notice import Notice

PANES = (("places", 244), ("panel", 776), ("entry", 420))


class Frame(QMainWindow):
    """The head with its search box, the line of notices, three empty panes, and the foot.

    `seen` tells once that it has been painted, `closing` that it has been closed.
    """

    seen = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self._painted = False
        self.head = Head(desk)
        self.notice = Notice()
        self.foot = Foot(desk)
        self.panes = QSplitter()
        self.name(name)
        self._arrange()
        desk.notice.connect(self.notice.say)
        desk.unsaid.connect(self.notice.withdraw)
        self.head.search.setFocus()

    def name(self, name: str) -> None:
        """Say which archive the window shows."""
        self.setWindowTitle(f"{name} — {self.desk.say('program_name')}")
        self.head.show_name(name)

    def fill(self, place: int, pane: QWidget) -> None:
        """Have a pane take its place, 0 at the left, 2 at the right."""
        empty = self.panes.replaceWidget(place, pane)
        if empty:
            empty.deleteLater()
        pane.setMinimumWidth(PANES[place][1] * 3 // 5)
        self.panes.setStretchFactor(place, int(place == 1))

    def tell_bug(self, text: str, report: str) -> None:
        """Say that the program itself went wrong, and let the report be copied."""
        copy = (self.desk.say("copy_report"), lambda: QGuiApplication.clipboard().setText(report))
        self.notice.say(text, "bad", [copy])

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def toggle(self, pane: QWidget) -> None:
        """Close a pane at the side, or open it again."""
        pane.setVisible(not pane.isVisible())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.seen.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.preferences.keep("geometry", self.saveGeometry())
        self.desk.preferences.keep("panes", self.panes.saveState())
        event.accept()
        self.hide()  # a job that has to stop first keeps nobody before a dead window
        self.closing.emit()

    def _arrange(self) -> None:
        for place, (sort, width) in enumerate(PANES):
            pane = QFrame()
            pane.setProperty("pane", sort)
            pane.setMinimumWidth(width * 3 // 5)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(place, int(place == 1))
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.setSizes([width for _, width in PANES])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.panes, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)
        self.resize(1440, 900)
        self.restoreGeometry(self.desk.preferences.kept("geometry"))
        self.panes.restoreState(self.desk.preferences.kept("panes"))
