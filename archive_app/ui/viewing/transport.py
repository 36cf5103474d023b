"""What playing a sound and a film have in common: one place, one speed, a short way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

TICK = 50  # milliseconds between two looks at where it is
REWIND = 1.5  # seconds that are heard again after a pause
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
END = 0.05  # seconds before its end from which it begins anew


class Transport(QObject):
    """Plays one original; `moved` gives the second that is heard, `turned` tells of play or pause.

    `failed` gives a sentence.
    """

    moved = Signal(float)
    turned = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.position = 0.0
        self.length = 0.0
        self.speed = 1.0

    @property
    def is_playing(self) -> bool:
        """Tell whether it plays."""
        raise NotImplementedError

    def play(self, start: float | None = None, until: float | None = None) -> None:
        """Play from a second on, or from where it is, up to another second or to the end."""
        raise NotImplementedError

    def stop(self) -> None:
        """Stop where it is."""
        raise NotImplementedError

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
        self.seek(self._here() + seconds)

    def faster(self, steps: int) -> None:
        """Take the next speed, or the one before."""
        place = SPEEDS.index(self.speed) + steps
        self.speed = SPEEDS[min(max(0, place), len(SPEEDS) - 1)]
        self.skip(0.0)
        self.turned.emit()

    def _begin(self, start: float | None) -> None:
        """Go to where playing begins: what is at its end begins anew."""
        at = self.position if start is None else start
        self._go(0.0 if at >= self.length - END else at)

    def _here(self) -> float:
        """Return the second that is heard just now."""
        return self.position

    def _go(self, seconds: float) -> None:
        self.position = min(max(0.0, seconds), self.length)
        self.moved.emit(self.position)
