"""What was recorded today, the latest first; drafts stand above."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QVBoxLayout
from typing_extensions import override

from archive_app.archive.field.field import Line, OpenDraft, Today
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import tall
from archive_app.ui.widgets.plain import Plain

MOST = 200  # lines that are shown; all are counted
KEY = Qt.ItemDataRole.UserRole
GAP = "　"


class TodayModel(QAbstractListModel):
    """A line for each draft and for each entry: when, what, and what came with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[tuple[str, str, bool]] = []

    def show_day(self, lines: Sequence[Line], drafts: Sequence[OpenDraft]) -> None:
        """Show these lines instead of those before."""
        self.beginResetModel()
        self._rows = [(one.entry, self._draft(one), True) for one in drafts]
        self._rows += [(one.id, self._line(one), False) for one in lines]
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        key, text, is_draft = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return text
        if role == Qt.ItemDataRole.ForegroundRole and is_draft:
            return QColor(self._desk.look.attention)
        return key if role == KEY else None

    def _line(self, line: Line) -> str:
        parts = [line.at[11:16], line.title or self._desk.say("untitled"), *self._told(line)]
        return GAP.join(parts)

    def _told(self, line: Line) -> list[str]:
        """Return what came with an entry: how good a point is, how long a sound, how many files."""
        if line.crs:
            accuracy = [] if line.accuracy is None else [f"±{line.accuracy:g} m"]
            return [*accuracy, line.crs]
        kind = self._desk.say.label(line.kind.label)
        if line.seconds:
            return [f"{kind} {length(line.seconds)}"]
        return [f"{kind} {len(line.files)}" if line.files else kind]

    def _draft(self, draft: OpenDraft) -> str:
        say, at = self._desk.say, datetime.fromisoformat(draft.at).astimezone()
        today = at.date() == datetime.now().astimezone().date()
        time = f"{at:%H:%M}" if today else f"{at:%m-%d %H:%M}"
        kind = say.label(draft.kind.label)
        return GAP.join([time, draft.title or kind, say("field_draft")])


class TodayCard(QFrame):
    """The list, and below it the way to the count at the end of the day.

    `opened` gives the entry or the draft of a line that was pressed, `counting` asks to count.
    """

    opened = Signal(str)
    counting = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "field_card")
        self._desk = desk
        self.model = TodayModel(desk)
        self.list = QListView()
        self.count = tall("", "link")
        self.pages = QStackedWidget()
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.count.clicked.connect(self.counting)
        self._arrange()

    def show_today(self, today: Today, drafts: Sequence[OpenDraft]) -> None:
        """Show the day so far."""
        self.model.show_day(today.lines, drafts)
        self.pages.setCurrentIndex(1 if self.model.rowCount() else 0)
        told = self._desk.say("field_count", entries=f"{today.entries:,}", files=f"{today.files:,}")
        self.count.setText(told)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(KEY)))

    def _arrange(self) -> None:
        say = self._desk.say
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setProperty("pane", "field_today")
        self.list.setAccessibleName(say("field_today"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        nothing = Plain(say("field_nothing"), "quiet", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.pages.addWidget(nothing)
        self.pages.addWidget(self.list)
        nothing.setContentsMargins(10, 8, 10, 8)
        heading = Plain(say("field_today"), "quiet")
        heading.setContentsMargins(10, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 6)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.pages, 1)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
