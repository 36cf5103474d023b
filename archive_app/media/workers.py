"""Reading of foreign files, as the archive sees it: ask from any thread, wait, have the answer."""

from __future__ import annotations

import os
import queue
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.readings import Reading
from archive_app.media.answers import believed, believed_numbers
from archive_app.media.dictation import Dictation
from archive_app.media.formats import short_name
from archive_app.media.limits import Limits
from archive_app.media.messages import Asked, LookQuestion, Question, TableQuestion
from archive_app.media.process import COMMAND, Died, LimitedProcess, TooSlow
from archive_app.media.recognition import recognised
from archive_app.media.tables import TABLES

T = TypeVar("T")
_MAYBE_OF_THE_PROCESS = frozenset({"file_crashed_reader", "file_too_large"})


class Workers:
    """Limited processes, one for each core, started as they are needed.

    Thread-safe: each call takes a free process and waits for one if there is none.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        limits: Limits | None = None,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self._limits = limits or Limits()
        self.count = count or _cores()
        self._processes = [LimitedProcess(self._limits, command) for _ in range(self.count)]
        self._free: queue.LifoQueue[LimitedProcess] = queue.LifoQueue()
        for process in self._processes:
            self._free.put(process)
        self._closed = False

    def read(self, path: Path, preview: int = 512, media_type: str = "") -> Reading:
        """Return what a file says, and its preview of at most so many pixels a side (0: none).

        `media_type` is what is known of it already: a copy has lost the ending of its name.
        A format that nobody knows is read as nothing at all. Raise `Refused` if there is no file,
        if it is damaged or encrypted, or if reading it takes too much; `Cancelled` if the workers
        were closed; `Unavailable` if the system starts no process.
        """
        return self._answer(path, preview, media_type)

    def preview(self, path: Path, size: int) -> bytes | None:
        """Return the preview alone, as `read` makes it; None where there is nothing to see."""
        return self._answer(path, size, only_preview=True).preview

    def letters(self, path: Path) -> Reading:
        """Return the letters that a machine recognises on a scan; raise as `read` does."""
        return self._answer(path, 0, letters=True)

    def look(
        self, path: Path, look: str, numbers: Sequence[float], words: str = ""
    ) -> tuple[list[float], bytes]:
        """Return a part of a file for somebody who looks at it; see `media.looks`."""
        found = recognised(path)
        question: LookQuestion = {
            "path": os.fsencode(path.absolute()).decode("latin-1"),
            "media_type": found.media_type,
            "look": look,
            "numbers": list(numbers),
            "words": words,
            "seconds": self._limits.time_for(found.size),
        }
        with self._taken() as process:
            return self._told(process, question, believed_numbers)

    @contextmanager
    def dictating(self, path: Path, sheet: str = "") -> Iterator[Dictation]:
        """Hand out a list, read in a process of its own while its rows are asked for.

        Raise as `read` does, also from the rows; `Refused("not_a_table")` for a file that is of no
        format of lists, and `Refused("unknown_sheet")` naming those that there are.
        """
        found = recognised(path)
        if found.media_type not in TABLES:
            raise Refused("not_a_table", format=short_name(found.media_type, path.suffix))
        question: TableQuestion = {
            "path": os.fsencode(path.absolute()).decode("latin-1"),
            "media_type": found.media_type,
            "sheet": sheet,
            "seconds": self._limits.time_for(found.size),
        }
        with self._taken() as process:
            process.end()  # a list takes much memory: nothing of other files may be left
            try:
                yield Dictation(partial(self._told, process), question)
            finally:
                process.end()

    def close(self) -> None:
        """End all processes; whoever reads or waits is told `Cancelled`."""
        self._closed = True
        ended = [self._ended() for _ in range(self.count)]
        for process in ended:
            self._free.put(process)

    def _ended(self) -> LimitedProcess:
        """Return a process that is nobody's now and has ended, killing those that still read."""
        while True:
            try:
                process = self._free.get(timeout=0.05)
            except queue.Empty:
                for reading in self._processes:
                    reading.kill()
            else:
                process.end()
                return process

    def _answer(
        self,
        path: Path,
        preview: int,
        media_type: str = "",
        *,
        only_preview: bool = False,
        letters: bool = False,
    ) -> Reading:
        found = recognised(path)
        question: Question = {
            "path": os.fsencode(path.absolute()).decode("latin-1"),
            "media_type": media_type or found.media_type,
            "preview": preview,
            "only_preview": only_preview,
            "seconds": self._limits.time_for(found.size),
            "letters": letters,
        }
        with self._taken() as process:
            return self._tried(process, question)

    def _tried(self, process: LimitedProcess, question: Question) -> Reading:
        """Ask, and once more in a fresh process if an earlier file may have hurt this one."""
        was_fresh = process.answered == 0
        try:
            return self._asked(process, question)
        except Refused as refused:
            if refused.key not in _MAYBE_OF_THE_PROCESS:
                raise
            process.end()
            if was_fresh:
                raise
        return self._asked(process, question)

    def _asked(self, process: LimitedProcess, question: Question) -> Reading:
        media_type = question["media_type"]
        return self._told(process, question, lambda head, body: believed(head, body, media_type))

    def _told(
        self, process: LimitedProcess, asked: Asked, believe: Callable[[object, bytes], T]
    ) -> T:
        """Return what is believed of an answer; a process that dies or lies is ended."""
        try:
            return believe(*process.ask(asked))
        except (Died, ValueError) as error:
            process.end()
            if self._closed:
                raise Cancelled from error
            if isinstance(error, TooSlow):
                raise Refused("file_too_slow", seconds=round(asked["seconds"])) from error
            raise Refused("file_crashed_reader") from error

    @contextmanager
    def _taken(self) -> Iterator[LimitedProcess]:
        process = self._free.get()
        try:
            if self._closed:
                raise Cancelled
            yield process
        finally:
            self._free.put(process)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
