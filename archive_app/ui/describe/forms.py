"""The pages of the kinds that were opened last: going among them makes no page twice."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from archive_app.domain.kinds import Kind
from archive_app.ui.describe.page import FormPage
from archive_app.ui.desk import Desk

KEPT = 6
"""Pages that are kept; one has a few hundred widgets, and a list is of a few kinds."""


class Forms(QStackedWidget):
    """Shows the page of one kind. `edited` tells of typing, `wanted` that a part is to be seen."""

    edited = Signal()
    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.page: FormPage | None = None
        self._kept: dict[str, _Area] = {}  # the one that was shown last is last

    def turn_to(self, kind: Kind) -> FormPage:
        """Show the page of a kind, the one that is there if it fits, and return it."""
        if self.page and self.page.form.kind == kind:
            return self.page
        if self.page:
            self.page.leave()
        area = self._kept.pop(kind.id, None)
        if area and area.page.form.kind != kind:
            self._drop(area)
            area = None
        area = self._kept[kind.id] = area or self._new(kind)
        self.setCurrentWidget(area)
        if len(self._kept) > KEPT:
            self._drop(self._kept.pop(next(iter(self._kept))))
        self.page = area.page
        return self.page

    def go_up(self) -> None:
        """Show the page from its beginning."""
        area = self.currentWidget()
        if isinstance(area, _Area):
            area.verticalScrollBar().setValue(0)

    def _new(self, kind: Kind) -> _Area:
        page = FormPage(kind, self._desk)
        area = _Area(page)
        page.edited.connect(self.edited)
        page.wanted.connect(lambda part: self._bring(area, part))
        self.addWidget(area)
        return area

    def _drop(self, area: _Area) -> None:
        self.removeWidget(area)
        area.deleteLater()

    def _bring(self, area: _Area, part: QWidget) -> None:
        """Bring a part of a page into sight."""
        self.wanted.emit()
        area.bring(part)


class _Area(QScrollArea):
    """A page that is scrolled through."""

    def __init__(self, page: FormPage) -> None:
        super().__init__()
        self.page = page
        self._wanted: QWidget = page
        self._place = (0, 0)
        self._clock = QTimer(self)  # strikes until all that is coming has its place
        self._clock.timeout.connect(self._scroll)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def bring(self, part: QWidget) -> None:
        """Scroll to a part, and follow it to its place while the page is still made."""
        self._wanted = part
        self._clock.start(0)

    def _scroll(self) -> None:
        """Scroll to what is wanted: to its top if there is no room for all of it."""
        part, bar = self._wanted, self.verticalScrollBar()
        top = part.mapTo(self.page, QPoint()).y()
        if part.height() > self.viewport().height():
            bar.setValue(top)
        else:
            self.ensureWidgetVisible(part, 0, 40)
        before, self._place = self._place, (top, bar.maximum())
        if self.page.is_whole and self._place == before:
            self._clock.stop()
