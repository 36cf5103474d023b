"""Lines under headings, each with a date or a name at its left, that lead to entries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)
from typing_extensions import override

from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import Plain, tip

TARGET = Qt.ItemDataRole.UserRole
LEFT = 132  # pixels of what stands at the left
PADDING = 20  # pixels of a cell that no words stand in


class Sections(QStackedWidget):
    """Shows lines under headings, or a hint where there are none.

    `followed` gives the entry of a line that was pressed, or opened by Enter.
    """

    followed = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setProperty("pane", "entry")
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(name)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(8)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(_Wrapping(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.clicked.connect(self._follow)
        self.tree.activated.connect(self._follow)
        empty = Plain(hint, "quiet", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        empty.setContentsMargins(16, 12, 16, 16)
        self.addWidget(self.tree)
        self.addWidget(empty)

    def show_sections(self, sections: Sequence[tuple[str, Sequence[list[QStandardItem]]]]) -> None:
        """Show lines below their headings; no heading where there are none."""
        self.model.clear()
        self.model.setColumnCount(2)
        for heading, rows in sections:
            if rows:
                self._section(heading, rows)
        self.tree.expandAll()
        self.tree.setColumnWidth(0, LEFT)
        self.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _section(self, heading: str, rows: Sequence[list[QStandardItem]]) -> None:
        head = QStandardItem(heading)
        head.setFont(font(13, bold=True))
        for row in rows:
            head.appendRow(row)
        self.model.appendRow([head, QStandardItem()])
        self.tree.setFirstColumnSpanned(self.model.rowCount() - 1, QModelIndex(), True)  # noqa: FBT003 - Qt's own signature

    def _follow(self, index: QModelIndex) -> None:
        target = index.siblingAtColumn(0).data(TARGET)
        if target:
            self.followed.emit(str(target))


class _Wrapping(QStyledItemDelegate):
    """Gives a line the height that its words need in the width that its column has."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        if not index.parent().isValid():
            return hint
        room = self._tree.columnWidth(index.column()) - PADDING
        words = option.fontMetrics.boundingRect(
            QRect(0, 0, max(room, PADDING), 0),
            Qt.TextFlag.TextWordWrap,
            str(index.data()),
        )
        lines = max(1, round(words.height() / option.fontMetrics.lineSpacing()))
        more = (lines - 1) * option.fontMetrics.lineSpacing()
        return QSize(hint.width(), hint.height() + more)


def line(left: str, told: str, target: str, basis: str = "") -> list[QStandardItem]:
    """Return the cells of a line that leads to an entry, "" for none; its tip has it all."""
    cells = [QStandardItem(left), QStandardItem(f"{told}〔{basis}〕" if basis else told)]
    for cell in cells:
        cell.setData(target, TARGET)
        cell.setToolTip(tip("\n".join(part for part in (left, told, basis) if part)))
    return cells
