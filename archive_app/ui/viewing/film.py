"""What plays a film, where the optional part of Qt that plays films is installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.viewing.transport import TICK, Transport


def plays_films() -> bool:
    """Tell whether films can be played in the window, and what only that part decodes."""
    return find_spec("PySide6.QtMultimedia") is not None


class FilmPlayer(Transport):
    """Plays a film, or a sound that nothing else here decodes.

    `ready` tells that its length is known, `seen` gives its pictures one after the other.
    """

    ready = Signal()
    seen = Signal(QImage)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        from PySide6.QtMultimedia import (  # noqa: PLC0415 - optional
            QAudioOutput,
            QMediaPlayer,
            QVideoSink,
        )

        self._desk = desk
        self._is_playing = False
        self._from = 0.0
        self._until: float | None = None
        self._over = QMediaPlayer.MediaStatus.EndOfMedia
        self._sink = QVideoSink(self)
        self._film = QMediaPlayer(self)
        self._film.setAudioOutput(QAudioOutput(self))
        self._film.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: self.seen.emit(frame.toImage()))
        self._film.durationChanged.connect(self._measured)
        self._film.mediaStatusChanged.connect(self._turn)
        self._film.errorOccurred.connect(lambda *_: self._refused())
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)

    @property
    @override
    def is_playing(self) -> bool:
        return self._is_playing

    def load(self, path: Path, at: float = 0.0) -> None:
        """Take another film, and show its picture at a second."""
        self.stop()
        self.position = self.length = 0.0
        self._from = at
        self._film.setSource(QUrl.fromLocalFile(str(path)))
        self._film.pause()

    def close(self) -> None:
        """Let go of the film."""
        self.stop()
        self._film.setSource(QUrl())

    @override
    def play(self, start: float | None = None, until: float | None = None) -> None:
        if self.length:
            self._begin(start)
            self._until, self._is_playing = until, True
            self._film.setPlaybackRate(self.speed)
            self._film.play()
            self._clock.start(TICK)
            self.turned.emit()

    @override
    def stop(self) -> None:
        if self._is_playing:
            self._is_playing = False
            self._film.pause()
            self._clock.stop()
            self.turned.emit()

    @override
    def _go(self, seconds: float) -> None:
        super()._go(seconds)
        self._film.setPosition(round(self.position * 1000))

    def _look(self) -> None:
        """Tell where it is; what was to be played up to a second ends there."""
        at = self._film.position() / 1000
        if self._until is not None and at >= self._until:
            self.stop()
            self._go(self._until)
        else:
            self.position = min(at, self.length)
            self.moved.emit(self.position)

    def _measured(self, milliseconds: int) -> None:
        self.length = milliseconds / 1000
        if milliseconds:
            self._go(self._from)
            self.ready.emit()

    def _turn(self, status: object) -> None:
        if status == self._over and self._is_playing:
            self.stop()
            super()._go(self.length)

    def _refused(self) -> None:
        self.stop()
        self.failed.emit(self._desk.say("film_refused"))


class Screen(QWidget):
    """Shows the pictures of a film."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.setMinimumHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage) -> None:
        """Show the next picture, or none."""
        self.picture = picture
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self.picture.isNull():
            size = self.picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.picture)
