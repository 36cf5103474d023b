"""How fast a long job goes, and how long it will still take."""

from __future__ import annotations

from collections import deque

WINDOW = 15.0  # seconds by which the pace is judged: a card slows down, a disk wakes up
SURE = 1.5  # seconds before anything is said


class Pace:
    """Judges by what was done lately."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def see(self, now: float, done: int) -> None:
        """Take that so much was done at a time, in seconds."""
        self._seen.append((now, done))
        while len(self._seen) > 2 and self._seen[1][0] <= now - WINDOW:
            self._seen.popleft()

    @property
    def rate(self) -> float:
        """Return how much is done in a second; 0 as long as that cannot be told."""
        if len(self._seen) < 2:
            return 0.0
        (start, before), (now, done) = self._seen[0], self._seen[-1]
        return (done - before) / (now - start) if now - start >= SURE else 0.0

    def left(self, total: int) -> float | None:
        """Return in how many seconds all will be done; None as long as that cannot be told."""
        rate = self.rate
        return (total - self._seen[-1][1]) / rate if rate else None
