"""The report of one taking in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QPushButton, QTreeView, QVBoxLayout
from typing_extensions import override

from archive_app.archive.intake.intake import Intake
from archive_app.ui.desk import Desk
from archive_app.ui.intake.report import ENTRY, ReportModel
from archive_app.ui.intake.trial import heading
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain


class ReportPage(QFrame):
    """Lists what was taken in, already held, refused and left out.

    `opened` gives the entry of a line that was pressed, `again` wants to go on with the rest.
    """

    opened = Signal(str)
    again = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.model = ReportModel(desk)
        self.heading = Plain("", "heading", wrap=True)
        self.tree = QTreeView()
        self.again_button = QPushButton(desk.say("report_again"))
        self._arrange()
        self.again_button.clicked.connect(self.again)
        self.tree.activated.connect(self._activated)

    def show_intake(self, intake: Intake) -> None:
        """Show what became of each file."""
        self.heading.setText(heading(self._desk, intake))
        self.again_button.setVisible(bool(intake.left_out))
        self.model.show(intake)
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._share()
        for row in range(self.model.rowCount()):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)  # noqa: FBT003 - Qt's own
        self.tree.expandAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the names of the files two fifths of the room, the rest to what became of them."""
        self.tree.header().resizeSection(0, self.width() * 2 // 5)

    def _activated(self, index: QModelIndex) -> None:
        entry = index.siblingAtColumn(0).data(ENTRY)
        if entry:
            self.opened.emit(entry)

    def _arrange(self) -> None:
        self.tree.setProperty("pane", "report")
        self.tree.setModel(self.model)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setIndentation(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, self.again_button, pane=""))
        column.addWidget(self.tree, 1)
