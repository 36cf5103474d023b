"""Files and folders that are dropped anywhere in the window: where they would go is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.ui.widgets.plain import Plain

if TYPE_CHECKING:
    from archive_app.ui.main_window import MainWindow

_OVER = {QEvent.Type.DragEnter, QEvent.Type.DragMove}


@dataclass(frozen=True, slots=True)
class Target:
    """Where files would go: the record, "" for none, and what of the window stands for it."""

    record: str
    told: str
    place: QRect


class Dropping(QObject):
    """Takes what is dropped on a window. `dropped` gives the paths, and the record below them."""

    dropped = Signal(object, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.veil = _Veil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _OVER and isinstance(event, QDropEvent):
            self._over(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.veil.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.veil.hide()
            event.acceptProposedAction()
            self.dropped.emit(_paths(event), self.target(event.position().toPoint()).record)
            return True
        return False

    def target(self, place: QPoint) -> Target:
        """Return where files would go that are dropped at a place of the window."""
        window, say = self._window, self._window.desk.say
        for record in self._records(place):
            return record
        name = window.place
        told = say("drop_here", name=name) if name else say("drop_anywhere")
        return Target("", told, self._area(window.panes))

    def _over(self, event: QDropEvent) -> None:
        if not _paths(event):
            return
        if self._window.desk.archive.read_only:
            self._window.desk.notice.emit(self._window.desk.say("drop_read_only"), "attention")
            return
        event.acceptProposedAction()
        self.veil.show_target(self.target(event.position().toPoint()))

    def _records(self, place: QPoint) -> Iterator[Target]:
        """Walk through the record that is open there, or that stands in a row there."""
        window = self._window
        below = window.childAt(place)
        if below is None:
            return
        sheet = window.entry.sheet
        if window.entry.isAncestorOf(below) and sheet and not sheet.entry.removed:
            entry = sheet.entry
            yield from self._record(entry.id, entry.kind, entry.title, self._area(window.right))
        for view in (window.finding.table, window.finding.grid):
            if view.isAncestorOf(below):
                yield from self._row(view, place)

    def _row(self, view: QAbstractItemView, place: QPoint) -> Iterator[Target]:
        window, within = self._window, view.viewport()
        index = view.indexAt(within.mapFrom(window, place))
        row = window.finding.model.row_at(index.row()) if index.isValid() else None
        if row and window.sites.spot.sort != "trash":
            whole = view.visualRect(index)
            if view is window.finding.table:
                whole.setLeft(0)
                whole.setRight(within.width() - 1)
            area = QRect(within.mapTo(window, whole.topLeft()), whole.size())
            yield from self._record(row.id, row.kind, row.title.text, area)

    def _record(self, entry: str, kind: str, title: str, area: QRect) -> Iterator[Target]:
        kinds = self._window.desk.archive.kinds
        if kind in kinds and kinds[kind].family == "record":
            yield Target(entry, self._window.desk.say("drop_onto", name=title), area)

    def _area(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint()), widget.size())


class _Veil(QFrame):
    """Lies over the part of the window that stands for where files would go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("pane", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.told = Plain("", "heading", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.told)
        self.hide()

    def show_target(self, target: Target) -> None:
        """Lie over a target, and say where it is."""
        self.told.setText(target.told)
        self.setGeometry(target.place)
        self.raise_()
        self.show()


def _paths(event: QDropEvent) -> list[Path]:
    """Return the files and folders that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
