"""The limited process: `python -m archive_app.media.worker` reads files that may be hostile.

It is told paths on its standard input, and answers with what it read. It knows nothing of archives,
writes no file, and gives up what the limits do not allow.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import warnings
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts, Reading
from archive_app.media import answers
from archive_app.media.formats import READERS
from archive_app.media.limits import Limits, confine
from archive_app.media.messages import receive, send
from archive_app.media.plain import line

_GRACE = 5.0
"""Seconds after which the process ends itself, should nobody be there to end it."""


def main(arguments: list[str]) -> None:
    """Answer until the standard input ends; the arguments are the values of `Limits`."""
    memory, seconds, more, files = arguments
    confine(Limits(int(memory), float(seconds), float(more), int(files)))
    warnings.simplefilter("ignore")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    out = _alone(nowhere)
    while True:
        try:
            question, _ = receive(sys.stdin.buffer)
        except EOFError:
            return
        assert isinstance(question, dict)  # noqa: S101  the parent is ours
        faulthandler.dump_traceback_later(question["seconds"] + _GRACE, exit=True, file=nowhere)
        _answer(out, question)
        faulthandler.cancel_dump_traceback_later()


def _alone(nowhere: int) -> BinaryIO:
    """Return the standard output for this module alone; what libraries print goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(nowhere, 1)
    return out


def _answer(out: BinaryIO, question: Mapping[str, Any]) -> None:
    try:
        reading = _read(**question)
        send(out, answers.told(reading), reading.preview or b"")
    except Refused as refused:
        send(out, answers.refusal(refused))
    except MemoryError:
        send(out, answers.refusal(Refused("file_too_large")))
    except Exception as error:  # noqa: BLE001  readers of foreign files raise whatever they like
        why = line(str(error), 200) or type(error).__name__
        send(out, answers.refusal(Refused("damaged_file", why=why)))


def _read(path: str, media_type: str, preview: int, only: str, seconds: float) -> Reading:  # noqa: ARG001
    reader = import_module(f"archive_app.media.readers.{READERS[media_type]}")
    with Path(path).open("rb") as file:
        facts, passages = (Facts(), ()) if only == "preview" else reader.read(file, media_type)
        file.seek(0)
        picture = reader.preview(file, media_type, preview) if preview else None
    return Reading(media_type, reader.NAME, reader.VERSION, facts, passages, picture)


if __name__ == "__main__":
    main(sys.argv[1:])
