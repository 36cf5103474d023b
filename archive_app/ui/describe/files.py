"""The files of an entry, with what each says of itself."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from archive_app.domain.casefile import HeldFile
from archive_app.ui.describe.facts import told
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Elided, Plain


class FilesView(QScrollArea):
    """A card for each file: its name, its facts, its SHA-256, and buttons that show it.

    `looking` gives the number of the file that a person wants to look at closely.
    """

    looking = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_files(self, files: Sequence[HeldFile]) -> None:
        """Show these files."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(16)
        for place, held in enumerate(files):
            column.addLayout(self._card(held, place))
        if not files:
            column.addWidget(Plain(self._desk.say("no_files"), "quiet", wrap=True))
        column.addStretch()
        self.setWidget(inner)

    def _card(self, held: HeldFile, place: int) -> QVBoxLayout:
        say = self._desk.say
        name = Elided(held.file_name, "heading", Qt.TextElideMode.ElideMiddle)
        look = QPushButton(say("look_closely"))
        look.setProperty("rank", "link")
        look.clicked.connect(lambda: self.looking.emit(place))
        show = QPushButton(say("open_copy"))
        show.setProperty("rank", "link")
        show.clicked.connect(lambda: open_copy(self._desk, held))
        head = QHBoxLayout()
        head.addWidget(name, 1)
        for button in (look, show):
            head.addWidget(button)
        card = QVBoxLayout()
        card.setSpacing(4)
        card.addLayout(head)
        for label, text in told(held, say):
            line = QHBoxLayout()
            caption = Plain(label, "quiet")
            caption.setFixedWidth(88)
            line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
            fact = Plain(text, "", wrap=True)
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(fact, 1)
            card.addLayout(line)
        return card


def open_copy(desk: Desk, held: HeldFile) -> None:
    """Open a copy: what another program does to it never reaches the original."""
    desk.jobs.save(lambda: _copy(held), _launch)


def _copy(held: HeldFile) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="archive-app-"))
    target = folder / (Path(held.file_name).name or held.original.sha256)
    shutil.copyfile(held.path, target)
    return target


def _launch(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
