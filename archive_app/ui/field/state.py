"""The window as it is in the field: its panes make room for one view, and come back after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.ui.field.view import FieldView
from archive_app.ui.main_window import MainWindow


class FieldState(QObject):
    """Shows the field view in the whole of a window until it is left; the notice line stays."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self.view = FieldView(window.desk)
        self.view.left.connect(self.leave)
        self.view.moved.connect(lambda site: window.sites.choose("site", site))
        window.desk.archive_changed.connect(self.view.hear)
        window.installEventFilter(self)
        centre = window.centralWidget()
        whole = centre.layout() if centre else None
        if isinstance(whole, QVBoxLayout):
            whole.addWidget(self.view, 1)
        self.view.hide()

    def enter(self) -> None:
        """Work in the field, in the site that a person stands in."""
        window = self._window
        if self.view.isHidden():
            parts = (window.head, window.panes, window.foot)
            self._hidden = [part for part in parts if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self.view.show()
        self._fit()
        self.view.start(window.site, window.place)

    def leave(self) -> None:
        """Show the panes as they were."""
        self.view.hide()
        for part in self._hidden:
            part.show()
        self._hidden = []

    def _fit(self) -> None:
        """Make the window no larger than a small screen, now that there is nothing wide in it."""
        screen = self._window.screen().availableGeometry()
        fitting = self._window.size().boundedTo(screen.size())
        if fitting != self._window.size():
            self._window.resize(fitting)
            self._window.move(screen.topLeft())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.view.work.record.leave()
        return super().eventFilter(watched, event)


def enter(window: MainWindow) -> FieldState:
    """Put a window into the field, and return that state of it."""
    state = next((one for one in window.children() if isinstance(one, FieldState)), None)
    state = state or FieldState(window)
    state.enter()
    return state
