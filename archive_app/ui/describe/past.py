"""The history of an entry: who changed what, and when; a value or a step can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QPushButton, QTreeView, QVBoxLayout, QWidget

from archive_app.archive.catalogue.history import Change, field_label
from archive_app.domain.kinds import Kind
from archive_app.ui.theme import font
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import tip
from archive_app.ui.words import Words

CHANGE = Qt.ItemDataRole.UserRole


class PastView(QWidget):
    """A line for each step, and below it a line for each field that it changed.

    `restoring` gives a change whose field is to have its earlier value again, `undoing` the id
    of a step that is to be taken back.
    """

    restoring = Signal(object)
    undoing = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._may = False
        self.model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.restore_button = QPushButton(say("past_restore"))
        self.undo_button = QPushButton(say("past_undo"))
        self.restore_button.clicked.connect(lambda: self.restoring.emit(self._chosen()))
        self.undo_button.clicked.connect(self._undo)
        self._arrange()

    def show_changes(self, changes: Sequence[Change], kind: Kind, *, read_only: bool) -> None:
        """Show these changes, which come latest first."""
        self._may = not read_only
        self.model.clear()
        for _, group in groupby(changes, key=lambda change: change.step):
            told = list(group)
            step = _item(self._step(told[0]), told[0])
            step.setFont(font(13, bold=True))
            for change in told:
                if change.before != change.after:
                    step.appendRow(_item(self._field(change, kind), change))
            self.model.appendRow(step)
        self.tree.expandAll()
        self._look(QModelIndex())

    def _step(self, change: Change) -> str:
        at = datetime.fromisoformat(change.at).astimezone()
        label = self._say.step(change.label, dict(change.details))
        return f"{at:%Y-%m-%d %H:%M}　{change.who or self._say('program')}　{label}"

    def _field(self, change: Change, kind: Kind) -> str:
        field = self._say.label(field_label(kind, change.field))
        empty = self._say("nothing")
        before, after = (_short(text) or empty for text in (change.before, change.after))
        return self._say("past_field", field=field, before=before, after=after)

    def _look(self, index: QModelIndex) -> None:
        """Let that be taken back which is chosen: the value of a field, the step it is of."""
        change: Change | None = index.data(CHANGE) if index.isValid() else None
        told = change.field if change and index.parent().isValid() else ""
        self.restore_button.setEnabled(self._may and told not in {"", "files", "removed"})
        self.undo_button.setEnabled(self._may and change is not None)

    def _chosen(self) -> Change:
        change: Change = self.tree.currentIndex().data(CHANGE)
        return change

    def _undo(self) -> None:
        self.undoing.emit(self._chosen().step)

    def _arrange(self) -> None:
        self.tree.setProperty("pane", "entry")
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(16)
        self.tree.setWordWrap(True)
        self.tree.selectionModel().currentChanged.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(bar(None, self.restore_button, self.undo_button, pane="foot"))


def _item(text: str, change: Change) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setToolTip(tip(text))
    item.setData(change, CHANGE)
    return item


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 80 else f"{flat[:80]}…"
