"""A long job as a person at a terminal sees it, and how Ctrl+C stops it between two steps."""

from __future__ import annotations

import shutil
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from archive_app.domain.errors import Cancelled

_LINE_ANEW = "\r\x1b[K"


class Watched:
    """A progress that shows itself on stderr, if that is a terminal, and can be stopped."""

    def __init__(self) -> None:
        self._total = 0
        self._done = 0
        self._stopped = False
        self._shown = sys.stderr.isatty()

    def expect(self, total: int) -> None:
        """Say how many steps there are."""
        self._total = total

    def step(self, done: int = 1, note: str = "") -> None:
        """Show how many steps are finished; raise `Cancelled` if a person pressed Ctrl+C."""
        self._done += done
        self._write(_LINE_ANEW + _clipped(f"{self._done}/{self._total} {note}"))
        if self._stopped:
            raise Cancelled

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Stop at the next step; whoever asks a second time is not made to wait for it."""
        if self._stopped:
            raise KeyboardInterrupt
        self._stopped = True

    def end(self) -> None:
        """Leave the line free for what is said next."""
        self._write(_LINE_ANEW)

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(text)
            sys.stderr.flush()


@contextmanager
def watched() -> Iterator[Watched]:
    """Hand out a progress that Ctrl+C stops, for as long as the job runs."""
    progress = Watched()
    before = signal.signal(signal.SIGINT, progress.stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        progress.end()


def _clipped(text: str) -> str:
    """Return as much of a text as one line of the terminal holds; Chinese takes two columns."""
    room = shutil.get_terminal_size().columns - 1
    for place, character in enumerate(text):
        room -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if room < 0:
            return text[:place]
    return text
