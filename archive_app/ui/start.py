"""The start page: make an archive, open one, go on with a recent one, or look at the example."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.domain.file_names import file_name
from archive_app.ui.folders import documents
from archive_app.ui.widgets.notice import Notice
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.words import Words

SUFFIX = ".archive"


class StartPage(QWidget):
    """`making` gives a name and a folder, `opening` a folder, `trying` asks for the example."""

    making = Signal(str, object)
    opening = Signal(object)
    trying = Signal(object)

    def __init__(self, say: Words, recent: Sequence[Path]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say = say
        self.notice = Notice()
        self.name = QLineEdit()
        self.folder = QLineEdit(str(documents()))
        self.make = QPushButton(say("make_archive"))
        self.open = QPushButton(say("open_archive"))
        self.demo = QPushButton(say("open_demo"))
        self.browse = QPushButton(say("browse"))
        self._arrange(recent)
        self._connect()
        self._check()

    def busy(self, text: str) -> None:
        """Say what is going on, and take no more commands."""
        self.notice.say(text, "info")
        self.setEnabled(False)

    def refuse(self, text: str) -> None:
        """Say why it did not work, and take commands again."""
        self.setEnabled(True)
        self.notice.say(text, "bad")

    def tell_bug(self, text: str, _: str) -> None:
        """Say that the program itself went wrong, and where that is written down."""
        self.refuse(text)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self.name.returnPressed.connect(self._make)
        self.make.clicked.connect(self._make)
        self.open.clicked.connect(self._open)
        self.demo.clicked.connect(lambda: self.trying.emit(documents()))
        self.browse.clicked.connect(self._browse)

    def _check(self) -> None:
        self.make.setEnabled(bool(self.name.text().strip() and self.folder.text().strip()))

    def _make(self) -> None:
        if self.make.isEnabled():
            name = self.name.text().strip()
            folder = Path(self.folder.text().strip()).expanduser() / f"{file_name(name)}{SUFFIX}"
            self.making.emit(name, folder)

    def _open(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self._say("open_archive"), self.folder.text()
        )
        if folder:
            self.opening.emit(Path(folder))

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._say("folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _arrange(self, recent: Sequence[Path]) -> None:
        say = self._say
        inner = QVBoxLayout()
        inner.setContentsMargins(48, 40, 48, 40)
        inner.setSpacing(8)
        inner.addWidget(Plain(say("program_name"), "title"))
        inner.addWidget(Plain(say("program_about"), "quiet", wrap=True))
        inner.addSpacing(16)
        inner.addWidget(Plain(say("new_archive"), "section"))
        inner.addLayout(self._new_archive())
        inner.addSpacing(16)
        inner.addWidget(Plain(say("go_on"), "section"))
        inner.addLayout(self._known(recent))
        inner.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.notice)
        whole.addLayout(inner, 1)
        self.resize(720, 520)

    def _new_archive(self) -> QGridLayout:
        say = self._say
        self.make.setProperty("rank", "main")
        self.name.setPlaceholderText(say("archive_name_hint"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(Plain(say("archive_name"), "label"), 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 2)
        grid.addWidget(Plain(say("folder"), "label"), 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.browse, 1, 2)
        grid.addWidget(self.make, 2, 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _known(self, recent: Sequence[Path]) -> QVBoxLayout:
        """Return a line for each archive opened lately, and the buttons for others."""
        column = QVBoxLayout()
        for folder in recent[:5]:
            button = QPushButton(f"{folder.stem}　{folder.parent}".replace("&", "&&"))
            button.setProperty("rank", "link")
            button.clicked.connect(lambda _=False, folder=folder: self.opening.emit(folder))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.demo)
        row.addStretch()
        column.addLayout(row)
        return column
