"""The limited process: `python -m archive_app.media.worker` reads files that may be hostile.

It is told paths on its standard input, and answers with what it read. It knows nothing of archives,
writes no file, and gives up what the limits do not allow.
"""

from __future__ import annotations

import errno
import faulthandler
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts, Reading
from archive_app.domain.system_faults import why as told
from archive_app.media import answers, tables
from archive_app.media.formats import LETTERS, reader_of
from archive_app.media.limits import Limits, confine
from archive_app.media.messages import (
    Asked,
    LookQuestion,
    Question,
    TableQuestion,
    TooLong,
    receive,
    send,
)
from archive_app.media.plain import line

_OF_THE_CONTENT = {None, 0, errno.EINVAL}
"""What the system says to places before the beginning of a file, which only its content names."""
_GRACE = 5.0
"""Seconds after which the process ends itself, should nobody be there to end it."""


def main(arguments: list[str]) -> None:
    """Answer until the standard input ends; the arguments are the values of `Limits`."""
    memory, seconds, more, files = arguments
    confine(Limits(int(memory), float(seconds), float(more), int(files)))
    warnings.simplefilter("ignore")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    serve(sys.stdin.buffer, _alone(nowhere), nowhere)


def serve(questions: BinaryIO, out: BinaryIO, nowhere: int) -> None:
    """Answer every question; end the process where one takes too long and nobody else ends it."""
    with suppress(EOFError):
        while True:
            question = _next(questions, nowhere)
            if "sheet" in question:
                _dictate(out, questions, cast("TableQuestion", question), nowhere)
            elif "look" in question:
                _look(out, cast("LookQuestion", question))
            else:
                _answer(out, cast("Question", question))
            faulthandler.cancel_dump_traceback_later()


def _next(questions: BinaryIO, nowhere: int) -> Asked:
    """Wait for a question, and from then on watch the time that it may take."""
    faulthandler.cancel_dump_traceback_later()
    question = cast("Asked", receive(questions)[0])
    faulthandler.dump_traceback_later(question["seconds"] + _GRACE, exit=True, file=nowhere)
    return question


def _alone(nowhere: int) -> BinaryIO:
    """Return the standard output for this module alone; what libraries print goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(nowhere, 1)
    return out


def _answer(out: BinaryIO, question: Question) -> None:
    try:
        reading = _read(question)
        send(out, answers.told(reading), reading.preview or b"")
    except Exception as error:  # noqa: BLE001  readers of foreign files raise whatever they like
        send(out, answers.refusal(_refused(error)))


def _look(out: BinaryIO, question: LookQuestion) -> None:
    """Show a part of a file to somebody who looks at it."""
    looked = import_module("archive_app.media.readers.looked")
    asked = (question["media_type"], question["look"], question["numbers"], question["words"])
    try:
        with _path(question).open("rb") as file:
            numbers, body = looked.look(file, *asked)
        send(out, {"numbers": numbers}, body)
    except Exception as error:  # noqa: BLE001  readers of foreign files raise whatever they like
        send(out, answers.refusal(_refused(error)))


def _dictate(out: BinaryIO, questions: BinaryIO, question: TableQuestion, nowhere: int) -> None:
    """Tell a list part by part: the next is made while whoever asked is busy with the last."""
    parts = _parts(question)
    send(out, next(parts))
    for part in parts:
        _next(questions, nowhere)
        send(out, part)


def _parts(question: TableQuestion) -> Iterator[Mapping[str, object]]:
    """Walk through what is told of a list; the last is its end, or why it cannot be read."""
    reader = import_module("archive_app.media.readers.tables")
    try:
        with _path(question).open("rb") as file:
            sheet, rows = reader.opened(file, question["media_type"], question["sheet"])
            yield tables.told_sheet(sheet)
            yield from map(tables.told_rows, reader.parts(rows))
    except Exception as error:  # noqa: BLE001  readers of foreign files raise whatever they like
        yield answers.refusal(_refused(error))
    else:
        yield tables.end()


def _path(question: Question | TableQuestion | LookQuestion) -> Path:
    return Path(os.fsdecode(question["path"].encode("latin-1")))


def _refused(error: Exception) -> Refused:
    """Return the refusal that a failure of a reader means."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, MemoryError | TooLong):
        return Refused("file_too_large")
    if (
        isinstance(error, OSError) and error.errno not in _OF_THE_CONTENT
    ):  # a bad sector, a lost drive
        return Refused("unreadable_file", why=told(error))
    return Refused("damaged_file", why=line(str(error), 200) or type(error).__name__)


def _read(question: Question) -> Reading:
    media_type, size = question["media_type"], question["preview"]
    name = LETTERS if question.get("letters") else reader_of(media_type)
    reader = import_module(f"archive_app.media.readers.{name}")
    facts, passages, picture = Facts(), (), None
    with _path(question).open("rb") as file:
        if not question["only_preview"]:
            facts, passages = reader.read(file, media_type)
            file.seek(0)
        if size:
            picture = reader.preview(file, media_type, size)
    return Reading(media_type, reader.NAME, reader.VERSION, facts, passages, picture)


if __name__ == "__main__":
    main(sys.argv[1:])
