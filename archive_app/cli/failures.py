"""What a person and a program are told when a command does not do what was asked."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from archive_app import __version__
from archive_app.archive.devices import settings_folder
from archive_app.cli.answers import REFUSED, UNAVAILABLE, WRONG_USAGE, Answer
from archive_app.cli.manner import Manner
from archive_app.cli.usage import wrong_usage
from archive_app.domain.errors import ArchiveError, Cancelled
from archive_app.wording import explain, keys

_CODES = {"refused": REFUSED, "usage": WRONG_USAGE, "unavailable": UNAVAILABLE}


def failure(error: BaseException, manner: Manner) -> Answer:
    """Return the answer for an error: its sort, key, sentence and the nearest right names.

    An error that is none of the archive's is our bug: it goes to the log with all that helps to
    mend it, and the person is told where that is.
    """
    match error:
        case click.UsageError():
            return _told(wrong_usage(error), manner)
        case ArchiveError() if f"error.{error.key}" in keys():
            return _told(error, manner)
        case Cancelled() | click.Abort() | KeyboardInterrupt():
            return _answer("refused", "cancelled", manner.say("cancelled"))
    log = _log(error)
    return _answer("bug", "bug", manner.say("bug", log=log))


def _told(error: ArchiveError, manner: Manner) -> Answer:
    return _answer(error.sort, error.key, explain(error, manner.language), error.nearest)


def _answer(sort: str, key: str, message: str, nearest: Sequence[str] = ()) -> Answer:
    error = {"sort": sort, "key": key, "message": message, "nearest": list(nearest)}
    code = _CODES.get(sort, UNAVAILABLE if sort == "damaged" else REFUSED)
    return Answer({"error": error}, [message], code)


def _log(error: BaseException) -> Path:
    """Add a bug to the log in the person's own folder and return where it is."""
    log = settings_folder() / "bugs.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    told = "".join(traceback.format_exception(error))
    with log.open("a", encoding="utf-8", errors="backslashreplace") as lines:
        lines.write(f"{datetime.now(UTC).isoformat()} archive-app {__version__}\n{told}\n")
    return log
