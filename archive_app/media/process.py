"""One limited process, seen from the program: started when first needed, ended when it errs."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, cast

import archive_app
from archive_app.domain.errors import Unavailable
from archive_app.domain.system_faults import why as told
from archive_app.media.limits import Limits, apart
from archive_app.media.messages import Asked, receive, send

COMMAND = (sys.executable, "-P", "-B", "-m", "archive_app.media.worker")
"""-P: nothing is imported from the folder that one happens to be in; -B: nothing is written."""
_PATIENCE = 2.0


class Died(Exception):
    """The process ended, or said what cannot be believed, before it had answered."""


class TooSlow(Died):
    """The process was ended because it took too long."""


class LimitedProcess:
    """A process that answers one question at a time; used by one thread at a time."""

    def __init__(self, limits: Limits, command: Sequence[str] = COMMAND) -> None:
        self._limits = limits
        self._command = [*command, *(str(value) for value in asdict(limits).values())]
        self._process: subprocess.Popen[bytes] | None = None
        self.answered = 0

    def ask(self, question: Asked) -> tuple[object, bytes]:
        """Return the two parts of the answer, unchecked.

        Raise `Died` or `TooSlow`, then the process is gone; `Unavailable` if there can be none.
        """
        process = self._process or self._start()
        late = threading.Event()
        timer = threading.Timer(question["seconds"], _kill_late, (process, late))
        timer.daemon = True
        timer.start()
        try:
            send(cast("BinaryIO", process.stdin), question)
            answer = receive(cast("BinaryIO", process.stdout))
        except (OSError, EOFError, ValueError) as error:
            self.end()
            raise (TooSlow if late.is_set() else Died) from error
        finally:
            timer.cancel()
        self.answered += 1
        return answer

    def kill(self) -> None:
        """Kill the process if there is one, from any thread; whoever asked it is told `Died`."""
        process = self._process
        if process:
            process.kill()

    def end(self) -> None:
        """End the process, if there is one; the next question starts another."""
        process, self._process, self.answered = self._process, None, 0
        if process:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not yet written is lost with its reader
                    cast("BinaryIO", stream).close()
            with suppress(subprocess.TimeoutExpired):  # a drive that hangs holds even the killed
                process.wait(_PATIENCE)

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            self._process = subprocess.Popen(  # noqa: S603  our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=Path(sys.executable).anchor,
                env=_environment(),
                **apart(),
            )
        except OSError as error:
            raise Unavailable("no_reader", why=told(error)) from error
        return self._process


def _kill_late(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _environment() -> dict[str, str]:
    """Return this program's own, and what keeps libraries from reserving memory for each core."""
    ours = str(Path(archive_app.__file__).parent.parent)
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH")))),
        "PYTHONUTF8": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        "VIPS_CONCURRENCY": "1",
        "XDG_CACHE_HOME": os.devnull,  # libraries keep nothing between two files
    }
