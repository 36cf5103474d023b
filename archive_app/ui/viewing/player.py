"""What plays a sound beside the window: one place, one speed, one way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Playing, Sink
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk

TICK = 50  # milliseconds between two looks at where it is
REWIND = 1.5  # seconds that are heard again after a pause
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class Player(QObject):
    """Plays one original; `moved` gives the second that is heard, `turned` tells of play or pause.

    `failed` gives a sentence.
    """

    moved = Signal(float)
    turned = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, sink: Callable[[], Sink] = playing.loudspeaker) -> None:
        super().__init__()
        self._desk, self._sink = desk, sink
        self._sha256 = ""
        self._now: Playing | None = None
        self.position = 0.0
        self.length = 0.0
        self.speed = 1.0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Tell whether it plays."""
        return self._now is not None

    def load(self, sha256: str, length: float) -> None:
        """Take another sound of so many seconds."""
        self.stop()
        self._sha256, self.length = sha256, length
        self._go(0.0)

    def play(self, start: float | None = None, until: float | None = None) -> None:
        """Play from a second on, or from where it is, up to another second or to the end."""
        self.stop()
        at = self.position if start is None else start
        if not self._sha256 or not self.length:
            return
        self._go(0.0 if at >= self.length - 0.05 else at)
        now = self._now = Playing(self.position, self.speed, until)
        archive, sha256, sink = self._desk.archive, self._sha256, self._sink()
        self._desk.jobs.run(
            "",
            lambda job: playing.play(archive, job, sha256, now, sink),
            lambda _: None,
            self._refused,
            pool="sound",
        ).ended.connect(lambda: self._over(now))
        self._clock.start(TICK)
        self.turned.emit()

    def stop(self) -> None:
        """Stop where it is."""
        now, self._now = self._now, None
        if now:
            now.stopped = True
            self._clock.stop()
            self._go(now.position)
            self.turned.emit()

    def toggle(self) -> None:
        """Pause, or go on a little before where it was."""
        if self.is_playing:
            self.stop()
        else:
            self.play(max(0.0, self.position - REWIND))

    def seek(self, seconds: float) -> None:
        """Go to a second; what plays goes on from there."""
        going_on = self.is_playing
        self.stop()
        self._go(seconds)
        if going_on:
            self.play()

    def skip(self, seconds: float) -> None:
        """Go forward or back."""
        self.seek((self._now.position if self._now else self.position) + seconds)

    def faster(self, steps: int) -> None:
        """Take the next speed, or the one before."""
        place = SPEEDS.index(self.speed) + steps
        self.speed = SPEEDS[min(max(0, place), len(SPEEDS) - 1)]
        self.skip(0.0)
        self.turned.emit()

    def _go(self, seconds: float) -> None:
        self.position = min(max(0.0, seconds), self.length)
        self.moved.emit(self.position)

    def _look(self) -> None:
        if self._now:
            self._go(self._now.position)

    def _over(self, now: Playing) -> None:
        """Hear that one playing is over; another may have begun."""
        if now is self._now:
            self.stop()

    def _refused(self, error: ArchiveError) -> None:
        self.failed.emit(self._desk.say.explain(error))
