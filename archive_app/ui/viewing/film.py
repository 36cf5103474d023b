"""Watching a film, where the optional part of Qt that plays films is installed."""

from __future__ import annotations

from importlib.util import find_spec

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive_app.domain.casefile import HeldFile
from archive_app.ui.describe.files import open_copy
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.viewing.listening import BACK
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain


def plays_films() -> bool:
    """Tell whether films can be played in the window."""
    return find_spec("PySide6.QtMultimediaWidgets") is not None


class FilmView(Task):
    """Plays a film, or says in one line what is missing and opens a copy outside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        self._held: HeldFile | None = None
        self.title = Elided("", "heading")
        self.told = Plain(desk.say("film_without"), "", wrap=True)
        self.outside = QPushButton(desk.say("open_copy"))
        self.outside.clicked.connect(self._open)
        self.showing = Screen() if plays_films() else None
        self._arrange()

    def start(self, title: str, held: HeldFile, at: float = 0.0) -> None:
        """Show a film, from a second on."""
        self._held = held
        self.title.setText(title)
        if self.showing:
            self.showing.load(held, at)
        else:
            self.outside.setFocus()

    def leave(self) -> None:
        """Be still, and go back."""
        if self.showing:
            self.showing.stop()
        self.left.emit()

    def _open(self) -> None:
        if self._held:
            open_copy(self._desk, self._held)

    def _arrange(self) -> None:
        back = QPushButton(self._desk.say("viewing_back"))
        back.clicked.connect(self.leave)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.leave, context=within)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None, self.outside))
        if self.showing:
            column.addWidget(self.showing, 1)
        else:
            self.told.setContentsMargins(32, 32, 32, 32)
            self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(self.told, 1)


class Screen(QWidget):
    """The film itself: space plays and pauses, the arrows go back and on."""

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer  # noqa: PLC0415 - optional
        from PySide6.QtMultimediaWidgets import QVideoWidget  # noqa: PLC0415 - optional

        picture = QVideoWidget()
        self._film = QMediaPlayer(self)
        self._film.setAudioOutput(QAudioOutput(self))
        self._film.setVideoOutput(picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for keys, seconds in (("Left", -BACK), ("Right", BACK)):
            QShortcut(QKeySequence(keys), self, lambda seconds=seconds: self.skip(seconds))
        QShortcut(QKeySequence("Space"), self, self.toggle)

    def load(self, held: HeldFile, at: float = 0.0) -> None:
        """Play a film from a second on."""
        self._film.setSource(QUrl.fromLocalFile(str(held.path)))
        self._film.setPosition(round(at * 1000))
        self._film.play()
        self.setFocus()

    def toggle(self) -> None:
        """Pause, or go on."""
        if self._film.isPlaying():
            self._film.pause()
        else:
            self._film.play()

    def skip(self, seconds: float) -> None:
        """Go back or on."""
        self._film.setPosition(max(0, self._film.position() + round(seconds * 1000)))

    def stop(self) -> None:
        """Let go of the film."""
        self._film.stop()
        self._film.setSource(QUrl())
