"""Tells why a hit stands where it does, in the tip of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Asking
from archive_app.ui.find.model import ROW
from archive_app.ui.widgets.plain import tip
from archive_app.ui.words import Words

if TYPE_CHECKING:  # asked for long after the first list
    from archive_app.archive.results.ranking import Reason


class Why(QObject):
    """Watches a list; where it is sorted by how well the words fit, a row tells why."""

    def __init__(self, desk: Desk, asking: Asking, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._desk = desk
        self._asking = asking
        self._view = view
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.tell(event.pos(), event.globalPos())
            return True
        return False

    def tell(self, place: QPoint, shown_at: QPoint) -> None:
        """Ask why the row at a place stands there, and say it."""
        row, wish = self._view.indexAt(place).data(ROW), self._asking.wish
        text = wish.question.text
        if row is None or not text or wish.short or wish.order not in {"", "relevance"}:
            return
        from archive_app.archive.results.ranking import reason  # noqa: PLC0415 - as above

        archive = self._desk.archive

        def show(found: Reason | None) -> None:
            if found is not None:
                QToolTip.showText(shown_at, tip(said(found, self._desk.say)), self._view)

        self._desk.jobs.read("why", lambda: reason(archive, row.id, text), show)


def said(found: Reason, say: Words) -> str:
    """Return in words what counts for a hit."""
    keys = ["why_names" if found.in_names else "why_text"]
    keys += ["why_typed" if found.as_typed else "why_folded"]
    if found.together is not None:
        keys.append("why_together" if found.together else "why_scattered")
    told = say("between").join(say(key) for key in keys)
    return say("why", reasons=told, length=f"{found.length:,}")
