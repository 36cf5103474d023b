"""What a person and a program are told when a command does not do what was asked."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from archive_app import __version__
from archive_app.archive.devices import settings_folder
from archive_app.cli.answers import REFUSED, UNAVAILABLE, WRONG_USAGE, Answer
from archive_app.cli.manner import Manner
from archive_app.cli.usage import wrong_usage
from archive_app.domain.errors import ArchiveError, Cancelled, Unavailable
from archive_app.domain.system_faults import why
from archive_app.wording import explain, keys

_CODES = {
    "refused": REFUSED,
    "usage": WRONG_USAGE,
    "unavailable": UNAVAILABLE,
    "damaged": UNAVAILABLE,
    "bug": REFUSED,
}


def failure(error: BaseException, manner: Manner) -> Answer:
    """Return the answer for an error: its sort, key, sentence and the nearest right names.

    What the system does not let us do is told as such. Any other error that is none of the
    archive's is our bug: it goes to the log with all that helps to mend it, and the person is told
    where that is.
    """
    match error:
        case Cancelled() | click.Abort() | KeyboardInterrupt():
            return _answer("refused", "cancelled", manner.say("cancelled"))
        case click.UsageError():
            return _of_usage(error, manner)
        case OSError():
            told: ArchiveError = _of_the_system(error)
        case ArchiveError() if f"error.{error.key}" in keys():
            told = error
        case _:
            return _answer("bug", "bug", _bug(error, manner))
    return _answer(told.sort, told.key, explain(told, manner.language), told.nearest)


def _answer(sort: str, key: str, message: str, nearest: Sequence[str] = ()) -> Answer:
    error = {"sort": sort, "key": key, "message": message, "nearest": list(nearest)}
    return Answer({"error": error}, [message], _CODES[sort])


def _of_usage(error: click.UsageError, manner: Manner) -> Answer:
    """Return what was typed wrongly; people are shown how it is typed below."""
    from archive_app.cli.help import reminder  # noqa: PLC0415 - only what was mistyped needs it

    told = wrong_usage(error)
    answer = _answer(told.sort, told.key, explain(told, manner.language), told.nearest)
    below = [f"  {line}" for line in reminder(error.ctx)]
    return replace(answer, lines=[*answer.lines, *below])


def _of_the_system(error: OSError) -> Unavailable:
    """Return what the system refused: a place that is not ours, a disk that fails."""
    key = "not_permitted" if isinstance(error, PermissionError) else "system_failed"
    return Unavailable(key, path=error.filename or "", why=why(error))


def _bug(error: BaseException, manner: Manner) -> str:
    """Return what a person is told of a bug: where it is written down, or else the bug itself."""
    told = "".join(traceback.format_exception(error))
    try:
        return manner.say("bug", log=_logged(told))
    except OSError:
        return manner.say("bug_told", told=told)


def _logged(told: str) -> Path:
    """Add a bug to the log in the person's own folder and return where that is."""
    log = settings_folder() / "bugs.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8", errors="backslashreplace") as lines:
        lines.write(f"{datetime.now(UTC).isoformat()} archive-app {__version__}\n{told}\n")
    return log
