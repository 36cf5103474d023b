"""The history of an entry: who changed what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView

from archive_app.archive.history import Change
from archive_app.domain.kinds import Kind
from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import tip
from archive_app.ui.words import Words


class PastView(QTreeView):
    """A line for each step, and below it a line for each field that it changed."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._lines = QStandardItemModel(self)
        self.setProperty("pane", "entry")
        self.setModel(self._lines)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setWordWrap(True)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)

    def show_changes(self, changes: Sequence[Change], kind: Kind) -> None:
        """Show these changes, which come latest first."""
        self._lines.clear()
        labels = {field.id: self._say.label(field.label) for field in kind.fields}
        for _, group in groupby(changes, key=lambda change: change.step):
            told = list(group)
            step = _item(self._step(told[0]))
            step.setFont(font(13, bold=True))
            for change in told:
                if change.before != change.after:
                    step.appendRow(_item(self._field(change, labels)))
            self._lines.appendRow(step)
        self.expandAll()

    def _step(self, change: Change) -> str:
        at = datetime.fromisoformat(change.at).astimezone()
        label = self._say.step(change.label, dict(change.details))
        return f"{at:%Y-%m-%d %H:%M}　{change.who or self._say('program')}　{label}"

    def _field(self, change: Change, labels: dict[str, str]) -> str:
        field = labels.get(change.field, change.field)
        empty = self._say("nothing")
        return f"{field}：{_short(change.before) or empty} → {_short(change.after) or empty}"


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setToolTip(tip(text))
    return item


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 80 else f"{flat[:80]}…"
