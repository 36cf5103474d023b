"""What plays a sound beside the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Playing, Sink
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.transport import TICK, Transport


class Player(Transport):
    """Plays the sound of an original, which is decoded in the limited process."""

    def __init__(self, desk: Desk, sink: Callable[[], Sink] = playing.loudspeaker) -> None:
        super().__init__()
        self._desk, self._sink = desk, sink
        self._sha256 = ""
        self._now: Playing | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)

    @property
    @override
    def is_playing(self) -> bool:
        return self._now is not None

    def load(self, sha256: str, length: float) -> None:
        """Take another sound of so many seconds."""
        self.stop()
        self._sha256, self.length = sha256, length
        self._go(0.0)

    @override
    def play(self, start: float | None = None, until: float | None = None) -> None:
        self.stop()
        if not self._sha256 or not self.length:
            return
        self._begin(start)
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

    @override
    def stop(self) -> None:
        now, self._now = self._now, None
        if now:
            now.stopped = True
            self._clock.stop()
            self._go(now.position)
            self.turned.emit()

    @override
    def _here(self) -> float:
        return self._now.position if self._now else self.position

    def _look(self) -> None:
        if self._now:
            self._go(self._now.position)

    def _over(self, now: Playing) -> None:
        """Hear that one playing is over; another may have begun."""
        if now is self._now:
            self.stop()

    def _refused(self, error: ArchiveError) -> None:
        self.failed.emit(self._desk.say.explain(error))
