"""The report of one intake, in the middle until a person goes back to the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeView, QVBoxLayout
from typing_extensions import override

from archive_app.archive.intake.intake import Intake
from archive_app.ui.desk import Desk
from archive_app.ui.intake.report import ENTRY, ReportModel
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain


class IntakeView(Task):
    """Lists what was taken in, already held and refused.

    `opened` gives the entry of a line that was pressed; `left` goes back to the list.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        self.model = ReportModel(desk)
        self.heading = Plain("", "heading")
        self.tree = QTreeView()
        self.back = QPushButton(desk.say("back_to_list"))
        self._arrange()
        self.back.clicked.connect(self.left)
        self.tree.activated.connect(self._activated)

    def show_intake(self, intake: Intake) -> None:
        """Show what became of each file."""
        key = "report_cancelled" if intake.cancelled else "report_done"
        self.heading.setText(
            self._desk.say(
                key,
                taken=f"{len(intake.taken_in):,}",
                held=f"{len(intake.already_held):,}",
                refused=f"{len(intake.refused):,}",
            )
        )
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
        column.addWidget(bar(self.heading, None, self.back))
        column.addWidget(self.tree, 1)
