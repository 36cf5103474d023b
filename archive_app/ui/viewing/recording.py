"""Recording beside the working list, outside field work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from archive_app.ui.desk import Desk
from archive_app.ui.field.recorder import RecorderCard
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided


class RecordingView(Task):
    """Shows the card for recording; leaving it does not end a take."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        self.title = Elided("", "heading")
        self.card = RecorderCard(desk)
        back = QPushButton(desk.say("viewing_back"))
        back.clicked.connect(self.left)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.left.emit, context=within)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None))
        column.addWidget(self.card, 1)

    def start(self, site: str, place: str) -> None:
        """Be ready to record for a site."""
        self.title.setText(place)
        self.card.start(site, place)
        self.card.begin_button.setFocus()
