"""The head of the window: which archive this is, the search box, the main commands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.widgets.icons import icon
from archive_app.ui.widgets.plain import Elided, Plain

BUTTONS = {"take_in_files": "button_take_in", "add_record": "button_add", "issue": "button_issue"}
"""The commands that have a button, each with the key of its label."""
MAIN = "issue"


class SearchBox(QLineEdit):
    """The one search box. Escape empties it, the arrow down goes to the list."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("rank", "search")
        self.setPlaceholderText(desk.say("search_hint"))
        self.setAccessibleName(desk.say("search_hint"))
        self.setAcceptDrops(False)
        self.setFixedHeight(34)
        self.glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._key = Plain("Ctrl F", "key")
        self._key.setParent(self)
        self.textChanged.connect(lambda text: self._key.setVisible(not text))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._key.adjustSize()
        self._key.move(
            self.width() - self._key.width() - 10, (self.height() - self._key.height()) // 2
        )


class Head(QFrame):
    """Name and folder at the left, the search box in the middle, three buttons at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "head")
        self._desk = desk
        self.menu_button = QToolButton()
        self.menu_button.setToolTip(desk.say("menu"))
        self.menu_button.setAccessibleName(desk.say("menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.search = SearchBox(desk)
        self.name = Elided("", "title")
        self.path = Elided("", "quiet", Qt.TextElideMode.ElideMiddle)
        self.buttons = {command: _button(desk.say(key)) for command, key in BUTTONS.items()}
        self.buttons[MAIN].setProperty("rank", "main")
        self._arrange()
        self._paint()
        desk.look_changed.connect(self._paint)

    def set_menu(self, menu: QMenu) -> None:
        """Give the button at the left its menu."""
        self.menu_button.setMenu(menu)

    def show_name(self, name: str) -> None:
        """Show the name of the archive."""
        self.name.setText(name)

    def show_person(self) -> None:
        """Show where the archive is, and who is working on it in which role."""
        self.show_place(self._desk.archive.folder, self._desk.archive.person)

    def show_place(self, folder: Path, person: str) -> None:
        """Show a folder and a person, with the role that they said they have."""
        name, role = self._desk.preferences.who
        said = f"（{role}）" if role and name == person else ""
        self.path.setText(f"{folder} · {person}{said}")

    def join(self, command: str, action: QAction) -> None:
        """Have the button of a command, if it has one, do what an action does."""
        button = self.buttons.get(command)
        if button:
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)

    def _paint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.menu_button.setIcon(icon("menu", self._desk.look.text, 20))
        self.search.glass.setIcon(icon("search", self._desk.look.quiet))

    def _arrange(self) -> None:
        names = QWidget()
        names.setFixedWidth(216)
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.name)
        column.addWidget(self.path)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.menu_button)
        row.addWidget(names)
        row.addStretch(1)
        row.addWidget(self.search, 8)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in self.buttons.values():
            buttons.addWidget(button)
        row.addLayout(buttons)
        self.search.setMaximumWidth(640)


def _button(label: str) -> QPushButton:
    """Return a button that cannot be pressed until it is joined to its command."""
    button = QPushButton(label)
    button.setEnabled(False)
    return button
